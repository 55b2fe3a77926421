import type { Range, Source } from './source.ts'

/**
 * The line on which a conflict of a merge begins that nobody has resolved: its three markers in order, none of them in
 * code, where a document may show what a conflict looks like. Null for none.
 */
export function findConflict(source: Source, code: () => readonly Range[]): number | null {
  const { text } = source
  const begin = findLine(text, '<<<<<<< ', 0)
  const middle = begin === -1 ? -1 : findLine(text, '=======', begin)
  const end = middle === -1 ? -1 : findLine(text, '>>>>>>> ', middle)
  if (end === -1) return null
  const isInCode = (at: number) => code().some((range) => range.start <= at && at < range.end)
  return [begin, middle, end].some(isInCode) ? null : source.place(begin).line
}

/** Where the first line at or after an offset is that begins with these characters; -1 for none. */
function findLine(text: string, start: string, from: number): number {
  for (let at = text.indexOf(start, from); at !== -1; at = text.indexOf(start, at + 1)) {
    if (at === 0 || text[at - 1] === '\n' || text[at - 1] === '\r') return at
  }
  return -1
}
