import type { Day } from '../dates/calendar.ts'
import { readDeclaredDates } from '../dates/declared.ts'
import type { Document, Section } from '../document/document.ts'
import { sectionPath } from '../document/sections.ts'
import type { Range, Source } from '../document/source.ts'
import { findLeftovers } from '../placeholders/find-leftovers.ts'
import type { Leftover } from '../placeholders/leftover.ts'
import type { Drift } from '../references/drift.ts'
import type { ResolvedReferences } from '../references/resolve.ts'
import type { UnusedDirective } from '../rule/directive.ts'
import type { AnyProblem, Context, Fact, History, Rule } from '../rule/rule.ts'
import { quote } from '../rule/sentence.ts'
import { writeToday } from '../suggest/today.ts'
import type { Alignment } from '../template/align.ts'
import { findDatedFields } from '../template/dated-fields.ts'
import { knowledgeOf } from '../template/knowledge.ts'
import { findMoves } from '../template/order.ts'
import { countPassing } from '../text/search.ts'
import { oneLine } from '../text/words.ts'
import type { Finding } from './finding.ts'

/** A rule that is on, with its severity and options. */
export interface Setting {
  readonly rule: Rule
  readonly severity: 'error' | 'warn'
  /** Every option of the rule, defaults filled in. */
  readonly options: Readonly<Record<string, unknown>>
}

/** What dated rules collected from a document, by rule id; plain JSON. */
export type Collected = Readonly<Record<string, unknown>>

/** What a document is linted with. */
export interface LintRequest {
  readonly document: Document
  /** Null where the document is checked against no template. */
  readonly alignment: Alignment | null
  readonly settings: readonly Setting[]
  readonly today: Day
  /** Null where git is not used. */
  readonly history: History | null
  /** What is unfilled in the document; looked for in it by default. */
  readonly leftovers?: LeftoverQuestion
  /** For rules that read `references`; null by default. */
  readonly references?: ResolvedReferences | null
  /** For rules that read `drift`; null by default. */
  readonly drift?: Drift | null
  /** For rules that read `directives`; none by default. */
  readonly unusedDirectives?: readonly UnusedDirective[]
}

/** Findings in the order of the text, and what dated rules collected for another day. */
export interface Linted {
  readonly findings: readonly Finding[]
  readonly collected: Collected
}

/** Whether any of the rules that are on needs a fact. */
export function needs(settings: readonly Setting[], fact: Fact): boolean {
  return settings.some(({ rule }) => rule.reads.includes(fact))
}

/** Runs rules over a document. Pure. */
export function lint(request: LintRequest): Linted {
  const { document, settings, today, history, references = null, drift = null } = request
  const ask = createQuestions(request)
  const findings: Finding[] = []
  const collected: Record<string, unknown> = {}
  for (const setting of settings) {
    const { rule, options } = setting
    const context: Context<object> = { ...ask, options }
    if (rule.kind === 'dated') collected[rule.id] = rule.collect(context)
    else {
      for (const problem of rule.check(context))
        findings.push(suggestToday(createFinding(document.source, setting, problem, ask.sectionPath), today))
    }
  }
  findings.push(
    ...lintCollected(collected, { settings, today, history, references, drift, source: () => document.source }),
  )
  return { findings: findings.sort(compareFindings), collected }
}

/** What the collected parts of a document are linted with. */
export interface CollectedRequest extends Pick<LintRequest, 'today' | 'history' | 'references' | 'drift'> {
  readonly settings: readonly Setting[]
  /** Called only if there is a finding. */
  readonly source: () => Source
}

/** Runs dated rules over what they collected; the findings are not sorted. Pure. */
export function lintCollected(collected: Collected, request: CollectedRequest): Finding[] {
  const { settings, today, history, references = null, drift = null, source } = request
  const findings: Finding[] = []
  for (const setting of settings) {
    const { rule, options } = setting
    if (rule.kind !== 'dated') continue
    for (const problem of rule.check(collected[rule.id], { options, today, history, references, drift }))
      findings.push(createFinding(source(), setting, problem, () => problem.section))
  }
  return findings
}

/** The order of findings: by place, then by rule. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.range.start - b.range.start || a.range.end - b.range.end || compare(a.ruleId, b.ruleId)
}

/** What is unfilled in a document, except what is allowed and with more markers. */
export type LeftoverQuestion = (allow: readonly string[], terms: readonly string[]) => readonly Leftover[]

/** Creates the question, which is answered once for the same arguments. */
export function createLeftoverQuestion(document: Document, alignment: Alignment | null): LeftoverQuestion {
  const knowledge = alignment && knowledgeOf(alignment.template)
  return memoize((allow: readonly string[], terms: readonly string[]) =>
    findLeftovers(document, knowledge, { allow, terms }),
  )
}

/** The context of rules; each result is computed once for the same arguments. */
function createQuestions(request: LintRequest): Omit<Context<object>, 'options'> {
  const { document, alignment, unusedDirectives = [] } = request
  const moves = memoize(() => (alignment ? findMoves(alignment) : []))
  const leftovers = request.leftovers ?? createLeftoverQuestion(document, alignment)
  const datedFields = memoize(() => (alignment ? findDatedFields(alignment) : []))
  const dates = memoize((order: Parameters<Context<object>['dates']>[0]) =>
    readDeclaredDates(document, order, datedFields()),
  )
  return {
    document,
    alignment,
    unusedDirectives,
    moves,
    leftovers: ({ allow = [], terms = [] } = {}) => leftovers(allow, terms),
    dates,
    sectionPath: (offset) => findSectionPath(document, offset),
  }
}

/** Caches the results of a function whose arguments are plain JSON. */
function memoize<Args extends readonly unknown[], Answer>(work: (...args: Args) => Answer): (...args: Args) => Answer {
  const answers = new Map<string, Answer>()
  return (...args) => {
    const key = JSON.stringify(args)
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = work(...args)
    answers.set(key, answer)
    return answer
  }
}

function createFinding(
  source: Source,
  { rule, severity }: Setting,
  problem: AnyProblem,
  pathOf: (offset: number) => readonly string[],
): Finding {
  const { id, data, range, fix = null, suggestions = [], detector = null, dateForm = null, related } = problem
  const message = rule.messages[id]
  if (!message) throw new Error(`Rule ${rule.id} has no message ${id}`)
  return {
    ruleId: rule.id,
    severity,
    message: message(data),
    ...locate(source, range),
    fix,
    suggestions,
    path: problem.section ?? pathOf(range.start),
    text: oneLine(problem.name ?? source.text.slice(range.start, range.end)).slice(0, longestName),
    detector,
    dateForm,
    ...(related && { related: { desc: related.desc, ...locate(source, related.range) } }),
  }
}

function locate(source: Source, range: Range) {
  const { line, column } = source.place(range.start)
  const end = source.place(range.end)
  return { range, line, column, endLine: end.line, endColumn: end.column }
}

/** Adds the suggestion that depends on the day. */
export function suggestToday(finding: Finding, today: Day): Finding {
  const { range, dateForm } = finding
  if (dateForm === null) return finding
  const text = writeToday(dateForm, today)
  return { ...finding, suggestions: [{ desc: `Replace with ${quote(text)}`, fix: { range, text } }] }
}

const longestName = 200

/** The titles of the sections around an offset. */
function findSectionPath(document: Document, offset: number): string[] {
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
