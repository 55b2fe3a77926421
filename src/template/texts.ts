import { findSlots } from '../dates/slots.ts'
import type { Document, Item, Section, TextBlock } from '../document/document.ts'
import { OBJECT } from '../document/inline.ts'
import { sectionPath } from '../document/sections.ts'
import { readWording } from '../placeholders/instructions.ts'
import { plainBlockOf } from '../placeholders/plain-block.ts'
import { hasUnfilledForm, isToBeGiven, isUnfilledMeta, markdownOf } from '../placeholders/template-source.ts'
import { saysLeaveEmpty } from './left-empty.ts'
import { readMark } from './optional-words.ts'
import type { TemplateText } from './template.ts'
import { patternOf } from './word-patterns.ts'

/**
 * The template's own text, text block by text block: slots, samples (fences, steps and rows beside slots, blocks under
 * `<!-- sample -->`), and prose. Blocks under `<!-- keep -->` are left out: they may stay.
 */
export function readTexts(document: Document): TemplateText[] {
  const forced = readBlockMarks(document)
  const guided = findGuidedSections(document)
  const texts: TemplateText[] = []
  for (const textBlock of document.textBlocks) {
    const markdown = readUnfilledMarkdown(textBlock, document)
    const kind = forced.get(textBlock) ?? (markdown === null ? kindOf(textBlock, guided) : 'slot')
    if (kind === null || kind === 'keep' || textBlock.text.trim() === '') continue
    texts.push({
      kind,
      text: textBlock.text,
      line: document.source.place(textBlock.range.start).line,
      path: sectionPath(textBlock.section),
      role: textBlock.role,
      ...(markdown === null ? {} : { markdown }),
    })
  }
  return texts
}

/** The Markdown of a block whose links, code or words as a title are to be replaced; null for any other. */
function readUnfilledMarkdown(textBlock: TextBlock, document: Document): string | null {
  const { role, text } = textBlock
  if (role === 'code' || isMeantToStay(textBlock)) return null
  const markdown = markdownOf(textBlock, document)
  if (role === 'title')
    return hasUnfilledForm(markdown) || patternOf('titlePrompts', 'anywhere').test(text) ? markdown : null
  if (role === 'meta') return isUnfilledMeta(text) ? markdown : null
  const isUnfilled = text.includes(OBJECT) ? hasUnfilledForm(markdown) : role !== 'heading' && isToBeGiven(text)
  return isUnfilled ? markdown : null
}

/** What a block of a template is; null where it may stay in a document. */
function kindOf(textBlock: TextBlock, guided: ReadonlySet<Section>): TemplateText['kind'] | null {
  const { role, text, item, cell, section } = textBlock
  if (role === 'code') return isOnlySlots(text) ? 'slot' : 'sample'
  if (isMeantToStay(textBlock) || isOrderToLeaveEmpty(text)) return null
  const isName = role === 'label' || role === 'heading'
  if (findSlots(isName ? readMark(text).title : text).length > 0) return 'slot'
  if (cell) return cell.row !== 0 && tableHasSlot(textBlock) ? 'sample' : null
  if (item?.ordered === true && role !== 'label' && sectionHasSlot(section)) return 'sample'
  if (!isProse(textBlock)) return null
  if (isInstruction(textBlock)) return 'instruction'
  return role !== 'value' && guided.has(section) && countWords(text) >= fewestGuidingWords ? 'instruction' : 'prose'
}

/** The words of a task stay when it is ticked; a licence is the same in each document. */
function isMeantToStay({ text, item }: TextBlock): boolean {
  return isInTask(item) || /^\[[ xX]\]\s/.test(text) || patternOf('keptTexts', 'anywhere').test(text)
}

/** `(leave this empty)` may stay. A longer text says more than that. */
function isOrderToLeaveEmpty(text: string): boolean {
  return countWords(text) <= mostWordsOfOrder && saysLeaveEmpty(text)
}

const mostWordsOfOrder = 8

function isInTask(item: Item | null): boolean {
  for (let at = item; at; at = at.parent) if (at.task) return true
  return false
}

function isProse({ role }: TextBlock): boolean {
  return role === 'prose' || role === 'item' || role === 'value'
}

/** Whether a block tells the author what to write: by its wording, as a question, or as a prompt in parentheses. */
function isInstruction(textBlock: TextBlock): boolean {
  if (/^[(（][^()（）\s]+\s+[^()（）\s]+\s[^()（）]*[)）]\.?$/.test(textBlock.text)) return true
  if (/\p{L}\s*[?？]$/u.test(textBlock.text)) return true
  const wording = readWording(plainBlockOf(textBlock))
  return wording?.kind === 'instruction' && wording.certainty !== 'doubtful'
}

/** With this many sections that address the author, all prose of a template does. */
const fewestGuided = 2
const guidedShare = 0.4

/**
 * The sections whose text addresses the author, as the wording of one of their blocks shows. Where many do, so does a
 * section that has nothing to fill in. A section with tasks is a checklist.
 */
function findGuidedSections(document: Document): ReadonlySet<Section> {
  const withProse = document.sections.filter(
    (section) => !section.items.some(({ task }) => task) && section.textBlocks.some(isGuidance),
  )
  const guided = withProse.filter((section) =>
    section.textBlocks.some((block) => isGuidance(block) && isInstruction(block)),
  )
  const open = withProse.filter(
    (section) => section.kind === 'heading' && section !== document.title && !hasSomethingToFill(section),
  )
  const isRule = guided.length >= fewestGuided && guided.length >= guidedShare * open.length
  return new Set(isRule ? [...guided, ...open] : guided)
}

function isGuidance(block: TextBlock): boolean {
  return isProse(block) && block.role !== 'value' && !isMeantToStay(block)
}

function hasSomethingToFill(section: Section): boolean {
  const hasOpenField = section.fields.some(({ value, nested }) => value === '' && !nested)
  return sectionHasSlot(section) || section.tables.length > 0 || hasOpenField
}

/** A shorter text may be the author's own. */
const fewestGuidingWords = 4

function countWords(text: string): number {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).length
}

function isOnlySlots(text: string): boolean {
  let rest = text
  const slots = findSlots(text)
  // An object in JSON is an example.
  if (slots.some(({ shape, prompt }) => shape === 'brace' && /[\n":]/.test(prompt))) return false
  for (const slot of slots.reverse()) rest = rest.slice(0, slot.from) + rest.slice(slot.to)
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
