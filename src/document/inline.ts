import type { Nodes, PhrasingContent } from 'mdast'
import { countPassing } from '../text/search.ts'
import { isComment } from './blocks.ts'
import type { Range, Source } from './source.ts'

/** Replaces a node in a run that no rule reads as words: code, a link, an image, HTML, a footnote. U+FFFC. */
export const OBJECT = '\uFFFC'

/** The words of phrasing content; each character can be traced back to the source. */
export interface Run {
  /** Character references and escapes are decoded, every line ending is one `\n`, each opaque node one `OBJECT`. */
  readonly text: string
  /** The offset in the source of the character at `index`; past the end, the offset where the last one ends. */
  offset(index: number): number
  /** The range in the source of the characters `from` (inclusive) to `to` (exclusive). */
  range(from: number, to: number): Range
  /** The emphasised stretches (`*`, `_`, `**`, `__`), as indexes into `text`, by their start, outermost first. */
  readonly marked: readonly Marked[]
}

/** Indexes into the text of a run, half-open. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** A stretch of strong or emphasised text. */
export interface Marked extends Span {
  readonly strong: boolean
}

/**
 * `size` characters of the run come from `length` characters of the source: one by one where both are equal, else all
 * together.
 */
interface Stretch {
  readonly index: number
  readonly size: number
  readonly offset: number
  readonly length: number
}

/** HTML elements that people write in Markdown; any other name in angle brackets is read as text. */
const elements = new Set(
  (
    'a abbr b blockquote br button center code col colgroup dd del details dfn div dl dt em figcaption figure font ' +
    'h1 h2 h3 h4 h5 h6 hr i iframe img input ins kbd li mark ol p picture pre q s samp script section small source ' +
    'span strike strong style sub summary sup svg table tbody td tfoot th thead tr tt u ul var video wbr'
  ).split(' '),
)

/** Whether an HTML node is text such as `<name>` or `<Your Name>`, and not markup or a comment. */
export function isAngleText(html: string): boolean {
  const match = /^<([A-Za-z][\w-]*)(?: [^<>="']*)?>$/.exec(html)
  return match?.[1] !== undefined && !elements.has(match[1].toLowerCase())
}

/** Reads phrasing content into a run. */
export function readRun(source: Source, nodes: readonly PhrasingContent[]): Run {
  const writer = new RunWriter(source)
  for (const node of nodes) writer.addNode(node)
  return writer.finish()
}

/** Collects the text of a run and where it comes from. */
class RunWriter {
  private readonly stretches: Stretch[] = []
  private readonly marked: Marked[] = []
  private text = ''
  private end = 0
  private readonly source: Source

  constructor(source: Source) {
    this.source = source
  }

  addNode(node: PhrasingContent): void {
    const start = node.position?.start.offset ?? this.end
    const stop = node.position?.end.offset ?? this.end
    if (node.type === 'text') this.addText(node.value, start, stop)
    else if (node.type === 'break') this.add('\n', start, stop)
    else if (node.type === 'html' && isAngleText(node.value)) this.addText(node.value, start, stop)
    else if (node.type === 'html' && isComment(node.value)) return
    else if (node.type === 'emphasis' || node.type === 'strong') {
      const from = this.text.length
      const index = this.marked.length
      for (const child of node.children) this.addNode(child)
      this.marked.splice(index, 0, { strong: node.type === 'strong', from, to: this.text.length })
      this.end = stop
    } else this.add(OBJECT, start, stop)
  }

  finish(): Run {
    const { text, stretches, end, marked } = this
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

  private add(piece: string, start: number, stop: number): void {
    this.stretches.push({ index: this.text.length, size: piece.length, offset: start, length: stop - start })
    this.text += piece
    this.end = stop
  }

  private addText(value: string, start: number, stop: number): void {
    const text = this.source.text
    const raw = text.slice(start, stop)
    if (raw === value && !raw.includes('\r')) {
      this.add(value, start, stop)
      return
    }
    // The source has more than the value (markers of containers, escapes, references): read both in step.
    let at = start
    for (let index = 0; index < value.length; ) {
      const wanted = value[index] ?? ''
      const here = text[at] ?? ''
      if (wanted === '\r' || wanted === '\n') {
        while (at < stop && text[at] !== '\r' && text[at] !== '\n') at++
        const width = text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1
        this.add('\n', at, at + width)
        at += width
        index += wanted === '\r' && value[index + 1] === '\n' ? 2 : 1
      } else if (
        (here === wanted || (here === '\0' && wanted === '\uFFFD')) &&
        !(here === '&' && value[index + 1] !== text[at + 1])
      ) {
        this.add(wanted, at, at + 1)
        at++
        index++
      } else if (here === '\\') {
        this.add(wanted, at, at + 2)
        at += 2
        index++
      } else if (here === '&') {
        const close = text.indexOf(';', at)
        const width = close === -1 || close >= stop ? 1 : close - at + 1
        const length = (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
        this.add(value.slice(index, index + length), at, at + width)
        at += width
        index += length
      } else if (at < stop) {
        at++
      } else {
        this.add(wanted, stop, stop)
        index++
      }
    }
  }
}

/** Makes a run of text that is in the source as it is. */
export function plainRun(text: string, start: number): Run {
  return {
    text,
    offset: (index) => start + Math.min(index, text.length),
    range: (from, to) => ({ start: start + from, end: start + Math.max(from, to) }),
    marked: [],
  }
}

/** Makes a run without text for a whole range: an empty item or cell. */
export function emptyRun(range: Range): Run {
  return { text: '', offset: () => range.start, range: () => range, marked: [] }
}

/** A text whose characters can be traced back to the source. */
export interface TracedText {
  readonly text: string
  rangeOf(from: number, to: number): Range
}

/** The text of a span of a run, with the text of code spans and links in place of each `OBJECT`. */
export function readVisible(source: Source, run: Run, { from, to }: Span): TracedText {
  const own = run.text.slice(from, to)
  if (!own.includes(OBJECT)) return { text: own, rangeOf: (start, end) => run.range(from + start, from + end) }
  let text = ''
  const ranges: Range[] = []
  for (let index = from; index < to; index++) {
    const range = run.range(index, index + 1)
    const inner = run.text[index] === OBJECT ? contentOf(source, range) : null
    if (!inner) {
      text += run.text[index]
      ranges.push(range)
      continue
    }
    for (let at = inner.start; at < inner.end; at++) ranges.push({ start: at, end: at + 1 })
    text += source.text.slice(inner.start, inner.end)
  }
  return {
    text,
    rangeOf(start, end) {
      const { start: first } = ranges[start] ?? run.range(to, to)
      return { start: first, end: end > start ? (ranges[end - 1]?.end ?? first) : first }
    },
  }
}

/** The range of the text of a code span or a link; null for any other node. */
function contentOf(source: Source, { start, end }: Range): Range | null {
  const node = source.text.slice(start, end)
  const fence = /^`+ ?/.exec(node)?.[0].length ?? 0
  if (fence > 0) return { start: start + fence, end: Math.max(start + fence, end - fence) }
  const close = /^\[[^^]/.test(node) ? node.indexOf(']') : -1
  return close > 1 ? { start: start + 1, end: start + close } : null
}

/** The range of a node in the source. */
export function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
