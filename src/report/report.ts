import type { Day } from '../dates/calendar.ts'
import type { Results } from '../lint/finding.ts'
import type { Rule } from '../rule/rule.ts'

/** What a reporter gets besides the results. */
export interface ReportContext {
  /** The rules that exist, for names, summaries and pages. */
  readonly rules: readonly Rule[]
  /** The version of this package. */
  readonly version: string
  readonly color: boolean
  /** Absolute, forward slashes: what relative paths are relative to. */
  readonly cwd: string
  /** The terminal's width in columns; unknown where the report goes to a file or a pipe: nothing is wrapped then. */
  readonly width?: number | undefined
  /** Warnings that `--quiet` hides; 0 by default. */
  readonly hiddenWarnings?: number
  /** How many findings of a document are shown, for people; all by default. */
  readonly maxFindings?: number | undefined
  /** The repository's root, absolute, forward slashes; paths for a CI service are relative to it. By default `cwd`. */
  readonly root?: string | undefined
  /** When the run began, UTC, `YYYY-MM-DDTHH:MM:SS`; a fixed clock makes it repeatable. */
  readonly time?: string | undefined
  /** The day that dates were checked against. */
  readonly today?: Day | undefined
}

/**
 * Makes one report of a run, in pieces, so that no report is in memory as a whole; it ends in a line ending unless it
 * is empty. Pure: the same results, the same text.
 */
export type Reporter = (results: Results, context: ReportContext) => Iterable<string>
