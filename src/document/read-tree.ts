import type {
  Code,
  Definition,
  Heading,
  Html,
  List,
  ListItem,
  Table as MdastTable,
  Paragraph,
  PhrasingContent,
  Root,
  RootContent,
} from 'mdast'
import { toString } from 'mdast-util-to-string'
import { oneLine } from '../text/words.ts'
import { belongs, boldHeading, isComment } from './blocks.ts'
import { type Containers, DocumentBuilder, type OpenItem, type ReadDocument, topLevel } from './builder.ts'
import type { Table } from './document.ts'
import { createFenceRange, describeFence } from './fences.ts'
import { readHeadingTitle } from './heading-title.ts'
import { emptyRun, isAngleText, rangeOf, readRun } from './inline.ts'
import { type ReadCell, readMetadata, readParagraph, readTableFields } from './read-fields.ts'
import type { Range, Source } from './source.ts'

/** Reads a tree into a document, in one walk over it. */
export function readTree(source: Source, tree: Root): ReadDocument {
  const builder = new DocumentBuilder(source)
  readFlow(builder, tree.children, topLevel)
  return builder.finish(tree)
}

/** Reads the children of a container; `ofItem` where that is a list item. */
function readFlow(
  builder: DocumentBuilder,
  nodes: readonly RootContent[],
  containers: Containers,
  ofItem = false,
): void {
  // A comment between a label and its content does not separate them.
  const blocks = nodes.filter((node) => node.type !== 'html' || !isComment(node.value))
  let next = 0
  for (const [index, node] of nodes.entries()) {
    if (blocks[next] === node) next++
    const place = { ...containers, leadsItem: ofItem && index === 0, nested: belongs(blocks[next]) }
    if (readNode(builder, node, place)) builder.addBlock(rangeOf(node))
  }
}

type Place = Parameters<typeof readParagraph>[2]

/** Reads a node of flow content; says whether it is a block that counts as content of the section. */
function readNode(builder: DocumentBuilder, node: RootContent, place: Place): boolean {
  const isTop = place.item === null && !place.quoted
  switch (node.type) {
    case 'heading':
      readHeading(builder, node, place, isTop)
      return false
    case 'paragraph':
      return readParagraphOrHeading(builder, node, place, isTop)
    case 'yaml':
      readMetadata(builder, rangeOf(node))
      return false
    case 'html':
      return readHtmlBlock(builder, node, place)
    case 'list':
      for (const item of node.children) readItem(builder, item, node, place)
      return true
    case 'table':
      readTable(builder, node, place)
      return true
    case 'code':
      readCode(builder, node, place)
      return true
    case 'blockquote':
      readFlow(builder, node.children, { item: place.item, quoted: true })
      return true
    case 'definition':
      return readDefinition(builder, node, place)
    case 'footnoteDefinition':
      readFlow(builder, node.children, place)
      return true
    default:
      return false
  }
}

function readHeading(builder: DocumentBuilder, node: Heading, place: Place, isTop: boolean): void {
  if (isTop) enterHeading(builder, node.children, 'heading', node.depth, rangeOf(node))
  // A heading in a list or a quote is text of that container.
  else readText(builder, { type: 'paragraph', children: node.children }, { ...place, leadsItem: false, nested: false })
}

function readParagraphOrHeading(builder: DocumentBuilder, node: Paragraph, place: Place, isTop: boolean): boolean {
  const bold = isTop ? boldHeading(node) : null
  if (!bold) {
    readText(builder, node, place)
    return true
  }
  const { section } = builder
  const depth = section.kind === 'bold' ? section.depth : section.depth + 1
  enterHeading(builder, bold, 'bold', depth, rangeOf(node))
  return false
}

function enterHeading(
  builder: DocumentBuilder,
  nodes: readonly PhrasingContent[],
  kind: 'heading' | 'bold',
  depth: number,
  range: Range,
): void {
  const run = readRun(builder.source, nodes)
  const titleRange = run.text === '' ? range : run.range(0, run.text.length)
  builder.enterSection({ kind, title: readHeadingTitle(nodes), depth, range, titleRange })
  readInlines(builder, nodes)
  const isTitle = kind === 'heading' && depth === 1 && builder.sections.length === 1
  builder.addTextBlock(isTitle ? 'title' : 'heading', run, { from: 0, to: run.text.length }, topLevel)
}

function readText(builder: DocumentBuilder, node: Paragraph, place: Place): void {
  readInlines(builder, node.children)
  readParagraph(builder, node, place)
}

/** `- [COMPONENT]: [PURPOSE]` is a definition to CommonMark, and two placeholders to its author. */
function readDefinition(builder: DocumentBuilder, node: Definition, place: Place): boolean {
  if (!node.url.startsWith('[')) return false
  readText(builder, textOf(builder.source, rangeOf(node)), place)
  return true
}

function readItem(builder: DocumentBuilder, node: ListItem, list: List, containers: Containers): void {
  const item: OpenItem = {
    range: rangeOf(node),
    ordered: list.ordered === true,
    task: typeof node.checked === 'boolean',
    field: null,
    textBlock: null,
    parent: containers.item,
    children: [],
    section: builder.section,
  }
  if (containers.item) containers.item.children.push(item)
  else builder.section.items.push(item)
  const inside = { item, quoted: containers.quoted }
  if (node.children.length === 0) builder.addTextBlock('item', emptyRun(item.range), { from: 0, to: 0 }, inside)
  readFlow(builder, node.children, inside, true)
}

function readTable(builder: DocumentBuilder, node: MdastTable, containers: Containers): void {
  const [header] = node.children
  if (!header) return
  const body: Table['rows'][number][] = []
  const table: Table = {
    range: rangeOf(node),
    columns: header.children.map((cell) => oneLine(toString(cell))),
    headerRange: rangeOf(header),
    rows: body,
    section: builder.section,
  }
  const rows = node.children.map((line, row) =>
    line.children.map((cell, column): ReadCell => {
      readInlines(builder, cell.children)
      const { start } = rangeOf(cell)
      const run = cell.children.length > 0 ? readRun(builder.source, cell.children) : emptyRun({ start, end: start })
      const whole = { from: 0, to: run.text.length }
      const block = builder.addTextBlock('cell', run, whole, containers, { cell: { table, row, column } })
      return { block, run }
    }),
  )
  body.push(...rows.slice(1).map((row) => row.map(({ block }) => block)))
  builder.addTable(table)
  readTableFields(builder, table, rows)
}

function readCode(builder: DocumentBuilder, node: Code, containers: Containers): void {
  const fence = describeFence(builder.source, node, builder.section)
  builder.addFence(fence, createFenceRange(builder.source, fence), containers)
}

function readHtmlBlock(builder: DocumentBuilder, node: Html, place: Place): boolean {
  readHtml(builder, node.value, rangeOf(node))
  if (isAngleText(node.value.trim())) {
    readText(builder, { type: 'paragraph', children: [node] }, { ...place, nested: false })
    return true
  }
  return !isComment(node.value)
}

function readHtml({ source, comments, section }: DocumentBuilder, html: string, range: Range): void {
  // The source may have markers of containers between the lines: the text comes from the node, the place from there.
  const written = source.text.slice(range.start, range.end)
  let at = 0
  for (const match of html.matchAll(/<!--/g)) {
    const close = html.indexOf('-->', match.index + 4)
    if (close === -1) break
    const start = written.indexOf('<!--', at)
    const end = written.indexOf('-->', start + 4) + 3
    at = start + 4
    const text = html.slice(match.index + 4, close).trim()
    comments.push({ text, range: { start: range.start + start, end: range.start + end } })
  }
  if (/<(?:img|picture|svg)[\s>/]/i.test(html)) section.images.push(range)
}

/** Reads what a text contains besides words: comments, images, links to headings. */
function readInlines(builder: DocumentBuilder, nodes: readonly PhrasingContent[]): void {
  const { anchors, section } = builder
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode') continue
    if (node.type === 'html') readHtml(builder, node.value, rangeOf(node))
    else if (node.type === 'image' || node.type === 'imageReference') section.images.push(rangeOf(node))
    else if (node.type === 'link' && node.url.startsWith('#')) {
      anchors.push({ text: oneLine(toString(node)), slug: decode(node.url.slice(1)), range: rangeOf(node), section })
    }
    if ('children' in node) readInlines(builder, node.children)
  }
}

/** Makes a paragraph of plain text from a range of the source. */
function textOf(source: Source, range: Range): Paragraph {
  const at = (offset: number) => ({ ...source.place(offset), offset })
  const value = source.text.slice(range.start, range.end)
  return {
    type: 'paragraph',
    children: [{ type: 'text', value, position: { start: at(range.start), end: at(range.end) } }],
  }
}

function decode(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
