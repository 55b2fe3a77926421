import type { FileResult } from '../lint/finding.ts'
import type { Rule } from '../rule/rule.ts'

/** What a reporter may know beside the results. */
export interface ReportContext {
  /** The rules that exist, for names, summaries and pages. */
  readonly rules: readonly Rule[]
  /** The version of this package. */
  readonly version: string
  readonly color: boolean
  /** Absolute, forward slashes: what relative paths are relative to. */
  readonly cwd: string
}

/** Makes one report of a whole run, ending in a line ending unless it is empty. Pure: the same results, the same text. */
export type Reporter = (results: readonly FileResult[], context: ReportContext) => string
