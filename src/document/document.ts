import type { Root } from 'mdast'
import type { Twin } from './duplicate-sections.ts'
import type { Field } from './fields.ts'
import type { Fence, Section, Table } from './sections.ts'
import type { Range, Source } from './source.ts'
import type { Contents } from './table-of-contents.ts'
import type { TextBlock } from './text-blocks.ts'

/** An HTML comment. */
export interface Comment {
  /** What stands between `<!--` and `-->`, trimmed. */
  readonly text: string
  readonly range: Range
}

/** What a file holds, read once; a template is read as one too. */
export interface Document {
  readonly source: Source
  readonly tree: Root
  /** The root of the section tree. */
  readonly root: Section
  /** Every section but the root, in order. */
  readonly sections: readonly Section[]
  /** The first heading where it is the only H1: the document's title, no section of it. */
  readonly title: Section | null
  /** The front matter's fields, then those above the first section that is not the title. */
  readonly head: readonly Field[]
  /** Every field, the front matter's first. */
  readonly fields: readonly Field[]
  /** Every text block, in order. */
  readonly textBlocks: readonly TextBlock[]
  readonly tables: readonly Table[]
  readonly fences: readonly Fence[]
  readonly comments: readonly Comment[]
  /** Links to the document's own headings: `[text](#slug)`. */
  readonly anchors: readonly Anchor[]
  /** Headings with nothing under them. */
  readonly emptySections: readonly Section[]
  /** Labels with nothing after them and nothing nested. */
  readonly emptyLabels: readonly Field[]
  /** Headings that repeat a sibling's title. */
  readonly twins: readonly Twin[]
  /** The table of contents, held against the headings; null where there is none. */
  readonly contents: Contents | null
}

/** A link to a heading of the same document. */
export interface Anchor {
  readonly text: string
  /** Without `#`, percent-decoded. */
  readonly slug: string
  readonly range: Range
  readonly section: Section
}
