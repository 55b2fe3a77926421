import { createSource } from '../../src/document/source.ts'
import type { FileResult, Finding } from '../../src/lint/finding.ts'
import type { Format } from '../../src/report/format.ts'
import { loadReporter } from '../../src/report/index.ts'
import type { ReportContext } from '../../src/report/report.ts'
import type { Rule } from '../../src/rule/rule.ts'
import type { FullResult } from '../../src/run/lint-file.ts'
import { packResult, unpackResults } from '../../src/run/packed-results.ts'

/** A rule with nothing but its texts. */
export function makeRule(id: string, severity: Rule['severity'] = 'error'): Rule {
  return {
    id,
    severity,
    fixable: false,
    docs: { summary: `Flags what ${id} names`, why: 'Readers rely on it.', fix: 'Write it.' },
    reads: [],
    options: {},
    messages: {},
    examples: [],
    kind: 'document',
    check: () => [],
  }
}

export const context: ReportContext = {
  rules: [
    makeRule('missing-section'),
    makeRule('leftover-placeholder'),
    makeRule('stale-date', 'warn'),
    makeRule('section-order', 'off'),
  ],
  version: '1.2.3',
  color: false,
  cwd: '/work/project',
}

/** A result as a run keeps it: a report that asks for more of its document fails. */
export function keepResult(result: FullResult): FileResult {
  const [kept] = unpackResults([packResult(result)])
  if (!kept) throw new Error('There is no result')
  return kept
}

/** What a file's finding is made of; `at` is the found text. */
export interface Wanted extends Partial<Finding> {
  readonly at?: string
  readonly fixed?: string
}

/** A result of a document with its text and its findings, each placed at the first occurrence of its text. */
export function makeResult(
  path: string,
  contents: string,
  wanted: readonly Wanted[] = [],
  rest: Partial<Omit<FullResult, 'source'>> = {},
): FileResult {
  const source = createSource(path, contents)
  const findings = wanted.map(({ at = '', fixed, ...given }): Finding => {
    const start = Math.max(source.text.indexOf(at), 0)
    const range = given.range ?? { start, end: start + at.length }
    const from = source.place(range.start)
    const to = source.place(range.end)
    return {
      ruleId: 'leftover-placeholder',
      severity: 'error',
      message: `Placeholder \`${at}\` is still there`,
      range,
      ...from,
      endLine: to.line,
      endColumn: to.column,
      fix: fixed === undefined ? null : { range, text: fixed },
      path: ['Overview'],
      text: at,
      suggestions: [],
      detector: null,
      dateForm: null,
      ...given,
    }
  })
  return keepResult({ path, source, template: 'tracked', findings, notes: [], failure: null, baselined: 0, ...rest })
}

/** A result of a file that could not be read. */
export function makeFailure(path: string, failure: string): FileResult {
  return { path, excerpts: null, template: null, findings: [], notes: [], failure, baselined: 0 }
}

/** The report of results in a format. */
export async function reportAs(
  format: Format,
  results: readonly FileResult[],
  rest: Partial<ReportContext> = {},
): Promise<string> {
  return [...(await loadReporter(format))(results, { ...context, ...rest })].join('')
}

const contents = '# System Patterns\n\n**Author:** [Your Name]\n**Updated:** 2020-01-01\n\n## Overview\n\nText\n'

/** A run in which everything happens once. */
export const everything: readonly FileResult[] = [
  makeResult(
    'memory-bank/systemPatterns.md',
    contents,
    [
      { at: '[Your Name]', path: [] },
      {
        at: '2020-01-01',
        ruleId: 'stale-date',
        severity: 'warn',
        message: 'Date `2020-01-01` is old',
        fixed: '2026-11-20',
      },
      { at: 'Text\n', ruleId: 'missing-section', message: 'Missing section `A > B`', text: 'A > B' },
    ],
    { notes: ['The clone is shallow, run `git fetch --unshallow`'], baselined: 2 },
  ),
  makeFailure('gone.md', 'Cannot read `gone.md`: no such file'),
  makeResult('clean.md', '# System Patterns\n', [], { template: null }),
]
