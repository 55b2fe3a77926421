import type { Field } from './fields.ts'
import type { Run } from './inline.ts'
import type { Fence, Item, Section, Table } from './sections.ts'
import type { Range } from './source.ts'

/**
 * The smallest stretch that a reader takes as one: a heading, a label, a label's value, a list item, a table cell,
 * a line of prose (a paragraph, parted where lines begin with labels), a value of the front matter, a code block.
 */
export interface TextBlock {
  readonly role: 'title' | 'heading' | 'label' | 'value' | 'item' | 'cell' | 'prose' | 'meta' | 'code'
  /** Trimmed; code, links, images and footnotes in it are each one U+FFFC. For `code` the block's text as it is. */
  readonly text: string
  readonly range: Range
  /** The range in the source of the characters `from` (inclusive) to `to` (exclusive) of `text`. */
  rangeOf(from: number, to: number): Range
  readonly section: Section
  /** Set for `label`, `value` and `meta`. */
  readonly field: Field | null
  /** The list item it stands in. */
  readonly item: Item | null
  /** Set for `cell`. `row` is 0 for the header. */
  readonly cell: { readonly table: Table; readonly row: number; readonly column: number } | null
  /** Set for `code`. */
  readonly fence: Fence | null
  /** Whether it stands in a block quote. */
  readonly quoted: boolean
  /** Whether all of it is emphasised (`*text*`). */
  readonly emphasised: boolean
}

/** Cuts white space off a span of a run's text. */
export function trimSpan(text: string, from: number, to: number): { from: number; to: number } {
  while (from < to && /\s/.test(text[from] ?? '')) from++
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  return { from, to }
}

/** Whether one emphasis covers the whole span but white space. */
export function isEmphasised(run: Run, from: number, to: number): boolean {
  return run.marked.some((mark) => !mark.strong && mark.from <= from && mark.to >= to && to > from)
}
