import { findSlots } from '../dates/slots.ts'
import { addTo } from '../text/groups.ts'
import { once, oncePer } from '../text/once.ts'
import { hashEdges } from './diagram-edges.ts'
import { fewestWords, knownEntries, makePrints, type Print, unpackPrints } from './fingerprints.ts'
import type { PlainBlock } from './plain-block.ts'
import type { TemplateKnowledge } from './template-knowledge.ts'
import { hashAll, hashPairs, hashWords, joinHashes } from './word-hashes.ts'

/** A text block that is, or nearly is, a template's own text. */
export interface Known {
  readonly print: Print
  /** How much of the template's words, or edges, are in the text block: 0 to 1. */
  readonly likeness: number
}

/** Prints that can be looked up. */
export interface PrintIndex {
  readonly prints: readonly Print[]
  /**
   * By each half of a hash, whether it is one of a text or a part: what costs next to nothing to ask, and is seldom
   * wrong.
   */
  readonly halves: Uint8Array
  /** Which have a hash, and which a part; put together when first asked for. */
  readonly whole: ReadonlyMap<number, readonly Print[]>
  readonly parts: ReadonlyMap<number, readonly Print[]>
  /** Whether any text is code and no diagram. */
  readonly code: boolean
}

/** From here on a text block counts as a changed copy. */
export const nearEnough = 0.8
const longest = 4000
const fewestTelling = 4
/** Languages of fences that hold diagrams. */
const drawn = new Set([
  '',
  'mermaid',
  'text',
  'txt',
  'ascii',
  'plain',
  'plaintext',
  'diagram',
  'plantuml',
  'puml',
  'dot',
  'flow',
])

/** The index of everything known by fingerprint: unpacked at the first call, which takes a few milliseconds. */
export const knownPrints = once(
  (): PrintIndex => indexPrints(knownEntries().flatMap((entry) => unpackPrints(entry.name, entry.prints))),
)

/** The index of one template's texts. */
export const printsOf = oncePer((template: TemplateKnowledge): PrintIndex => {
  // A built-in template's own prints are among those that are shipped.
  const prints = template.isBuiltIn
    ? knownPrints().prints.filter((print) => print.entry === template.name)
    : makePrints(template)
  return indexPrints(prints)
})

/** Makes prints ready to be looked up. */
export function indexPrints(prints: readonly Print[]): PrintIndex {
  let whole: ReadonlyMap<number, readonly Print[]> | undefined
  let parts: ReadonlyMap<number, readonly Print[]> | undefined
  return {
    prints,
    halves: markHalves(prints),
    get whole() {
      return (whole ??= indexBy(prints, (print) => [print.hash]))
    },
    get parts() {
      return (parts ??= indexBy(prints, (print) => print.parts))
    },
    code: prints.some((print) => print.role === 'code' && !print.diagram),
  }
}

function markHalves(prints: readonly Print[]): Uint8Array {
  const halves = new Uint8Array(0x10000)
  const mark = (hash: number) => {
    halves[hash >>> 16] = (halves[hash >>> 16] ?? 0) | 1
    halves[hash & 0xffff] = (halves[hash & 0xffff] ?? 0) | 2
  }
  for (const { hash, parts } of prints) {
    mark(hash)
    for (const part of parts) mark(part)
  }
  return halves
}

function indexBy(prints: readonly Print[], keysOf: (print: Print) => readonly number[]): Map<number, Print[]> {
  const index = new Map<number, Print[]>()
  for (const print of prints) {
    for (const key of keysOf(print)) addTo(index, key, print)
  }
  return index
}

/** How many texts the block of a template has that one of its texts is in; 0 for a template that is not shipped. */
export function countBlock({ entry, block }: Print): number {
  return knownPrints().prints.filter((print) => print.entry === entry && print.block === block).length
}

/**
 * The text of a template that a text block is; null where it is none. The indexes are asked in turn; a text of few
 * words is known only where it is one of the template's that the document is checked against (`ownName`).
 */
export function recognise(block: PlainBlock, indexes: readonly PrintIndex[], ownName: string | null): Known | null {
  const { text, role } = block
  if (text === '' || text.length > longest || role === 'meta' || role === 'title') return null
  const isTelling = (print: Print) =>
    print.size >= fewestTelling || print.template === ownName || (print.kind === 'sample' && print.size >= 2)
  if (role === 'code') {
    const edges = drawn.has(block.language) ? hashEdges(text) : []
    if (edges.length > 0) return look(indexes, hashAll(edges), edges, edges.length, ownName, (print) => print.diagram)
    return indexes.some((index) => index.code)
      ? lookWords(text, indexes, ownName, (print) => print.role === 'code' && !print.diagram && isTelling(print))
      : null
  }
  const isBracketed = () => /[[{<]|_{3}|YYYY/.test(text) && findSlots(text).length > 0
  return lookWords(text, indexes, ownName, (print) => {
    if (print.role === 'code' || !isTelling(print)) return false
    if (print.kind === 'slot') return isBracketed()
    return print.kind !== 'instruction' || role !== 'heading' || isBracketed()
  })
}

function lookWords(
  text: string,
  indexes: readonly PrintIndex[],
  ownName: string | null,
  suits: (print: Print) => boolean,
): Known | null {
  const words = hashWords(text)
  if (words.length === 0) return null
  const parts =
    words.length >= fewestWords && indexes.some((index) => sharesPairs(words, index)) ? [...hashPairs(words)] : []
  return look(indexes, hashAll(words), parts, words.length, ownName, suits)
}

/** Whether some of a text's pairs are known at all: most texts are done with here. */
function sharesPairs(words: readonly number[], index: PrintIndex): boolean {
  return hasPairs(words, (pair) => mayHave(pair, index)) && hasPairs(words, (pair) => index.parts.has(pair))
}

function hasPairs(words: readonly number[], isShared: (pair: number) => boolean): boolean {
  let shared = 0
  for (let at = 1; at < words.length && shared < 3; at++)
    if (isShared(joinHashes(words[at - 1] ?? 0, words[at] ?? 0))) shared++
  return shared === 3
}

/** Whether a hash is one of an index, but for one in a thousand that is none. */
function mayHave(hash: number, { halves }: PrintIndex): boolean {
  return ((halves[hash >>> 16] ?? 0) & 1) !== 0 && ((halves[hash & 0xffff] ?? 0) & 2) !== 0
}

function look(
  indexes: readonly PrintIndex[],
  hash: number,
  parts: readonly number[],
  size: number,
  ownName: string | null,
  suits: (print: Print) => boolean,
): Known | null {
  let same: Print | null = null
  for (const index of indexes) {
    if (!mayHave(hash, index)) continue
    for (const print of index.whole.get(hash) ?? []) {
      if (print.size !== Math.min(size, 255) || !suits(print)) continue
      if (print.template === ownName) return { print, likeness: 1 }
      same ??= print
    }
  }
  if (same) return { print: same, likeness: 1 }
  if (parts.length === 0) return null
  let best: Known | null = null
  for (const index of indexes) {
    const near = lookNear(index, parts, suits)
    if (near && (!best || near.likeness > best.likeness)) best = near
  }
  return best
}

/** The print most of whose parts are among those of a text. */
function lookNear(index: PrintIndex, parts: readonly number[], suits: (print: Print) => boolean): Known | null {
  const counts = new Map<Print, number>()
  for (const part of parts)
    for (const print of index.parts.get(part) ?? []) counts.set(print, (counts.get(print) ?? 0) + 1)
  let best: Known | null = null
  for (const [print, common] of counts) {
    if (!suits(print)) continue
    const shared = (common / print.parts.length) * print.whole
    const dice = Math.min(1, (2 * shared) / (print.whole + parts.length))
    // A changed word breaks two pairs, so the share of words is the root of the share of pairs.
    const likeness = print.diagram ? dice : Math.sqrt(dice)
    if (likeness >= nearEnough && (!best || likeness > best.likeness))
      best = { print, likeness: Math.min(likeness, 0.99) }
  }
  return best
}
