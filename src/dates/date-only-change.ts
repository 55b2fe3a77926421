import type { Document } from '../document/document.ts'
import { readDocumentOrNull } from '../document/read.ts'
import { createSource, type Range } from '../document/source.ts'
import { oncePer } from '../text/once.ts'
import { readDateFields } from './date-fields.ts'
import { mayHaveDate } from './inline-fields.ts'

/** A line of a text, with its 1-based number. */
export interface NumberedLine {
  readonly line: number
  readonly text: string
}

/** The lines that a change removed from a text and those that it added. */
export interface TextChange {
  readonly before: string
  readonly after: string
  readonly removed: readonly NumberedLine[]
  readonly added: readonly NumberedLine[]
}

/**
 * Whether a change affects only the dates of fields that say when the document was modified, created or is to be
 * reviewed. A line with such a field may also be new or gone.
 */
export function isOnlyDates({ before, after, removed, added }: TextChange): boolean {
  // If a line cannot have a date, neither text needs to be read.
  if (![...removed, ...added].every(({ text }) => mayHaveDate(text))) return false
  const old = maskDates(before, removed)
  const now = old && maskDates(after, added)
  return now?.every((text, index) => old?.[index] === undefined || old[index] === text) === true
}

/** What was read last: while a text is edited, the next one is another version of it. */
let last: Document | null = null

function read(text: string): Document | null {
  const source = createSource('', text)
  if (last?.source.text !== source.text) last = readDocumentOrNull(source, last)
  return last
}

const dateRangesOf = oncePer((document: Document) => readDateFields(document).map(({ dateRange }) => dateRange))

/** The lines without the dates of their fields; null where a line has none. */
function maskDates(text: string, lines: readonly NumberedLine[]): string[] | null {
  if (lines.length === 0) return []
  const document = read(text)
  if (!document) return null
  const dates = dateRangesOf(document)
  const masked: string[] = []
  for (const { line } of lines) {
    const rest = withoutRanges(document, line, dates)
    if (rest === null) return null
    masked.push(rest)
  }
  return masked
}

function withoutRanges({ source }: Document, line: number, ranges: readonly Range[]): string | null {
  const { start, end } = source.lineRange(line)
  const here = ranges.filter((range) => range.start < end && range.end > start).sort((a, b) => b.start - a.start)
  if (here.length === 0) return null
  let text = source.lineText(line)
  for (const range of here) text = text.slice(0, Math.max(0, range.start - start)) + text.slice(range.end - start)
  return text.replace(/\s+/g, ' ').trim()
}
