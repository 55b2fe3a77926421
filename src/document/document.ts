import type { Root } from 'mdast'
import type { Range, Source } from './source.ts'

/** What a file says, read once and never changed. Templates are read into the same model. */
export interface Document {
  readonly source: Source
  readonly tree: Root
  /** The root of the section tree. */
  readonly root: Section
  /** Every section but the root, in order. */
  readonly sections: readonly Section[]
  /** The first heading where it is the only H1: the title of the document, not one of its sections. */
  readonly title: Section | null
  /** Where the head ends: at the first heading after those that only name the document. */
  readonly headEnd: number
  /** The fields of the head, those of the front matter first. */
  readonly head: readonly Field[]
  /** Every field, those of the front matter first. */
  readonly fields: readonly Field[]
  /** Every text block, in order. */
  readonly textBlocks: readonly TextBlock[]
  readonly tables: readonly Table[]
  readonly fences: readonly Fence[]
  readonly comments: readonly Comment[]
  /** Links to the document's own headings: `[text](#slug)`. */
  readonly anchors: readonly Anchor[]
  /** Whether nothing is written but a title, or nothing at all. */
  readonly isEmpty: boolean
  /** Headings with nothing under them. */
  readonly emptySections: readonly Section[]
  /** Labels with nothing after them and nothing nested. */
  readonly emptyLabels: readonly Field[]
  /** Tables with nothing below their header but empty rows. */
  readonly emptyTables: readonly Table[]
  /** Headings that repeat the title of a sibling. */
  readonly duplicateSections: readonly DuplicateSection[]
  /** The table of contents, compared with the headings; null where there is none. */
  readonly contents: Contents | null
}

/** A heading and what is under it, up to the next heading of its level or above. */
export interface Section {
  /** `root` is the document itself; `bold` is a line of nothing but strong text, used as a heading. */
  readonly kind: 'root' | 'heading' | 'bold'
  /** The visible text of the heading on one line; empty for the root. */
  readonly title: string
  /** 0 for the root, 1 to 6 for headings; a bold line is one deeper than the heading it is under. */
  readonly depth: number
  /** The heading with its markup; an empty range at the start for the root. */
  readonly range: Range
  /** The text of the heading without its markup. */
  readonly titleRange: Range
  readonly parent: Section | null
  readonly children: readonly Section[]
  /** Where the section ends with all its sub-sections. */
  readonly end: number
  /** Where its own content ends: after its last block before the first sub-section, or after the heading. */
  readonly ownEnd: number
  /** The number of blocks of its own, without comments, rules and definitions. */
  readonly blocks: number
  readonly fields: readonly Field[]
  /** The outermost list items of its own; nested items are their children. */
  readonly items: readonly Item[]
  readonly tables: readonly Table[]
  readonly fences: readonly Fence[]
  /** Images, in Markdown or HTML (`<img>`, `<picture>`, `<svg>`). */
  readonly images: readonly Range[]
  /** Text blocks of its own, in order, its heading first. */
  readonly textBlocks: readonly TextBlock[]
}

/**
 * A labelled value, wherever it is written: `**Label:** value`, `Label: value`, one of several on a line, a row of a
 * table with two columns, a column of a table with one row, a key of the front matter.
 */
export interface Field {
  /** As written, without emphasis and colon. */
  readonly label: string
  readonly labelRange: Range
  /** The text of the value, trimmed, with the text of code spans and links; empty where it is nested or missing. */
  readonly value: string
  /** The place of the value; an empty range after the label where there is no value. */
  readonly valueRange: Range
  /** The range in the source of the characters `from` (inclusive) to `to` (exclusive) of `value`. */
  rangeOf(from: number, to: number): Range
  readonly host: 'item' | 'line' | 'table' | 'front-matter'
  readonly strong: boolean
  /** What separates label and value. A document may write `**Label** - value`; a template never asks for it. */
  readonly separator: 'colon' | 'dash' | 'cell'
  readonly section: Section
  /** The list item that contains the field. */
  readonly item: Item | null
  /** The keys above a key of the front matter, outermost first, `-` for an item of a list; else none. */
  readonly parents: readonly string[]
  /** Whether content that belongs to the label follows: a nested list or mapping, a fence, a table, a paragraph. */
  readonly nested: boolean
}

/** A list item. */
export interface Item {
  readonly range: Range
  readonly ordered: boolean
  /** Whether it is a task (`- [ ]`, `- [x]`). */
  readonly task: boolean
  /** The field on its first line; null where the item does not begin with a label. */
  readonly field: Field | null
  /** Its first paragraph where that is not a field; null for an item that begins with another block. */
  readonly textBlock: TextBlock | null
  readonly parent: Item | null
  readonly children: readonly Item[]
  readonly section: Section
}

/** A GFM table. */
export interface Table {
  readonly range: Range
  /** The visible text of the header cells. */
  readonly columns: readonly string[]
  readonly headerRange: Range
  /** The cells of the rows below the header. */
  readonly rows: readonly (readonly TextBlock[])[]
  readonly section: Section
}

/** A fenced or indented code block. */
export interface Fence {
  readonly range: Range
  /** The first word of the info string in lower case; empty where there is none. */
  readonly language: string
  readonly value: string
  /** The 1-based line of the source with the first line of `value`; the next lines follow one by one. */
  readonly firstLine: number
  /** False for a fence that only the end of its container closes; an indented block is always closed. */
  readonly closed: boolean
  readonly fenced: boolean
  readonly section: Section
}

/**
 * The smallest unit of text: a heading, a label, the value of a label, a list item, a table cell, prose (a paragraph,
 * split where lines begin with labels), a value or list item of the front matter, a code block.
 */
export interface TextBlock {
  readonly role: 'title' | 'heading' | 'label' | 'value' | 'item' | 'cell' | 'prose' | 'meta' | 'code'
  /** Trimmed; each code span, link, image and footnote is one U+FFFC. For `code` the content of the block. */
  readonly text: string
  readonly range: Range
  /** The range in the source of the characters `from` (inclusive) to `to` (exclusive) of `text`. */
  rangeOf(from: number, to: number): Range
  readonly section: Section
  /** Set for `label`, `value` and `meta`. */
  readonly field: Field | null
  /** The list item that contains the block. */
  readonly item: Item | null
  /** Set for `cell`. `row` is 0 for the header. */
  readonly cell: { readonly table: Table; readonly row: number; readonly column: number } | null
  /** Set for `code`. */
  readonly fence: Fence | null
  /** Whether it is in a block quote. */
  readonly quoted: boolean
  /** Whether all of it is emphasised (`*text*`). */
  readonly emphasised: boolean
}

/** An HTML comment. */
export interface Comment {
  /** The text between `<!--` and `-->`, trimmed. */
  readonly text: string
  readonly range: Range
}

/** A link to a heading of the same document. */
export interface Anchor {
  readonly text: string
  /** Without `#`, percent-decoded. */
  readonly slug: string
  readonly range: Range
  readonly section: Section
}

/** A heading with the title of an earlier one of its level under the same parent. */
export interface DuplicateSection {
  readonly section: Section
  readonly first: Section
}

/** A table of contents: a list of links to the document's own headings. */
export interface Contents {
  readonly entries: readonly Anchor[]
  /** The whole lines from the first entry to the last one. */
  readonly range: Range
  /** Entries that point to no heading. */
  readonly dead: readonly Anchor[]
  /** Headings that are not listed although their level is. */
  readonly unlisted: readonly Section[]
  /**
   * The corrected list in its own style, with the line ending of the file; null where the list has more than one link
   * a line, or other things than links to headings, which would be lost.
   */
  readonly rewritten: string | null
}
