import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyBaseline,
  type Baseline,
  createBaseline,
  pruneBaseline,
  readBaseline,
  replaceInBaseline,
  writeBaseline,
} from '../../src/lint/baseline.ts'
import type { FileResult, Finding } from '../../src/lint/finding.ts'

function finding(ruleId: string, path: readonly string[], text: string, line = 1): Finding {
  return {
    ruleId,
    severity: 'error',
    message: `${ruleId} ${text}`,
    range: { start: line, end: line + 1 },
    line,
    column: 1,
    endLine: line,
    endColumn: 2,
    fix: null,
    suggestions: [],
    detector: null,
    dateForm: null,
    path,
    text,
  }
}

function result(path: string, findings: readonly Finding[], failure: string | null = null): FileResult {
  return { path, excerpts: null, template: null, findings, notes: [], failure, baselined: 0 }
}

function read(text: string): Baseline {
  const baseline = readBaseline(text)
  if ('fault' in baseline) throw new Error(baseline.fault)
  return baseline
}

const results = [
  result('docs/systemPatterns.md', [
    finding('missing-section', [], 'Security', 9),
    finding('leftover-placeholder', ['Overview'], '[Name]', 3),
    finding('leftover-placeholder', ['Overview'], '[Name]', 5),
  ]),
  result('a/systemPatterns.md', [finding('stale-date', [], '2025-01-01')]),
]

test('is sorted JSON, a finding a line, each line ending in a comma', () => {
  expect(writeBaseline(createBaseline(results))).toBe(`{
  "version": 1,
  "findings": [
    {"path":"a/systemPatterns.md","rule":"stale-date","section":[],"text":"2025-01-01"},
    {"path":"docs/systemPatterns.md","rule":"leftover-placeholder","section":["Overview"],"text":"[Name]","count":2},
    {"path":"docs/systemPatterns.md","rule":"missing-section","section":[],"text":"Security"},
    null
  ]
}
`)
})

test('is written, hides findings, lets a new one through, and is pruned of a fixed one', () => {
  const baseline = read(writeBaseline(createBaseline(results)))
  expect(applyBaseline(results, baseline)).toEqual({
    results: results.map((one) => ({ ...one, findings: [], baselined: one.findings.length })),
    prunable: [],
  })

  const [docs] = results
  const added = finding('leftover-placeholder', ['Overview'], '[Name]', 40)
  const more = applyBaseline([{ ...result('docs/systemPatterns.md', [...(docs?.findings ?? []), added]) }], baseline)
  expect(more.results[0]?.findings).toEqual([added])
  expect(more.prunable).toEqual([])

  const fixed = [result('docs/systemPatterns.md', [finding('leftover-placeholder', ['overview'], '[name]', 77)])]
  const less = applyBaseline(fixed, baseline)
  expect(less.results[0]).toMatchObject({ findings: [], baselined: 1 })
  expect(less.prunable.map(({ rule, count }) => [rule, count])).toEqual([
    ['leftover-placeholder', 1],
    ['missing-section', 1],
  ])
  const pruned = pruneBaseline(baseline, less.prunable)
  expect(pruned.entries.map(({ path, rule, count }) => [path, rule, count])).toEqual([
    ['a/systemPatterns.md', 'stale-date', 1],
    ['docs/systemPatterns.md', 'leftover-placeholder', 1],
  ])
  expect(applyBaseline(fixed, pruned).prunable).toEqual([])
})

test('the same text in another section, file or rule is new', () => {
  const baseline = createBaseline([result('a.md', [finding('leftover-placeholder', ['Overview'], '[Name]')])])
  const others = [
    result('a.md', [
      finding('leftover-placeholder', ['Goals'], '[Name]'),
      finding('empty-section', ['Overview'], '[Name]'),
    ]),
    result('b.md', [finding('leftover-placeholder', ['Overview'], '[Name]')]),
  ]
  expect(applyBaseline(others, baseline).results.map((one) => one.findings.length)).toEqual([2, 1])
})

test('another section before it changes nothing: neither lines nor the numbers of titles count', () => {
  const baseline = createBaseline([
    result('a.md', [finding('leftover-placeholder', ['2. Data', '2.1) Flow'], '[Name]', 9)]),
  ])
  const moved = [result('a.md', [finding('leftover-placeholder', ['3. Data', '3.1) Flow'], '[Name]', 99)])]
  expect(applyBaseline(moved, baseline)).toMatchObject({ results: [{ findings: [], baselined: 1 }], prunable: [] })
})

test('what was not looked at is not prunable, what is gone is', () => {
  const baseline = createBaseline(results)
  const unreadable = [result('docs/systemPatterns.md', [], 'May not be read')]
  expect(applyBaseline(unreadable, baseline).prunable).toEqual([])
  const { prunable } = applyBaseline([], baseline, { isGone: (path) => path.startsWith('a/') })
  expect(prunable.map((entry) => entry.path)).toEqual(['a/systemPatterns.md'])
})

test('a part of the files can be written again', () => {
  const now = [result('a/systemPatterns.md', [finding('empty-section', ['X'], 'X')])]
  const baseline = replaceInBaseline(createBaseline(results), now)
  expect(baseline.entries.map(({ path, rule }) => [path, rule])).toEqual([
    ['a/systemPatterns.md', 'empty-section'],
    ['docs/systemPatterns.md', 'leftover-placeholder'],
    ['docs/systemPatterns.md', 'missing-section'],
  ])
})

test("paths are those of the baseline's own folder", () => {
  const pathOf = (path: string) => `packages/a/${path}`
  const baseline = createBaseline([result('a.md', [finding('empty-section', [], 'X')])], { pathOf })
  expect(baseline.entries[0]?.path).toBe('packages/a/a.md')
  expect(applyBaseline([result('a.md', [finding('empty-section', [], 'X')])], baseline, { pathOf }).prunable).toEqual(
    [],
  )
})

describe('a merge', () => {
  test('that keeps the lines of both sides can be read, equal lines once', () => {
    const lines = writeBaseline(createBaseline(results)).split('\n')
    lines.splice(4, 0, lines[4] ?? '', lines[3] ?? '')
    expect(read(lines.join('\n'))).toEqual(createBaseline(results))
  })

  test('that is not resolved is an error', () => {
    expect(readBaseline('{\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n')).toEqual({
      fault: 'Holds an unresolved merge; keep the lines of both sides and remove the marks',
    })
  })
})

test.each([
  ['', 'Not JSON; write it again with `--write-baseline`'],
  ['[]', 'Not a baseline of this linter; write it again with `--write-baseline`'],
  ['{"findings":[]}', 'Has version none, not 1; write it again with `--write-baseline`'],
  ['{"version":2,"findings":[]}', 'Has version 2, not 1; write it again with `--write-baseline`'],
  [
    '{"version":1,"findings":[null,{"path":"a"}]}',
    'Finding 2 is not as this linter writes it; write it again with `--write-baseline`',
  ],
  [
    '{"version":1,"findings":[{"path":"a","rule":"b","section":[],"text":"","count":0}]}',
    'Finding 1 is not as this linter writes it; write it again with `--write-baseline`',
  ],
])('%j is an error', (text, fault) => {
  expect(readBaseline(text)).toEqual({ fault })
})

describe('whatever is found', () => {
  const word = fc.oneof(
    fc.constantFrom('a', 'A', ' a\n', '1. a', '[x]', '', '\ud800', 'é', '__proto__'),
    fc.string({ unit: 'binary' }),
  )
  const findings = fc.array(
    fc
      .record({ rule: fc.constantFrom('x', 'y'), path: fc.array(word, { maxLength: 2 }), text: word, line: fc.nat() })
      .map(({ rule, path, text, line }) => finding(rule, path, text, line)),
    { maxLength: 8 },
  )
  const runs = fc
    .uniqueArray(fc.tuple(fc.constantFrom('a.md', 'b.md', 'c d.md'), findings), { selector: ([path]) => path })
    .map((files) => files.map(([path, list]) => result(path, list)))

  test('a baseline is read as it was written, and hides all findings of its own run', () => {
    fc.assert(
      fc.property(runs, (run) => {
        const baseline = read(writeBaseline(createBaseline(run)))
        expect(baseline).toEqual(createBaseline(run))
        const { results: after, prunable } = applyBaseline(run, baseline)
        expect(after.flatMap((one) => one.findings)).toEqual([])
        expect(prunable).toEqual([])
        expect(pruneBaseline(baseline, prunable)).toEqual(baseline)
      }),
    )
  })

  test('the new, the hidden and the fixed findings add up', () => {
    fc.assert(
      fc.property(runs, runs, (before, now) => {
        const baseline = createBaseline(before)
        const { results: after, prunable } = applyBaseline(now, baseline, { isGone: () => true })
        const total = (list: readonly { count: number }[]) => list.reduce((sum, { count }) => sum + count, 0)
        const passed = after.reduce((sum, one) => sum + one.baselined, 0)
        expect(total(baseline.entries) - total(prunable)).toBe(passed)
        expect(total(pruneBaseline(baseline, prunable).entries)).toBe(passed)
      }),
    )
  })
})
