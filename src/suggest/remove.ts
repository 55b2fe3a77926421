import type { Document, Field, Section } from '../document/document.ts'
import type { Edit, Range } from '../document/source.ts'

/** Removes the lines of a range, with the blank lines that would be left beside others or at the end. */
export function removeLines({ source }: Document, range: Range): Edit {
  const first = source.place(range.start).line
  const last = source.place(Math.max(range.start, range.end)).line
  const isBlank = (line: number) => line < 1 || line > source.lineCount || source.lineText(line).trim() === ''
  if (source.text.slice(source.lineRange(last).end).trim() === '') {
    let before = first - 1
    while (before >= 1 && isBlank(before)) before--
    return {
      range: { start: before < 1 ? 0 : source.lineRange(before).end, end: source.lineRange(last).end },
      text: '',
    }
  }
  const through = isBlank(first - 1) && last < source.lineCount && isBlank(last + 1) ? last + 1 : last
  const { start } = source.lineRange(first)
  return { range: { start, end: source.lineRange(through + 1).start }, text: '' }
}

/** Removes the heading of an empty section. */
export function removeHeading(document: Document, { range }: Section): Edit {
  return removeLines(document, range)
}

/** Removes a field without a value; null where its line holds something else. */
export function removeField(document: Document, { labelRange, valueRange, host }: Field): Edit | null {
  if (host !== 'item' && host !== 'line') return null
  const { source } = document
  const { line } = source.place(labelRange.start)
  const { start, end } = source.lineRange(line)
  const isAlone =
    /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+)?[*_]*$/.test(source.text.slice(start, labelRange.start)) &&
    /^[\s:*_]*$/.test(source.text.slice(labelRange.end, end))
  return isAlone && valueRange.end <= end ? removeLines(document, { start, end }) : null
}
