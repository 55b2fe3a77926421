import { expect, it } from 'vitest'
import { everything, makeResult, reportAs } from './results.ts'

// Reads commands as the runner does (actions/runner, ActionCommand.TryParseV2).
function parse(report: string) {
  return report
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, kind = '', list = '', data = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? []
      const unescape = (text: string) =>
        text.replace(/%(0D|0A|3A|2C|25)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      const properties = list.split(',').map((pair) => {
        const at = pair.indexOf('=')
        return [pair.slice(0, at), unescape(pair.slice(at + 1))]
      })
      return { kind, ...Object.fromEntries(properties), message: unescape(data) }
    })
}

it('annotates failures, errors, warnings and notes in this order', async () => {
  const file = 'memory-bank/systemPatterns.md'
  expect(parse(await reportAs('github', everything))).toEqual([
    { kind: 'error', file: 'gone.md', title: 'system-patterns-lint', message: 'Cannot read `gone.md`: no such file' },
    {
      kind: 'error',
      file,
      line: '3',
      endLine: '3',
      col: '13',
      endColumn: '24',
      title: 'leftover-placeholder',
      message: 'Placeholder `[Your Name]` is still there',
    },
    // No columns: GitHub drops those of a range over several lines, with a complaint.
    { kind: 'error', file, line: '8', endLine: '9', title: 'missing-section', message: 'Missing section `A > B`' },
    {
      kind: 'warning',
      file,
      line: '4',
      endLine: '4',
      col: '14',
      endColumn: '24',
      title: 'stale-date',
      message: 'Date `2020-01-01` is old',
    },
    { kind: 'notice', file, message: 'The clone is shallow, run `git fetch --unshallow`' },
  ])
})

it('keeps hostile names and messages inside their command', async () => {
  const path = 'a,line=9::b%0A\n::error::c.md'
  const message = '100% \n::set-output name=x::y, and: more'
  const report = await reportAs('github', [makeResult(path, 'x', [{ message, at: 'x' }])])
  expect(report.split('\n')).toHaveLength(2)
  const shown = (text: string) => text.replace('\n', '\\u000a')
  expect(parse(report)).toMatchObject([{ file: shown(path), line: '1', message: shown(message) }])
})

it('names files from the root of the repository', async () => {
  const root = '/work'
  const paths = ['a.md', '../b.md', '/work/c.md', '/elsewhere/d.md']
  const results = paths.map((path) => makeResult(path, 'x', [{ at: 'x' }]))
  const files = parse(await reportAs('github', results, { root })).map((command) => command.file)
  expect(files).toEqual(['project/a.md', 'b.md', 'c.md', '/elsewhere/d.md'])
})
