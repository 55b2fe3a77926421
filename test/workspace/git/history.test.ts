import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import {
  countCalls,
  makeRepository,
  type Playground,
  removeFolders,
  runGit,
  TODAY,
  makeDocument as text,
} from '../temporary.ts'

afterAll(removeFolders)

const known = (changed: string, more: object = {}) => ({ status: 'known', changed, uncommitted: false, ...more })
const today = { status: 'known', changed: TODAY, uncommitted: true, commit: null }

describe('what counts as a change of content', () => {
  test('the last commit that changed a line does, one that changed the date alone is a stamp', async () => {
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

  test('with `staged` the index alone is compared with HEAD', async () => {
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

  test('a text at hand is compared with HEAD instead of the file', async () => {
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
    const names = Array.from({ length: 80 }, (_, i) => `old/n${i}.md`)
    const files = Object.fromEntries(names.map((name, i) => [name, text('2024-01-01', `${i}.`)]))
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

function merge(repo: Playground, branch: string, day: string, ...options: string[]): void {
  const date = `${day}T12:00:00+00:00`
  runGit(repo.root, ['merge', '-q', '--no-ff', '-m', 'x', ...options, branch], {
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
  })
}

describe('merges', () => {
  // With these the whole log is read, without them one that git limits.
  const others = { 'd.md': 'd\n', 'e.md': 'e\n' }
  const change = (old: string, from: number, to: string) => old.replace(`Paragraph ${from} stays`, to)

  test('of a side that alone changed the file count as that change', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01'), 'b.md': 'b\n', 'c.md': 'c\n', ...others })
    repo.git('checkout', '-qb', 'side')
    repo.commit('2024-02-02', { 'a.md': text('2024-01-01', 'second') })
    repo.git('checkout', '-q', 'main')
    repo.commit('2024-03-03', { 'b.md': 'bb\n' })
    merge(repo, 'side', '2024-04-04')
    for (const more of [[], ['d.md', 'e.md']]) {
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
    repo.commit('2024-01-01', { 'a.md': text('2024-01-01'), 'b.md': 'b\n', ...others })
    repo.git('checkout', '-qb', 'side')
    repo.commit('2024-03-03', { 'a.md': text('2024-01-01', 'lost'), 'b.md': 'lost\n' })
    repo.git('checkout', '-q', 'main')
    repo.commit('2024-02-02', { 'b.md': 'kept\n' })
    merge(repo, 'side', '2024-04-04', '-s', 'ours')
    repo.commit('2024-05-05', { 'c.md': 'c\n' })
    for (const more of [[], ['d.md', 'e.md']]) {
      const found = await repo.histories(['a.md', 'b.md', 'c.md', ...more])
      expect(found.get('a.md')).toMatchObject(known('2024-01-01'))
      expect(found.get('b.md')).toMatchObject(known('2024-02-02'))
    }
  })
})
