import type { Day } from '../dates/calendar.ts'
import type { DeclaredDates } from '../dates/declared.ts'
import type { Document } from '../document/document.ts'
import type { Range } from '../document/source.ts'
import type { Leftover } from '../placeholders/leftover.ts'
import type { Alignment } from '../template/align.ts'
import type { Move } from '../template/order.ts'
import type { UnusedDirective } from './directive.ts'

/** How grave a finding is; `off` for a rule that is not run. */
export type Severity = 'error' | 'warn' | 'off'

/**
 * What a rule needs beside the document. `today` and `git` come from outside, and are gathered only where a rule that is
 * on asks for them; without a `template` that fits the rule has nothing to say; `directives` are known when all other
 * rules have run, so that a rule which reads them runs last.
 */
export type Fact = 'today' | 'git' | 'template' | 'directives'

/** What git says of the last change of a file's content. */
export type History =
  | {
      readonly status: 'known'
      /** The day of the last change of anything but the date line and white space; today where it is not committed. */
      readonly changed: Day
      /** Abbreviated hash; null where the change is not committed. */
      readonly commit: string | null
      readonly uncommitted: boolean
      /** The last commit (null: the uncommitted change) where it moved the date and nothing else. */
      readonly stamp: { readonly commit: string | null; readonly day: Day } | null
    }
  | {
      readonly status: 'unknown'
      /** One line: why, and what to do. */
      readonly sentence: string
    }

/** One change of a document's text: `text` in place of what stands in `range`. */
export interface Edit {
  readonly range: Range
  readonly text: string
}

/** An option of a rule. */
export interface Option<Value> {
  readonly default: Value
  /** One sentence: what it does. */
  readonly summary: string
  /** JSON Schema (draft-07) of the value. */
  readonly schema: object
}

type Options<Values> = { readonly [K in keyof Values]: Option<Values[K]> }

/** Sentences by id, each made from its own data. */
type Messages = Readonly<Record<string, (data: never) => string>>

/** What a rule found: a message by id with its data, its place, and where there is one its repair. */
export type Problem<M extends Messages> = {
  [K in keyof M]: {
    readonly id: K
    readonly data: Parameters<M[K]>[0]
    readonly range: Range
    readonly fix?: Edit
  }
}[keyof M]

/** What a rule may ask. */
export interface Context<Values> {
  readonly document: Document
  /** How the document lies against its template; null where no template fits. */
  readonly alignment: Alignment | null
  /** The fewest moves that would bring the sections into the template's order. */
  readonly moves: readonly Move[]
  /** Everything in the document that nobody has filled in, judged once for all rules. */
  readonly leftovers: readonly Leftover[]
  /** The dates that the document declares of itself, read by the rule's `dateOrder` where it has that option. */
  readonly dates: DeclaredDates
  /** Comments that hide nothing: known when all other rules have run, so only for a rule that reads `directives`. */
  readonly unusedDirectives: readonly UnusedDirective[]
  readonly options: Values
  /** Only for a rule that reads `today`. */
  readonly today: Day
  /** Only for a rule that reads `git`; null where git is not asked. */
  readonly history: History | null
}

/** An example is a test and a part of the rule's page. */
export interface Example<Values> {
  /** What it shows, as a heading says it. */
  readonly title: string
  readonly document: string
  /** A built-in template's name, a template's text, or none. */
  readonly template?: string
  readonly options?: Partial<Values>
  readonly today?: Day
  readonly history?: History
  /** `LINE:COLUMN message` of each finding; none for a document that is well. */
  readonly reports: readonly string[]
  /** The document after the fixes, where there are any. */
  readonly fixed?: string
}

/** One rule, one file: keys in this order. */
export interface RuleDefinition<Values extends object, M extends Messages> {
  readonly id: string
  readonly severity: Severity
  readonly fixable: boolean
  readonly docs: {
    /** "Flags …", one sentence. */
    readonly summary: string
    readonly why: string
    readonly fix: string
  }
  readonly reads: readonly Fact[]
  readonly options: Options<Values>
  readonly messages: M
  readonly examples: readonly Example<Values>[]
  check(context: Context<Values>): Iterable<Problem<M>>
}

/** A rule as those see it who know none: the engine, the reports, the configuration. */
export interface Rule extends Omit<RuleDefinition<object, Messages>, 'options' | 'messages' | 'check'> {
  readonly options: Readonly<Record<string, Option<unknown>>>
  readonly messages: Readonly<Record<string, (data: object) => string>>
  check(context: Context<object>): Iterable<Reported>
}

/** A problem of any rule. */
export interface Reported {
  readonly id: string
  readonly data: object
  readonly range: Range
  readonly fix?: Edit
}

/** Makes a rule of its parts: their types are checked against each other here, and not carried on. */
export function defineRule<Values extends object, M extends Messages>(definition: RuleDefinition<Values, M>): Rule {
  return definition as unknown as Rule
}
