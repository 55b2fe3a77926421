import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lintText } from '../../src/index.ts'
import { forbidWriting } from '../workspace/read-only.ts'
import { plantTree } from '../workspace/tree.ts'
import { command } from './command.ts'

const twoWarnings = '# T\n\n## A\n\n## B\n\n## C\n\ntext\n'
const toc =
  '# Notes\n\n- [Overview](#overview)\n- [Flow](#flow)\n- [End](#end)\n\n## Overview\n\na\n\n## Data Flow\n\nb\n\n' +
  '## End\n\nc\n'

describe('warnings', () => {
  it('over the limit are stated, also with --quiet', async () => {
    const root = plantTree({ 'systemPatterns.md': twoWarnings })
    const limit = 'Too many warnings: 2 (maximum 1)\n'
    expect(await command(root, ['--no-git', '--max-warnings', '1'])).toMatchObject({ status: 1, stderr: limit })
    expect(await command(root, ['--no-git', '--max-warnings', '1', '--quiet'])).toEqual({
      status: 1,
      stdout: '1 document checked, no errors (2 warnings hidden by --quiet)\n',
      stderr: limit,
    })
    expect(await command(root, ['--no-git', '--max-warnings', '2'])).toMatchObject({ status: 0, stderr: '' })
  })

  it('have the limit of the configuration, unless the command line sets another', async () => {
    const root = plantTree({
      'systemPatterns.md': twoWarnings,
      '.system-patterns-lintrc.json': '{ "maxWarnings": 0 }',
    })
    expect(await command(root, ['--no-git'])).toMatchObject({
      status: 1,
      stderr: 'Too many warnings: 2 (maximum 0)\n',
    })
    expect((await command(root, ['--no-git', '--max-warnings', '2'])).status).toBe(0)
  })
})

describe('fixes', () => {
  it('are counted alike before, after and in a dry run', async () => {
    const root = plantTree({ 'systemPatterns.md': toc })
    const fixable = /(\d+) fixable/.exec((await command(root, ['--no-git'])).stdout)?.[1]
    expect(Number(fixable)).toBeGreaterThan(0)
    const preview = await command(root, ['--no-git', '--fix-dry-run'])
    expect(preview.stderr).toContain(`Would fix ${fixable} finding`)
    expect((await command(root, ['--no-git', '--fix'])).stderr).toContain(`Fixed ${fixable} finding`)
  })

  it('that cannot be written are an error with its path and cause', async () => {
    const root = plantTree({ 'systemPatterns.md': toc })
    const restore = forbidWriting(root)
    const { status, stderr } = await command(root, ['--no-git', '--fix']).finally(restore)
    expect([status, stderr]).toEqual([2, 'system-patterns-lint: Cannot write systemPatterns.md: permission denied\n'])
  })
})

describe('reports', () => {
  it.runIf(process.platform === 'linux')('that cannot be written are an error with its cause', async () => {
    const root = plantTree({ 'systemPatterns.md': twoWarnings, 'folder/': '' })
    expect(await command(root, ['--no-git', '-o', '/dev/full'])).toMatchObject({
      status: 2,
      stderr: 'system-patterns-lint: Cannot write /dev/full: no space left on the device\n',
    })
    expect(await command(root, ['--no-git', '-o', 'folder'])).toMatchObject({
      status: 2,
      stderr: 'system-patterns-lint: Cannot write folder: it is a folder; name a file\n',
    })
    expect(await command(root, ['--no-git', '-o', 'gone/report.txt'])).toMatchObject({
      status: 2,
      stderr: 'system-patterns-lint: Cannot write gone/report.txt: no such file\n',
    })
  })

  it('show at most --max-findings of a document and say how many there are', async () => {
    const root = plantTree({ 'systemPatterns.md': twoWarnings })
    const { stdout } = await command(root, ['--no-git', '--max-findings', '1'])
    expect(stdout.match(/empty-section/g)).toHaveLength(1)
    expect(stdout).toContain('1 more finding, not shown')
    expect(stdout).toContain('2 warnings')
  })
})

describe('patterns in `allow`', () => {
  it.each([
    ['/(/', '`/(/` is not a valid regular expression'],
    ['/(a+)+b/', '`/(a+)+b/` could take too long to match'],
  ])('%s is an error in the configuration, with its line', async (pattern, message) => {
    const config = { rules: { 'leftover-placeholder': ['error', { allow: [pattern] }] } }
    const root = plantTree({
      'systemPatterns.md': twoWarnings,
      '.system-patterns-lintrc.json': JSON.stringify(config, null, 2),
    })
    const { status, stderr } = await command(root, ['--no-git'])
    expect(status).toBe(2)
    expect(stderr).toContain('.system-patterns-lintrc.json:6:')
    expect(stderr).toContain(message)
    const rule = `leftover-placeholder: [error, {allow: ["${pattern}"]}]`
    expect((await command(root, ['--no-git', '--no-config', '--rule', rule])).stderr).toContain(message)
    expect(() => lintText('', config as object)).toThrow(message)
  })
})

describe('a baseline', () => {
  it('that was named must exist, and cannot be written and pruned at once', async () => {
    const root = plantTree({ 'systemPatterns.md': twoWarnings })
    expect(await command(root, ['--no-git', '--baseline', 'b.json'])).toMatchObject({
      status: 2,
      stderr: 'system-patterns-lint: Cannot read baseline b.json: no such file; run `--write-baseline` to create it\n',
    })
    expect(await command(root, ['--write-baseline', '--prune-baseline'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('exclude each other'),
    })
  })

  it('is found from the folder of the configuration, whatever the working directory', async () => {
    const root = plantTree({
      '.git/': '',
      '.system-patterns-lintrc.json': '{}',
      'docs/systemPatterns.md': twoWarnings,
    })
    expect((await command(join(root, 'docs'), ['--no-git', '--write-baseline'])).stderr).toContain(
      'Recorded 2 findings',
    )
    expect((await command(root, ['--no-git'])).stdout).toContain('no new findings (2 in the baseline)')
    const config = join(root, '.system-patterns-lintrc.json')
    expect((await command(join(root, 'docs'), ['--no-git', '--config', config])).stdout).toContain('2 in the baseline')
  })

  it('is found from the root of the repository where there is no configuration', async () => {
    const root = plantTree({ '.git/': '', 'docs/systemPatterns.md': twoWarnings })
    await command(root, ['--no-git', '--write-baseline'])
    expect((await command(join(root, 'docs'), ['--no-git'])).stdout).toContain('no new findings (2 in the baseline)')
  })

  it('does not count the findings of a rule that is off as fixed', async () => {
    const root = plantTree({ 'systemPatterns.md': twoWarnings })
    await command(root, ['--no-git', '--write-baseline'])
    expect((await command(root, ['--no-git', '--rule', 'empty-section: off'])).stderr).toBe('')
    writeFileSync(join(root, 'systemPatterns.md'), '# T\n\n## C\n\ntext\n')
    expect((await command(root, ['--no-git'])).stderr).toContain('2 findings in')
    const file = join(root, '.system-patterns-lint-baseline.json')
    const before = readFileSync(file, 'utf8')
    await command(root, ['--no-git', '--prune-baseline', '--rule', 'empty-section: off'])
    expect(readFileSync(file, 'utf8')).toBe(before)
  })
})

describe('names', () => {
  it.each([
    [['-V'], 'Unknown option `-V`; run `--help`'],
    [['--template', 'clien'], 'Unknown template `clien`; did you mean `cline`?'],
    [
      ['--template', 'docs/templte.md'],
      'Cannot read template docs/templte.md: no such file; did you mean `docs/template.md`?',
    ],
    [['--config', 'confg.json'], 'Cannot read configuration confg.json: no such file; did you mean `config.json`?'],
    [['!docs/**'], '`!docs/**` only excludes files'],
  ])('%j gets a hint', async (argv, message) => {
    const root = plantTree({ 'docs/template.md': '# T\n\n## A\n', 'config.json': '{}', 'systemPatterns.md': toc })
    const { status, stderr } = await command(root, ['--no-git', ...argv])
    expect([status, stderr.trim()]).toEqual([2, expect.stringContaining(message)])
  })

  it('of an ignored file: the command says so, and by which line', async () => {
    const root = plantTree({ '.git/': '', '.gitignore': '# built\n/docs/\n', 'docs/systemPatterns.md': toc })
    expect(await command(root, ['--no-git', 'docs/systemPatterns.md'])).toMatchObject({
      status: 0,
      stderr: '`docs/systemPatterns.md` is ignored by `.gitignore` line 2 (`/docs/`); pass `--no-ignore` to check it\n',
    })
  })

  it('`-` is standard input', async () => {
    const root = plantTree({ 'systemPatterns.md': toc })
    const { stdout } = await command(root, ['--no-git', '-f', 'unix', '-'], { stdin: twoWarnings })
    expect(stdout).toMatch(/^<stdin>:3:1: warning: /)
    expect((await command(root, ['-', 'systemPatterns.md'])).status).toBe(2)
  })
})

it('lintText throws for what is not a text', () => {
  expect(() => lintText(3 as unknown as string)).toThrow(new TypeError('`text` must be a string, not number'))
})
