import type { Range, Source } from '../document/source.ts'
import type { Edit } from '../rule/rule.ts'

/** What is told of a document: one fault, at one place. */
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
  readonly fix: Edit | null
  /** Titles from the outermost section to the one it stands in: with the rule and `text` what tells it apart in a later version. */
  readonly path: readonly string[]
  /** The found text, or for something missing its name: never a line number. */
  readonly text: string
}

/** What a run says of one file. */
export interface FileResult {
  /** Relative to the working directory, forward slashes, as it would be typed. */
  readonly path: string
  /** The lines of its findings and the places of their fixes; null where the file could not be read. */
  readonly source: Pick<Source, 'lineText' | 'place'> | null
  /** The template the document was held against; null where none fits. */
  readonly template: string | null
  /** Whether the template was chosen automatically; false by default. */
  readonly automatic?: boolean
  readonly findings: readonly Finding[]
  /** What the user should know and what is no fault: which template came closest, why git could not be asked. */
  readonly notes: readonly string[]
  /** One sentence: why the file could not be linted; null where it was. */
  readonly failure: string | null
  /** How many findings a baseline let pass. */
  readonly baselined: number
}
