import type { Document, Section } from '../document/document.ts'
import type { Range } from '../document/source.ts'
import { hasSlot, isItemSample } from './entry-samples.ts'
import type { OptionalParts } from './optional-parts.ts'
import type { TemplateText } from './template.ts'

/** Reads what a template says to the author in a section, as Markdown. */
export class PromptReader {
  private readonly document: Document
  private readonly optional: OptionalParts
  private readonly instructions: ReadonlySet<number>

  constructor(document: Document, optional: OptionalParts, texts: readonly TemplateText[]) {
    this.document = document
    this.optional = optional
    this.instructions = new Set(texts.filter(({ kind }) => kind === 'instruction').map(({ line }) => line))
  }

  /**
   * The paragraphs, quotes and lists of sections that hold something to be replaced, separated by blank lines. Lists of
   * entries are left out, and so are fields that a document need not have.
   */
  read(sections: readonly Section[]): string {
    return sections
      .flatMap((section) => this.blocksOf(section).filter((range) => this.hasPrompt(section, range)))
      .map((range) => this.cut(range))
      .filter((text) => text !== '')
      .join('\n\n')
  }

  /** The Markdown of a range without the fields that a document need not have, with line feeds. */
  cut({ start, end }: Range): string {
    const { source } = this.document
    const left: Range[] = []
    for (const { item } of this.optional.fields) {
      if (!item || item.range.start < start || item.range.end > end) continue
      const first = source.lineRange(source.place(item.range.start).line).start
      left.push({ start: Math.max(start, first), end: Math.min(end, item.range.end + 1) })
    }
    let text = ''
    let at = start
    for (const range of left.sort((one, other) => one.start - other.start)) {
      text += source.text.slice(at, Math.max(at, range.start))
      at = Math.max(at, range.end)
    }
    return (text + source.text.slice(at, end)).replace(/\r\n?/g, '\n').trimEnd()
  }

  private blocksOf({ range, ownEnd, items }: Section): Range[] {
    const entries = items.filter(isItemSample)
    return this.document.tree.children
      .filter(({ type }) => type === 'paragraph' || type === 'list' || type === 'blockquote')
      .map(({ position }) => ({ start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }))
      .filter(({ start, end }) => start >= range.end && end <= ownEnd)
      .filter(({ start, end }) => !entries.some((entry) => entry.range.start >= start && entry.range.end <= end))
  }

  private hasPrompt({ textBlocks }: Section, { start, end }: Range): boolean {
    const { source } = this.document
    return textBlocks.some(
      ({ text, range }) =>
        range.start >= start &&
        range.end <= end &&
        (hasSlot(text) || this.instructions.has(source.place(range.start).line)),
    )
  }
}
