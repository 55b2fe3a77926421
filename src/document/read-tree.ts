import type { Code, List, ListItem, Table as MdastTable, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { belongs, boldHeading, isComment } from './blocks.ts'
import type { Anchor, Comment, Document, Fence, Field, Table, TextBlock } from './document.ts'
import { createFenceRange, describeFence } from './fences.ts'
import { splitLabel, splitLines } from './fields.ts'
import { readFrontMatter } from './front-matter.ts'
import { readHeadingTitle } from './heading-title.ts'
import { emptyRun, isAngleText, plainRun, type Run, rangeOf, readRun } from './inline.ts'
import { closeSections, type OpenItem, type OpenSection, openSection } from './section-builder.ts'
import { isDocumentTitle } from './sections.ts'
import type { Range, Source } from './source.ts'
import { isEmphasised, trimSpan } from './text-blocks.ts'

/** What one walk over a tree gives: all of a document but what is worked out at the first look. */
export type ReadDocument = Omit<Document, 'emptySections' | 'emptyLabels' | 'duplicateSections' | 'contents'>

/** Where in the tree the reader is. */
interface Context {
  readonly item: OpenItem | null
  readonly quoted: boolean
}

/** Reads a tree into a document: one walk over it. */
export function readTree(source: Source, tree: Root): ReadDocument {
  const root = openSection('root', '', 0, { start: 0, end: 0 }, { start: 0, end: 0 }, null)
  const sections: OpenSection[] = []
  const fields: Field[] = []
  const textBlocks: TextBlock[] = []
  const tables: Table[] = []
  const fences: Fence[] = []
  const comments: Comment[] = []
  const anchors: Anchor[] = []
  let section = root

  const enter = (kind: 'heading' | 'bold', title: string, depth: number, range: Range, titleRange: Range) => {
    let parent = section
    while (parent.parent && (parent.depth >= depth || (kind === 'heading' && parent.kind === 'bold')))
      parent = parent.parent
    const opened = openSection(kind, title, depth, range, titleRange, parent)
    parent.children.push(opened)
    sections.push(opened)
    section = opened
  }

  const addPassage = (
    role: TextBlock['role'],
    run: Run,
    span: { from: number; to: number },
    context: Context,
    more: Partial<Pick<TextBlock, 'field' | 'cell'>> = {},
  ): TextBlock => {
    const { from, to } = trimSpan(run.text, span.from, span.to)
    const textBlock: TextBlock = {
      role,
      text: run.text.slice(from, to),
      range: run.range(from, to),
      rangeOf: (start, end) => run.range(from + start, from + end),
      section,
      field: more.field ?? null,
      item: context.item,
      cell: more.cell ?? null,
      fence: null,
      quoted: context.quoted,
      emphasised: isEmphasised(run, from, to),
    }
    textBlocks.push(textBlock)
    section.textBlocks.push(textBlock)
    return textBlock
  }

  const readParagraph = (node: Paragraph, context: Context, nested: boolean, firstOfItem: boolean) => {
    readInlines(node.children)
    const run = readRun(source, node.children)
    const parts = splitLines(run)
    parts.forEach(({ from, to }, index) => {
      const first = firstOfItem && index === 0
      const split = splitLabel(run, from, to)
      if (!split) {
        const textBlock = addPassage(first ? 'item' : 'prose', run, { from, to }, context)
        if (first && context.item) context.item.textBlock = textBlock
        return
      }
      const field: Field = {
        label: run.text.slice(split.label.from, split.label.to),
        labelRange: run.range(split.label.from, split.label.to),
        value: run.text.slice(split.value.from, split.value.to),
        valueRange: run.range(split.value.from, split.value.to),
        host: first ? 'item' : 'line',
        strong: split.strong,
        separator: split.separator,
        section,
        item: context.item,
        nested: nested && index === parts.length - 1,
      }
      fields.push(field)
      section.fields.push(field)
      if (first && context.item) context.item.field = field
      addPassage('label', run, split.label, context, { field })
      if (split.value.to > split.value.from) addPassage('value', run, split.value, context, { field })
    })
  }

  const readItem = (node: ListItem, list: List, context: Context) => {
    const item: OpenItem = {
      range: rangeOf(node),
      ordered: list.ordered === true,
      task: typeof node.checked === 'boolean',
      field: null,
      textBlock: null,
      parent: context.item,
      children: [],
      section,
    }
    if (context.item) context.item.children.push(item)
    else section.items.push(item)
    if (node.children.length === 0) addPassage('item', emptyRun(item.range), { from: 0, to: 0 }, { ...context, item })
    readFlow(node.children, { ...context, item }, true)
  }

  const readTable = (node: MdastTable, context: Context) => {
    const [header, ...body] = node.children
    const rows: TextBlock[][] = []
    const table: Table = {
      range: rangeOf(node),
      columns: (header?.children ?? []).map((cell) => oneLine(toString(cell))),
      headerRange: header ? rangeOf(header) : rangeOf(node),
      rows,
      section,
    }
    for (const [row, line] of node.children.entries()) {
      const cells = line.children.map((cell, column) => {
        readInlines(cell.children)
        const run = readRun(source, cell.children)
        const place = { table, row, column }
        const whole =
          cell.children.length > 0 ? run : emptyRun({ start: rangeOf(cell).start, end: rangeOf(cell).start })
        return addPassage('cell', whole, { from: 0, to: whole.text.length }, context, { cell: place })
      })
      if (row > 0) rows.push(cells)
    }
    if (body.length === 0 && !header) return
    tables.push(table)
    section.tables.push(table)
  }

  const readCode = (node: Code, context: Context) => {
    const fence = describeFence(source, node, section)
    fences.push(fence)
    section.fences.push(fence)
    const textBlock: TextBlock = {
      role: 'code',
      text: node.value,
      range: fence.range,
      rangeOf: createFenceRange(source, fence),
      section,
      field: null,
      item: context.item,
      cell: null,
      fence,
      quoted: context.quoted,
      emphasised: false,
    }
    textBlocks.push(textBlock)
    section.textBlocks.push(textBlock)
  }

  const readHtml = (html: string, range: Range) => {
    for (const match of html.matchAll(/<!--/g)) {
      const close = html.indexOf('-->', match.index + 4)
      if (close === -1) break
      const start = range.start + match.index
      comments.push({ text: html.slice(match.index + 4, close).trim(), range: { start, end: range.start + close + 3 } })
    }
    if (/<(?:img|picture|svg)[\s>/]/i.test(html)) section.images.push(range)
  }

  const readInlines = (nodes: readonly PhrasingContent[]) => {
    for (const node of nodes) {
      if (node.type === 'text' || node.type === 'inlineCode') continue
      if (node.type === 'html') readHtml(node.value, rangeOf(node))
      else if (node.type === 'image' || node.type === 'imageReference') section.images.push(rangeOf(node))
      else if (node.type === 'link' && node.url.startsWith('#')) {
        anchors.push({ text: oneLine(toString(node)), slug: decode(node.url.slice(1)), range: rangeOf(node), section })
      }
      if ('children' in node) readInlines(node.children)
    }
  }

  const readHeading = (
    nodes: readonly PhrasingContent[],
    kind: 'heading' | 'bold',
    depth: number,
    range: Range,
    context: Context,
  ) => {
    const run = readRun(source, nodes)
    const title = readHeadingTitle(nodes)
    enter(kind, title, depth, range, run.text === '' ? range : run.range(0, run.text.length))
    readInlines(nodes)
    const isTitle = kind === 'heading' && depth === 1 && sections.length === 1
    addPassage(isTitle ? 'title' : 'heading', run, { from: 0, to: run.text.length }, context)
  }

  const readFlow = (nodes: readonly RootContent[], context: Context, ofItem = false) => {
    nodes.forEach((node, index) => {
      const top = context.item === null && !context.quoted
      switch (node.type) {
        case 'heading':
          if (top) readHeading(node.children, 'heading', node.depth, rangeOf(node), context)
          else readParagraph({ type: 'paragraph', children: node.children }, context, false, false)
          return
        case 'paragraph': {
          const bold = top ? boldHeading(node) : null
          if (bold) {
            const under = section.kind === 'bold' ? section.depth : section.depth + 1
            readHeading(bold, 'bold', under, rangeOf(node), context)
            return
          }
          section.blocks++
          section.ownEnd = rangeOf(node).end
          readParagraph(node, context, belongs(nodes[index + 1]), ofItem && index === 0)
          return
        }
        case 'yaml':
          readMeta(rangeOf(node))
          return
        case 'html':
          readHtml(node.value, rangeOf(node))
          if (isAngleText(node.value.trim())) {
            readParagraph({ type: 'paragraph', children: [node] }, context, false, ofItem && index === 0)
          } else if (isComment(node.value)) return
          break
        case 'list':
          for (const item of node.children) readItem(item, node, context)
          break
        case 'table':
          readTable(node, context)
          break
        case 'code':
          readCode(node, context)
          break
        case 'blockquote':
          readFlow(node.children, { ...context, quoted: true })
          break
        case 'definition':
          // `- [COMPONENT]: [PURPOSE]` is a definition by the letter of CommonMark, and two stand-ins to everybody else.
          if (!node.url.startsWith('[')) return
          readParagraph(textOf(source, rangeOf(node)), context, belongs(nodes[index + 1]), ofItem && index === 0)
          break
        case 'footnoteDefinition':
          readFlow(node.children, context)
          break
        default:
          return
      }
      section.blocks++
      section.ownEnd = Math.max(section.ownEnd, rangeOf(node).end)
    })
  }

  const readMeta = (range: Range) => {
    for (const entry of readFrontMatter(source, range)) {
      const field: Field = {
        label: entry.key,
        labelRange: entry.keyRange,
        value: entry.value,
        valueRange: entry.valueRange,
        host: 'front-matter',
        strong: false,
        separator: 'colon',
        section: root,
        item: null,
        nested: entry.indent > 0,
      }
      fields.push(field)
      root.fields.push(field)
      if (entry.value === '') continue
      const run = plainRun(entry.value, entry.valueRange.start)
      addPassage('meta', run, { from: 0, to: run.text.length }, { item: null, quoted: false }, { field })
    }
  }

  readFlow(tree.children, { item: null, quoted: false })
  closeSections(root, source.text.length)
  const title = sections[0] && isDocumentTitle(sections[0]) ? sections[0] : null
  const head = fields.filter((field) => field.section === root || field.section === title)
  return { source, tree, root, sections, title, head, fields, textBlocks, tables, fences, comments, anchors }
}

/** A stretch of the source as a paragraph of plain text. */
function textOf(source: Source, range: Range): Paragraph {
  const at = (offset: number) => ({ ...source.place(offset), offset })
  const value = source.text.slice(range.start, range.end)
  return {
    type: 'paragraph',
    children: [{ type: 'text', value, position: { start: at(range.start), end: at(range.end) } }],
  }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function decode(slug: string): string {
  try {
    return decodeURIComponent(slug)
  } catch {
    return slug
  }
}
