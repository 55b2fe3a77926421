import type { Document, Field, Item, Section, Table, TextBlock } from './document.ts'
import { introducesHeadings, introducesLabels } from './introductions.ts'
import { isEmpty } from './sections.ts'

/** Whether a document has no content but its title; comments and front matter are none. */
export function isEmptyDocument({ title, root, sections }: Document): boolean {
  return root.blocks === 0 && sections.every((section) => section === title && isEmpty(section))
}

/**
 * The sections with nothing under their heading: neither a block of their own nor a sub-section. A heading of nothing
 * but code or a package's name, a dated entry of a log, a whole sentence and a label with its value
 * (`Result: one table for each harbour`) need no content.
 */
export function findEmptySections(document: Document): Section[] {
  const title = findTitle(document)
  return document.sections.filter(
    (section) =>
      section !== title &&
      section.kind === 'heading' &&
      isEmpty(section) &&
      !speaksForItself((section.textBlocks[0]?.text ?? '').slice(0, 200)),
  )
}

function speaksForItself(heading: string): boolean {
  if (/^\uFFFC*$|^[@$/]|^[^\s._/]+[._/]\S+$|^\[?\d{4}[-/.\p{sc=Han}]\d|[.;。；]$/u.test(heading)) return true
  // A number is part of a title: `Step 1: Read the gauges` needs content below.
  return /^\p{L}[\p{L} ]{2,30}[:：] \P{L}{0,4}(?:[\p{L}\p{N}-]+[ ,]+){3}/u.test(heading)
}

/** The title of the document; the first H1 too where others follow and nothing is before it. */
function findTitle({ title, root, sections }: Document): Section | null {
  const [first, ...others] = sections.filter(({ kind }) => kind === 'heading')
  return first?.depth === 1 && others.length > 0 && root.blocks === 0 ? first : title
}

/**
 * The labels with nothing after them, nothing nested and nothing below that could be theirs. A label counts where it
 * is bold or among labels; what follows it must be another such label, a heading, or the end.
 */
export function findEmptyLabels(document: Document): Field[] {
  const found: Field[] = []
  const alike = new Map<readonly Item[], boolean>()
  for (const section of [document.root, ...document.sections]) {
    if (!section.fields.some((field) => isBare(field))) continue
    section.textBlocks.forEach((textBlock, index) => {
      const { field } = textBlock
      if (textBlock.role !== 'label' || !field || !isBare(field)) return
      if (!field.strong && !hasSiblings(field, alike)) return
      if (ownsNext(section.textBlocks, index, document)) return
      found.push(field)
    })
  }
  return found
}

function isBare(field: Field): boolean {
  return field.host !== 'front-matter' && field.value === '' && !field.nested && field.separator === 'colon'
}

/** Whether a label is an item among items that are labels as well. `alike` caches the result for each list. */
function hasSiblings(field: Field, alike: Map<readonly Item[], boolean>): boolean {
  const { item } = field
  if (field.host !== 'item' || !item) return false
  const siblings: readonly Item[] = item.parent?.children ?? item.section.items
  const known =
    alike.get(siblings) ?? (siblings.length >= 2 && siblings.every((sibling) => sibling.field?.strong === false))
  alike.set(siblings, known)
  return known
}

/** Whether what follows the label at an index is its content, although it is not nested. */
function ownsNext(blocks: readonly TextBlock[], index: number, document: Document): boolean {
  const [label, next] = blocks.slice(index, index + 2)
  if (!label) return false
  if (next) return !isAlike(label, next) || introducesLabels(blocks, index, document)
  return label.section.images.some((image) => image.start >= label.range.end) || introducesHeadings(label, document)
}

/** Whether two labels are written in the same way. */
function isAlike({ field }: TextBlock, { role, field: other }: TextBlock): boolean {
  return role === 'label' && other?.strong === field?.strong && other?.host === field?.host
}

/** The list items with nothing in them, where no item of their list has anything. */
export function findEmptyItems(document: Document): Item[] {
  return [document.root, ...document.sections].flatMap((section) =>
    section.items.length > 0 && section.items.every((item) => !item.task && isHollow(item, document))
      ? section.items
      : [],
  )
}

function isHollow({ range }: Item, { source }: Document): boolean {
  return (
    range.end - range.start <= 60 &&
    /^(?:[-*+]|\d{1,9}[.)])?\s*(?:_{3,})?$/.test(source.text.slice(range.start, range.end).trimEnd())
  )
}

/**
 * The tables with nothing in the cells below the header, or only in the first of three or more columns. A register
 * whose columns are filled in another table of the document may be empty for now.
 */
export function findEmptyTables({ tables }: Document): Table[] {
  const columnsOf = ({ columns }: Table) => columns.join('\n').toLowerCase()
  const filled = new Set(tables.filter((table) => !isEmptyTable(table)).map(columnsOf))
  return tables.filter((table) => isEmptyTable(table) && !filled.has(columnsOf(table)))
}

function isEmptyTable({ rows }: Table): boolean {
  return (
    rows.some((row) => row.length > 0) &&
    rows.every((row) => row.every((cell, column) => cell.text === '' || (column === 0 && row.length >= 3)))
  )
}
