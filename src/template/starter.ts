import type { Day } from '../dates/calendar.ts'
import { readDates, writeLike } from '../dates/dates.ts'
import { readDateLabel } from '../dates/labels.ts'
import type { Document } from '../document/document.ts'
import type { Range } from '../document/source.ts'

/**
 * A starter document out of a template: its text with today as the date of creation and of the last change, and without
 * the comments that only a template has. Everything to fill in stays as it is.
 */
export function writeStarter(template: Document, today: Day): string {
  const edits: { range: Range; text: string }[] = []
  for (const field of template.head) {
    const kind = readDateLabel(field.label)
    if (kind !== 'created' && kind !== 'modified') continue
    const date = readDates(field.value)[0]
    const start = field.valueRange.start
    if (date) edits.push({ range: { start: start + date.start, end: start + date.end }, text: writeLike(date, today) })
    else if (field.value !== '') edits.push({ range: field.valueRange, text: today })
  }
  const { text } = template.source
  for (const comment of template.comments) {
    if (!/^(?:optional|sample|keep|also:.*)$/is.test(comment.text)) continue
    const rest = /^[ \t]*(?:\r\n|\r|\n)?/.exec(text.slice(comment.range.end))?.[0].length ?? 0
    edits.push({ range: { start: comment.range.start, end: comment.range.end + rest }, text: '' })
  }
  let written = ''
  let at = 0
  for (const { range, text: put } of edits.sort((a, b) => a.range.start - b.range.start)) {
    if (range.start < at) continue
    written += text.slice(at, range.start) + put
    at = range.end
  }
  return written + text.slice(at)
}
