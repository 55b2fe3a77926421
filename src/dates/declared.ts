import type { Document, Field } from '../document/document.ts'
import type { Range } from '../document/source.ts'
import type { Day } from './calendar.ts'
import { type DateField, readDateFields, readFieldDate } from './date-fields.ts'
import type { DateOrder, WrittenDate } from './dates.ts'
import { type DateKind, isCheckLabel, isPlainDateLabel, readDateLabel } from './labels.ts'

/** The dates that a document declares of itself: at most one of a kind, and those of fields that its template dates. */
export interface DeclaredDates {
  readonly modified: DateField | null
  readonly created: DateField | null
  readonly others: readonly OtherDate[]
}

/** The date of a field that the template fills with one: `**Date:** 2025-01-02` of a decision. */
export interface OtherDate {
  readonly label: string
  readonly date: WrittenDate
  readonly dateRange: Range
  /** Whether the label says when something was done: a `Due Date` may be in the future, a `Date` may not. */
  readonly isPast: boolean
}

/** Where a date may be, the most trusted place first. */
const places = ['front matter', 'nested key', 'head', 'heading', 'foot', 'body'] as const
type Place = (typeof places)[number]

/** Where dates are metadata beside each other: here the date of a change is preferred to that of a check. */
const metadata: ReadonlySet<Place> = new Set(['front matter', 'nested key', 'head'])

/** How many of the last lines with text are the foot of the document. */
const footLines = 10

/**
 * Reads the dates that a document declares of itself: in the front matter, in its first and last lines, under a heading
 * such as `## Last Updated`, or once in between. Dates of decisions, of log entries and in headings are content; those
 * of the fields in `dated` are read too, as others.
 */
export function readDeclaredDates(
  document: Document,
  order: DateOrder | null = null,
  dated: readonly Field[] = [],
): DeclaredDates {
  const fields = readDateFields(document, order)
  const placeOf = createPlaceOf(document)
  const choose = (kind: DateKind) =>
    chooseDate(
      fields.filter((field) => field.kind === kind),
      placeOf,
    )
  const [modified, created] = [choose('modified'), choose('created')]
  const known = new Set([modified, created].map((field) => field?.dateRange.start))
  const others = dated
    .flatMap((field) => readOther(field, order))
    .filter(({ dateRange }) => !known.has(dateRange.start))
  return { modified, created, others }
}

function readOther(field: Field, order: DateOrder | null): OtherDate[] {
  const { label, rangeOf } = field
  const date = readFieldDate(field, order)
  if (!date) return []
  const kind = readDateLabel(label)
  const isPast = kind === null ? isPlainDateLabel(label) : kind !== 'review'
  return [{ label, date, dateRange: rangeOf(date.start, date.end), isPast }]
}

/**
 * The latest date of the most trusted place, a date before a placeholder; in the body only a label that occurs once.
 */
function chooseDate(fields: readonly DateField[], placeOf: (field: DateField) => Place): DateField | null {
  const written = fields.filter((field) => field.date !== null)
  const all = written.length > 0 ? written : fields
  const changes = all.filter((field) => metadata.has(placeOf(field)) && !isCheckLabel(field.label))
  const candidates = changes.length > 0 ? changes : all
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
