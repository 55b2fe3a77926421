import { expect, it } from 'vitest'
import { everything, makeResult, reportAs } from './results.ts'

it('writes a line a finding as compilers do, no notes', async () => {
  expect(await reportAs('unix', everything)).toBe(
    [
      'memory-bank/systemPatterns.md:3:13: error: Placeholder `[Your Name]` is still there [leftover-placeholder]',
      'memory-bank/systemPatterns.md:4:14: warning: Date `2020-01-01` is old [stale-date]',
      'memory-bank/systemPatterns.md:8:1: error: Missing section `A > B` [missing-section]',
      'gone.md:1:1: error: Cannot read `gone.md`: no such file [failure]',
      '',
    ].join('\n'),
  )
})

it('is empty where there is nothing to say', async () => {
  expect(await reportAs('unix', [makeResult('a.md', '')])).toBe('')
})

it('keeps a hostile name and a hostile message on one line', async () => {
  const report = await reportAs('unix', [makeResult('a\nb.md', 'x', [{ message: 'one\r\ntwo\u001b[2J' }])])
  expect(report).toBe('a\\u000ab.md:1:1: error: one\\u000d\\u000atwo\\u001b[2J [leftover-placeholder]\n')
})
