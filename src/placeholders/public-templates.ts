import { findSlots } from '../dates/slots.ts'
import type { TextBlock } from '../document/document.ts'
import { isDense } from '../text/letters.ts'
import data from './public-templates.generated.json' with { type: 'json' }
import { hashWords, joinHashes } from './word-hashes.ts'

/**
 * What is known of a public template's text: a whole placeholder, with its brackets; a whole instruction; the first
 * words of a sentence of an instruction.
 */
export type PublicTextKind = 'placeholder' | 'instruction' | 'opening'

/** A stretch of a text block that is the text of a public template. */
export interface PublicText {
  readonly kind: 'placeholder' | 'instruction'
  /** The family of templates that it comes from, for a reader: `arc42`. */
  readonly family: string
  /** Half-open indexes into the text block's text. */
  readonly from: number
  readonly to: number
}

/** Families and rows: a row is a key and the digit of its family; rows are sorted, and all have the same width. */
export interface PublicTemplates {
  readonly families: readonly string[]
  readonly rows: string
}

/** The digits of a row, in the order in which strings are compared. */
export const digits = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
export const keyWidth = 8
const rowWidth = keyWidth + 1
const kinds: readonly PublicTextKind[] = ['placeholder', 'instruction', 'opening']
/** A text of fewer words may be anyone's. */
export const fewestWords = 5
const longest = 2000
const sentenceEnd = /[.!?]\s+|[。！？]/gu

/** The key of a text in a row: 48 bits of a hash of its words, written with eight digits. */
export function makeKey(kind: PublicTextKind, words: readonly number[]): string {
  const seed = kinds.indexOf(kind)
  const high = words.reduce(joinHashes, words.length + seed * 0x10000)
  const low = words.reduce((hash, word) => joinHashes(word, hash), seed)
  return writeDigits(high >>> 2, 5) + writeDigits(((high & 3) << 16) | (low >>> 16), 3)
}

function writeDigits(value: number, count: number): string {
  let text = ''
  for (let shift = (count - 1) * 6; shift >= 0; shift -= 6) text += digits.charAt((value >>> shift) & 63)
  return text
}

/** How many words open a sentence. */
export function openingLength(text: string): number {
  return countAsWords(8, text)
}

/** A number of words in the language of a text: a character of Chinese or Japanese is a word, and says half as much. */
export function countAsWords(count: number, text: string): number {
  return isDense(text) ? 2 * count : count
}

/** The sentences of a text, as half-open indexes into it. */
export function splitSentences(text: string): { from: number; to: number }[] {
  const sentences: { from: number; to: number }[] = []
  let from = 0
  for (const { index, 0: end } of text.matchAll(sentenceEnd)) {
    sentences.push({ from, to: index + end.trimEnd().length })
    from = index + end.length
  }
  if (from < text.length) sentences.push({ from, to: text.length })
  return sentences
}

/** Whether a text block has a role in which a public template's text is looked for. */
export function mayBePublic({ role, cell, item, text }: TextBlock): boolean {
  if (text.length > longest) return false
  if (role === 'cell') return cell?.row !== 0
  return role === 'prose' || role === 'value' || (role === 'item' && item?.task !== true)
}

/** The text blocks that are, or hold, the text of a public template. */
export function findPublicTexts(
  textBlocks: readonly TextBlock[],
  templates: PublicTemplates = data,
): ReadonlyMap<TextBlock, PublicText> {
  const found = new Map<TextBlock, PublicText>()
  for (const block of textBlocks) {
    const text = findPublicText(block, templates)
    if (text) found.set(block, text)
  }
  // Authors keep a template's question above their answer to it.
  const isAnswer = (block: TextBlock) => !found.has(block) && !asks(block.text)
  textBlocks.forEach((block, index) => {
    const { from = 0, to = 0 } = found.get(block) ?? {}
    if (!asks(block.text.slice(from, to))) return
    const next = textBlocks[index + 1]
    const isAnswered = next?.section === block.section && isAnswer(next)
    if (isAnswered || !asks(block.text)) found.delete(block)
  })
  return found
}

function asks(text: string): boolean {
  return /[?？][^\p{L}\p{N}]*$/u.test(text)
}

/** The text of a public template that a text block is, or that a sentence of it begins with; null where there is none. */
export function findPublicText(block: TextBlock, templates: PublicTemplates): PublicText | null {
  if (!mayBePublic(block)) return null
  const { text } = block
  const words = hashWords(text)
  if (words.length < fewestWords) return null
  const find = (kind: PublicTextKind, of: readonly number[]) => lookUp(makeKey(kind, of), templates)
  if (/[[{<_]/.test(text) && findSlots(text).length > 0) {
    const family = find('placeholder', words)
    if (family !== null) return { kind: 'placeholder', family, from: 0, to: text.length }
  }
  if (block.role === 'cell') return null
  const family = find('instruction', words)
  if (family !== null) return { kind: 'instruction', family, from: 0, to: text.length }
  const length = openingLength(text)
  if (words.length <= length) return null
  for (const { from, to } of splitSentences(text)) {
    const opening = hashWords(text.slice(from, Math.min(to, from + 200))).slice(0, length)
    const opened = opening.length === length ? find('opening', opening) : null
    if (opened !== null) return { kind: 'instruction', family: opened, from, to }
  }
  return null
}

/** The family of the row that has a key; null where no row has it. */
function lookUp(key: string, { families, rows }: PublicTemplates): string | null {
  let low = 0
  let high = rows.length / rowWidth
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = middle * rowWidth
    const found = rows.slice(at, at + keyWidth)
    if (found === key) return families[digits.indexOf(rows.charAt(at + keyWidth))] ?? null
    if (found < key) low = middle + 1
    else high = middle
  }
  return null
}
