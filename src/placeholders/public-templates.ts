import { findSlots } from '../dates/slots.ts'
import type { TextBlock } from '../document/document.ts'
import { isDense } from '../text/letters.ts'
import { findAnswered } from './answers.ts'
import type { PlainBlock } from './plain-block.ts'
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

/** What is known of public templates, as strings that are read in place: nothing is unpacked at a start. */
export interface PublicTemplates {
  readonly families: readonly string[]
  /** Six bits a digit: the bits that `beginBit` gives for the first words of any text in `rows`. */
  readonly begins: string
  /** A row is a key and the digit of its family; rows are sorted, and all have the same width. */
  readonly rows: string
}

/** The digits of a row, in the order in which strings are compared. */
export const digits = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz'
export const keyWidth = 8
const rowWidth = keyWidth + 1
/** As much of a key as is enough to distinguish most texts. */
const beginWidth = 5
const kinds: readonly PublicTextKind[] = ['placeholder', 'instruction', 'opening']
/** How many bits tell how texts begin: enough that one in thirty texts of others is looked up. */
export const beginBits = 6 * 8192
/** A text of fewer words may be anyone's. */
export const fewestWords = 5
const longest = 2000
const sentenceEnd = /[.!?]\s+|[。！？]/g

/** The key of a text in a row: 48 bits of hashes of its words, written with eight digits. */
export function makeKey(kind: PublicTextKind, words: readonly number[]): string {
  return keyBegin(kind, words) + keyEnd(kind, words)
}

function keyBegin(kind: PublicTextKind, words: readonly number[]): string {
  let hash = words.length + kinds.indexOf(kind) * 0x10000
  for (const word of words) hash = joinHashes(hash, word)
  return writeDigits(hash >>> 2, beginWidth)
}

function keyEnd(kind: PublicTextKind, words: readonly number[]): string {
  let hash = kinds.indexOf(kind)
  for (const word of words) hash = joinHashes(word, hash)
  return writeDigits(hash >>> 14, keyWidth - beginWidth)
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
  if (/[.!?。！？]./u.test(text)) {
    for (const { index, 0: end } of text.matchAll(sentenceEnd)) {
      sentences.push({ from, to: index + 1 })
      from = index + end.length
    }
  }
  if (from < text.length) sentences.push({ from, to: text.length })
  return sentences
}

/** Whether a text block has a role in which a public template's text is looked for. */
export function mayBePublic({ role, text, isHeaderCell, isTask }: PlainBlock): boolean {
  if (text.length > longest) return false
  if (role === 'cell') return !isHeaderCell
  return role === 'prose' || role === 'value' || (role === 'item' && !isTask)
}

/** The text blocks that are, or hold, the text of a public template, unless they are questions with an answer. */
export function findPublicTexts(
  textBlocks: readonly TextBlock[],
  find: (block: TextBlock) => PublicText | null,
): ReadonlyMap<TextBlock, PublicText> {
  const found = new Map<TextBlock, PublicText>()
  for (const block of textBlocks) {
    const text = find(block)
    if (text) found.set(block, text)
  }
  const textOf = (block: TextBlock) => {
    const text = found.get(block)
    return text ? block.text.slice(text.from, text.to) : null
  }
  for (const block of findAnswered(textBlocks, textOf)) found.delete(block)
  return found
}

/** The text of a public template that a block is, or that a sentence of it begins with; null where there is none. */
export function findPublicText(block: PlainBlock, templates: PublicTemplates = data): PublicText | null {
  if (!mayBePublic(block)) return null
  return (mayBegin(block.text, templates) ? findWhole(block, templates) : null) ?? findSentence(block, templates)
}

function findWhole({ text, role }: PlainBlock, templates: PublicTemplates): PublicText | null {
  const words = hashWords(text)
  const whole = (kind: PublicText['kind']): PublicText | null => {
    const family = lookUp(kind, words, templates)
    return family === null ? null : { kind, family, from: 0, to: text.length }
  }
  const placeholder = /[[{<_]/.test(text) && findSlots(text).length > 0 ? whole('placeholder') : null
  return placeholder ?? (role === 'cell' ? null : whole('instruction'))
}

function findSentence({ text, role }: PlainBlock, templates: PublicTemplates): PublicText | null {
  const length = openingLength(text)
  if (role === 'cell' || text.length < 2 * length) return null
  for (const { from, to } of splitSentences(text)) {
    const sentence = text.slice(from, to)
    if (!mayBegin(sentence, templates)) continue
    const opening = hashWords(sentence).slice(0, length)
    const family = opening.length === length ? lookUp('opening', opening, templates) : null
    if (family !== null) return { kind: 'instruction', family, from, to }
  }
  return null
}

/** Whether a text of public templates begins as a text does: all but a few are done with here. */
function mayBegin(text: string, { begins }: PublicTemplates): boolean {
  const bit = beginBit(text)
  return ((digits.indexOf(begins.charAt(bit / 6)) >>> (bit % 6)) & 1) === 1
}

/** The bit of `begins` for the first two words of a text. */
export function beginBit(text: string): number {
  const [first = 0, second = 0] = hashWords(text.slice(0, 60))
  return joinHashes(first, second) % beginBits
}

/** The family of the row that has a text's key; null where no row has it. */
function lookUp(kind: PublicTextKind, words: readonly number[], { families, rows }: PublicTemplates): string | null {
  const begin = keyBegin(kind, words)
  let low = 0
  let high = rows.length / rowWidth
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rows.slice(middle * rowWidth, middle * rowWidth + beginWidth) < begin) low = middle + 1
    else high = middle
  }
  for (let at = low * rowWidth; rows.startsWith(begin, at); at += rowWidth) {
    if (rows.startsWith(keyEnd(kind, words), at + beginWidth))
      return families[digits.indexOf(rows.charAt(at + keyWidth))] ?? null
  }
  return null
}
