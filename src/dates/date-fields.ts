import type { Document, Field, TextBlock } from '../document/document.ts'
import type { Range } from '../document/source.ts'
import { oncePerData } from '../text/once.ts'
import { type DateOrder, readCompactDates, readDates, type WrittenDate } from './dates.ts'
import { findInlineDateFields, mayHaveDate } from './inline-fields.ts'
import { type DateKind, findDateLabel, readDateLabel } from './labels.ts'
import { findSlots } from './slots.ts'

/** A date with a label that says what it means to the document: when it was modified, created, or is to be reviewed. */
export interface DateField {
  readonly kind: DateKind
  readonly label: string
  /** The place of the value. */
  readonly range: Range
  /** The value as written. */
  readonly value: string
  /** The value read as a date; null where it is not one: a placeholder, or a mistake. */
  readonly date: WrittenDate | null
  /** The place of `date`; equals `range` without a date. */
  readonly dateRange: Range
  /**
   * A key of the front matter, a field or a sentence of the text, or the text below a heading such as `Last Updated`.
   */
  readonly host: 'front matter' | 'nested key' | 'text' | 'heading'
}

/** A text that a date with its label is looked for in: a line of a block, or a field. */
interface LabelledText {
  readonly text: string
  rangeOf(from: number, to: number): Range
}

/**
 * Reads every date of a document that has a label which says what it means, in any form: the fields, `Last updated on
 * 2 March 2025` in running text, a heading `Last Updated`. Code, headings and tables with more than two columns are
 * content.
 */
export function readDateFields(document: Document, order: DateOrder | null = null): DateField[] {
  const head = new Set(document.head)
  const found = document.fields.flatMap((field) => readField(field, head.has(field), order))
  for (const textBlock of document.textBlocks) {
    if (isRunningText(textBlock, document)) found.push(...readLines(textBlock, order))
  }
  return [...found, ...readHeadings(document, order)]
}

function readField(field: Field, isHead: boolean, order: DateOrder | null): DateField[] {
  const kind = field.value === '' ? null : readDateLabel(field.label)
  // The items of a list in the front matter are things that the document lists.
  if (field.host === 'front-matter')
    return kind === null || field.parents.includes('-') ? [] : [describeValue(field, kind, order)].filter(isSaid)
  const found = readLines(labelledText(field), order)
  if (found.length > 0 || kind === null || !(isHead || isExplicit(field.label))) return found
  const value = describeValue(field, kind, order)
  if (value.date !== null) return isAllOf(value) ? [value] : []
  return isHead && field.host !== 'table' && isExplicit(field.label) ? [value] : []
}

/** Whether a value is about its date: a few words before it (`on 3 February 2025`), or nothing after it. */
function isAllOf({ value, date }: DateField): boolean {
  return date !== null && (/^[^\d.;:!?]{0,12}$/.test(value.slice(0, date.start)) || /^\W*$/.test(value.slice(date.end)))
}

/** The label and the value as one text: its label says how a date is meant, and further dates may follow. */
function labelledText({ label, labelRange, value, rangeOf }: Field): LabelledText {
  const lead = `${label}: `
  return {
    text: lead + value,
    rangeOf: (from, to) => (to <= lead.length ? labelRange : rangeOf(from - lead.length, to - lead.length)),
  }
}

/** Not `revision: 5a2fc66` or `verified: true`: the label may mean something else, and the value does. */
function isSaid({ label, value, date }: DateField): boolean {
  return date !== null || isExplicit(label) || !/^(?:[0-9a-f]{5,40}|v?\d+(?:\.\d+)*|true|false|yes|no)$/i.test(value)
}

/** Whether a label can only mean a date: `Last Modified`, `最終更新日`; not `Creation`, `Stand`, `更新`. */
function isExplicit(label: string): boolean {
  return (
    /\s/.test(label.trim()) || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{3}/u.test(label)
  )
}

/** The first date of the value of a field, read as in the language of its label. */
export function readFieldDate({ label, value }: Field, order: DateOrder | null): WrittenDate | null {
  const language = findDateLabel(label)?.language
  const options = { ...(order && { order }), ...(language && { language }) }
  return readDates(value, options)[0] ?? readCompactDates(value)[0] ?? null
}

function describeValue(field: Field, kind: DateKind, order: DateOrder | null): DateField {
  const date = readFieldDate(field, order)
  return {
    kind,
    label: field.label,
    range: field.valueRange,
    value: field.value,
    date,
    dateRange: date ? field.rangeOf(date.start, date.end) : field.valueRange,
    host: field.host !== 'front-matter' ? 'text' : field.parents.length === 0 ? 'front matter' : 'nested key',
  }
}

/** Whether a block is text that is not a field: prose, an item, the title, a bold line. */
function isRunningText({ role, section }: TextBlock, document: Document): boolean {
  if (role === 'prose' || role === 'item') return true
  return (role === 'title' || role === 'heading') && (section === document.title || section.kind === 'bold')
}

function readLines({ text, rangeOf }: LabelledText, order: DateOrder | null): DateField[] {
  const fields: DateField[] = []
  let start = 0
  for (const line of text.split('\n')) {
    const found = mayHaveDate(line) ? findInLine({ line, order }) : []
    for (const { kind, label, value, valueStart, valueEnd, date } of found) {
      const range = rangeOf(start + valueStart, start + valueEnd)
      const dateRange = date ? rangeOf(start + date.start, start + date.end) : range
      fields.push({ kind, label, value, range, date, dateRange, host: 'text' })
    }
    start += line.length + 1
  }
  return fields
}

const findInLine = oncePerData(({ line, order }: { readonly line: string; readonly order: DateOrder | null }) =>
  findInlineDateFields(line, order ? { order } : {}),
)

/** How much text may be beside a date that is all that a section says: `by Imke`, a full stop. */
const longestRest = 20

/** `## Last Updated` with the date on the line below. */
function readHeadings(document: Document, order: DateOrder | null): DateField[] {
  return document.sections.flatMap((section) => {
    const kind = section === document.title ? null : readDateLabel(section.title)
    const value = section.textBlocks[1]
    if (kind === null || !value) return []
    const date = readDates(value.text, { ...(order && { order }) })[0] ?? null
    // A section about creation or updates is content, unless it has only a date.
    if (date ? value.text.length > date.text.length + longestRest : findSlots(value.text).length === 0) return []
    const { range, text } = value
    const dateRange = date ? value.rangeOf(date.start, date.end) : range
    return [{ kind, label: section.title, range, value: text, date, dateRange, host: 'heading' as const }]
  })
}
