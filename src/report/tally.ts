import type { FileResult, Finding } from '../lint/finding.ts'

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

/** Says whether a finding is an error. */
export function isError(finding: Finding): boolean {
  return finding.severity === 'error'
}

/** A finding's severity as reports spell it. */
export function severityName(finding: Finding): 'error' | 'warning' {
  return isError(finding) ? 'error' : 'warning'
}
