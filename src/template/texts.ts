import { findSlots } from '../dates/slots.ts'
import type { Document, Section, TextBlock } from '../document/document.ts'
import { sectionPath } from '../document/sections.ts'
import type { TemplateText } from './template.ts'

/**
 * The template's own text, text block by text block: slots, samples (fences, steps and rows beside slots, blocks under
 * `<!-- sample -->`), and prose. Blocks under `<!-- keep -->` are left out: they may stay.
 */
export function readTexts(document: Document): TemplateText[] {
  const forced = readBlockMarks(document)
  const texts: TemplateText[] = []
  for (const textBlock of document.textBlocks) {
    const kind = forced.get(textBlock) ?? judge(textBlock)
    if (kind === null || kind === 'keep' || textBlock.text.trim() === '') continue
    texts.push({
      kind,
      text: textBlock.text,
      line: document.source.place(textBlock.range.start).line,
      path: sectionPath(textBlock.section),
      role: textBlock.role,
    })
  }
  return texts
}

function judge(textBlock: TextBlock): TemplateText['kind'] | null {
  const slots = findSlots(textBlock.text)
  if (textBlock.role === 'code') return isOnlySlots(textBlock.text) ? 'slot' : 'sample'
  if (slots.length > 0) return 'slot'
  if (textBlock.role === 'cell') return textBlock.cell?.row !== 0 && tableHasSlot(textBlock) ? 'sample' : null
  if (textBlock.item?.ordered === true && textBlock.role !== 'label' && sectionHasSlot(textBlock.section))
    return 'sample'
  return textBlock.role === 'prose' || textBlock.role === 'item' || textBlock.role === 'value' ? 'prose' : null
}

function isOnlySlots(text: string): boolean {
  let rest = text
  for (const slot of findSlots(text).reverse()) rest = rest.slice(0, slot.from) + rest.slice(slot.to)
  return text.trim() !== '' && rest.trim() === ''
}

function tableHasSlot(textBlock: TextBlock): boolean {
  return (
    textBlock.cell?.table.rows.some((row) => row.some((cell) => findSlots(cell.text).length > 0)) === true ||
    sectionHasSlot(textBlock.section)
  )
}

function sectionHasSlot(section: Section): boolean {
  return section.textBlocks.some((textBlock) => textBlock.role !== 'code' && findSlots(textBlock.text).length > 0)
}

/** The text blocks of the block that follows each `<!-- sample -->` or `<!-- keep -->`. */
function readBlockMarks(document: Document): Map<TextBlock, 'sample' | 'keep'> {
  const marks = new Map<TextBlock, 'sample' | 'keep'>()
  const blocks = document.tree.children
  for (const comment of document.comments) {
    const kind = /^(sample|keep)$/i.exec(comment.text)?.[1]?.toLowerCase()
    if (kind !== 'sample' && kind !== 'keep') continue
    const block = blocks.find((node) => (node.position?.start.offset ?? 0) >= comment.range.end)
    const start = block?.position?.start.offset ?? 0
    const end = block?.position?.end.offset ?? 0
    for (const textBlock of document.textBlocks) {
      if (textBlock.range.start >= start && textBlock.range.end <= end) marks.set(textBlock, kind)
    }
  }
  return marks
}
