import { printable } from '../text/printable.ts'
import { columnsOf, isPlain, splitCharacters } from './width.ts'

/** A line of a document for a terminal, and the columns of the marks below it. */
export interface Excerpt {
  readonly text: string
  /** Columns before the first mark. */
  readonly before: number
  /** At least one. */
  readonly marks: number
}

interface Cell {
  readonly text: string
  /** UTF-16 offsets in the line. */
  readonly start: number
  readonly end: number
  readonly column: number
  readonly width: number
}

const TAB = 4

/**
 * Shows a line in at most `room` columns with the UTF-16 range `start` to `end` of it marked: tabs expanded, what is
 * not printable escaped, a long line cut to the range's surroundings.
 */
export function excerpt(line: string, start: number, end: number, room: number): Excerpt {
  const text = line.trimEnd()
  const from = Math.min(Math.max(start, 0), text.length)
  const to = Math.max(Math.min(end, text.length), from + 1)
  if (text.length < room && isPlain(text)) return { text, before: from, marks: to - from }

  // A line may be a megabyte long: only what can be seen is measured.
  const low = Math.max(0, from - 2 * room)
  const high = Math.min(text.length, from + 3 * room)
  const cells = measure(text.slice(low, high), low)
  const marked = cells.filter((cell) => cell.start < to && cell.end > from)
  const width = endOf(cells)
  const left = marked[0]?.column ?? width
  const right = Math.max(endOf(marked), left + 1)
  const total = Math.max(width, right)

  // The line from its start where the range can be seen so, else the range in the middle.
  const slack = Math.max(0, room - 2 - (right - left))
  const fits = low === 0 && (right < room || (high === text.length && total <= room))
  const wanted = fits ? 0 : Math.max(0, Math.min(left - (slack >> 1), total - room + 1))
  const visible = cells.filter((cell) => cell.column >= wanted)
  const origin = visible[0]?.column ?? left
  const before = low > 0 || origin > 0 ? '…' : ''
  const whole = high === text.length && total - origin <= room - before.length
  const shown = whole ? visible : visible.filter((cell) => cell.column + cell.width - origin < room - before.length)
  const edge = Math.max(origin + 1, whole ? total : endOf(shown))
  return {
    text: `${before}${shown.map((cell) => cell.text).join('')}${whole ? '' : '…'}`,
    before: before.length + left - origin,
    marks: Math.max(1, Math.min(right, edge) - left),
  }
}

function measure(text: string, offset: number): Cell[] {
  let column = 0
  let start = offset
  return splitCharacters(text).map((character) => {
    const plain = character >= ' ' && character <= '~'
    const shown = plain ? character : character === '\t' ? ' '.repeat(TAB - (column % TAB)) : printable(character)
    const width = plain ? 1 : columnsOf(shown)
    const cell = { text: shown, start, end: start + character.length, column, width }
    column += cell.width
    start = cell.end
    return cell
  })
}

function endOf(cells: readonly Cell[]): number {
  const last = cells.at(-1)
  return last === undefined ? 0 : last.column + last.width
}
