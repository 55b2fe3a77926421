import { printableLines } from '../lint/printable.ts'

export { printable } from '../lint/printable.ts'

/**
 * Indented JSON with a line ending, in which unprintable characters stand escaped: a parser gives them back unchanged.
 */
export function toJson(value: unknown): string {
  return `${printableLines(JSON.stringify(value, null, 2))}\n`
}
