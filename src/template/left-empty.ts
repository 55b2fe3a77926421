import type { Document } from '../document/document.ts'
import { labelForms } from './labels.ts'
import { readMark } from './optional-words.ts'
import type { Template } from './template.ts'
import { says } from './word-patterns.ts'

/** Whether a text of a template says that its place stays empty until somebody else fills it. */
export function saysLeaveEmpty(text: string): boolean {
  return says('leaveEmpty', text.slice(0, 400))
}

/** The labels and titles whose place a template says may stay empty, in its text or in a comment there. */
export function readLeftEmpty({ source, fields, sections, comments }: Document): string[] {
  const said = comments.filter(({ text }) => saysLeaveEmpty(text))
  const lineOf = (offset: number) => source.place(offset).line
  const labels = fields
    .filter(
      ({ value, labelRange }) =>
        saysLeaveEmpty(value) || said.some(({ range }) => lineOf(range.start) === lineOf(labelRange.start)),
    )
    .map(({ label }) => label)
  const titles = sections
    .filter(
      ({ range, children, end, textBlocks }) =>
        textBlocks.some(({ role, text }) => role === 'prose' && saysLeaveEmpty(text)) ||
        said.some((one) => one.range.start > range.end && one.range.end <= (children[0]?.range.start ?? end)),
    )
    .map(({ title }) => title)
  return [...new Set([...labels, ...titles].map((text) => readMark(text).title))]
}

/** Whether a label or title of a document is one whose place may stay empty. */
export function mayBeEmpty({ leftEmpty }: Template, label: string): boolean {
  if (leftEmpty.length === 0) return false
  const forms = new Set(leftEmpty.flatMap(labelForms))
  return labelForms(readMark(label).title).some((form) => forms.has(form))
}
