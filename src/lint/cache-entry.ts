import type { Reference } from '../references/reference.ts'
import type { KeptExcerpts } from './excerpts.ts'
import type { Finding } from './finding.ts'
import {
  type Collected,
  type CollectedRequest,
  compareFindings,
  type LintRequest,
  lintCollected,
  suggestToday,
} from './lint.ts'
import type { LintedWithDirectives } from './lint-with-directives.ts'
import type { TextSummary } from './summary.ts'

/** What is kept of a linted text, as plain JSON: enough to lint it on another day and after another commit. */
export interface CacheEntry {
  readonly template: string | null
  readonly automatic: boolean
  readonly notes: readonly string[]
  readonly linted: LintedForAll | LintedForOne
  readonly excerpts: KeptExcerpts
  /** The references to look up again. */
  readonly references: readonly Reference[]
  /** Only for a run whose report shows summaries. */
  readonly summary?: TextSummary
}

/** A text without directives: the findings that depend on the text alone, and what dated rules collected. */
interface LintedForAll {
  readonly findings: readonly Finding[]
  readonly collected: Collected
}

/**
 * A text with directives: all its findings, for one day and history. A directive that hides a dated finding today may
 * be unused tomorrow.
 */
interface LintedForOne {
  readonly findings: readonly Finding[]
  readonly conditions: string
}

/** The part of a lint result that a cache entry keeps. */
export function keepLinted(
  { findings, collected, hasDirectives }: LintedWithDirectives,
  request: LintRequest,
): CacheEntry['linted'] {
  if (hasDirectives) return { findings, conditions: conditionsOf(request, findings) }
  const dated = new Set(request.settings.flatMap(({ rule }) => (rule.kind === 'dated' ? [rule.id] : [])))
  return { findings: findings.filter(({ ruleId }) => !dated.has(ruleId)), collected }
}

/** The findings of a cached text for a request, in the order of the text; null where it must be linted again. */
export function findingsOf(linted: CacheEntry['linted'], request: CollectedRequest): readonly Finding[] | null {
  if ('conditions' in linted)
    return linted.conditions === conditionsOf(request, linted.findings) ? linted.findings : null
  const findings = linted.findings.map((finding) => suggestToday(finding, request.today))
  return [...findings, ...lintCollected(linted.collected, request)].sort(compareFindings)
}

/** What dated rules and suggested dates depend on; empty without such rules and suggestions. */
function conditionsOf(
  { settings, today, history, references, drift }: Omit<CollectedRequest, 'source'>,
  findings: readonly Finding[],
): string {
  const isDated =
    settings.some(({ rule }) => rule.kind === 'dated') || findings.some(({ dateForm }) => dateForm !== null)
  return isDated ? JSON.stringify([today, history, references, drift]) : ''
}
