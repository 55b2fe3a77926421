import type { Nodes, PhrasingContent } from 'mdast'
import { countPassing } from '../text/search.ts'
import type { Range, Source } from './source.ts'

/** Stands in a run for what no rule reads as words: code, links, images, HTML, footnotes. U+FFFC, one a node. */
export const OBJECT = '\uFFFC'

/** The words of phrasing content, with the way back from each character to the source. */
export interface Run {
  /** Character references and escapes decoded, every line ending one `\n`, each opaque node one `OBJECT`. */
  readonly text: string
  /** The offset in the source of the character at `index`; past the end, the offset where the last one ends. */
  offset(index: number): number
  /** The range in the source of the characters `from` (inclusive) to `to` (exclusive). */
  range(from: number, to: number): Range
  /** The emphasised stretches (`*`, `_`, `**`, `__`), as indexes into `text`, outermost first. */
  readonly marked: readonly Marked[]
}

/** A stretch of strong or emphasised text, as indexes into a run's text. */
export interface Marked {
  readonly strong: boolean
  readonly from: number
  readonly to: number
}

/** `size` characters of the run for `length` characters of the source: one for one where both are equal, else all for all. */
interface Stretch {
  readonly index: number
  readonly size: number
  readonly offset: number
  readonly length: number
}

/** Elements that people write in Markdown; any other name in angle brackets is read as text. */
const elements = new Set(
  (
    'a abbr b blockquote br button center code col colgroup dd del details dfn div dl dt em figcaption figure font h1 h2 ' +
    'h3 h4 h5 h6 hr i iframe img input ins kbd li mark ol p picture pre q s samp script section small source span ' +
    'strike strong style sub summary sup svg table tbody td tfoot th thead tr tt u ul var video wbr'
  ).split(' '),
)

/** Whether an HTML node is a stand-in such as `<name>` or `<Your Name>`, and not markup or a comment. */
export function isAngleText(html: string): boolean {
  const match = /^<([A-Za-z][\w-]*)(?: [^<>="']*)?>$/.exec(html)
  return match?.[1] !== undefined && !elements.has(match[1].toLowerCase())
}

/** Reads phrasing content into a run. */
export function readRun(source: Source, nodes: readonly PhrasingContent[]): Run {
  const stretches: Stretch[] = []
  const marked: Marked[] = []
  let text = ''
  let end = 0

  const add = (piece: string, start: number, stop: number) => {
    stretches.push({ index: text.length, size: piece.length, offset: start, length: stop - start })
    text += piece
    end = stop
  }

  const addText = (value: string, start: number, stop: number) => {
    const raw = source.text.slice(start, stop)
    if (raw === value && !raw.includes('\r')) return add(value, start, stop)
    // The value lacks what containers, escapes and references add to the source: follow both side by side.
    let at = start
    for (let index = 0; index < value.length; ) {
      const wanted = value[index] ?? ''
      const here = source.text[at] ?? ''
      if (wanted === '\r' || wanted === '\n') {
        while (at < stop && source.text[at] !== '\r' && source.text[at] !== '\n') at++
        const width = source.text[at] === '\r' && source.text[at + 1] === '\n' ? 2 : 1
        add('\n', at, at + width)
        at += width
        index += wanted === '\r' && value[index + 1] === '\n' ? 2 : 1
      } else if (here === wanted && !(here === '&' && value[index + 1] !== source.text[at + 1])) {
        add(wanted, at, at + 1)
        at++
        index++
      } else if (here === '\\') {
        add(wanted, at, at + 2)
        at += 2
        index++
      } else if (here === '&') {
        const close = source.text.indexOf(';', at)
        const width = close === -1 || close >= stop ? 1 : close - at + 1
        const length = (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
        add(value.slice(index, index + length), at, at + width)
        at += width
        index += length
      } else if (at < stop) {
        at++
      } else {
        add(wanted, stop, stop)
        index++
      }
    }
  }

  const walk = (node: PhrasingContent) => {
    const start = node.position?.start.offset ?? end
    const stop = node.position?.end.offset ?? end
    if (node.type === 'text') addText(node.value, start, stop)
    else if (node.type === 'break') add('\n', start, stop)
    else if (node.type === 'html' && isAngleText(node.value)) addText(node.value, start, stop)
    else if (node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete') {
      const from = text.length
      const slot = marked.length
      for (const child of node.children) walk(child)
      if (node.type !== 'delete') marked.splice(slot, 0, { strong: node.type === 'strong', from, to: text.length })
      end = stop
    } else add(OBJECT, start, stop)
  }
  for (const node of nodes) walk(node)

  const stretchAt = (index: number): Stretch | undefined =>
    stretches[Math.max(0, countPassing(stretches, (stretch) => stretch.index <= index) - 1)]
  const offset = (index: number) => {
    if (index >= text.length) return end
    const stretch = stretchAt(index)
    return stretch ? stretch.offset + (index - stretch.index) : end
  }
  const endOffset = (index: number) => {
    const stretch = stretchAt(index)
    if (!stretch) return end
    return stretch.size === stretch.length
      ? stretch.offset + (index - stretch.index) + 1
      : stretch.offset + stretch.length
  }
  return {
    text,
    offset,
    range: (from, to) =>
      to > from ? { start: offset(from), end: endOffset(to - 1) } : { start: offset(from), end: offset(from) },
    marked,
  }
}

/** A run over text that stands in the source just so. */
export function plainRun(text: string, start: number): Run {
  return {
    text,
    offset: (index) => start + Math.min(index, text.length),
    range: (from, to) => ({ start: start + from, end: start + Math.max(from, to) }),
    marked: [],
  }
}

/** A run with no text, standing for a whole range: an empty item or cell. */
export function emptyRun(range: Range): Run {
  return { text: '', offset: () => range.start, range: () => range, marked: [] }
}

/** The range of a node in the source. */
export function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
