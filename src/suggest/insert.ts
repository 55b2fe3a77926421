import type { Document, Field, Item, Section, Table } from '../document/document.ts'
import type { Edit } from '../document/source.ts'
import type { Alignment, Entry, SectionMatch } from '../template/align.ts'
import type { EntryGroup, TemplateField } from '../template/template.ts'
import { oncePer } from '../text/once.ts'
import { markerOf, readStyle } from './style.ts'
import {
  columnPlaceholder,
  escapeCell,
  writeContent,
  writeDiagram,
  writeEntry,
  writeField,
  writeSection,
  writeTable,
} from './write-template.ts'

/** Inserts a missing section at its place; null without a place for it. */
export function insertSection({ document, template, sections }: Alignment, match: SectionMatch): Edit | null {
  const { wanted, parent, follows } = match
  if (parent && !parent.found) return null
  const sibling = sections.find((one) => one.parent === parent && one.found && one !== match)?.found ?? null
  const beside = follows && follows !== parent?.found ? follows : sibling
  const depth =
    beside?.depth ?? (parent?.found ? parent.found.depth + 1 : (document.title?.depth ?? wanted.depth - 1) + 1)
  const isAtSamePlace = (one: SectionMatch) => one.parent === parent && one.follows === follows && !one.wanted.optional
  const before = sections.slice(0, sections.indexOf(match)).filter((one) => !one.present && isAtSamePlace(one))
  const place = { beside, further: beside === follows ? before.length + 1 : 1 }
  const text = writeSection(document, template, wanted, Math.min(depth, 6), place)
  if (follows) return insertAfter(document, follows === parent?.found ? follows.ownEnd : follows.end, text)
  const first = document.sections.find(
    (section) => section !== document.title && section.range.start >= document.headEnd,
  )
  return first
    ? insertBefore(document, first.range.start, text)
    : insertAfter(document, document.source.text.length, text)
}

/** Inserts what the template asks for below an empty heading. */
export function insertContent({ document, template }: Alignment, { wanted, found }: SectionMatch): Edit | null {
  return found && insertAfter(document, found.range.end, writeContent(document, template, wanted, found.depth))
}

/** Inserts the first entry of a section. */
export function insertEntry({ document, template }: Alignment, match: SectionMatch, group: EntryGroup): Edit | null {
  const { found } = match
  if (!found) return null
  const depth = Math.min(found.depth + 1, 6)
  return insertAfter(document, found.ownEnd, writeEntry(document, template, group, depth))
}

/** Inserts a diagram at the end of a section's own content. */
export function insertDiagram({ document, template }: Alignment, { wanted, found }: SectionMatch): Edit | null {
  return found && insertAfter(document, found.ownEnd, writeDiagram(template, wanted, document.source.eol))
}

/** Inserts a table at the end of a section's own content. */
export function insertTable({ document }: Alignment, section: Section, columns: readonly string[]): Edit | null {
  return insertAfter(document, section.ownEnd, writeTable(columns, document.source.eol))
}

/** Adds columns to the end of each row of a table. */
export function insertColumns({ document }: Alignment, table: Table, columns: readonly string[]): Edit {
  const { source } = document
  const first = source.place(table.range.start).line
  const start = table.range.start
  const { end } = source.lineRange(source.place(table.range.end).line)
  const width = table.columns.length
  let line = first - 1
  const text = source.text.slice(start, end).replace(/[^\r\n]+/g, (row) => {
    line++
    if (line === first + 1) return addDelimiters(row, columns.length)
    return addCells(row, line === first ? 0 : width, columns.map(line === first ? escapeCell : columnPlaceholder))
  })
  return { range: { start, end }, text }
}

/** Inserts a missing field of the document's head. */
export function insertHeadField({ document }: Alignment, field: TemplateField): Edit | null {
  const style = readStyle(document)
  const fields = document.head.filter(({ host }) => host === 'line' || host === 'item')
  const after = insertAfterField(document, fields.at(-1), field)
  if (after) return after
  if (document.title) return insertAfter(document, document.title.range.end, writeField(field, style))
  const [first] = document.sections
  return first
    ? insertBefore(document, first.range.start, writeField(field, style))
    : insertAfter(document, document.source.text.length, writeField(field, style))
}

/** Inserts a missing field of a section. */
export function insertSectionField({ document }: Alignment, section: Section, field: TemplateField): Edit | null {
  const fields = section.fields.filter(({ host, item }) => host === 'line' || (host === 'item' && !item?.parent))
  const after = insertAfterField(document, fields.at(-1), field)
  if (after) return after
  const style = readStyle(document, section)
  return insertAfter(document, section.ownEnd, `${style.bullet} ${writeField(field, style)}`)
}

/** Inserts a missing field of an entry, which is a sub-section or a list item. */
export function insertEntryField(
  alignment: Alignment,
  section: Section,
  entry: Entry,
  field: TemplateField,
): Edit | null {
  const { document } = alignment
  const below = sectionsByStart(document).get(entry.range.start)
  if (below) return insertSectionField(alignment, below, field)
  const item = section.items.find(({ range }) => range.start <= entry.range.start && entry.range.end <= range.end)
  const last = item?.children.at(-1)
  return last ? insertItem(document, last, field) : null
}

function insertAfterField(document: Document, last: Field | undefined, field: TemplateField): Edit | null {
  if (!last || isInUnclosedFence(document, last.valueRange.end)) return null
  const { source } = document
  if (last.host === 'item') return last.item ? insertItem(document, last.item, field) : null
  if (last.nested) return null
  // The value may go on over several lines: the paragraph ends before a blank line.
  let { line } = source.place(last.valueRange.end)
  while (line < source.lineCount && source.lineText(line + 1).trim() !== '') line++
  const { start, end } = source.lineRange(line)
  const lineOfLabel = source.place(last.labelRange.start).line
  if (line !== lineOfLabel) return null
  const isBroken = /(?: {2}|\\)$/.test(source.text.slice(start, end))
  const hardBreak = isBroken || hasSoftBreaks(document, last) ? '' : '  '
  const text = `${hardBreak}${source.eol}${writeField(field, readStyle(document, last.section))}`
  return { range: { start: end, end }, text }
}

/** Whether the field before another one, on the line above it, ends without a hard break. */
function hasSoftBreaks({ fields, source }: Document, last: Field): boolean {
  const before = fields[fields.indexOf(last) - 1]
  if (!before || before.host !== 'line') return false
  const line = source.place(before.labelRange.start).line
  return source.place(last.labelRange.start).line === line + 1 && !/(?: {2}|\\)$/.test(source.lineText(line))
}

/** Inserts a list item with a field after another item. */
function insertItem(document: Document, item: Item, field: TemplateField): Edit {
  const { source } = document
  const { start } = source.lineRange(source.place(item.range.start).line)
  const prefix = source.text.slice(start, item.range.start)
  const end = source.lineRange(source.place(lastText(source.text, item.range.end)).line).end
  const style = readStyle(document, item.section)
  const marker = item.ordered ? nextMarker(source.text.slice(item.range.start)) : markerOf(document, item)
  return { range: { start: end, end }, text: `${source.eol}${prefix}${marker} ${writeField(field, style)}` }
}

function nextMarker(text: string): string {
  const [, number = '1', mark = '.'] = /^(\d{1,9})([.)])/.exec(text) ?? []
  return `${Number(number) + 1}${mark}`
}

/** Inserts blocks after the line with the last text before an offset. */
function insertAfter(document: Document, offset: number, text: string): Edit | null {
  const { source } = document
  const last = lastText(source.text, offset)
  if (isInUnclosedFence(document, last)) return null
  const { line } = source.place(last)
  const { end } = source.lineRange(line)
  const { eol } = source
  const before = source.text.slice(0, end).trim() === '' ? '' : eol + eol
  const isTight = line < source.lineCount && source.lineText(line + 1).trim() !== ''
  return { range: { start: end, end }, text: `${before}${text}${isTight ? eol : ''}` }
}

/** Inserts blocks before a heading. */
function insertBefore(document: Document, offset: number, text: string): Edit | null {
  const { source } = document
  const { start } = source.lineRange(source.place(offset).line)
  if (isInUnclosedFence(document, start)) return null
  return { range: { start, end: start }, text: `${text}${source.eol}${source.eol}` }
}

/** The end of the text before an offset, without white space. */
function lastText(text: string, offset: number): number {
  return text.slice(0, offset).trimEnd().length
}

// A document may have thousands of findings: what these tell of it is worked out once.
const unclosedFences = oncePer(({ fences }: Document) => fences.filter(({ closed }) => !closed))

function isInUnclosedFence(document: Document, offset: number): boolean {
  return unclosedFences(document).some(({ range }) => range.start < offset && offset <= range.end)
}

const sectionsByStart = oncePer(
  ({ sections }: Document) => new Map(sections.map((section) => [section.range.start, section])),
)

/** Adds cells to the delimiter row of a table, spaced as the others are. */
function addDelimiters(row: string, count: number): string {
  const text = row.trimEnd()
  const isClosed = text.endsWith('|')
  const cell = /\|\s+:?-/.test(text) ? ' --- ' : '---'
  return text + (isClosed ? `${cell}|` : ` |${cell.trimEnd()}`).repeat(count)
}

/** Adds cells to a row of a table, which is filled up to the width of the header first. */
function addCells(row: string, width: number, cells: readonly string[]): string {
  const text = row.trimEnd()
  const bars = text.match(/(?<!\\)\|/g)?.length ?? 0
  const opens = /^[\s>]*\|/.test(text) ? 1 : 0
  const closes = /(?<!\\)\|$/.test(text) && bars > opens ? 1 : 0
  const missing = Math.max(0, width - (bars - opens - closes + 1))
  const all = [...Array<string>(missing).fill(' '), ...cells]
  return closes === 1 ? `${text} ${all.join(' | ')} |` : `${text} | ${all.join(' | ')}`
}
