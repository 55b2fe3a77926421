import type { FileResult, Finding } from '../lint/finding.ts'
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

/** Counts what a run found. */
export function tally(results: readonly FileResult[]): Tally {
  const findings = results.flatMap((result) => result.findings)
  return {
    documents: results.length,
    errors: findings.filter(isError).length,
    warnings: findings.filter((finding) => !isError(finding)).length,
    fixable: findings.filter((finding) => finding.fix !== null).length,
    failures: results.filter((result) => result.failure !== null).length,
    baselined: results.reduce((sum, result) => sum + result.baselined, 0),
  }
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
