import { readDates } from './dates.ts'
import { findInlineDateFields, readDateLabel } from './labels.ts'

/** A line of a text, with its 1-based number. */
export interface NumberedLine {
  readonly line: number
  readonly text: string
}

/** What a change took from a text and what it put there. */
export interface TextChange {
  readonly after: string
  readonly removed: readonly NumberedLine[]
  readonly added: readonly NumberedLine[]
}

/**
 * Whether a change touches nothing but the lines in which a document says when it was modified, created or is to be
 * reviewed, and on them nothing but the dates. A date line that is new or gone is no more than that.
 */
export function isOnlyDates({ after, removed, added }: TextChange): boolean {
  const bare = (lines: readonly NumberedLine[], text: string | null) => lines.map((line) => withoutDates(line, text))
  const [before, now] = [bare(removed, null), bare(added, after)]
  if (before.includes(null) || now.includes(null)) return false
  return before.every((text, index) => now[index] === undefined || now[index] === text)
}

/** A line without the values of its date fields; null where it has none, or is no line that holds a document's dates. */
function withoutDates({ line, text }: NumberedLine, whole: string | null): string | null {
  const fields = findInlineDateFields(text)
  if (fields.length > 0) {
    let rest = text
    for (const field of [...fields].reverse()) rest = rest.slice(0, field.valueStart) + rest.slice(field.valueEnd)
    return rest.replace(/\s+/g, ' ').trim()
  }
  const [date] = readDates(text)
  if (!date) return null
  const rest = (text.slice(0, date.start) + text.slice(date.end)).replace(/[\s*_"'>-]+/g, ' ').trim()
  const key = /^([\p{L}\p{N}_-]{1,40})\s*:$/u.exec(rest)?.[1]
  if (key !== undefined) return readDateLabel(key) === null ? null : rest
  // A date alone is the document's below a heading such as `## Last Updated`; a removed one cannot be placed any more.
  return rest === '' && (whole === null || readDateLabel(headingAbove(whole, line)) !== null) ? '' : null
}

/** The text of the heading that the line stands directly below, blank lines aside; empty where it stands below none. */
function headingAbove(text: string, line: number): string {
  const lines = text.split(/\r\n|\r|\n/).slice(0, line - 1)
  while (lines.at(-1)?.trim() === '') lines.pop()
  return /^#{1,6}\s+(.*?)\s*#*$/.exec(lines.at(-1) ?? '')?.[1] ?? ''
}
