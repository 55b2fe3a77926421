import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createGit } from '../../../src/workspace/git/git.ts'
import {
  countCalls,
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

const known = (changed: string, more: object = {}) => ({ status: 'known', changed, uncommitted: false, ...more })
const today = { status: 'known', changed: TODAY, uncommitted: true, commit: null }

describe('where git cannot know', () => {
  const unknown = (reason: string, sentence: RegExp) => ({
    status: 'unknown',
    reason,
    sentence: expect.stringMatching(sentence),
  })

  test('a shallow clone is named with what to do, but only where its history ends too soon', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01'), 'b.md': 'b\n' })
    repo.commit('2024-02-02', { 'b.md': 'bb\n' })
    repo.commit('2024-03-03', { 'a.md': text('2024-03-03') })
    const clone = makeFolder()
    runGit(clone, ['clone', '-q', '--depth', '2', `file://${repo.root}`, '.'])
    const shallow = openPlayground(clone)
    const cut = unknown('shallow', /`fetch-depth: 0`.*`git fetch --unshallow`/)
    expect(await shallow.history('a.md')).toEqual(cut)
    expect(await shallow.history('b.md')).toEqual(cut)
    shallow.write('b.md', 'bbb\n')
    expect(await shallow.history('b.md')).toMatchObject(today)
    shallow.commit('2024-06-06')
    expect(await shallow.history('b.md')).toMatchObject(known('2024-06-06'))
    shallow.git('fetch', '-q', '--unshallow')
    expect(await shallow.history('a.md')).toMatchObject(known('2024-01-01'))
  })

  test('a partial clone that lacks the old text says so and fetches nothing', async () => {
    const repo = makeRepository()
    repo.git('config', 'uploadpack.allowFilter', 'true')
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01'), 'b.md': 'b\n' })
    repo.commit('2024-03-03', { 'a.md': text('2024-03-03') })
    const clone = makeFolder()
    runGit(clone, ['clone', '-q', '--filter=blob:none', `file://${repo.root}`, '.'])
    const partial = openPlayground(clone)
    const packs = readdirSync(join(clone, '.git/objects/pack'))
    expect(await partial.history('a.md')).toEqual(unknown('failed', /clone without `--filter`/))
    expect(await partial.history('b.md')).toMatchObject(known('2024-01-01'))
    expect(readdirSync(join(clone, '.git/objects/pack'))).toEqual(packs)
  })

  test('an untracked and an ignored file', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { '.gitignore': 'ignored.md\n' })
    repo.write('ignored.md', 'a\n')
    repo.write('new.md', 'a\n')
    expect(await repo.history('ignored.md')).toEqual(unknown('untracked', /`git add`/))
    expect(await repo.history('new.md')).toMatchObject({ reason: 'untracked' })
  })

  test('no repository, and a bare one, start no process', async () => {
    const { env, calls } = countCalls()
    const plain = openPlayground(makeFolder())
    plain.write('a.md', 'a\n')
    expect(await plain.history('a.md', {}, env)).toEqual(unknown('no-repository', /--no-git/))
    const bare = makeRepository('--bare')
    bare.write('a.md', 'a\n')
    expect(await bare.history('a.md', {}, env)).toEqual(unknown('no-repository', /--no-git/))
    expect(calls()).toEqual([])
  })

  test('no git on the PATH', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': 'a\n' })
    const env = { ...environment, PATH: `${makeFolder()}:.` }
    expect(await repo.history('a.md', {}, env)).toEqual(unknown('no-git', /install git/))
  })

  test.skipIf(process.getuid?.() !== 0)('a repository of another user that git refuses', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': 'a\n' })
    chownSync(repo.root, 12345, 12345)
    chownSync(join(repo.root, '.git'), 12345, 12345)
    expect(await repo.history('a.md')).toEqual(unknown('refused', new RegExp(`safe.directory '${repo.root}'`)))
    // What a job sets that trusts the folder is heeded.
    const env = { ...environment, GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' }
    expect(await repo.history('a.md', {}, env)).toMatchObject(known('2024-01-01'))
  })

  test('a broken repository is a failure in one line', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': 'a\n' })
    writeFileSync(join(repo.root, '.git/config'), '[core\nbroken')
    expect(await repo.history('a.md')).toEqual(unknown('failed', /^git cannot tell the last change: [^\n]+$/))
  })

  test('a file that git keeps as a pointer or as bytes', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': 'version https://git-lfs.github.com/spec/v1\noid x\n', 'b.md': 'a\0b' })
    expect(await repo.history('a.md')).toMatchObject({ reason: 'failed' })
    expect(await repo.history('b.md')).toMatchObject({ reason: 'failed' })
  })
})

describe('where repositories lie', () => {
  test('a worktree, a detached HEAD and a submodule have their own history, in one run', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01') })
    const first = repo.commit('2024-02-02', { 'a.md': text('2024-02-02', 'second') })
    repo.commit('2024-03-03', { 'a.md': text('2024-03-03', 'third') })
    const outer = makeRepository()
    outer.commit('2024-05-05', { 'top.md': 'top\n' })
    outer.git('submodule', '--quiet', 'add', `file://${repo.root}`, 'inner')
    outer.commit('2024-06-06')
    const linked = join(makeFolder(), 'linked')
    repo.git('worktree', 'add', '-q', '--detach', linked, first)
    const { env, calls } = countCalls()
    const inner = join(outer.root, 'inner/a.md')
    const found = await outer.histories(['top.md', inner, join(linked, 'a.md'), join(repo.root, 'a.md')], {}, env)
    expect(found.get('top.md')).toMatchObject(known('2024-05-05'))
    expect(found.get(inner)).toMatchObject(known('2024-03-03'))
    expect(found.get(join(linked, 'a.md'))).toMatchObject(known('2024-02-02'))
    expect(found.get(join(repo.root, 'a.md'))).toMatchObject(known('2024-03-03'))
    expect(calls()).toHaveLength(8)
  })

  test('a file reached through a linked folder is the file it leads to', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'docs/a.md': 'a\n' })
    symlinkSync('docs', join(repo.root, 'linked'))
    symlinkSync('docs/a.md', join(repo.root, 'a-link.md'))
    repo.commit('2024-02-02')
    const elsewhere = openPlayground(makeFolder())
    symlinkSync(repo.root, join(elsewhere.root, 'repo'))
    expect(await repo.history('linked/a.md')).toMatchObject(known('2024-01-01'))
    expect(await repo.history('a-link.md')).toMatchObject(known('2024-01-01'))
    expect(await elsewhere.history('repo/linked/a.md')).toMatchObject(known('2024-01-01'))
  })

  test('names with spaces, quotes, other scripts, glob signs and line feeds', async () => {
    const plain = ['a b.md', 'it\'s "so".md', 'Architektur-Übersicht.md', '系统模式.md']
    const names = [...plain, '[x]*?.md', ':(top)a.md', 'l\nf.md', '-n.md']
    const repo = makeRepository()
    names.forEach((name, index) => repo.commit(`2024-01-${10 + index}`, { [name]: `${index}\n` }))
    const found = await repo.histories(names)
    for (const [index, name] of names.entries()) {
      const expected = known(`2024-01-${10 + index}`)
      expect(found.get(name), name).toMatchObject(expected)
      expect(await repo.history(name), name).toMatchObject(expected)
    }
    expect(await repo.history('a b.md', { staged: true })).toMatchObject(known('2024-01-10'))
  })

  test('a git folder apart from its working tree, which only the environment names', async () => {
    const home = openPlayground(makeFolder())
    const gitDir = join(makeFolder(), 'dotfiles')
    runGit(home.root, ['init', '-q', '--bare', gitDir])
    const env = { GIT_DIR: gitDir, GIT_WORK_TREE: home.root }
    home.write('a.md', 'a\n')
    runGit(home.root, ['add', 'a.md'], env)
    const date = '2024-01-01T12:00:00+00:00'
    runGit(home.root, ['commit', '-qm', 'x'], { ...env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date })
    expect(await home.history('a.md', {}, { ...environment, ...env })).toMatchObject(known('2024-01-01'))
  })
})

describe('processes', () => {
  test('are two however many files, and none without files', async () => {
    const repo = makeRepository()
    const files = Object.fromEntries(Array.from({ length: 150 }, (_, i) => [`d${i % 7}/n${i}.md`, `${i}\n`]))
    repo.commit('2024-01-01', files)
    repo.commit('2024-02-02', { 'd1/n1.md': 'new\n' })
    const { env, calls } = countCalls()
    expect((await repo.histories([], {}, env)).size).toBe(0)
    expect(calls()).toEqual([])
    const found = await repo.histories(Object.keys(files), {}, env)
    const old = [...found.values()].filter((one) => one.status === 'known' && one.changed === '2024-01-01')
    expect(old).toHaveLength(149)
    expect(found.get('d1/n1.md')).toMatchObject(known('2024-02-02'))
    expect(calls().sort()).toEqual(['cat-file', 'log'])
    await repo.histories(['d1/n1.md', 'd2/n2.md'], {}, env)
    expect(calls()).toHaveLength(4)
  })

  test('run nothing that a hostile repository names', async () => {
    const repo = makeRepository()
    const attributes = '*.md diff=evil filter=evil merge=evil\n'
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01'), '.gitattributes': attributes })
    repo.commit('2024-02-02', { 'a.md': text('2024-02-02', 'second') })
    const marker = join(makeFolder(), 'ran')
    const script = join(makeFolder(), 'evil.sh')
    writeFileSync(script, `#!/bin/sh\ntouch '${marker}'\ncat\n`)
    chmodSync(script, 0o755)
    for (const name of [
      'diff.external',
      'core.fsmonitor',
      'core.pager',
      'pager.log',
      'diff.evil.textconv',
      'diff.evil.command',
      'filter.evil.clean',
      'filter.evil.smudge',
      'filter.evil.process',
      'core.sshCommand',
      'core.askPass',
      'core.editor',
      'gpg.program',
      'credential.helper',
      'core.gitProxy',
      'uploadpack.packObjectsHook',
    ]) {
      repo.git('config', name, script)
    }
    for (const [name, value] of [
      ['log.showSignature', 'true'],
      ['alias.log', `!${script}`],
      ['alias.cat-file', `!${script}`],
      ['diff.orderFile', 'missing'],
      ['diff.renames', 'copies'],
      ['color.ui', 'always'],
      ['log.date', 'relative'],
      ['format.pretty', 'oneline'],
      ['log.showRoot', 'false'],
      ['log.follow', 'true'],
      ['diff.noprefix', 'true'],
      ['log.diffMerges', 'off'],
      ['core.quotePath', 'true'],
      ['diff.relative', 'true'],
    ] as const) {
      repo.git('config', name, value)
    }
    mkdirSync(join(repo.root, '.git/hooks'), { recursive: true })
    for (const hook of ['post-index-change', 'reference-transaction', 'pre-commit']) {
      writeFileSync(join(repo.root, '.git/hooks', hook), `#!/bin/sh\ntouch '${marker}'\n`, { mode: 0o755 })
    }
    const env = { ...environment, GIT_EXTERNAL_DIFF: script, GIT_PAGER: script, GIT_SSH_COMMAND: script }
    expect(await repo.history('a.md', {}, env)).toMatchObject(known('2024-02-02', { stamp: null }))
    const git = createGit({ cwd: repo.root, env })
    await git.stage([{ file: 'a.md', text: text('2024-07-07', 'second') }])
    expect(await git.findUnstaged(['a.md'])).toEqual(new Set(['a.md']))
    expect(await git.readHistories(['a.md'], { isOnlyDates, today: TODAY, staged: true })).toEqual(
      new Map([['a.md', expect.objectContaining(known('2024-02-02', { stamp: { commit: null, day: TODAY } }))]]),
    )
    expect(existsSync(marker)).toBe(false)
    // The control: plain git does run it.
    expect(() => repo.git('status')).toThrow()
    expect(existsSync(marker)).toBe(true)
  })
})
