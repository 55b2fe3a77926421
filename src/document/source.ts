import { countPassing } from '../text/search.ts'

/** A half-open range of UTF-16 offsets into `Source.text`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** One change of a text: `text` replaces what is in `range`. */
export interface Edit {
  readonly range: Range
  readonly text: string
}

/** A 1-based line and a 1-based column in UTF-16 code units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** The text of a file, and conversions between offsets and lines. Neither counts a byte-order mark. */
export interface Source {
  /** Relative to the working directory, forward slashes, as it would be typed. */
  readonly path: string
  /** Without byte-order mark, with the line endings of the file. */
  readonly text: string
  /** Whether the file began with U+FEFF; a writer puts it back. */
  readonly bom: boolean
  /** The file's first line ending (`\n` where it has none), for lines that are inserted. */
  readonly eol: '\n' | '\r\n' | '\r'
  readonly lineCount: number
  /** The line and column of an offset; an offset past the end gives the end. */
  place(offset: number): Place
  /** The range of a 1-based line without its line ending; the nearest line where there is no such line. */
  lineRange(line: number): Range
  /** The text of a 1-based line without its line ending. */
  lineText(line: number): string
}

/** Makes a source from a file's decoded text. Line endings are those of CommonMark 0.31 §2.1: `\n`, `\r\n`, `\r`. */
export function createSource(path: string, contents: string): Source {
  const bom = contents.charCodeAt(0) === 0xfeff
  const text = bom ? contents.slice(1) : contents
  let lines: Lines | null = null
  const read = () => (lines ??= readLines(text))
  const lineRange = (line: number): Range => {
    const { starts, ends } = read()
    const at = Math.min(Math.max(line, 1), starts.length) - 1
    return { start: starts[at] ?? 0, end: ends[at] ?? 0 }
  }
  return {
    path,
    text,
    bom,
    get eol() {
      return read().eol
    },
    get lineCount() {
      return read().starts.length
    },
    lineRange,
    lineText(line) {
      const { start, end } = lineRange(line)
      return text.slice(start, end)
    },
    place(offset) {
      const { starts, ends } = read()
      const wanted = Math.min(Math.max(offset, 0), ends[ends.length - 1] ?? 0)
      const line = countPassing(starts, (start) => start <= wanted)
      return { line, column: wanted - (starts[line - 1] ?? 0) + 1 }
    },
  }
}

/** Where lines begin and end, and what the first one ends in. */
interface Lines {
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly eol: Source['eol']
}

function readLines(text: string): Lines {
  const starts = [0]
  const ends: number[] = []
  let eol: Source['eol'] | null = null
  let feed = text.indexOf('\n')
  let carriage = text.indexOf('\r')
  while (feed !== -1 || carriage !== -1) {
    const pair = carriage !== -1 && feed === carriage + 1
    const end = carriage === -1 || (feed !== -1 && feed < carriage) ? feed : carriage
    const start = end + (pair ? 2 : 1)
    eol ??= pair ? '\r\n' : end === feed ? '\n' : '\r'
    ends.push(end)
    starts.push(start)
    if (feed !== -1 && feed < start) feed = text.indexOf('\n', start)
    if (carriage !== -1 && carriage < start) carriage = text.indexOf('\r', start)
  }
  ends.push(text.length)
  return { starts, ends, eol: eol ?? '\n' }
}
