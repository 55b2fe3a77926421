import type { FileResult } from '../../lint/finding.ts'
import { writePath } from './markup.ts'

/** A document of the page: its result, and the number that its parts of the page have in common. */
export interface Listed {
  readonly index: number
  readonly result: FileResult
}

/** Whether the page says more of a document than its sections and its age. */
export function hasDetails({ findings, notes, failure }: FileResult): boolean {
  return findings.length + notes.length > 0 || failure !== null
}

/** The path of a document, a link where the page says more of it. */
export function writeName({ index, result }: Listed): string {
  const path = writePath(result.path)
  return hasDetails(result) ? `<a href="#document-${index}">${path}</a>` : path
}
