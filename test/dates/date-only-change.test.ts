import { expect, it } from 'vitest'
import { isOnlyDates } from '../../src/dates/date-only-change.ts'

/** Compares two texts of the same number of lines. */
function isDateChange(before: string, after: string): boolean {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const numbered = (lines: readonly string[], others: readonly string[]) =>
    lines.map((text, index) => ({ line: index + 1, text })).filter(({ text }, index) => text !== others[index])
  return isOnlyDates({ before, after, removed: numbered(old, now), added: numbered(now, old) })
}

it.each([
  ['a label', '**Last Updated:** 2025-01-02'],
  ['a sentence', '*Last updated on 2025-01-02 by Imke*'],
  ['a row of a table', '| Last Updated | 2025-01-02 |\n|---|---|\n| Owner | Imke |'],
  ['one of several fields', '**Status:** Draft | **Updated:** 2025-01-02'],
  ['a code span', 'Updated: `2025-01-02`'],
  ['front matter', '---\nupdated: 2025-01-02\n---'],
  ['a nested key', '---\nmeta:\n  updated: 2025-01-02\n---'],
  ['the line below a heading', '## Last Updated\n\n2025-01-02'],
])('the date in %s is not content', (_, text) => {
  expect(isDateChange(text, text.replace('2025-01-02', '2025-03-04'))).toBe(true)
  expect(isDateChange(text.replace('2025-01-02', '[YYYY-MM-DD]'), text)).toBe(true)
})

it.each([
  ['the rest of the line', '**Last Updated:** 2025-01-02 by Imke', '**Last Updated:** 2025-03-04 by Tjark'],
  ['another field', '**Status:** Draft | **Updated:** 2025-01-02', '**Status:** Final | **Updated:** 2025-03-04'],
  ['the date of an event', 'Released 2025-01-02.', 'Released 2025-03-04.'],
  ['a date in code', '```\nUpdated: 2025-01-02\n```', '```\nUpdated: 2025-03-04\n```'],
  [
    'the cell of another column',
    '| Name | Size | Updated |\n|---|---|---|\n| a | 1 | 2025-01-02 |\n| b | 2 | 2025-01-02 |',
    '| Name | Size | Updated |\n|---|---|---|\n| a | 1 | 2025-03-04 |\n| b | 2 | 2025-01-02 |',
  ],
])('%s is content', (_, before, after) => {
  expect(isDateChange(before, after)).toBe(false)
})

it('a new line with a date is not content, another line is', () => {
  expect(
    isOnlyDates({
      before: '# T\n',
      after: '# T\n\nUpdated: 2025-01-02\n',
      removed: [],
      added: [{ line: 3, text: 'Updated: 2025-01-02' }],
    }),
  ).toBe(true)
  expect(
    isOnlyDates({
      before: '# T\n',
      after: '# T\n\nSince 2025-01-02\n',
      removed: [],
      added: [{ line: 3, text: 'Since 2025-01-02' }],
    }),
  ).toBe(false)
})
