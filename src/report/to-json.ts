import { printableLines } from '../text/printable.ts'
import { isRecord } from '../text/record.ts'

/**
 * Indented JSON with a line ending, in pieces; an iterable that is no array is written as one, item by item.
 * Unprintable characters are escaped, so that a parser reads them unchanged.
 */
export function* toJson(value: unknown): Iterable<string> {
  for (const piece of write(value, '\n')) yield printableLines(piece)
  yield '\n'
}

function* write(value: unknown, line: string): Iterable<string> {
  const inside = `${line}  `
  if (isIterable(value)) {
    let before = '['
    for (const item of value) {
      yield `${before}${inside}`
      before = ','
      // The items of an array may have iterables in them; of the others there may be thousands.
      if (Array.isArray(value)) yield* write(item, inside)
      else yield writeWhole(item, inside)
    }
    yield before === '[' ? '[]' : `${line}]`
  } else if (isRecord(value)) {
    let before = '{'
    for (const [key, member] of Object.entries(value)) {
      if (member === undefined) continue
      yield `${before}${inside}${JSON.stringify(key)}: `
      before = ','
      yield* write(member, inside)
    }
    yield before === '{' ? '{}' : `${line}}`
  } else yield writeWhole(value, line)
}

function writeWhole(value: unknown, line: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', line)
}

function isIterable(value: unknown): value is Iterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.iterator in value
}
