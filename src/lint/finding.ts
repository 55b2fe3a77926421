import type { Range } from '../document/source.ts'
import type { Edit, Suggestion } from '../rule/rule.ts'
import type { Excerpts } from './excerpts.ts'
import type { DocumentSummary } from './summary.ts'

/** A reported problem of a document, at its place. */
export interface Finding {
  readonly ruleId: string
  readonly severity: 'error' | 'warn'
  /** One line, no full stop. May hold text of the document, which a report escapes as its format requires. */
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
  /** Titles of the sections it belongs to. With the rule and `text` they identify it in a later version. */
  readonly path: readonly string[]
  /** The text in its range, or the name of what is missing; never a line number. */
  readonly text: string
  /** The detector that found it, where the rule has several. */
  readonly detector: string | null
  /** The form of a placeholder for a date; null for any other finding. The suggestion depends on the day. */
  readonly dateForm: string | null
  readonly related?: RelatedPlace
}

/** Another place in the document that explains a finding. */
export interface RelatedPlace {
  /** What is there; may hold text of the document, as a message may. */
  readonly desc: string
  readonly range: Range
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
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
  /** Remarks that are not problems: which template came closest, why git was not used. */
  readonly notes: readonly string[]
  /** One sentence that says why the file could not be linted; null where it was linted. */
  readonly failure: string | null
  /** How many findings the baseline hides. */
  readonly baselined: number
  /** Sections and dates; only in a run for a report that shows them, and only of a file that was linted. */
  readonly summary?: DocumentSummary
}

/**
 * The results of a run, in its order. A run over thousands of documents makes each of them again whenever they are gone
 * through: who keeps them all needs much memory.
 */
export interface Results extends Iterable<FileResult> {
  readonly length: number
}

/** Results with a change to each. */
export function mapResults(results: Results, change: (result: FileResult) => FileResult): Results {
  return {
    length: results.length,
    *[Symbol.iterator]() {
      for (const result of results) yield change(result)
    },
  }
}

/** A result without warnings and notes. */
export function onlyErrors(result: FileResult): FileResult {
  return { ...result, findings: result.findings.filter(({ severity }) => severity === 'error'), notes: [] }
}
