import type { Day } from '../dates/calendar.ts'
import { readDeclaredDates } from '../dates/declared.ts'
import type { Document, Section } from '../document/document.ts'
import { sectionPath } from '../document/sections.ts'
import { findLeftovers, type LeftoverOptions } from '../placeholders/find-leftovers.ts'
import type { UnusedDirective } from '../rule/directive.ts'
import type { Context, Fact, History, Reported, Rule } from '../rule/rule.ts'
import type { Alignment } from '../template/align.ts'
import { knowledgeOf } from '../template/knowledge.ts'
import { findMoves } from '../template/order.ts'
import { countPassing } from '../text/search.ts'
import type { Finding } from './finding.ts'

/** A rule that is on, with what it is told. */
export interface Setting {
  readonly rule: Rule
  readonly severity: 'error' | 'warn'
  /** Every option of the rule, defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>
}

/** What a document is judged by. */
export interface LintRequest {
  readonly document: Document
  /** Null where the document is held against no template. */
  readonly alignment: Alignment | null
  readonly settings: readonly Setting[]
  readonly today: Day
  /** Null where git is not asked. */
  readonly history: History | null
  /** For rules that read `directives`; none by default. */
  readonly unusedDirectives?: readonly UnusedDirective[]
  /** What was worked out already, and is looked up before it is worked out; filled on the way. */
  readonly known?: Known
}

/** What was worked out of a document. */
export interface Known {
  /** What rules ask for, by its name and what it is made from. */
  readonly nouns: Map<string, unknown>
  /** The titles of the sections around an offset. */
  readonly paths: ReadonlyMap<number, readonly string[]>
}

/** Whether any of the rules that are on needs a fact from outside. */
export function needs(settings: readonly Setting[], fact: Fact): boolean {
  return settings.some(({ rule }) => rule.reads.includes(fact))
}

/** Runs rules over a document: every finding, in the order of the text. Pure. */
export function lint(request: LintRequest): Finding[] {
  const { document, settings } = request
  const noun = rememberNouns(request.known?.nouns ?? new Map())
  const findings: Finding[] = []
  for (const { rule, severity, options } of settings) {
    const context: Context<object> = {
      document,
      alignment: request.alignment,
      get moves() {
        return noun('moves', () => (request.alignment ? findMoves(request.alignment) : []))
      },
      get leftovers() {
        const asked: LeftoverOptions = { allow: texts(options['allow']), terms: texts(options['terms']) }
        return noun(`unfilled ${JSON.stringify(asked)}`, () =>
          findLeftovers(document, request.alignment && knowledgeOf(request.alignment.template), asked),
        )
      },
      get dates() {
        const order = options['dateOrder']
        const known = order === 'dmy' || order === 'mdy' || order === 'ymd' ? order : null
        return noun(`dates ${known}`, () => readDeclaredDates(document, known))
      },
      unusedDirectives: request.unusedDirectives ?? [],
      options,
      today: request.today,
      history: request.history,
    }
    for (const problem of rule.check(context)) findings.push(describe(request, rule, severity, problem))
  }
  return findings.sort(compareFindings)
}

/** The order of findings: by place, then by rule. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || compare(a.ruleId, b.ruleId)
}

/** Works each thing out once for all rules that ask for it. */
function rememberNouns(made: Map<string, unknown>): <T>(name: string, make: () => T) => T {
  return <T>(name: string, make: () => T): T => {
    if (!made.has(name)) made.set(name, make())
    return made.get(name) as T
  }
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function describe(
  { document, known }: LintRequest,
  rule: Rule,
  severity: 'error' | 'warn',
  problem: Reported,
): Finding {
  const { source } = document
  const { range, fix = null } = problem
  const start = source.place(range.start)
  const end = source.place(range.end)
  const sentence = rule.messages[problem.id]
  return {
    ruleId: rule.id,
    severity,
    message: sentence ? sentence(problem.data) : problem.id,
    range,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    fix,
    // What is missing is told at the end of whatever stands before its place, which is no part of what it is.
    path: 'path' in problem.data ? [] : (known?.paths.get(range.start) ?? pathAt(document, range.start)),
    text: textOf(problem, document),
  }
}

/** What is told apart from other findings of the rule by: the name of what is missing, else the found text. */
function textOf(problem: Reported, document: Document): string {
  const data: Record<string, unknown> = { ...problem.data }
  const names = ['path', 'title', 'entry', 'label', 'columns', 'sample'].flatMap((key) =>
    key in data ? [String(data[key])] : [],
  )
  const text = names.length > 0 ? names.join(' > ') : document.source.text.slice(problem.range.start, problem.range.end)
  return text.replace(/\s+/g, ' ').trim().slice(0, 200)
}

/** The titles of the sections around an offset. */
export function pathAt(document: Document, offset: number): string[] {
  let within: Section = document.root
  for (let next: Section | undefined = within; next; ) {
    within = next
    const { children } = within
    next = children[countPassing(children, (child) => child.range.start <= offset) - 1]
  }
  return sectionPath(within)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
