import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formats } from '../../src/report/index.ts'
import { plantTree } from '../workspace/tree.ts'
import { command } from './command.ts'

const documents = resolve('fixtures/documents')
const filled = readFileSync('fixtures/documents/tracked-filled.md', 'utf8')
const left = readFileSync('fixtures/documents/tracked-left-behind.md', 'utf8')
const small = '# Notes\n\n## Overview\n\n**Last Modified:** 2026-11-19\n\nA tide table.\n'
const template = '# T\n\n## Overview\n\n[What it is]\n\n## Data Flow\n\n[How data moves]\n'

describe('exit status and streams', () => {
  it('says nothing but the summary of a filled document, and exits with 0', async () => {
    expect(await command(documents, ['--no-git', 'tracked-filled.md'])).toEqual({
      status: 0,
      stdout: '1 document checked, no findings\n',
      stderr: '',
    })
  })

  it('says where a report would be longer than a text can be, and exits with 2', async () => {
    const titles = Array.from({ length: 1600 }, (_, index) => `Section ${index} ${'of the long shore '.repeat(9)}`)
    const sections = titles.map((title) => `## ${title}\n\nB.\n`).join('\n')
    const root = plantTree({
      'systemPatterns.md': `# T\n\n- [Gone](#gone)\n- [Shore](#shore)\n\n## Shore\n\nA.\n\n${sections}`,
    })
    expect(await command(root, ['--no-git', '--format', 'json'])).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'system-patterns-lint: Cannot create report json: longer than a string can be; lint fewer documents at once\n',
    })
  })

  it('does not fail on warnings, unless there are more than --max-warnings', async () => {
    const root = plantTree({ 'systemPatterns.md': '# T\n\n## A\n\n## B\n\ntext\n' })
    expect(await command(root, ['--no-git'])).toMatchObject({ status: 0, stdout: expect.stringContaining('1 warning') })
    expect(await command(root, ['--no-git', '--max-warnings', '1'])).toMatchObject({ status: 0 })
    expect(await command(root, ['--no-git', '--max-warnings', '0'])).toMatchObject({ status: 1 })
    expect(await command(root, ['--no-git', '--quiet'])).toMatchObject({
      status: 0,
      stdout: '1 document checked, no errors (1 warning hidden by --quiet)\n',
    })
    expect(await command(root, ['--no-git', '--quiet', '--max-warnings', '0'])).toMatchObject({ status: 1 })
  })

  it.each([
    [['--frmat', 'json'], 'Unknown option `--frmat`; did you mean `--format`?'],
    [['--format', 'jsn'], 'Unknown format `jsn`; did you mean `json`?'],
    [['--format', 'json', '--format', 'unix'], 'Two reports have the same destination'],
    [['--template', 'traked'], 'Unknown template `traked`; did you mean `tracked`?'],
    [['--template', 'none.md'], 'Cannot read template none.md: no such file'],
    [['--rule', 'stale-dat: off'], 'Unknown rule `stale-dat`; did you mean `stale-date`?'],
    [['--explain', 'stale-dat'], 'Unknown rule `stale-dat`; did you mean `stale-date`?'],
    [['--today', '2026-02-30'], '`--today` must be a date such as 2026-01-31, not `2026-02-30`'],
    [['--max-age', 'ninety'], '`--max-age` must be a whole number from 0, not `ninety`'],
    [['--max-age'], '`--max-age` needs a value'],
    [['--max-age', '--quiet'], '`--max-age` needs a value'],
    [['--quiet=yes'], '`--quiet` takes no value'],
    [['--config', 'a.json', '--no-config'], 'exclude each other'],
    [['--fix', '--stdin'], '`--fix` cannot write standard input'],
    [['sytemPatterns.md'], '`sytemPatterns.md` does not exist; did you mean `systemPatterns.md`?'],
    [['empty'], 'No document found in `empty`'],
    [['*.txt'], '`*.txt`'],
  ])('ends %j in one sentence and exits with 2', async (argv, sentence) => {
    const root = plantTree({ 'systemPatterns.md': small, 'empty/': '' })
    const { status, stdout, stderr } = await command(root, ['--no-git', ...argv])
    expect(status).toBe(2)
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n').length).toBe(1)
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/)
    expect(stdout).toBe('')
  })

  it('lints the other files where one is bad', async () => {
    const root = plantTree({ 'good.md': '# T\n\n## A\n\n## B\n\ntext\n', 'folder/': '' })
    writeFileSync(join(root, 'bad.md'), Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x41]))
    const { status, stdout, stderr } = await command(root, [
      '--no-git',
      '--format',
      'json',
      'bad.md',
      'gone.md',
      'good.md',
    ])
    const results = JSON.parse(stdout) as { filePath: string; messages: { ruleId: string | null; fatal?: boolean }[] }[]
    expect(status).toBe(2)
    expect(results.map(({ filePath, messages }) => [filePath, messages[0]?.ruleId, messages[0]?.fatal])).toEqual([
      ['bad.md', null, true],
      ['good.md', 'empty-section', undefined],
    ])
    expect(stderr).toContain('`gone.md` does not exist')
  })

  it('lints an empty document', async () => {
    const root = plantTree({ 'systemPatterns.md': '' })
    expect((await command(root, ['--no-git'])).status).toBe(0)
  })

  it('never writes control characters of a document or a file name', async () => {
    const root = plantTree({ 'a\u001b[31m.md': '# T\n\n## \u001b]0;own\u0007 \u202eevil\n\n## B\n\ntext\n' })
    for (const format of formats) {
      const { stdout } = await command(root, ['--no-git', '--format', format, 'a\u001b[31m.md'])
      expect(stdout).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
      expect(stdout.length).toBeGreaterThan(0)
    }
  })

  it('answers without a document', async () => {
    expect((await command('/', ['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect((await command('/', ['--help'])).stdout).toContain('--stdin-filename PATH')
    expect((await command('/', ['--list-rules'])).stdout.split('\n').length).toBeGreaterThan(10)
    expect((await command('/', ['--explain', 'stale-date'])).stdout).toMatch(/Why: [\s\S]*Fix: [\s\S]*maxAge/)
  })
})

describe('options', () => {
  it("check documents against a template of the user's own", async () => {
    const root = plantTree({ 'systemPatterns.md': small, 't.md': template })
    const { stdout } = await command(root, ['--no-git', '--template', 't.md', '--format', 'unix'])
    expect(stdout).toBe(
      'systemPatterns.md:7:1: error: Missing section `Data Flow`; add it after `Overview` (line 7) [missing-section]\n',
    )
  })

  it('let a document name its template, by name only', async () => {
    const named = (name: string) =>
      command(plantTree({ 'systemPatterns.md': `<!-- template: ${name} -->\n${small}`, 't.md': template }), [
        '--no-git',
        '--format',
        'json',
      ])
    const [one] = JSON.parse((await named('c4')).stdout) as { template: string }[]
    expect(one?.template).toBe('c4')
    const [other] = JSON.parse((await named('t.md')).stdout) as { template: string | null; notes: string[] }[]
    expect(other?.template).toBeNull()
    expect(other?.notes.join()).toContain('Unknown template `t.md`')
  })

  it('set rules, their options, the age of a date and the day', async () => {
    const root = plantTree({ 'systemPatterns.md': small })
    const ids = async (...argv: string[]) => (await command(root, ['--no-git', '--format', 'unix', ...argv])).stdout
    expect(await ids()).toBe('')
    expect(await ids('--today', '2027-11-20')).toContain('366 days old (maximum 90)')
    expect(await ids('--today', '2027-11-20', '--rule', 'stale-date: off')).toBe('')
    expect(await ids('--today', '2027-11-20', '--rule', 'stale-date: [error, {maxAge: 400}]')).toBe('')
    expect(await ids('--today', '2027-11-20', '--max-age', '10', '--rule', 'stale-date: error')).toContain(
      'error: `Last Modified: ',
    )
  })

  it('write several reports at once, machine output alone on standard output', async () => {
    const root = plantTree({ 'systemPatterns.md': '# T\n\n## A\n\n## B\n\ntext\n' })
    const { status, stdout, stderr } = await command(root, [
      '--no-git',
      '--format',
      'json',
      '--format',
      'sarif:out.sarif',
      '--format',
      'unix:out.txt',
    ])
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toHaveLength(1)
    expect(JSON.parse(readFileSync(join(root, 'out.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' })
    expect(readFileSync(join(root, 'out.txt'), 'utf8')).toContain('[empty-section]')
    expect(await command(root, ['--no-git', '-f', 'unix', '-o', 'nowhere/out.txt'])).toMatchObject({
      status: 2,
      stdout: '',
    })
    expect(await command(root, ['--no-git', '-f', 'unix', '-o', 'o.txt'])).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
  })

  it('colour the report on a terminal, unless NO_COLOR or --no-color says otherwise', async () => {
    const root = plantTree({ 'systemPatterns.md': '# T\n\n## A\n\n## B\n\ntext\n' })
    const colored = async (argv: string[], more: Parameters<typeof command>[2] = {}) =>
      (await command(root, ['--no-git', ...argv], more)).stdout.includes('\u001b[')
    expect(await colored([])).toBe(false)
    expect(await colored([], { isTTY: true })).toBe(true)
    expect(await colored([], { isTTY: true, env: { NO_COLOR: '1' } })).toBe(false)
    expect(await colored([], { env: { FORCE_COLOR: '1' } })).toBe(true)
    expect(await colored(['--color'])).toBe(true)
    expect(await colored(['--no-color'], { isTTY: true, env: { FORCE_COLOR: '1' } })).toBe(false)
  })

  it('lint standard input as the file it is named', async () => {
    const root = plantTree({ 'memory-bank/systemPatterns.md': left })
    const fromFile = await command(root, ['--no-git', '--format', 'json', 'memory-bank/systemPatterns.md'])
    const fromStdin = await command(
      root,
      ['--no-git', '--format', 'json', '--stdin', '--stdin-filename', 'memory-bank/systemPatterns.md'],
      { stdin: left },
    )
    expect(fromStdin).toEqual(fromFile)
    expect(fromStdin.status).toBe(1)
  })
})

describe('--fix', () => {
  const toc =
    '# Notes\n\n- [Overview](#overview)\n- [Flow](#flow)\n- [End](#end)\n\n## Overview\n\na\n\n## Data Flow\n\n' +
    'b\n\n## End\n\nc\n'
  const fixed = toc.replace('[Flow](#flow)', '[Data Flow](#data-flow)')

  it('fixes what is safe to fix, and says so', async () => {
    const root = plantTree({ 'systemPatterns.md': toc })
    const { status, stdout, stderr } = await command(root, ['--no-git', '--fix'])
    expect(readFileSync(join(root, 'systemPatterns.md'), 'utf8')).toBe(fixed)
    expect([status, stderr]).toEqual([0, 'Fixed 2 findings in systemPatterns.md\n'])
    expect(stdout).toContain('1 document checked, no findings\n')
    expect(await command(root, ['--no-git', '--fix'])).toMatchObject({ stderr: '' })
  })

  it('keeps byte-order mark and line endings', async () => {
    const crlf = (text: string) => `\uFEFF${text.replace(/\n/g, '\r\n')}`
    const root = plantTree({ 'systemPatterns.md': crlf(toc) })
    await command(root, ['--no-git', '--fix'])
    expect(readFileSync(join(root, 'systemPatterns.md'), 'utf8')).toBe(crlf(fixed))
  })

  it('applies the first suggestion of each finding with --unsafe', async () => {
    const root = plantTree({ 'systemPatterns.md': small, 't.md': template })
    const run = ['--no-git', '--template', 't.md', '--today', '2026-11-20']
    expect((await command(root, [...run, '--unsafe'])).status).toBe(2)
    expect((await command(root, [...run, '--fix'])).stderr).toBe('')
    expect((await command(root, [...run, '--fix', '--unsafe'])).stderr).toBe('Fixed 1 finding in systemPatterns.md\n')
    expect(readFileSync(join(root, 'systemPatterns.md'), 'utf8')).toBe(`${small}\n## Data Flow\n\n[How data moves]\n`)
  })

  it('prints a unified diff and writes nothing with --fix-dry-run', async () => {
    const root = plantTree({ 'systemPatterns.md': toc })
    const { stdout } = await command(root, ['--no-git', '--fix-dry-run'])
    expect(stdout).toMatch(/^--- a\/systemPatterns\.md\t?\n\+\+\+ b\/systemPatterns\.md\t?\n@@ /)
    expect(stdout).toContain('\n-- [Flow](#flow)\n+- [Data Flow](#data-flow)\n')
    expect(readFileSync(join(root, 'systemPatterns.md'), 'utf8')).toBe(toc)
  })

  it('does not write through a link that leads elsewhere', async () => {
    const outside = plantTree({ 'systemPatterns.md': toc })
    const root = plantTree({ '.git/': '' })
    symlinkSync(join(outside, 'systemPatterns.md'), join(root, 'systemPatterns.md'))
    const { status, stderr } = await command(root, ['--no-git', '--fix', 'systemPatterns.md'])
    expect(readFileSync(join(outside, 'systemPatterns.md'), 'utf8')).toBe(toc)
    expect([status, stderr]).toEqual([2, expect.stringContaining('Cannot write systemPatterns.md: it is a link to')])
  })
})

describe('--init', () => {
  it("writes a config and a starter document with today's date, and overwrites nothing", async () => {
    const root = plantTree({ '.git/': '' })
    const first = await command(root, ['--init', '--template', 'tracked'])
    expect(first.status).toBe(0)
    expect(first.stdout).toContain(
      'Wrote memory-bank/systemPatterns.md from template tracked: replace its placeholders\n' +
        'Wrote .system-patterns-lintrc.json\n',
    )
    const starter = readFileSync(join(root, 'memory-bank/systemPatterns.md'), 'utf8')
    expect(starter).toContain('**Last Modified:** 2026-11-20')
    expect(JSON.parse(readFileSync(join(root, '.system-patterns-lintrc.json'), 'utf8'))).toMatchObject({
      template: 'tracked',
    })
    expect(await command(root, ['--init', '--template', 'tracked'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('.system-patterns-lintrc.json exists already and lacks nothing\n'),
    })
    const lint = await command(root, ['--no-git', '--format', 'unix'])
    expect(lint.stdout).not.toContain('missing-')
    expect(lint.stderr).toBe('')
  })

  it('finds the documents and picks the template that fits them', async () => {
    const root = plantTree({ '.git/': '', 'docs/systemPatterns.md': filled })
    const { stdout } = await command(root, ['--init'])
    expect(stdout).toContain(
      'Found docs/systemPatterns.md: template tracked matches\nWrote .system-patterns-lintrc.json\n',
    )
    expect(await command(root, ['--no-git'])).toMatchObject({ status: 0 })
  })
})

describe('a baseline', () => {
  it("hides today's findings, fails on new ones, and drops what was fixed", async () => {
    const root = plantTree({ '.git/': '', 'systemPatterns.md': '# T\n\n## A\n\n```\nopen\n' })
    const path = join(root, 'systemPatterns.md')
    expect((await command(root, ['--no-git'])).status).toBe(1)
    expect(await command(root, ['--no-git', '--write-baseline'])).toMatchObject({
      status: 0,
      stderr: expect.stringContaining('Recorded 1 finding in .system-patterns-lint-baseline.json'),
    })
    expect(await command(root, ['--no-git'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('1 in the baseline'),
    })
    writeFileSync(path, '# T\n\nMore lines.\n\nAnd more.\n\n## B\n\n## A\n\n```\nopen\n')
    const more = await command(root, ['--no-git', '--format', 'unix'])
    expect(more.stdout).toBe(
      'systemPatterns.md:7:1: warning: Empty section `B`; add the content or remove the heading [empty-section]\n',
    )
    writeFileSync(path, '# T\n\n## A\n\n```\nopen\n```\n')
    expect((await command(root, ['--no-git'])).stderr).toContain(
      '1 finding in .system-patterns-lint-baseline.json is fixed; run `--prune-baseline`',
    )
    expect((await command(root, ['--no-git', '--prune-baseline'])).stderr).toContain('Removed 1 fixed finding')
    expect((await command(root, ['--no-git'])).stderr).toBe('')
  })
})

describe('--print-config', () => {
  it('shows where each value comes from, and why this template', async () => {
    const root = plantTree({
      '.git/': '',
      '.system-patterns-lintrc.json': '{\n  "maxAge": 30\n}\n',
      'systemPatterns.md': filled,
    })
    const { status, stdout } = await command(root, [
      '--print-config',
      'systemPatterns.md',
      '--rule',
      'missing-field: off',
    ])
    const shown = JSON.parse(stdout) as {
      template: { value: string }
      rules: Record<string, { from: string; options?: Record<string, { from: string; value: unknown }> }>
    }
    expect(status).toBe(0)
    expect(shown.template.value).toBe('tracked')
    expect(shown.rules['stale-date']?.options?.['maxAge']).toEqual({
      value: 30,
      from: '.system-patterns-lintrc.json:2',
    })
    expect(shown.rules['missing-field']?.from).toBe('--rule')
  })
})

describe('progress', () => {
  it('is silent in a pipe, with CI, and in short runs', async () => {
    const root = plantTree({ 'systemPatterns.md': small })
    for (const more of [{}, { isTTY: true, env: { CI: 'true' } }, { isTTY: true }]) {
      expect((await command(root, ['--no-git'], more)).stderr).toBe('')
    }
  })
})

describe('--print-template', () => {
  const path = 'fixtures/projects/optional-sections/template.md'

  it('prints what a template asks for', async () => {
    const { status, stdout } = await command(process.cwd(), ['--no-config', '--print-template', path])
    expect(status).toBe(0)
    expect(stdout).toContain('    25  Cranes (optional)\n')
    expect(stdout).toContain('    18  instruction: Which lights lead to the berth?\n')
  })

  it('prints a built-in template as JSON', async () => {
    const { stdout } = await command(process.cwd(), ['--no-config', '--print-template', 'tracked', '--format', 'json'])
    expect(JSON.parse(stdout)).toMatchObject({ name: 'tracked', title: 'System Patterns', notes: [] })
  })

  it('says which template cannot be read', async () => {
    const { status, stderr } = await command(process.cwd(), ['--no-config', '--print-template', 'nowhere.md'])
    expect(status).toBe(2)
    expect(stderr).toContain('nowhere.md')
  })
})
