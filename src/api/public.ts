import type { RuleId } from '../rule/rule-id.ts'

export type { Format as LintFormat } from '../report/format.ts'

/** One finding. Lines and columns are 1-based, columns and offsets are UTF-16 code units. */
export interface LintMessage {
  readonly ruleId: string
  /** 2 for an error, 1 for a warning. */
  readonly severity: 1 | 2
  /** One line; may hold text of the document, so escape it for where it is shown. */
  readonly message: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** An edit that is safe to apply, where there is one. */
  readonly fix?: LintEdit
  /** Edits that need a person's eye, the best first. */
  readonly suggestions?: readonly { readonly desc: string; readonly fix: LintEdit }[]
  /** The detector that found it, where the rule has several. */
  readonly detector?: string
}

/** A change of the text: `text` replaces what is in the half-open range of UTF-16 offsets. */
export interface LintEdit {
  readonly range: readonly [number, number]
  readonly text: string
}

/** How severe a finding is; `off` for a rule that does not run. */
export type LintSeverity = 'error' | 'warn' | 'off'

/** How a rule is set: how severe its findings are, and its options. */
export type LintRuleSetting =
  | LintSeverity
  | readonly [LintSeverity]
  | readonly [LintSeverity, Readonly<Record<string, unknown>>]

/** Options of `lintFiles`, named as those of the command; everything has a default. */
export interface LintFilesOptions {
  /** The folder that paths are relative to; by default the working directory of the process. */
  readonly cwd?: string
  /** The template of all documents: a built-in or configured name, or the path of a Markdown file. */
  readonly template?: string
  /** How many days old a date may be. */
  readonly maxAge?: number
  /** Rules set otherwise than in the configuration: a severity, or a severity and options, by rule id. */
  readonly rules?: Readonly<Partial<Record<RuleId, LintRuleSetting>>>
  /** The day it is, `YYYY-MM-DD`; by default today in local time. */
  readonly today?: string
  /** The only configuration file to read; `false` for none. By default those that are found. */
  readonly config?: string | false
  /** A file of recorded findings; by default the configured one. */
  readonly baseline?: string
  /** Whether ignored files are left out; true by default. */
  readonly ignore?: boolean
  /** One more file of ignore patterns. */
  readonly ignorePath?: string
  /** Whether git is asked; true by default. */
  readonly git?: boolean
  /** Whether to lint what is staged in git; false by default. */
  readonly staged?: boolean
  /** `write` applies safe fixes to the files, `preview` only to `output`; by default nothing is fixed. */
  readonly fix?: 'write' | 'preview'
  /** Whether fixes include the first suggestion of each finding; false by default. */
  readonly unsafe?: boolean
  /** Whether to leave out warnings and notes; false by default. */
  readonly quiet?: boolean
}

/** What a run over files found. */
export interface LintFilesResult {
  /** One for each document, as `--format json` has them. */
  readonly results: readonly LintFileResult[]
  /** One sentence for each thing that kept the linter from its work, as a path that does not exist. */
  readonly problems: readonly string[]
  /** What the user should know of the run and what is no problem, as a named file that is ignored. */
  readonly notes: readonly string[]
}

/** The result of one document. */
export interface LintFileResult {
  /** Relative to `cwd`, with forward slashes, as it would be typed. */
  readonly filePath: string
  readonly absolutePath: string | null
  /** The template it was checked against; null where none matches. */
  readonly template: string | null
  readonly templateIsAutomatic: boolean
  /** In the order of the text; before them one without a rule where the file could not be linted. */
  readonly messages: readonly (LintMessage | LintFatalMessage)[]
  readonly errorCount: number
  readonly fatalErrorCount: number
  readonly warningCount: number
  readonly fixableErrorCount: number
  readonly fixableWarningCount: number
  readonly notes: readonly string[]
  /** The text after fixes, where there were any. */
  readonly output?: string
}

/** Why a file could not be linted. */
export interface LintFatalMessage {
  readonly ruleId: null
  readonly fatal: true
  readonly severity: 2
  readonly message: string
  readonly line: number
  readonly column: number
}

/** Makes reports in one format. */
export interface Formatter {
  /**
   * The report of results.
   * @throws {TypeError} for results that are not those of `lintFiles` themselves
   */
  format(results: readonly LintFileResult[], options?: FormatOptions): string
}

/** How a report looks; everything has a default. */
export interface FormatOptions {
  /** Whether `pretty` uses colors; false by default. */
  readonly color?: boolean
  /** How many columns `pretty` wraps at; by default it does not wrap. */
  readonly width?: number
  /** How many findings of each document `pretty` shows; all by default. */
  readonly maxFindings?: number
}
