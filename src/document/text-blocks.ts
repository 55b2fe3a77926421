import type { Run } from './inline.ts'

/** Removes the white space at both ends of a span of the text of a run. */
export function trimSpan(text: string, from: number, to: number): { from: number; to: number } {
  while (from < to && /\s/.test(text[from] ?? '')) from++
  while (to > from && /\s/.test(text[to - 1] ?? '')) to--
  return { from, to }
}

/** Whether a single emphasis covers the whole span. */
export function isEmphasised(run: Run, from: number, to: number): boolean {
  return run.marked.some((mark) => !mark.strong && mark.from <= from && mark.to >= to && to > from)
}
