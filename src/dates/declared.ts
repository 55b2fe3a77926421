import type { Document } from '../document/document.ts'
import type { Day } from './calendar.ts'
import { type DateField, readDateFields } from './date-fields.ts'
import type { DateOrder } from './dates.ts'
import type { DateKind } from './labels.ts'

/** The dates that a document declares of itself: at most one of a kind. */
export interface DeclaredDates {
  readonly modified: DateField | null
  readonly created: DateField | null
}

/** Where a date may be, the most trusted place first. */
const places = ['front matter', 'nested key', 'head', 'heading', 'foot', 'body'] as const
type Place = (typeof places)[number]

/** How many of the last lines with text are the foot of the document. */
const footLines = 10

/**
 * Reads the dates that a document declares of itself: in the front matter, in its first and last lines, under a heading
 * such as `## Last Updated`, or once in between. Dates of decisions, of log entries and in headings are content.
 */
export function readDeclaredDates(document: Document, order: DateOrder | null = null): DeclaredDates {
  const fields = readDateFields(document, order)
  const placeOf = createPlaceOf(document)
  const choose = (kind: DateKind) =>
    chooseDate(
      fields.filter((field) => field.kind === kind),
      placeOf,
    )
  return { modified: choose('modified'), created: choose('created') }
}

/** The latest date of the most trusted place, a date before a placeholder; in the body only a label that occurs once. */
function chooseDate(fields: readonly DateField[], placeOf: (field: DateField) => Place): DateField | null {
  const written = fields.filter((field) => field.date !== null)
  const candidates = written.length > 0 ? written : fields
  for (const place of places) {
    const here = candidates.filter((candidate) => placeOf(candidate) === place)
    if (place === 'body' && here.length > 1) return null
    const latest = here.reduce<DateField | null>(
      (best, one) => (best === null || dayOf(one) > dayOf(best) ? one : best),
      null,
    )
    if (latest) return latest
  }
  return null
}

function dayOf({ date }: DateField): Day {
  return date?.last ?? ''
}

function createPlaceOf(document: Document): (field: DateField) => Place {
  const footStart = startOfFoot(document)
  return ({ host, range }) => {
    if (host !== 'text') return host
    return range.start < document.headEnd ? 'head' : range.start >= footStart ? 'foot' : 'body'
  }
}

/** The offset of the first of the last lines with text. */
function startOfFoot({ source }: Document): number {
  let left = footLines
  for (let line = source.lineCount; line >= 1; line--) {
    if (source.lineText(line).trim() !== '' && --left === 0) return source.lineRange(line).start
  }
  return 0
}
