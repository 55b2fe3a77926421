import type { Document } from '../document/document.ts'
import type { Passage } from '../document/passages.ts'
import { type Section, sectionPath } from '../document/sections.ts'
import { findSlots } from '../document/slots.ts'
import type { TemplateText } from './template.ts'

/**
 * The template's own text, passage by passage: slots, samples (fences, steps and rows beside slots, blocks under
 * `<!-- sample -->`), and prose. Blocks under `<!-- keep -->` are left out: they may stay.
 */
export function readTexts(document: Document): TemplateText[] {
  const forced = readBlockMarks(document)
  const texts: TemplateText[] = []
  for (const passage of document.passages) {
    const kind = forced.get(passage) ?? judge(passage)
    if (kind === null || kind === 'keep' || passage.text.trim() === '') continue
    texts.push({
      kind,
      text: passage.text,
      line: document.source.place(passage.range.start).line,
      path: sectionPath(passage.section),
      role: passage.role,
    })
  }
  return texts
}

function judge(passage: Passage): TemplateText['kind'] | null {
  const slots = findSlots(passage.text)
  if (passage.role === 'code') return isOnlySlots(passage.text) ? 'slot' : 'sample'
  if (slots.length > 0) return 'slot'
  if (passage.role === 'cell') return passage.cell?.row !== 0 && tableHasSlot(passage) ? 'sample' : null
  if (passage.item?.ordered === true && passage.role !== 'label' && sectionHasSlot(passage.section)) return 'sample'
  return passage.role === 'prose' || passage.role === 'item' || passage.role === 'value' ? 'prose' : null
}

function isOnlySlots(text: string): boolean {
  let rest = text
  for (const slot of findSlots(text).reverse()) rest = rest.slice(0, slot.from) + rest.slice(slot.to)
  return text.trim() !== '' && rest.trim() === ''
}

function tableHasSlot(passage: Passage): boolean {
  return passage.cell?.table.rows.some((row) => row.some((cell) => findSlots(cell.text).length > 0)) === true
    || sectionHasSlot(passage.section)
}

function sectionHasSlot(section: Section): boolean {
  return section.passages.some((passage) => passage.role !== 'code' && findSlots(passage.text).length > 0)
}

/** The passages of the block that follows each `<!-- sample -->` or `<!-- keep -->`. */
function readBlockMarks(document: Document): Map<Passage, 'sample' | 'keep'> {
  const marks = new Map<Passage, 'sample' | 'keep'>()
  const blocks = document.tree.children
  for (const comment of document.comments) {
    const kind = /^(sample|keep)$/i.exec(comment.text)?.[1]?.toLowerCase()
    if (kind !== 'sample' && kind !== 'keep') continue
    const block = blocks.find((node) => (node.position?.start.offset ?? 0) >= comment.range.end)
    const start = block?.position?.start.offset ?? 0
    const end = block?.position?.end.offset ?? 0
    for (const passage of document.passages) {
      if (passage.range.start >= start && passage.range.end <= end) marks.set(passage, kind)
    }
  }
  return marks
}
