import { printableLines } from '../text/printable.ts'

/** Indented JSON with a line ending. Unprintable characters are escaped, so that a parser reads them unchanged. */
export function toJson(value: unknown): string {
  return `${printableLines(JSON.stringify(value, null, 2))}\n`
}
