import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lintFiles, loadFormatter } from '../../src/index.ts'
import { formats } from '../../src/report/index.ts'
import { command } from '../cli/command.ts'
import { plantTree } from '../workspace/tree.ts'

const today = '2026-11-20'
const contents = '- [Overview](#overview)\n- [Flow](#flow)\n- [End](#end)\n'
const files = {
  '.system-patterns-lintrc.json': '{ "rules": { "empty-section": "error" } }',
  'a/systemPatterns.md': `# A\n\n${contents}\n## Overview\n\n## End\n\nTODO\n`,
  'b/systemPatterns.md': '# B\n\n## Overview\n\nB.\n',
  'binary.md': '\0',
}

describe('lintFiles', () => {
  it('gives what the command reports as JSON', async () => {
    const cwd = plantTree(files)
    const paths = ['a', 'b', 'binary.md']
    const { results, problems } = await lintFiles(paths, { cwd, git: false, today })
    const { stdout } = await command(cwd, ['--no-git', '--format', 'json', ...paths])
    expect(results).toEqual(JSON.parse(stdout))
    expect(results.map(({ errorCount }) => errorCount)).toEqual([2, 0, 1])
    expect(problems).toEqual([])
  })

  it('takes the options of the command', async () => {
    const cwd = plantTree(files)
    const counts = async (options: Parameters<typeof lintFiles>[1]) => {
      const { results } = await lintFiles('a', { cwd, git: false, today, ...options })
      return results.map(({ errorCount, warningCount, template }) => [errorCount, warningCount, template])
    }
    expect(await counts({})).toEqual([[2, 1, null]])
    expect(await counts({ quiet: true })).toEqual([[2, 0, null]])
    expect(await counts({ config: false })).toEqual([[1, 2, null]])
    expect(await counts({ rules: { 'empty-section': 'off', 'leftover-placeholder': ['warn', {}] } })).toEqual([
      [0, 2, null],
    ])
    expect(await counts({ template: 'cline', quiet: true })).toEqual([[6, 0, 'cline']])
  })

  it('fixes files, or shows what they would be', async () => {
    const cwd = plantTree(files)
    const path = join(cwd, 'a/systemPatterns.md')
    const fixed = files['a/systemPatterns.md'].replace('- [Flow](#flow)\n', '')
    const preview = await lintFiles('a', { cwd, git: false, fix: 'preview' })
    expect(preview.results.map(({ output }) => output)).toEqual([fixed])
    expect(readFileSync(path, 'utf8')).toBe(files['a/systemPatterns.md'])
    await lintFiles('a', { cwd, git: false, fix: 'write' })
    expect(readFileSync(path, 'utf8')).toBe(fixed)
  })

  it('leaves out what is in the baseline', async () => {
    const cwd = plantTree(files)
    await command(cwd, ['--no-git', '--write-baseline', 'a'])
    const { results } = await lintFiles('a', { cwd, git: false, today })
    expect(results.map(({ messages }) => messages)).toEqual([[]])
  })

  it.each([
    [{ fix: true }, '`fix` must be `write` or `preview`, not `true`'],
    [{ quite: true }, 'Unknown key `quite`; did you mean `quiet`?'],
    [{ rules: { 'stale-dat': 'off' } }, 'Unknown rule `stale-dat`; did you mean `stale-date`?'],
    [{ template: 'trakced' }, 'Unknown template `trakced`; did you mean `tracked`?'],
    [{ config: 'gone.json' }, 'Cannot read configuration gone.json: no such file'],
    [{ today: 'now' }, '`today` must be a date such as 2026-01-31, not `now`'],
  ])('refuses %j in one sentence', async (options, sentence) => {
    await expect(lintFiles([], { cwd: plantTree({}), ...(options as object) })).rejects.toThrow(sentence)
  })
})

describe('loadFormatter', () => {
  it.each(formats)('makes the report that the command makes: %s', async (format) => {
    const cwd = plantTree(files)
    const { results } = await lintFiles(['a', 'b'], { cwd, git: false, today })
    const report = (await loadFormatter(format)).format(results)
    const { stdout } = await command(cwd, ['--no-git', '--no-cache', '--format', format, 'a', 'b'])
    const withoutTime = (text: string) => text.replace(/timestamp="[^"]*"/g, '')
    expect(withoutTime(report)).toBe(withoutTime(stdout))
  })

  it('makes reports of some results, but not of copies', async () => {
    const cwd = plantTree(files)
    const { results } = await lintFiles(['a', 'b'], { cwd, git: false, today })
    const { format } = await loadFormatter('unix')
    expect(format(results.filter(({ errorCount }) => errorCount > 0))).toContain('a/systemPatterns.md:')
    expect(() => format(results.map((result) => ({ ...result })))).toThrow('not copies')
  })

  it('names the nearest format', async () => {
    // @ts-expect-error: no format has this name
    await expect(loadFormatter('htm')).rejects.toThrow('did you mean `html`?')
  })
})
