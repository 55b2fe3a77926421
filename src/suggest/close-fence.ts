import type { Document, Fence } from '../document/document.ts'
import type { Edit } from '../document/source.ts'

/** Closes a fence before the first heading in it, else at its end; `mark` is what it was opened with. */
export function closeFence({ source }: Document, { range }: Fence, mark: string): Edit {
  const first = source.place(range.start).line
  const lastOfFence = source.place(source.text.slice(0, range.end).trimEnd().length).line
  let last = lastOfFence
  for (let line = first + 1; line <= lastOfFence; line++) {
    // One `#` begins a comment in many languages.
    if (!/^#{2,6}[ \t]+\S/.test(source.lineText(line)) || source.lineText(line - 1).trim() !== '') continue
    last = line - 1
    while (last > first && source.lineText(last).trim() === '') last--
    break
  }
  const { start } = source.lineRange(first)
  const prefix = source.text.slice(start, range.start).replace(/[^>\s]/g, ' ')
  const { end } = source.lineRange(last)
  return { range: { start: end, end }, text: `${source.eol}${prefix}${mark}` }
}
