import type { Code } from 'mdast'
import { countPassing } from '../text/search.ts'
import type { Fence, Section } from './document.ts'
import { rangeOf } from './inline.ts'
import type { Range, Source } from './source.ts'

/** Describes a code block. */
export function describeFence(source: Source, node: Code, section: Section): Fence {
  const range = rangeOf(node)
  const { line } = source.place(range.start)
  const opening = /^(`{3,}|~{3,})/.exec(source.text.slice(range.start, range.start + 200))?.[1]
  const lastLine = source.place(range.end).line
  const closing = new RegExp(
    `(?:^|[\\s>])${opening?.[0] === '~' ? '~' : '`'}{${Math.min(opening?.length ?? 3, 200)},}[ \\t]*$`,
  )
  return {
    range,
    language: (node.lang ?? '').toLowerCase(),
    value: node.value.replace(/\r\n?/g, '\n'),
    firstLine: opening ? line + 1 : line,
    closed: !opening || (lastLine > line && closing.test(source.lineText(lastLine))),
    fenced: opening !== undefined,
    section,
  }
}

/** Makes a function from a span of a fence's text to its range in the source, where the text has the same lines. */
export function createFenceRange(source: Source, fence: Fence): (from: number, to: number) => Range {
  let starts: number[] | null = null
  const offset = (index: number) => {
    starts ??= lineStarts(fence.value)
    const line = countPassing(starts, (start) => start <= index) - 1
    const start = starts[line] ?? 0
    const text = fence.value.slice(start, (starts[line + 1] ?? fence.value.length + 1) - 1)
    const range = source.lineRange(fence.firstLine + line)
    const lead = Math.max(0, source.text.slice(range.start, range.end).lastIndexOf(text))
    return Math.min(range.start + lead + index - start, range.end)
  }
  return (from, to) => ({ start: offset(from), end: offset(to) })
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
