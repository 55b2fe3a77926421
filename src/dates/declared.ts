import type { Document, Field } from '../document/document.ts'
import type { Range } from '../document/source.ts'
import type { Day } from './calendar.ts'
import { type DateOrder, readDates, type WrittenDate } from './dates.ts'
import { type DateKind, findDateLabel, findInlineDateFields, readDateLabel } from './labels.ts'
import { findSlots } from './slots.ts'

/** A date that the document tells of itself: when it was modified, created, or is to be reviewed. */
export interface DeclaredDate {
  readonly kind: DateKind
  readonly label: string
  /** Where the value stands. */
  readonly range: Range
  /** The value as written. */
  readonly value: string
  /** The value read; null where it is no date, and perhaps a stand-in for one. */
  readonly date: WrittenDate | null
  /** Where `date` stands; equals `range` where there is none. */
  readonly dateRange: Range
}

/** The dates of a document: at most one of a kind. */
export interface DeclaredDates {
  readonly modified: DeclaredDate | null
  readonly created: DeclaredDate | null
}

/** The place of a date says how surely it is the document's own: the first of these that has one counts. */
const zones = ['front matter', 'head', 'section', 'foot', 'body'] as const
type Zone = (typeof zones)[number]
type Candidate = DeclaredDate & { readonly zone: Zone }

/** How many of the last lines with text are the document's foot. */
const footLines = 10

/**
 * Reads the dates that a document declares of itself: in front matter, in its first and last lines, under a heading
 * such as `## Last Updated`, or once in between. Dates of decisions, of log entries and in headings are content.
 */
export function readDeclaredDates(document: Document, order: DateOrder | null = null): DeclaredDates {
  const candidates = [
    ...readHeadFields(document, order),
    ...readSectionDates(document, order),
    ...readLineDates(document, order),
  ]
  return { modified: choose(candidates, 'modified'), created: choose(candidates, 'created') }
}

/** The latest of the zone that is surest, a written one before a stand-in; in the body only a label that stands there once. */
function choose(candidates: readonly Candidate[], kind: DateKind): DeclaredDate | null {
  const all = candidates.filter((candidate) => candidate.kind === kind)
  const written = all.filter((candidate) => candidate.date !== null)
  const ofKind = written.length > 0 ? written : all
  for (const zone of zones) {
    const here = ofKind.filter((candidate) => candidate.zone === zone)
    if (zone === 'body' && here.length > 1) return null
    const latest = here.reduce<Candidate | null>(
      (best, one) => (best === null || dayOf(one) > dayOf(best) ? one : best),
      null,
    )
    if (latest) return latest
  }
  return null
}

function dayOf(candidate: Candidate): Day {
  return candidate.date?.last ?? ''
}

/** Fields of the front matter, and those of the head whose value is no date. */
function readHeadFields(document: Document, order: DateOrder | null): Candidate[] {
  return document.head.flatMap((field) => {
    const inFrontMatter = field.host === 'front-matter'
    const kind = field.nested || field.value === '' ? null : readDateLabel(field.label)
    if (kind === null) return []
    const candidate = ofField(field, kind, inFrontMatter ? 'front matter' : 'head', order)
    return inFrontMatter || (candidate.date === null && isExplicit(field.label)) ? [candidate] : []
  })
}

/** Whether a label means a date whatever stands behind it: `Last Modified`, `最終更新日`; not `Creation`, `Stand`, `更新`. */
function isExplicit(label: string): boolean {
  return (
    /\s/.test(label.trim()) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{3}/u.test(label)
  )
}

function ofField(field: Field, kind: DateKind, zone: Zone, order: DateOrder | null): Candidate {
  const language = findDateLabel(field.label)?.language
  const date = readDates(field.value, { ...(order && { order }), ...(language && { language }) })[0] ?? null
  const at = field.valueRange.start
  return {
    kind,
    zone,
    label: field.label,
    range: field.valueRange,
    value: field.value,
    date,
    dateRange: date ? { start: at + date.start, end: at + date.end } : field.valueRange,
  }
}

/** What may stand beside a date that is all a section says: `by Imke`, a full stop. */
const longestRest = 20

/** `## Last Updated` with the date on the line below. */
function readSectionDates(document: Document, order: DateOrder | null): Candidate[] {
  return document.sections.flatMap((section) => {
    const kind = section === document.title ? null : readDateLabel(section.title)
    const value = section.textBlocks[1]
    if (kind === null || !value) return []
    const date = readDates(value.text, { ...(order && { order }) })[0] ?? null
    // A section about creation or updates is content, unless it says nothing but a date.
    if (date ? value.text.length > date.text.length + longestRest : findSlots(value.text).length === 0) return []
    return [
      {
        kind,
        zone: 'section' as const,
        label: section.title,
        range: value.range,
        value: value.text,
        date,
        dateRange: date ? value.rangeOf(date.start, date.end) : value.range,
      },
    ]
  })
}

function readLineDates(document: Document, order: DateOrder | null): Candidate[] {
  const { source } = document
  const firstSection = document.sections.find((section) => section !== document.title && section.kind === 'heading')
  const headEnd = firstSection?.range.start ?? source.text.length
  const footStart = startOfFoot(document)
  const skipped = readSkipped(document)
  const candidates: Candidate[] = []
  let skip = 0
  for (let line = 1; line <= source.lineCount; line++) {
    const { start } = source.lineRange(line)
    while ((skipped[skip]?.end ?? Infinity) <= start) skip++
    if ((skipped[skip]?.start ?? Infinity) <= start) continue
    for (const field of findInlineDateFields(source.lineText(line), { ...(order && { order }) })) {
      const range = { start: start + field.valueStart, end: start + field.valueEnd }
      const { date } = field
      candidates.push({
        kind: field.kind,
        zone: start < headEnd ? 'head' : start >= footStart ? 'foot' : 'body',
        label: field.label,
        range,
        value: field.value,
        date,
        dateRange: date ? { start: start + date.start, end: start + date.end } : range,
      })
    }
  }
  return candidates
}

/** Fences, front matter, tables, headings and comments, in order: dates there are content. */
function readSkipped(document: Document): Range[] {
  const nodes = document.tree.children.filter((node) => node.type === 'yaml' || node.type === 'html')
  return [
    ...document.fences.map((fence) => fence.range),
    ...document.tables.map((table) => table.range),
    ...document.sections
      .filter((section) => section.kind === 'heading' && section !== document.title)
      .map((section) => section.range),
    ...nodes.map((node) => ({ start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 })),
  ].sort((a, b) => a.start - b.start)
}

/** The offset at which the last lines with text begin. */
function startOfFoot({ source }: Document): number {
  let left = footLines
  for (let line = source.lineCount; line >= 1; line--) {
    if (source.lineText(line).trim() !== '' && --left === 0) return source.lineRange(line).start
  }
  return 0
}
