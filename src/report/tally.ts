import type { FileResult, Finding, Results } from '../lint/finding.ts'
import { count } from '../rule/sentence.ts'

/** What a run found, in numbers. */
export interface Tally {
  readonly documents: number
  readonly errors: number
  readonly warnings: number
  readonly fixable: number
  /** Documents that could not be linted. */
  readonly failures: number
  /** Findings that a baseline let pass. */
  readonly baselined: number
}

/** Each result may have to be made again to be counted. */
const known = new WeakMap<Results, Tally>()

/** Counts what a run found. */
export function tally(results: Results): Tally {
  const counts = known.get(results) ?? createCounts(results)
  if (!known.has(results)) for (const result of results) addTo(counts, result)
  known.set(results, counts)
  return counts
}

/** Counts what a run found, with a pause after each result, so that `tally` knows it. */
export async function prepareTally(results: Results, pause: () => Promise<void>): Promise<void> {
  const counts = createCounts(results)
  for (const result of results) {
    addTo(counts, result)
    await pause()
  }
  known.set(results, counts)
}

type Counts = { -readonly [Name in keyof Tally]: Tally[Name] }

function createCounts({ length }: Results): Counts {
  return { documents: length, errors: 0, warnings: 0, fixable: 0, failures: 0, baselined: 0 }
}

function addTo(counts: Counts, { findings, failure, baselined }: FileResult): void {
  for (const finding of findings) {
    if (isError(finding)) counts.errors++
    else counts.warnings++
    if (finding.fix !== null) counts.fixable++
  }
  if (failure !== null) counts.failures++
  counts.baselined += baselined
}

/** `2 errors`, `1 warning`; nothing of what there is none. */
export function listCounts({ errors, warnings }: Pick<Tally, 'errors' | 'warnings'>): string[] {
  return [...(errors === 0 ? [] : [count(errors, 'error')]), ...(warnings === 0 ? [] : [count(warnings, 'warning')])]
}

/** Says whether a finding is an error. */
export function isError(finding: Finding): boolean {
  return finding.severity === 'error'
}

/** A finding's severity as reports spell it. */
export function severityName(finding: Finding): 'error' | 'warning' {
  return isError(finding) ? 'error' : 'warning'
}
