import { dateForm, mayHoldDateForm } from '../dates/date-forms.ts'
import { findBracketed } from './brackets.ts'
import { type Detector, found } from './detector.ts'
import type { PlainBlock } from './plain-block.ts'
import { isAboutFormat, isFormatTitle } from './vocabulary.ts'

/** `YYYY-MM-DD` as a whole value, at the beginning of a line, or behind a label. */
export const dateFormDetector: Detector = {
  name: 'date-form',
  applies: ({ text }) => mayHoldDateForm(text),
  find: (block) => {
    const { text } = block
    const match = dateForm.exec(text.slice(0, 400))
    if (!match) return null
    const end = match.index + match[0].length
    if (isAboutForms(block, text.slice(end))) return null
    // Each line of a paragraph is a place of its own: `YYYY-MM-DD - Log of updates`.
    const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index)
    const [after = ''] = text.slice(end).split('\n', 1)
    if (isAboutFormat(before) || /[/\\\w.-]$/.test(before) || /^[/\\\w]|^[.-][\w*]/.test(after)) return null
    if (!isOwnPlace(before, after)) return null
    const from = before.endsWith('[') ? match.index - 1 : match.index
    const to = end + (after.startsWith(']') ? 1 : 0)
    return [found(from, to, 'date-form', true, match[0]), ...(findBracketed(block, to) ?? [])]
  },
}

/** Whether a block, or what it is under, is about how dates are written. */
function isAboutForms({ title, label, column }: PlainBlock, rest: string): boolean {
  return isFormatTitle(title) || isAboutFormat(label) || isAboutFormat(column) || isAboutFormat(rest)
}

/** Whether a date form is its whole line, leads it, or ends it behind a label. */
function isOwnPlace(before: string, after: string): boolean {
  const alone = !/[\p{L}\p{N}\uFFFC]/u.test(before + after)
  const leads =
    /^[\s[({<*_"]*$/u.test(before) && (/^[\])}>*_"]*\s*(?:[-–—:：|]|$)/u.test(after) || before.includes('['))
  const closes = /[:：]\s*[[({<*_"]*$/u.test(before) && before.length <= 60 && !/[\p{L}\p{N}]/u.test(after)
  return alone || leads || closes
}
