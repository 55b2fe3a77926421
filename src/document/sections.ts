import type { Field } from './fields.ts'
import type { Range } from './source.ts'
import type { TextBlock } from './text-blocks.ts'

/** A heading and what stands under it, up to the next heading of its level or above. */
export interface Section {
  /** `root` is the document itself; `bold` a line of nothing but strong text that is used as a heading. */
  readonly kind: 'root' | 'heading' | 'bold'
  /** The visible text of the heading on one line; empty for the root. */
  readonly title: string
  /** 0 for the root, 1 to 6 for headings; a bold line is one deeper than the heading it stands under. */
  readonly depth: number
  /** The heading with its markup; an empty range at the start for the root. */
  readonly range: Range
  /** The heading's text without its markup. */
  readonly titleRange: Range
  readonly parent: Section | null
  readonly children: readonly Section[]
  /** Where the section ends with all its sub-sections. */
  readonly end: number
  /** Where its own content ends: the end of its last block before the first sub-section, of the heading where it has none. */
  readonly ownEnd: number
  /** How many blocks of its own it holds, not counting comments, rules and definitions. */
  readonly blocks: number
  readonly fields: readonly Field[]
  /** List items of its own, the outermost only; their children hang from them. */
  readonly items: readonly Item[]
  readonly tables: readonly Table[]
  readonly fences: readonly Fence[]
  /** Images, Markdown or HTML (`<img>`, `<picture>`, `<svg>`). */
  readonly images: readonly Range[]
  /** Passages of its own, in order, its heading first. */
  readonly textBlocks: readonly TextBlock[]
}

/** A list item. */
export interface Item {
  readonly range: Range
  readonly ordered: boolean
  /** Whether it is a task (`- [ ]`, `- [x]`). */
  readonly task: boolean
  /** The first line's field; null where the item does not begin with a label. */
  readonly field: Field | null
  /** Its first paragraph where that is no field; null for an item that begins otherwise. */
  readonly textBlock: TextBlock | null
  readonly parent: Item | null
  readonly children: readonly Item[]
  readonly section: Section
}

/** A GFM table. */
export interface Table {
  readonly range: Range
  /** Visible text of the header cells. */
  readonly columns: readonly string[]
  readonly headerRange: Range
  /** The cells of the rows below the header. */
  readonly rows: readonly (readonly TextBlock[])[]
  readonly section: Section
}

/** A fenced or indented code block. */
export interface Fence {
  readonly range: Range
  /** The first word of the info string, lower case; empty where there is none. */
  readonly language: string
  readonly value: string
  /** The 1-based line of the source on which the first line of `value` stands; each further line is one further. */
  readonly firstLine: number
  /** False for a fence that the end of its container closed; an indented block is always closed. */
  readonly closed: boolean
  readonly fenced: boolean
  readonly section: Section
}

/** The titles from the outermost section to this one, without the document's own title. */
export function sectionPath(section: Section): string[] {
  const path: string[] = []
  for (let at: Section | null = section; at && at.kind !== 'root'; at = at.parent) {
    if (!isDocumentTitle(at)) path.unshift(at.title)
  }
  return path
}

/** Whether this is the one H1 under which everything else stands: a title, and no section. */
export function isDocumentTitle(section: Section): boolean {
  if (section.kind !== 'heading' || section.depth !== 1 || section.parent?.kind !== 'root') return false
  const [first, second] = section.parent.children
  return first === section && (second === undefined || second.depth !== 1)
}

/** Whether a heading has nothing under it: no block of its own and no sub-section. */
export function isEmpty(section: Section): boolean {
  return section.blocks === 0 && section.children.length === 0
}
