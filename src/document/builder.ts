import type { Root } from 'mdast'
import type { Anchor, Comment, Document, Fence, Field, Item, Section, Table, TextBlock } from './document.ts'
import type { Run, Span } from './inline.ts'
import { isDocumentTitle, isEmpty } from './sections.ts'
import type { Range, Source } from './source.ts'
import { isEmphasised, trimSpan } from './text-blocks.ts'

/** The parts of a document that one walk over the tree reads; the rest is derived from them on demand. */
export type ReadDocument = Omit<
  Document,
  'isEmpty' | 'emptySections' | 'emptyLabels' | 'emptyTables' | 'duplicateSections' | 'contents'
>

/** A part of the model that is still being read. */
type Open<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] }
/** A section that is still being read. */
export type OpenSection = Omit<Open<Section>, 'children' | 'parent'> & {
  children: OpenSection[]
  parent: OpenSection | null
}
/** A list item that is still being read. */
export type OpenItem = Omit<Open<Item>, 'children'> & { children: Item[] }

/** The containers around the nodes that are being read. */
export interface Containers {
  readonly item: OpenItem | null
  readonly quoted: boolean
}

/** The containers of a top-level node: none. */
export const topLevel: Containers = { item: null, quoted: false }

/** A heading, or a bold line that is used as one. */
interface Heading {
  readonly kind: 'heading' | 'bold'
  readonly title: string
  readonly depth: number
  readonly range: Range
  readonly titleRange: Range
}

/** Collects the model of a document while its tree is read. */
export class DocumentBuilder {
  readonly root = openSection({ kind: 'root', title: '', depth: 0, range: nowhere, titleRange: nowhere }, null)
  readonly sections: OpenSection[] = []
  readonly textBlocks: TextBlock[] = []
  readonly comments: Comment[] = []
  readonly anchors: Anchor[] = []
  /** The section that is being read. */
  section: OpenSection = this.root
  private readonly fields: Field[] = []
  private readonly tables: Table[] = []
  private readonly fences: Fence[] = []
  readonly source: Source

  constructor(source: Source) {
    this.source = source
  }

  /** Opens a section below the nearest one of a lower depth. */
  enterSection(heading: Heading): void {
    let parent = this.section
    while (parent.parent && (parent.depth >= heading.depth || (heading.kind === 'heading' && parent.kind === 'bold')))
      parent = parent.parent
    this.section = openSection(heading, parent)
    parent.children.push(this.section)
    this.sections.push(this.section)
  }

  /** Counts a block of the section and extends the section's own content to its end. */
  addBlock(range: Range): void {
    this.section.blocks++
    this.section.ownEnd = Math.max(this.section.ownEnd, range.end)
  }

  addTextBlock(
    role: TextBlock['role'],
    run: Run,
    span: Span,
    { item, quoted }: Containers,
    of: Partial<Pick<TextBlock, 'field' | 'cell'>> = {},
  ): TextBlock {
    const { from, to } = trimSpan(run.text, span.from, span.to)
    return this.push({
      role,
      text: run.text.slice(from, to),
      range: run.range(from, to),
      rangeOf: (start, end) => run.range(from + start, from + end),
      section: this.section,
      field: of.field ?? null,
      item,
      cell: of.cell ?? null,
      fence: null,
      quoted,
      emphasised: isEmphasised(run, from, to),
    })
  }

  addField(field: Field): void {
    this.fields.push(field)
    const section = field.host === 'front-matter' ? this.root : this.section
    section.fields.push(field)
  }

  addTable(table: Table): void {
    this.tables.push(table)
    this.section.tables.push(table)
  }

  addFence(fence: Fence, rangeOf: TextBlock['rangeOf'], { item, quoted }: Containers): void {
    this.fences.push(fence)
    this.section.fences.push(fence)
    const { value, range } = fence
    const of = { section: this.section, field: null, item, cell: null, fence, quoted, emphasised: false }
    this.push({ role: 'code', text: value, range, rangeOf, ...of })
  }

  /** Returns the document after all of its tree is read. */
  finish(tree: Root): ReadDocument {
    const { source, root, sections, fields, textBlocks, tables, fences, comments, anchors } = this
    closeSections(root, source.text.length)
    const title = sections[0] && isDocumentTitle(sections[0]) ? sections[0] : null
    const headEnd = findHeadEnd(sections, source.text.length)
    const head = fields.filter((field) => field.host === 'front-matter' || field.labelRange.start < headEnd)
    return { source, tree, root, sections, title, headEnd, head, fields, textBlocks, tables, fences, comments, anchors }
  }

  private push(textBlock: TextBlock): TextBlock {
    this.textBlocks.push(textBlock)
    this.section.textBlocks.push(textBlock)
    return textBlock
  }
}

const nowhere: Range = { start: 0, end: 0 }

function openSection(
  { kind, title, depth, range, titleRange }: Omit<Heading, 'kind'> & Pick<Section, 'kind'>,
  parent: OpenSection | null,
): OpenSection {
  return {
    kind,
    title,
    depth,
    range,
    titleRange,
    parent,
    children: [],
    end: range.end,
    ownEnd: range.end,
    blocks: 0,
    fields: [],
    items: [],
    tables: [],
    fences: [],
    images: [],
    textBlocks: [],
  }
}

/**
 * The head of a document ends at its second heading where the first one is a title: an H1, or the only heading of the
 * outermost level. An H1 with nothing under it does not end the head where another one follows.
 */
function findHeadEnd(sections: readonly Section[], end: number): number {
  const headings = sections.filter(({ kind }) => kind === 'heading')
  const [first] = headings
  if (!first) return end
  const isTitle =
    first.depth === 1 ||
    (first.children.length > 0 && headings.every((one) => one === first || one.depth > first.depth))
  if (!isTitle) return first.range.start
  const last = headings.findIndex((one, index) => !isEmpty(one) || headings[index + 1]?.depth !== 1)
  return headings[last + 1]?.range.start ?? end
}

/**
 * Sets the end of each section: the start of the next one outside it. Not recursive, because documents set the depth.
 */
function closeSections(root: OpenSection, end: number): void {
  const open: { section: OpenSection; end: number }[] = [{ section: root, end }]
  for (let entry = open.pop(); entry; entry = open.pop()) {
    entry.section.end = entry.end
    const { children } = entry.section
    for (const [index, child] of children.entries()) {
      open.push({ section: child, end: children[index + 1]?.range.start ?? entry.end })
    }
  }
}
