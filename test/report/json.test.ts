import { expect, it } from 'vitest'
import { everything, makeResult, reportAs } from './results.ts'

it('is an array in the shape of ESLint', async () => {
  expect(JSON.parse(await reportAs('json', everything))).toEqual([
    {
      filePath: 'memory-bank/systemPatterns.md',
      absolutePath: '/work/project/memory-bank/systemPatterns.md',
      template: 'tracked',
      templateIsAutomatic: false,
      messages: [
        {
          ruleId: 'leftover-placeholder',
          severity: 2,
          message: 'Placeholder `[Your Name]` is still there',
          line: 3,
          column: 13,
          endLine: 3,
          endColumn: 24,
        },
        {
          ruleId: 'stale-date',
          severity: 1,
          message: 'Date `2020-01-01` is old',
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 24,
          fix: { range: [56, 66], text: '2026-11-20' },
        },
        {
          ruleId: 'missing-section',
          severity: 2,
          message: 'Missing section `A > B`',
          line: 8,
          column: 1,
          endLine: 9,
          endColumn: 1,
        },
      ],
      errorCount: 2,
      fatalErrorCount: 0,
      warningCount: 1,
      fixableErrorCount: 0,
      fixableWarningCount: 1,
      notes: ['The clone is shallow, run `git fetch --unshallow`'],
    },
    {
      filePath: 'gone.md',
      absolutePath: '/work/project/gone.md',
      template: null,
      templateIsAutomatic: false,
      messages: [
        { ruleId: null, fatal: true, severity: 2, message: 'Cannot read `gone.md`: no such file', line: 1, column: 1 },
      ],
      errorCount: 1,
      fatalErrorCount: 1,
      warningCount: 0,
      fixableErrorCount: 0,
      fixableWarningCount: 0,
      notes: [],
    },
    {
      filePath: 'clean.md',
      absolutePath: '/work/project/clean.md',
      template: null,
      templateIsAutomatic: false,
      messages: [],
      errorCount: 0,
      fatalErrorCount: 0,
      warningCount: 0,
      fixableErrorCount: 0,
      fixableWarningCount: 0,
      notes: [],
    },
  ])
})

it('is an empty array for no documents', async () => {
  expect(await reportAs('json', [])).toBe('[]\n')
})

it('does not count a byte-order mark, and gives path and fix unchanged', async () => {
  const result = makeResult('a\u001b\u202e.md', '\ufeff[x]\n', [{ at: '[x]', fixed: '\u009b\n' }])
  const json = await reportAs('json', [result])
  expect(json).not.toMatch(/[\u001b\u009b\u202e]/)
  expect(JSON.parse(json)).toMatchObject([
    { filePath: 'a\u001b\u202e.md', messages: [{ line: 1, column: 1, fix: { range: [0, 3], text: '\u009b\n' } }] },
  ])
})
