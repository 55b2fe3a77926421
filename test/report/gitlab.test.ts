import { expect, it } from 'vitest'
import type { FileResult } from '../../src/lint/finding.ts'
import { everything, makeResult, reportAs } from './results.ts'

interface Issue {
  readonly fingerprint: string
}

const parse = async (results: readonly FileResult[]): Promise<Issue[]> => JSON.parse(await reportAs('gitlab', results))

it('is a Code Quality report', async () => {
  const path = 'memory-bank/systemPatterns.md'
  const fingerprint = expect.stringMatching(/^[0-9a-f]{64}$/)
  expect(await parse(everything)).toEqual([
    {
      description: 'Placeholder `[Your Name]` is still there',
      check_name: 'leftover-placeholder',
      fingerprint,
      severity: 'major',
      location: { path, lines: { begin: 3 } },
    },
    {
      description: 'Date `2020-01-01` is old',
      check_name: 'stale-date',
      fingerprint,
      severity: 'minor',
      location: { path, lines: { begin: 4 } },
    },
    {
      description: 'Missing section `A > B`',
      check_name: 'missing-section',
      fingerprint,
      severity: 'major',
      location: { path, lines: { begin: 8 } },
    },
    {
      description: 'Cannot read `gone.md`: no such file',
      check_name: 'failure',
      fingerprint,
      severity: 'critical',
      location: { path: 'gone.md', lines: { begin: 1 } },
    },
  ])
})

it('gives fingerprints that stay while lines move and are unique over files and repetitions', async () => {
  const twice = [{ at: '[x]' }, { at: '[x]' }]
  const prints = (issues: readonly Issue[]) => issues.map((issue) => issue.fingerprint)
  const before = prints(await parse([makeResult('a.md', '[x]', twice), makeResult('b.md', '[x]', twice)]))
  const after = prints(await parse([makeResult('a.md', '\n\n\n[x]', twice), makeResult('b.md', 'z [x]', twice)]))
  expect(after).toEqual(before)
  expect(new Set(before).size).toBe(4)
})
