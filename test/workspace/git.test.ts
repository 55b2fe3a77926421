import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createGit } from '../../src/workspace/git.ts'
import {
  countCalls,
  environment,
  isOnlyDates,
  makeDocument as text,
  makeFolder,
  makeRepository,
  openPlayground,
  removeFolders,
  runGit,
  TODAY,
} from './temporary.ts'

afterAll(removeFolders)

const known = (changed: string, more: object = {}) => ({ status: 'known', changed, uncommitted: false, ...more })
const today = { status: 'known', changed: TODAY, uncommitted: true, commit: null }

describe('what counts as a change of content', () => {
  test('the last commit that changed a line does, one that moved the date alone is told as a stamp', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01'), 'b.md': 'b\n' })
    const changed = repo.commit('2024-02-02', { 'a.md': text('2024-01-01', 'second') })
    const stamped = repo.commit('2024-03-03', { 'a.md': text('2024-03-03', 'second') })
    repo.commit('2024-04-04', { 'b.md': 'bb\n' })
    expect(await repo.history('a.md')).toEqual(
      known('2024-02-02', {
        commit: changed.slice(0, 10),
        stamp: { commit: stamped.slice(0, 10), day: '2024-03-03' },
      }),
    )
    expect(await repo.history('b.md')).toMatchObject(known('2024-04-04', { stamp: null }))
  })

  test('a stamp before the last change of content is none', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01') })
    repo.commit('2024-02-02', { 'a.md': text('2024-02-02') })
    repo.commit('2024-03-03', { 'a.md': text('2024-02-02', 'second') })
    expect(await repo.history('a.md')).toMatchObject(known('2024-03-03', { stamp: null }))
  })

  test('white space, blank lines, re-wrapping, line endings and file modes do not', async () => {
    const repo = makeRepository()
    const first = text('2024-01-01')
    repo.commit('2024-01-01', { 'a.md': first })
    repo.commit('2024-02-01', { 'a.md': first.replaceAll('\n', '\r\n') })
    repo.commit('2024-02-02', { 'a.md': first.replaceAll('stays as', 'stays\nas') })
    repo.commit('2024-02-03', { 'a.md': `\uFEFF\n\n${first}  \n\n` })
    repo.commit('2024-02-04', { 'a.md': first.replaceAll('\n', '\r') })
    chmodSync(join(repo.root, 'a.md'), 0o755)
    repo.commit('2024-02-05')
    repo.write('a.md', first.replaceAll('\n', ' \r\n'))
    expect(await repo.history('a.md')).toMatchObject(known('2024-01-01', { stamp: null }))
  })

  test('a revert does', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01') })
    repo.commit('2024-02-02', { 'a.md': text('2024-01-01', 'second') })
    repo.commit('2024-03-03', { 'a.md': text('2024-01-01') })
    expect(await repo.history('a.md')).toMatchObject(known('2024-03-03'))
  })

  test('a file deleted and made again counts from there', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01') })
    repo.commit('2024-02-02', { 'a.md': undefined })
    repo.commit('2024-03-03', { 'a.md': text('2024-01-01') })
    expect(await repo.history('a.md')).toMatchObject(known('2024-03-03'))
  })

  test('the day is the author date in the zone of the author', async () => {
    const repo = makeRepository()
    repo.write('a.md', text('2024-01-01'))
    repo.git('add', '-A')
    runGit(repo.root, ['commit', '-qm', 'x'], {
      GIT_AUTHOR_DATE: '2024-05-05T23:30:00-08:00',
      GIT_COMMITTER_DATE: '2024-09-09T12:00:00+00:00',
    })
    expect(await repo.history('a.md')).toMatchObject(known('2024-05-05'))
  })
})

describe('what is not committed', () => {
  test('an edit of content counts as today, an edit of the date or of white space does not', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01'), 'b.md': text('2024-01-01'), 'c.md': text('2024-01-01') })
    repo.write('a.md', text('2024-01-01', 'second'))
    repo.write('b.md', text('2025-05-05'))
    repo.write('c.md', `${text('2024-01-01')}\n\n`)
    const found = await repo.histories(['a.md', 'b.md', 'c.md'])
    expect(found.get('a.md')).toEqual({ ...today, stamp: null })
    expect(found.get('b.md')).toMatchObject(known('2024-01-01', { stamp: { commit: null, day: TODAY } }))
    expect(found.get('c.md')).toMatchObject(known('2024-01-01', { stamp: null }))
  })

  test('with `staged` the index alone is held against HEAD', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01'), 'b.md': text('2024-01-01') })
    repo.write('a.md', text('2024-01-01', 'second'))
    repo.git('add', 'a.md')
    repo.write('a.md', text('2024-01-01'))
    repo.write('b.md', text('2024-01-01', 'unstaged'))
    const staged = await repo.histories(['a.md', 'b.md'], { staged: true })
    expect(staged.get('a.md')).toMatchObject(today)
    expect(staged.get('b.md')).toMatchObject(known('2024-01-01'))
    const working = await repo.histories(['a.md', 'b.md'])
    expect(working.get('a.md')).toMatchObject(known('2024-01-01'))
    expect(working.get('b.md')).toMatchObject(today)
  })

  test('a text at hand is held against HEAD instead of the file', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01') })
    expect(await repo.history('a.md', { texts: new Map([['a.md', text('2024-01-01', 'typed')]]) })).toMatchObject(today)
  })

  test('a file added and never committed counts as today, also before the first commit', async () => {
    const repo = makeRepository()
    repo.write('a.md', 'a\n')
    expect(await repo.history('a.md')).toMatchObject({ status: 'unknown', reason: 'untracked' })
    repo.git('add', 'a.md')
    expect(await repo.history('a.md')).toMatchObject(today)
    expect(await repo.history('a.md', { staged: true })).toMatchObject(today)
    repo.commit('2024-01-01')
    repo.write('b.md', 'b\n')
    repo.git('add', 'b.md')
    expect(await repo.history('b.md')).toMatchObject(today)
  })
})

describe('renames', () => {
  test('are followed, pure or with a change of the date, twice over', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01'), 'other.md': 'x\n' })
    repo.git('mv', 'a.md', 'b.md')
    repo.commit('2024-02-02')
    repo.commit('2024-02-20', { 'other.md': 'y\n' })
    repo.write('docs/deep/c.md', text('2024-03-03'))
    const third = repo.commit('2024-03-03', { 'b.md': undefined })
    const { env, calls } = countCalls()
    expect(await repo.history('docs/deep/c.md', {}, env)).toMatchObject(
      known('2024-01-01', { stamp: { commit: third.slice(0, 10), day: '2024-03-03' } }),
    )
    expect(calls().sort()).toEqual(['cat-file', 'log', 'log', 'log'])
  })

  test('with an edit count as the change they are', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01') })
    repo.commit('2024-02-02', { 'a.md': undefined, 'b.md': text('2024-01-01', 'second') })
    repo.commit('2024-03-03', { 'b.md': undefined, 'c.md': text('2024-01-01', 'second') })
    expect(await repo.history('c.md')).toMatchObject(known('2024-02-02'))
  })

  test('of a folder of many files cost one more log', async () => {
    const repo = makeRepository()
    const files = Object.fromEntries(Array.from({ length: 80 }, (_, i) => [`old/n${i}.md`, text('2024-01-01', `${i}.`)]))
    repo.commit('2024-01-01', files)
    repo.commit('2024-01-15', { 'old/n7.md': text('2024-01-01', 'seventh') })
    repo.git('mv', 'old', 'new')
    repo.commit('2024-02-02')
    const { env, calls } = countCalls()
    const paths = Object.keys(files).map((path) => path.replace('old', 'new'))
    const found = await repo.histories(paths, {}, env)
    expect([...found.values()].map((one) => one.status === 'known' && one.changed)).toEqual(
      paths.map((path) => (path === 'new/n7.md' ? '2024-01-15' : '2024-01-01')),
    )
    expect(calls().sort()).toEqual(['cat-file', 'log', 'log'])
  })

  test('on a branch that was merged are followed', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01'), 'other.md': 'x\n' })
    repo.git('checkout', '-qb', 'side')
    repo.git('mv', 'a.md', 'b.md')
    repo.commit('2024-02-02')
    repo.git('checkout', '-q', 'main')
    repo.commit('2024-03-03', { 'other.md': 'y\n' })
    merge(repo, 'side', '2024-04-04')
    expect(await repo.history('b.md')).toMatchObject(known('2024-01-01'))
  })
})

function merge(repo: ReturnType<typeof makeRepository>, branch: string, day: string, ...options: string[]): void {
  const date = `${day}T12:00:00+00:00`
  runGit(repo.root, ['merge', '-q', '--no-ff', '-m', 'x', ...options, branch], {
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  })
}

describe('merges', () => {
  const change = (old: string, from: number, to: string) => old.replace(`Paragraph ${from} stays`, to)

  test('of a side that alone changed the file count as that change', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01'), 'b.md': 'b\n', 'c.md': 'c\n' })
    repo.git('checkout', '-qb', 'side')
    repo.commit('2024-02-02', { 'a.md': text('2024-01-01', 'second') })
    repo.git('checkout', '-q', 'main')
    repo.commit('2024-03-03', { 'b.md': 'bb\n' })
    merge(repo, 'side', '2024-04-04')
    for (const more of [[], Array.from({ length: 70 }, (_, i) => `none${i}.md`)]) {
      const found = await repo.histories(['a.md', 'b.md', 'c.md', ...more])
      expect(found.get('a.md')).toMatchObject(known('2024-02-02'))
      expect(found.get('b.md')).toMatchObject(known('2024-03-03'))
      expect(found.get('c.md')).toMatchObject(known('2024-01-01'))
    }
  })

  test('of two changed sides count as the younger change', async () => {
    const repo = makeRepository()
    const base = text('2024-01-01')
    repo.commit('2024-01-01', { 'a.md': base })
    repo.git('checkout', '-qb', 'side')
    repo.commit('2024-03-03', { 'a.md': change(base, 0, 'Side changed') })
    repo.git('checkout', '-q', 'main')
    repo.commit('2024-02-02', { 'a.md': change(base, 7, 'Main changed') })
    merge(repo, 'side', '2024-04-04')
    expect(repo.read('a.md')).toMatch(/Side changed[^]*Main changed/)
    expect(await repo.history('a.md')).toMatchObject(known('2024-03-03', { stamp: null }))
  })

  test('with a conflict resolved by hand count themselves, but not for the date alone', async () => {
    const repo = makeRepository()
    const base = text('2024-01-01')
    repo.commit('2024-01-01', { 'a.md': base, 'd.md': base })
    repo.git('checkout', '-qb', 'side')
    repo.commit('2024-02-02', { 'a.md': text('2024-01-01', 'side'), 'd.md': change(text('2024-02-02'), 5, 'Side') })
    repo.git('checkout', '-q', 'main')
    repo.commit('2024-03-03', { 'a.md': text('2024-01-01', 'main'), 'd.md': change(text('2024-03-03'), 1, 'Main') })
    try {
      merge(repo, 'side', '2024-04-04')
    } catch {
      // The conflict that this is about.
    }
    const resolved = change(change(text('2024-04-04'), 5, 'Side'), 1, 'Main')
    repo.commit('2024-04-04', { 'a.md': text('2024-01-01', 'both'), 'd.md': resolved })
    expect(repo.git('rev-list', '--parents', '-1', 'HEAD').split(' ')).toHaveLength(3)
    expect(await repo.history('a.md')).toMatchObject(known('2024-04-04'))
    expect(await repo.history('d.md')).toMatchObject(known('2024-03-03'))
  })

  test('that throw a side away follow the side that was kept', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01'), 'b.md': 'b\n' })
    repo.git('checkout', '-qb', 'side')
    repo.commit('2024-03-03', { 'a.md': text('2024-01-01', 'lost'), 'b.md': 'lost\n' })
    repo.git('checkout', '-q', 'main')
    repo.commit('2024-02-02', { 'b.md': 'kept\n' })
    merge(repo, 'side', '2024-04-04', '-s', 'ours')
    repo.commit('2024-05-05', { 'c.md': 'c\n' })
    for (const more of [[], Array.from({ length: 70 }, (_, i) => `none${i}.md`)]) {
      const found = await repo.histories(['a.md', 'b.md', 'c.md', ...more])
      expect(found.get('a.md')).toMatchObject(known('2024-01-01'))
      expect(found.get('b.md')).toMatchObject(known('2024-02-02'))
    }
  })
})

describe('where git cannot know', () => {
  const unknown = (reason: string, sentence: RegExp) => ({
    status: 'unknown',
    reason,
    sentence: expect.stringMatching(sentence),
  })

  test('a shallow clone says so and how to mend it, but only where its history ends too soon', async () => {
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

  test('a file that git keeps as a stand-in or as bytes', async () => {
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
    const names = ['a b.md', 'it\'s "so".md', 'Architektur-Übersicht.md', '系统模式.md', '[x]*?.md', ':(top)a.md', 'l\nf.md', '-n.md']
    const repo = makeRepository()
    names.forEach((name, index) => repo.commit(`2024-01-${10 + index}`, { [name]: `${index}\n` }))
    for (const more of [[], Array.from({ length: 70 }, (_, i) => `none${i}.md`)]) {
      const found = await repo.histories([...names, ...more])
      names.forEach((name, index) => expect(found.get(name), name).toMatchObject(known(`2024-01-${10 + index}`)))
      more.forEach((name) => expect(found.get(name)).toMatchObject({ reason: 'untracked' }))
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
    expect([...found.values()].filter((one) => one.status === 'known' && one.changed === '2024-01-01')).toHaveLength(149)
    expect(found.get('d1/n1.md')).toMatchObject(known('2024-02-02'))
    expect(calls().sort()).toEqual(['cat-file', 'log'])
    await repo.histories(['d1/n1.md', 'd2/n2.md'], {}, env)
    expect(calls()).toHaveLength(4)
  })

  test('run nothing that a hostile repository names', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01'), '.gitattributes': '*.md diff=evil filter=evil merge=evil\n' })
    repo.commit('2024-02-02', { 'a.md': text('2024-02-02', 'second') })
    const marker = join(makeFolder(), 'ran')
    const script = join(makeFolder(), 'evil.sh')
    writeFileSync(script, `#!/bin/sh\ntouch '${marker}'\ncat\n`)
    chmodSync(script, 0o755)
    for (const name of [
      'diff.external', 'core.fsmonitor', 'core.pager', 'pager.log', 'diff.evil.textconv', 'diff.evil.command',
      'filter.evil.clean', 'filter.evil.smudge', 'filter.evil.process', 'core.sshCommand', 'core.askPass',
      'core.editor', 'gpg.program', 'credential.helper', 'core.gitProxy', 'uploadpack.packObjectsHook',
    ]) {
      repo.git('config', name, script)
    }
    for (const [name, value] of [
      ['log.showSignature', 'true'], ['alias.log', `!${script}`], ['alias.cat-file', `!${script}`],
      ['diff.orderFile', 'missing'], ['diff.renames', 'copies'], ['color.ui', 'always'], ['log.date', 'relative'],
      ['format.pretty', 'oneline'], ['log.showRoot', 'false'], ['log.follow', 'true'], ['diff.noprefix', 'true'],
      ['log.diffMerges', 'off'], ['core.quotePath', 'true'], ['diff.relative', 'true'],
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
