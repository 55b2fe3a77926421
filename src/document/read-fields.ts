import type { Paragraph } from 'mdast'
import { type Containers, type DocumentBuilder, topLevel } from './builder.ts'
import type { Field, Table, TextBlock } from './document.ts'
import { isLabelText, type LinePart, splitFields } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'
import { plainRun, type Run, readRun, readVisible, type TracedText } from './inline.ts'
import type { Range } from './source.ts'
import { trimSpan } from './text-blocks.ts'

/** Where a paragraph is. */
interface ParagraphPlace extends Containers {
  /** Whether it is the first block of a list item. */
  readonly leadsItem: boolean
  /** Whether the block after it belongs to a label at its end. */
  readonly nested: boolean
}

/** Reads a paragraph into fields and prose; the first part of a list item is the item's own. */
export function readParagraph(builder: DocumentBuilder, node: Paragraph, place: ParagraphPlace): void {
  const { item } = place
  const run = readRun(builder.source, node.children)
  const parts = splitFields(run)
  for (const [index, part] of parts.entries()) {
    const leadsItem = place.leadsItem && index === 0
    if (!part.split) {
      const textBlock = builder.addTextBlock(leadsItem ? 'item' : 'prose', run, part, place)
      if (leadsItem && item) item.textBlock = textBlock
      continue
    }
    const { label, value } = part.split
    const nested = place.nested && index === parts.length - 1
    const field = describeField(builder, run, part.split, { item, leadsItem, nested })
    builder.addField(field)
    if (leadsItem && item) item.field = field
    builder.addTextBlock('label', run, label, place, { field })
    if (value.to > value.from) builder.addTextBlock('value', run, value, place, { field })
  }
}

function describeField(
  { source, section }: DocumentBuilder,
  run: Run,
  { label, value, strong, separator }: NonNullable<LinePart['split']>,
  { item, leadsItem, nested }: Pick<ParagraphPlace, 'item' | 'leadsItem' | 'nested'>,
): Field {
  const visible = readVisible(source, run, value)
  return {
    label: run.text.slice(label.from, label.to),
    labelRange: run.range(label.from, label.to),
    value: visible.text,
    valueRange: run.range(value.from, value.to),
    rangeOf: visible.rangeOf,
    host: leadsItem ? 'item' : 'line',
    strong,
    separator,
    section,
    item,
    parents: [],
    nested,
  }
}

/** A cell of a table. */
export interface ReadCell {
  readonly block: TextBlock
  readonly run: Run
}

/**
 * Reads the fields of a table: its rows where it has two columns, its columns where a table at the head has one row.
 */
export function readTableFields(builder: DocumentBuilder, table: Table, rows: readonly (readonly ReadCell[])[]): void {
  const [header = [], first = []] = rows
  if (header.length === 2) for (const [label, value] of rows) addCellField(builder, label, value)
  else if (rows.length === 2 && builder.section.depth <= 1)
    for (const column of table.columns.keys()) addCellField(builder, header[column], first[column])
}

function addCellField(builder: DocumentBuilder, label: ReadCell | undefined, value: ReadCell | undefined): void {
  const name = label && readWhole(builder, label).text
  if (!label || !name || !value || !isLabelText(name)) return
  const { item, section } = label.block
  const { text, rangeOf } = readWhole(builder, value)
  builder.addField({
    label: /[:：]$/.test(name) ? name.slice(0, -1).trimEnd() : name,
    labelRange: label.block.range,
    value: text,
    valueRange: value.block.range,
    rangeOf,
    host: 'table',
    strong: false,
    separator: 'cell',
    section,
    item,
    parents: [],
    nested: false,
  })
}

function readWhole({ source }: DocumentBuilder, { run }: ReadCell): TracedText {
  return readVisible(source, run, trimSpan(run.text, 0, run.text.length))
}

/** Reads the keys of the front matter as fields of the document's head. */
export function readMetadata(builder: DocumentBuilder, range: Range): void {
  for (const entry of readFrontMatter(builder.source, range)) {
    const { key, keyRange, value, valueRange, parents, nested, items } = entry
    const run = plainRun(value, valueRange.start)
    const field: Field = {
      label: key,
      labelRange: keyRange,
      value,
      valueRange,
      rangeOf: run.range,
      host: 'front-matter',
      strong: false,
      separator: 'colon',
      section: builder.root,
      item: null,
      parents,
      nested,
    }
    builder.addField(field)
    for (const scalar of [entry, ...items]) {
      const { length } = scalar.value
      const text = plainRun(scalar.value, scalar.valueRange.start)
      if (length > 0) builder.addTextBlock('meta', text, { from: 0, to: length }, topLevel, { field })
    }
  }
}
