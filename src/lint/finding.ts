import type { Range } from '../document/source.ts'
import type { Edit, Suggestion } from '../rule/rule.ts'
import type { Excerpts } from './excerpts.ts'
import type { DocumentSummary } from './summary.ts'

/** A reported problem of a document, at its place. */
export interface Finding {
  readonly ruleId: string
  readonly severity: 'error' | 'warn'
  /** One line, no full stop. May hold text of the document: a report escapes it as its format asks. */
  readonly message: string
  readonly range: Range
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  /** An edit that is safe to apply. */
  readonly fix: Edit | null
  /** Edits that need a person's eye, the best first. */
  readonly suggestions: readonly Suggestion[]
  /** Titles of the sections it belongs to: with the rule and `text` what identifies it in a later version. */
  readonly path: readonly string[]
  /** The text in its range, or the name of what is missing: never a line number. */
  readonly text: string
  /** The detector that found it, where the rule has several. */
  readonly detector: string | null
  /** For a placeholder of a date its form: the suggestion depends on the day. */
  readonly dateForm: string | null
}

/** The result of a run for one file. */
export interface FileResult {
  /** Relative to the working directory, forward slashes, as it would be typed. */
  readonly path: string
  /** The lines of its findings and the places of their edits; null where the file could not be read. */
  readonly excerpts: Excerpts | null
  /** The template the document was checked against; null where none fits. */
  readonly template: string | null
  /** Whether the template was chosen automatically; false by default. */
  readonly automatic?: boolean
  readonly findings: readonly Finding[]
  /** What the user should know and what is no problem: which template came closest, why git could not be asked. */
  readonly notes: readonly string[]
  /** One sentence: why the file could not be linted; null where it was. */
  readonly failure: string | null
  /** How many findings a baseline let pass. */
  readonly baselined: number
  /** Sections and dates; only in a run for a report that shows them, and only of a file that was linted. */
  readonly summary?: DocumentSummary
}
