import type { Nodes } from 'mdast'
import { countPassing } from '../text/search.ts'

/** A text as the parser reads it: no byte-order mark, and every line ending is one line feed. */
export interface ParserText {
  readonly text: string
  /** The offset in the original text of an offset in `text`; null where both are the same. */
  readonly toOriginal: ((offset: number) => number) | null
}

/**
 * Replaces all line endings by line feeds, so that their kind does not change how a text is read. A
 * byte-order mark is removed here, because the parser would remove it without counting it.
 */
export function normaliseForParser(original: string): ParserText {
  const mark = original.startsWith('\uFEFF') ? 1 : 0
  const body = original.slice(mark)
  if (!body.includes('\r')) return { text: body, toOriginal: mark === 0 ? null : (offset) => offset + mark }
  const text = body.replace(/\r\n?/g, '\n')
  if (mark === 0 && text.length === body.length) return { text, toOriginal: null }
  // The places of the line feeds that were two characters, in the text of the parser.
  const pairs: number[] = []
  for (let at = body.indexOf('\r\n'); at !== -1; at = body.indexOf('\r\n', at + 2)) pairs.push(at - pairs.length)
  return { text, toOriginal: (offset) => mark + offset + countPassing(pairs, (pair) => pair < offset) }
}

/** Replaces every offset of a tree. */
export function moveOffsets(tree: Nodes, move: (offset: number) => number): void {
  const open: Nodes[] = [tree]
  for (let node = open.pop(); node; node = open.pop()) {
    const { position } = node
    if (position?.start.offset !== undefined) position.start.offset = move(position.start.offset)
    if (position?.end.offset !== undefined) position.end.offset = move(position.end.offset)
    if ('children' in node) open.push(...node.children)
  }
}
