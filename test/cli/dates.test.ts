import { afterEach, describe, expect, it } from 'vitest'
import {
  countCalls,
  makeDocument,
  makeFolder,
  makeRepository,
  openPlayground,
  removeFolders,
  runGit,
} from '../workspace/temporary.ts'
import { command } from './command.ts'

afterEach(removeFolders)

const file = 'systemPatterns.md'
const lint = async (cwd: string, ...argv: string[]) => {
  const { status, stdout, stderr } = await command(cwd, ['--format', 'unix', ...argv])
  return { status, shown: stdout.trim().replace(/\b[0-9a-f]{7,12}\b/g, 'HASH'), stderr }
}
const overtaken = (date: string, changed: string) =>
  `${file}:3:16: warning: Content last changed on ${changed}, after \`Last Modified: ${date}\` (commit HASH); update the date [stale-date]`

describe('the declared date compared with git', () => {
  it("is reported where content was committed later, with a day's grace", async () => {
    const repository = makeRepository()
    repository.commit('2026-10-05', { [file]: makeDocument('2026-10-01') })
    expect((await lint(repository.root)).shown).toBe(overtaken('2026-10-01', '2026-10-05'))
    repository.commit('2026-10-06', { [file]: makeDocument('2026-10-05') })
    expect((await lint(repository.root)).shown).toBe('')
  })

  it('is not reported for commits of white space, line endings or the date itself', async () => {
    const repository = makeRepository()
    const text = makeDocument('2026-10-05')
    repository.commit('2026-10-05', { [file]: text })
    repository.commit('2026-10-20', { [file]: text.replace(/\n/g, '\r\n') })
    repository.commit('2026-10-25', { [file]: text.replace(/ stays/g, '  stays') })
    expect((await lint(repository.root)).shown).toBe('')
  })

  it('counts what is not committed as changed today', async () => {
    const repository = makeRepository()
    repository.commit('2026-10-05', { [file]: makeDocument('2026-10-05') })
    repository.write(file, makeDocument('2026-10-05', 'second'))
    expect((await lint(repository.root)).shown).toContain(
      'Content has uncommitted changes, after `Last Modified: 2026-10-05`; change the date to 2026-11-20',
    )
    repository.write(file, makeDocument('2026-11-19', 'second'))
    expect((await lint(repository.root)).shown).toBe('')
  })

  it('checks a document without a date by its last change of content', async () => {
    const repository = makeRepository()
    repository.commit('2026-01-05', { [file]: '# Notes\n\n## Overview\n\nA tide table.\n' })
    expect((await lint(repository.root)).shown).toBe(
      `${file}:1:1: warning: Content last changed on 2026-01-05, 319 days ago (maximum 90); review the document [stale-date]`,
    )
    expect((await lint(repository.root, '--no-git')).shown).toBe('')
  })

  it('reports a changed date without changed content only where that is set', async () => {
    const repository = makeRepository()
    repository.commit('2026-10-05', { [file]: makeDocument('2026-10-05') })
    repository.commit('2026-11-10', { [file]: makeDocument('2026-11-10') })
    expect((await lint(repository.root)).shown).toBe('')
    expect((await lint(repository.root, '--rule', 'stale-date: [warn, {rubberStamp: true}]')).shown).toContain(
      'changed without a change of the content (commit HASH)',
    )
  })

  it('claims nothing where git cannot know, and says why in one note', async () => {
    const note = async (cwd: string, env?: NodeJS.ProcessEnv) => {
      const { stdout } = await command(cwd, [file], env ? { env } : {})
      expect(stdout).not.toContain('stale-date')
      return stdout
    }
    const repository = makeRepository()
    repository.commit('2026-10-04', { [file]: makeDocument('2026-11-01', 'zeroth') })
    repository.commit('2026-11-05', { other: 'x' })
    const shallow = makeFolder()
    runGit(shallow, ['clone', '-q', '--depth', '1', `file://${repository.root}`, '.'])
    expect(await note(shallow)).toContain('fetch-depth: 0')
    const none = openPlayground(makeFolder())
    none.write(file, makeDocument('2026-11-01'))
    expect(await note(none.root)).toContain('No git repository here')
    expect(await note(repository.root, { PATH: makeFolder() })).toMatch(/note: .*git/)
    repository.write('new/systemPatterns.md', makeDocument('2026-11-01'))
    expect((await command(repository.root, ['new/systemPatterns.md'])).stdout).toContain('does not track this file')
  })

  it('asks git twice for any number of documents, and never where no rule needs it', async () => {
    const repository = makeRepository()
    const documents = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`d${index}/${file}`, makeDocument('2026-10-05')]),
    )
    repository.commit('2026-10-05', documents)
    const counted = countCalls()
    await command(repository.root, [], { env: counted.env })
    expect(counted.calls().length).toBe(2)
    await command(repository.root, ['--rule', 'stale-date: off'], { env: counted.env })
    await command(repository.root, ['--no-git'], { env: counted.env })
    expect(counted.calls().length).toBe(2)
  })
})

describe('--fix', () => {
  it("stamps today in the date's own form where the content has changed, never because of age", async () => {
    const repository = makeRepository()
    const german = (date: string, more = '') =>
      `# Notizen\n\n*Zuletzt aktualisiert: ${date}*\n\n## Überblick\n\nEine Gezeitentafel.${more}\n`
    repository.commit('2026-01-05', { [file]: german('5. Januar 2026') })
    await command(repository.root, ['--fix'])
    expect(repository.read(file)).toBe(german('5. Januar 2026'))
    repository.write(file, german('5. Januar 2026', ' Und mehr.'))
    const { stderr } = await command(repository.root, ['--fix'])
    expect(repository.read(file)).toBe(german('20. November 2026', ' Und mehr.'))
    expect(stderr).toBe('Fixed 1 finding in systemPatterns.md\n')
  })

  it('with --staged checks and dates the index, and stages no more than it changed', async () => {
    const repository = makeRepository()
    repository.commit('2026-10-05', { [file]: makeDocument('2026-10-05'), other: 'one\n' })
    repository.write(file, makeDocument('2026-10-05', 'second'))
    repository.git('add', file)
    repository.write('other', 'two\n')
    expect((await lint(repository.root, '--staged', '--fix')).shown).toBe('')
    expect(repository.git('show', `:${file}`)).toBe(makeDocument('2026-11-20', 'second'))
    expect(repository.read(file)).toBe(makeDocument('2026-11-20', 'second'))
    expect(repository.git('diff', '--cached', '--name-only').trim()).toBe(file)
    expect(repository.git('diff', '--name-only').trim()).toBe('other')
  })

  it('with --staged reads the staged text, and leaves a file with unstaged changes alone', async () => {
    const repository = makeRepository()
    repository.commit('2026-10-05', { [file]: makeDocument('2026-10-05') })
    repository.write(file, makeDocument('2026-10-05', 'second'))
    repository.git('add', file)
    repository.write(file, makeDocument('2026-10-05', 'third'))
    const { stdout } = await command(repository.root, ['--staged', '--fix'])
    expect(stdout).toContain('Content has uncommitted changes')
    expect(stdout).toContain('Not fixed: the file has changes that are not staged')
    expect(repository.read(file)).toBe(makeDocument('2026-10-05', 'third'))
    expect(repository.git('show', `:${file}`)).toBe(makeDocument('2026-10-05', 'second'))
  })

  it('with --staged lints what is staged and no other document', async () => {
    const repository = makeRepository()
    repository.commit('2026-10-05', { [`a/${file}`]: '# T\n\n```\nopen\n', [`b/${file}`]: '# T\n' })
    expect(await lint(repository.root, '--staged')).toEqual({ status: 0, shown: '', stderr: '' })
    repository.write(`b/${file}`, '# T\n\n```\nopen\n')
    repository.git('add', '-A')
    const { status, shown } = await lint(repository.root, '--staged')
    expect(status).toBe(1)
    expect(shown).toMatch(/^b\/systemPatterns\.md:3:1: error: Unclosed code fence/)
    expect((await lint(makeRepository().root, '--staged')).status).toBe(0)
  })

  it('with --staged ignores a file that is not in the index', async () => {
    const repository = makeRepository()
    repository.commit('2026-10-05', { 'README.md': 'x\n' })
    repository.write(file, '# T\n\n## A\n')
    expect(await lint(repository.root, '--staged')).toEqual({ status: 0, shown: '', stderr: '' })
  })
})
