import type { Day } from '../dates/calendar.ts'
import type { DateOrder } from '../dates/dates.ts'
import type { DeclaredDates } from '../dates/declared.ts'
import type { Document } from '../document/document.ts'
import type { Edit, Range } from '../document/source.ts'
import type { LeftoverOptions } from '../placeholders/find-leftovers.ts'
import type { Leftover } from '../placeholders/leftover.ts'
import type { Drift } from '../references/drift.ts'
import type { Removal } from '../references/repository.ts'
import type { ResolvedReferences } from '../references/resolve.ts'
import type { Alignment } from '../template/align.ts'
import type { Move } from '../template/order.ts'
import type { UnusedDirective } from './directive.ts'

/** How severe a finding is; `off` for a rule that does not run. */
export type Severity = 'error' | 'warn' | 'off'

/**
 * What a rule needs besides the document. `today`, `git`, `references` and `drift` come from outside and are for dated
 * rules; they are gathered only where a rule that is on reads them. A rule that reads `template` finds nothing where no
 * template fits. A rule that reads `directives` runs after all others.
 */
export type Fact = 'today' | 'git' | 'references' | 'drift' | 'template' | 'directives'

/** What git knows about the last change of a file's content. */
export type History =
  | {
      readonly status: 'known'
      /** The day of the last change of anything but the date line and white space; today where it is not committed. */
      readonly changed: Day
      /** Abbreviated hash; null where the change is not committed. */
      readonly commit: string | null
      readonly uncommitted: boolean
      /** The last commit (null: the uncommitted change) where it changed the date and nothing else. */
      readonly stamp: { readonly commit: string | null; readonly day: Day } | null
    }
  | {
      readonly status: 'unknown'
      /** One line: why, and what to do. */
      readonly sentence: string
    }

export type { Edit }

/** An edit that needs a person's eye. */
export interface Suggestion {
  /** What it does, in the imperative, without a full stop. */
  readonly desc: string
  readonly fix: Edit
}

/** An option of a rule. */
export interface Option<Value> {
  readonly default: Value
  /** One sentence: what it does. */
  readonly summary: string
  /** JSON Schema (draft-07) of the value. */
  readonly schema: object
  /** What is wrong with a value that the schema accepts, as a clause; null for nothing. */
  check?(value: Value): string | null
}

type Options<Values> = { readonly [K in keyof Values]: Option<Values[K]> }

/** Message texts by id, each made from its own data. */
type Messages = Readonly<Record<string, (data: never) => string>>

/** The parts of a problem that do not depend on its message. */
interface ProblemParts {
  readonly range: Range
  /** An edit that is safe to apply. */
  readonly fix?: Edit
  /** Edits that need a person's eye, the best first. */
  readonly suggestions?: readonly Suggestion[]
  /**
   * What identifies the finding in later versions of the document, within its rule and section: the name of what is
   * missing, never a line number. By default the text in `range`.
   */
  readonly name?: string
  /**
   * The titles of the sections that the finding belongs to, outermost first. By default those around `range`; none for
   * what is missing, because its name says where.
   */
  readonly section?: readonly string[]
  /** The detector that found it, where the rule has several. */
  readonly detector?: string
  /** Another place that explains it, and what is there. */
  readonly related?: { readonly desc: string; readonly range: Range }
  /** For a placeholder of a date its form: today in that form is suggested in its place. */
  readonly dateForm?: string
}

/** What a rule found: a message by id with its data, and its place. */
export type Problem<M extends Messages> = {
  [K in keyof M]: ProblemParts & { readonly id: K; readonly data: Parameters<M[K]>[0] }
}[keyof M]

/** The problem of a dated rule, which is reported without the document: it brings its section along. */
export type DatedProblem<M extends Messages> = Problem<M> & { readonly section: readonly string[] }

/** What a rule can read of a document. Each result is computed once for all rules. */
export interface Context<Values> {
  readonly document: Document
  /** The document checked against its template; null where no template fits. */
  readonly alignment: Alignment | null
  readonly options: Values
  /** Directives that hide nothing; only for a rule that reads `directives`. */
  readonly unusedDirectives: readonly UnusedDirective[]
  /** The fewest moves that bring the sections into the template's order. */
  moves(): readonly Move[]
  /** All text that the author has still to replace. */
  leftovers(options?: Partial<LeftoverOptions>): readonly Leftover[]
  /** The dates that the document states about itself; `order` is how `3/5/2025` is read. */
  dates(order: DateOrder | null): DeclaredDates
  /** The titles of the sections around an offset, outermost first. */
  sectionPath(offset: number): readonly string[]
}

/** What a dated rule is checked with. */
export interface DatedContext<Values> {
  readonly options: Values
  readonly today: Day
  /** Null where git is not used. */
  readonly history: History | null
  /** The document's references, looked up in the repository; null where no rule reads `references`. */
  readonly references: ResolvedReferences | null
  /** How the named files changed; null where no rule reads `drift`, or history does not say. */
  readonly drift: Drift | null
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
  /** The files of the repository beside the document, and those that a commit removed. */
  readonly files?: { readonly present: readonly string[]; readonly removed: Readonly<Record<string, Removal>> }
  readonly drift?: Drift
  /** `LINE:COLUMN message` of each finding; none for a document without a problem. */
  readonly reports: readonly string[]
  /** The document after the fixes, where there are any. */
  readonly fixed?: string
  /** The document after the first suggestion of each finding, where there are any. */
  readonly suggested?: string
}

/** What every rule has: one rule, one file, keys in this order. */
interface RuleParts<Values extends object, M extends Messages> {
  readonly id: string
  readonly severity: Severity
  readonly fixable: boolean
  /** Whether it finds text that the author has still to replace: a section with such a finding is unfilled. */
  readonly unfilled?: boolean
  /** What editors show of its findings: text that is to go as faded, text that is out of date as struck through. */
  readonly tag?: 'unnecessary' | 'deprecated'
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
}

/** A rule whose findings depend on the document alone. */
export interface RuleDefinition<Values extends object, M extends Messages> extends RuleParts<Values, M> {
  check(context: Context<Values>): Iterable<Problem<M>>
}

/**
 * A rule whose findings change with the day or with git while the document stays the same. It collects what it needs of
 * the document once, as plain JSON: the result cache keeps that, and `check` runs every time.
 */
export interface DatedRuleDefinition<Values extends object, M extends Messages, Collected>
  extends RuleParts<Values, M> {
  collect(context: Context<Values>): Collected
  check(collected: Collected, context: DatedContext<Values>): Iterable<DatedProblem<M>>
}

/** A problem of any rule. */
export interface AnyProblem extends ProblemParts {
  readonly id: string
  readonly data: object
}

/** The parts of a rule that the engine, the reports and the configuration read. */
interface RuleInfo extends Omit<RuleParts<object, Messages>, 'options' | 'messages'> {
  readonly options: Readonly<Record<string, Option<unknown>>>
  readonly messages: Readonly<Record<string, (data: object) => string>>
}

/** A rule of either kind. */
export type Rule = DocumentRule | DatedRule

/** A rule whose findings depend on the document alone. */
export interface DocumentRule extends RuleInfo {
  readonly kind: 'document'
  check(context: Context<object>): Iterable<AnyProblem>
}

/** A rule whose findings depend on the day or on git too. */
export interface DatedRule extends RuleInfo {
  readonly kind: 'dated'
  collect(context: Context<object>): unknown
  check(
    collected: unknown,
    context: DatedContext<object>,
  ): Iterable<AnyProblem & { readonly section: readonly string[] }>
}

/** Makes a rule from its parts: their types are checked against each other here and erased. */
export function defineRule<Values extends object, M extends Messages>(definition: RuleDefinition<Values, M>): Rule {
  return { kind: 'document', ...definition } as unknown as DocumentRule
}

/** Makes a dated rule from its parts, as `defineRule` does. */
export function defineDatedRule<Values extends object, M extends Messages, Collected>(
  definition: DatedRuleDefinition<Values, M, Collected>,
): Rule {
  return { kind: 'dated', ...definition } as unknown as DatedRule
}
