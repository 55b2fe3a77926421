import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createGit } from '../../../src/workspace/git/git.ts'
import { command } from '../../cli/command.ts'
import {
  environment,
  isOnlyDates,
  makeFolder,
  makeRepository,
  openPlayground,
  removeFolders,
  runGit,
  TODAY,
  makeDocument as text,
} from '../temporary.ts'

afterAll(removeFolders)

const known = (changed: string) => ({ status: 'known', changed, uncommitted: false })
const lacksTexts = {
  status: 'unknown',
  reason: 'failed',
  sentence: expect.stringContaining('this clone lacks old texts'),
}

describe('the state of a repository', () => {
  test('a text that is tracked and missing is not called untracked', async () => {
    const repo = makeRepository()
    repo.git('config', 'uploadpack.allowFilter', 'true')
    repo.commit('2024-01-01', { 'docs/a.md': text('2024-01-01') })
    const clone = makeFolder()
    runGit(clone, ['clone', '-q', '--no-checkout', '--filter=blob:none', `file://${repo.root}`, '.'])
    const partial = openPlayground(clone)
    partial.write('docs/a.md', text('2024-01-01'))
    partial.write('docs/new.md', 'new\n')
    expect(await partial.history('docs/a.md')).toEqual(lacksTexts)
    const blob = repo.git('rev-parse', 'HEAD:docs/a.md').trim()
    rmSync(join(repo.root, '.git/objects', blob.slice(0, 2), blob.slice(2)))
    repo.write('docs/new.md', 'new\n')
    expect(await repo.history('docs/a.md')).toEqual(lacksTexts)
    expect(await repo.history('docs/new.md')).toMatchObject({ reason: 'untracked' })
  })

  test('a sparse working tree knows the files that are in it', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'docs/a.md': text('2024-01-01'), 'src/a.ts': 'a\n' })
    repo.commit('2024-02-02', { 'src/a.ts': 'aa\n' })
    repo.git('sparse-checkout', 'set', 'docs')
    expect(existsSync(join(repo.root, 'src/a.ts'))).toBe(false)
    expect(await repo.history('docs/a.md')).toMatchObject(known('2024-01-01'))
    // They are in the repository, though not here; one was never there.
    repo.write('docs/b.md', 'See [the code](../src/a.ts), [all](../src/), `src/a.ts` and [what](../src/never.ts).\n')
    for (const index of ['--no-sparse-index', '--sparse-index']) {
      repo.git('sparse-checkout', 'set', index, 'docs')
      const { stdout } = await command(repo.root, ['--format', 'unix', 'docs/b.md'])
      expect(stdout.match(/`[^`]+`(?=.*\[dead-reference\])/g)).toEqual(['`../src/never.ts`'])
    }
  })

  test('a repository with SHA-256', async () => {
    const repo = makeRepository('--object-format=sha256')
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01') })
    repo.commit('2024-02-02', { 'a.md': text('2024-02-02') })
    repo.write('new.md', 'new\n')
    const found = await repo.histories(['a.md', 'new.md'])
    expect(found.get('a.md')).toMatchObject({ ...known('2024-01-01'), stamp: { day: '2024-02-02' } })
    expect(found.get('new.md')).toMatchObject({ reason: 'untracked' })
  })

  test('a replaced commit counts as what replaces it, as in `git log`', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01') })
    const replaced = repo.commit('2024-02-02', { 'a.md': text('2024-02-02', 'second') })
    const tree = repo.git('rev-parse', 'HEAD^{tree}').trim()
    const date = '2024-03-03T12:00:00+00:00'
    const env = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
    const other = runGit(repo.root, ['commit-tree', '-m', 'x', '-p', `${replaced}^`, tree], env).trim()
    repo.git('replace', replaced, other)
    expect(repo.git('log', '-1', '--date=short', '--format=%ad', '--', 'a.md').trim()).toBe('2024-03-03')
    expect(await repo.history('a.md')).toMatchObject(known('2024-03-03'))
  })

  test.each([
    ['before the first commit, a file in the index counts as today', true, { status: 'known', changed: TODAY }],
    ['before the first commit, a file that is not in the index is untracked', false, { reason: 'untracked' }],
  ])('%s', async (_, isAdded, expected) => {
    const repo = makeRepository()
    repo.write('a.md', 'a\n')
    if (isAdded) repo.git('add', 'a.md')
    expect(await repo.history('a.md')).toMatchObject(expected)
  })
})

describe('the day of a commit', () => {
  /** A commit with any time of the author, which `git commit` would refuse. */
  function commitAt(seconds: number) {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01') })
    const tree = repo.git('rev-parse', 'HEAD^{tree}').trim()
    const who = `A <a@example.org> ${seconds} +0000`
    const file = join(repo.root, 'commit')
    writeFileSync(file, `tree ${tree}\nauthor ${who}\ncommitter ${who}\n\nx\n`)
    const commit = repo.git('hash-object', '-t', 'commit', '--literally', '-w', file).trim()
    repo.git('update-ref', 'HEAD', commit)
    return repo
  }

  test('in the future says nothing of the document', async () => {
    const repo = commitAt(Date.UTC(2099, 0, 1) / 1000)
    expect(await repo.history('a.md')).toMatchObject({
      status: 'unknown',
      sentence: expect.stringMatching(
        /^git cannot tell the last change: commit [0-9a-f]{10} is dated 2099-01-01, in the future$/,
      ),
    })
    repo.write('systemPatterns.md', '# T\n\n**Last Modified:** 2026-11-20\n\nText.\n')
    repo.git('add', 'systemPatterns.md')
    const { stdout } = await command(repo.root, ['--format', 'unix', '--today', '2026-11-20', 'a.md'])
    expect(stdout).not.toContain('2099')
  })

  test('tomorrow is that of an author in another time zone', async () => {
    const repo = commitAt(Date.parse(TODAY) / 1000 + 24 * 3600)
    expect(await repo.history('a.md')).toMatchObject(known('2026-07-02'))
  })

  test('before 1970 is no reason to fail', async () => {
    const found = await commitAt(-315_619_200).history('a.md')
    expect(['known', 'unknown']).toContain(found.status)
    const folder = makeFolder()
    writeFileSync(join(folder, 'a.md'), '# T\n\n**Last Modified:** 1960-01-01\n\nText.\n')
    const { stdout } = await command(folder, ['--no-git', '--format', 'unix', 'a.md'])
    expect(stdout).toMatch(/`Last Modified: 1960-01-01` is \d+ days old/)
  })
})

describe('a merge with a conflict', () => {
  const conflicting = () => {
    const repo = makeRepository()
    const document = (title: string) => `# T\n\n- [A](#a)\n- [Gone](#gone)\n\n## ${title}\n\nText.\n\n## A\n\na\n`
    repo.commit('2024-01-01', { 'systemPatterns.md': document('One') })
    repo.git('checkout', '-q', '-b', 'other')
    repo.commit('2024-02-02', { 'systemPatterns.md': document('Two') })
    repo.git('checkout', '-q', 'main')
    repo.commit('2024-03-03', { 'systemPatterns.md': document('Three') })
    expect(() => repo.git('merge', 'other')).toThrow()
    return repo
  }

  test('is reported as what it is, and `--fix` leaves the document alone', async () => {
    const repo = conflicting()
    const before = repo.read('systemPatterns.md')
    expect(before).toContain('<<<<<<< HEAD')
    for (const argv of [
      ['--format', 'unix'],
      ['--format', 'unix', '--fix'],
      ['--format', 'unix', '--fix', '--unsafe'],
    ]) {
      const { status, stdout } = await command(repo.root, argv)
      expect(status).toBe(2)
      expect(stdout).toContain('Unresolved merge conflict on line 6; resolve it')
      expect(repo.read('systemPatterns.md')).toBe(before)
    }
  })

  test('is no conflict where a document shows what one looks like', async () => {
    const folder = makeFolder()
    const shown = '<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other\n'
    writeFileSync(join(folder, 'a.md'), `# T\n\n\`\`\`text\n${shown}\`\`\`\n\nText.\n`)
    expect((await command(folder, ['--no-git', '--format', 'unix', 'a.md'])).stdout).not.toContain('conflict')
  })
})

describe('an index that another git has locked', () => {
  test('keeps `--staged --fix` from changing the file', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'other.md': 'x\n' })
    const stale = '# T\n\n- [A](#a)\n- [Gone](#gone)\n\n## A\n\na\n\n## B\n\nb\n'
    repo.write('systemPatterns.md', stale)
    repo.git('add', 'systemPatterns.md')
    writeFileSync(join(repo.root, '.git/index.lock'), '')
    const { status, stderr } = await command(repo.root, ['--staged', '--fix'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/Cannot stage systemPatterns\.md: .*index\.lock/)
    expect(repo.read('systemPatterns.md')).toBe(stale)
    rmSync(join(repo.root, '.git/index.lock'))
    expect((await command(repo.root, ['--staged', '--fix'])).status).not.toBe(2)
    expect(repo.read('systemPatterns.md')).not.toBe(stale)
    expect(repo.git('show', ':systemPatterns.md')).toBe(readFileSync(join(repo.root, 'systemPatterns.md'), 'utf8'))
  })
})

describe.skipIf(process.platform === 'win32')('a git that gives no output', () => {
  test('is ended, with one sentence for all files', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': 'a\n', 'b.md': 'b\n' })
    const folder = makeFolder()
    writeFileSync(join(folder, 'git'), '#!/bin/sh\nsleep 60\n')
    chmodSync(join(folder, 'git'), 0o755)
    const env = { ...environment, PATH: `${folder}:${environment.PATH}` }
    const started = Date.now()
    const git = createGit({ cwd: repo.root, env, timeout: 500 })
    const found = await git.readHistories(['a.md', 'b.md'], { isOnlyDates, today: TODAY, staged: false })
    const sentence = 'git cannot tell the last change: git gave no output for 0.5 seconds'
    for (const history of found.values()) expect(history).toMatchObject({ reason: 'failed', sentence })
    expect(Date.now() - started).toBeLessThan(10_000)
  })

  test('is not ended while this process is busy, or asks nothing', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': 'a\n' })
    const git = createGit({ cwd: repo.root, env: environment, timeout: 200 })
    const reading = git.readHistories(['a.md'], { isOnlyDates, today: TODAY, staged: false })
    const end = Date.now() + 600
    while (Date.now() < end);
    expect((await reading).get('a.md')).toMatchObject(known('2024-01-01'))
  })
})
