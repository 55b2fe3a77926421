import type { Range, Source } from '../document/source.ts'
import type * as protocol from './protocol.ts'

/** A range of offsets in the protocol's lines and UTF-16 columns from 0, in which a byte-order mark counts. */
export function toRange(source: Source, { start, end }: Range): protocol.Range {
  return { start: toPosition(source, start), end: toPosition(source, end) }
}

/** An offset as the protocol's position. */
export function toPosition(source: Source, offset: number): protocol.Position {
  const { line, column } = source.place(offset)
  return { line: line - 1, character: column - 1 + markOn(source, line) }
}

/** The offset of a position; one past the end of its line is the end of the line. */
export function toOffset(source: Source, { line, character }: protocol.Position): number {
  if (line >= source.lineCount) return source.text.length
  const { start, end } = source.lineRange(line + 1)
  return Math.min(Math.max(start + character - markOn(source, line + 1), start), end)
}

/** The width of the byte-order mark in front of a line. */
function markOn({ bom }: Source, line: number): number {
  return bom && line === 1 ? 1 : 0
}
