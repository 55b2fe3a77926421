import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { createGit } from '../../src/workspace/git/git.ts'
import {
  environment,
  makeFolder,
  makeRepository,
  type Playground,
  removeFolders,
  runGit,
  makeDocument as text,
} from './temporary.ts'

afterAll(removeFolders)

const here = new URL('../..', import.meta.url).pathname

/** Makes a pre-commit hook that runs `body` with `git` ; what it returns is in the file whose path is given back. */
function addHook(hooks: string, body: string): string {
  const folder = makeFolder()
  const result = join(folder, 'result.json')
  const script = join(folder, 'hook.mts')
  writeFileSync(
    script,
    `import { writeFileSync } from 'node:fs'
import { createGit } from '${here}src/workspace/git/git.ts'
const git = createGit({ cwd: process.cwd(), env: process.env })
const options = { isOnlyDates: () => false, today: '2026-07-01', staged: true }
async function run() { ${body} }
writeFileSync('${result}', JSON.stringify(await run().catch((error) => error.message)))
`,
  )
  const command = `#!/bin/sh\nexec '${process.execPath}' '${here}node_modules/tsx/dist/cli.mjs' '${script}'\n`
  writeFileSync(join(hooks, 'pre-commit'), command, { mode: 0o755 })
  return result
}

const readResult = (result: string): unknown => JSON.parse(readFileSync(result, 'utf8'))

describe('inside a hook', () => {
  test('of `git commit -a` the index of that commit is read and written', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'sub/a.md': text('2024-01-01'), 'b.md': 'b\n' })
    repo.write('sub/a.md', text('2024-01-01', 'second'))
    const result = addHook(
      join(repo.root, '.git/hooks'),
      `const staged = await git.readStaged(['sub/a.md'])
       const history = [...(await git.readHistories(['sub/a.md', 'b.md'], options)).values()]
       await git.stage([{ file: 'sub/a.md', text: staged.get('sub/a.md').replace('2024-01-01', '2026-07-01') }])
       return { history, unstaged: [...await git.findUnstaged(['sub/a.md'])] }`,
    )
    runGit(join(repo.root, 'sub'), ['commit', '-qam', 'x'])
    expect(readResult(result)).toMatchObject({
      history: [{ uncommitted: true }, { changed: '2024-01-01' }],
      unstaged: ['sub/a.md'],
    })
    expect(repo.git('show', 'HEAD:sub/a.md')).toBe(text('2026-07-01', 'second'))
    expect(repo.git('diff', '--cached', '--name-only')).toBe('')
  })

  test('of `git commit PATH` the index of that commit is read, and nothing is staged that would be lost', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': 'a\n', 'b.md': 'b\n' })
    repo.write('a.md', 'staged only\n')
    repo.git('add', 'a.md')
    repo.write('b.md', 'bb\n')
    const result = addHook(
      join(repo.root, '.git/hooks'),
      `const found = [...(await git.readHistories(['a.md', 'b.md'], options)).values()]
       return { found, error: await git.stage([{ file: 'b.md', text: 'stamped' }]).catch((error) => error.message) }`,
    )
    runGit(repo.root, ['commit', '-qm', 'x', 'b.md'])
    expect(readResult(result)).toMatchObject({
      found: [{ changed: '2024-01-01' }, { uncommitted: true }],
      error: expect.stringContaining('git commit PATH'),
    })
    expect(repo.git('show', 'HEAD:b.md')).toBe('bb\n')
  })

  test('of a linked worktree the right repository is asked, and a submodule inside it for itself', async () => {
    const inner = makeRepository()
    inner.commit('2024-05-05', { 'i.md': 'i\n' })
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': 'a\n' })
    repo.git('submodule', '--quiet', 'add', `file://${inner.root}`, 'inner')
    repo.commit('2024-02-02')
    const linked = join(makeFolder(), 'linked')
    repo.git('worktree', 'add', '-q', linked)
    runGit(linked, ['submodule', '--quiet', 'update', '--init'])
    const result = addHook(
      join(repo.root, '.git/hooks'),
      `return [...(await git.readHistories(['a.md', 'b.md', 'inner/i.md'], options)).values()]`,
    )
    writeFileSync(join(linked, 'b.md'), 'b\n')
    runGit(linked, ['add', 'b.md'])
    runGit(linked, ['commit', '-qm', 'x'])
    expect(readResult(result)).toMatchObject([
      { changed: '2024-01-01' },
      { uncommitted: true },
      { changed: '2024-05-05' },
    ])
  })
})

describe('staging', () => {
  const open = (repo: Playground) => createGit({ cwd: repo.root, env: environment })

  test('changes the index alone, keeps modes and takes names as they are', async () => {
    const repo = makeRepository()
    const names = ['a b.md', '系统.md', '*.md', 'l\nf.md']
    repo.commit('2024-01-01', Object.fromEntries(names.map((name) => [name, 'old\n'])))
    repo.git('update-index', '--chmod=+x', 'a b.md')
    const git = open(repo)
    await git.stage(names.map((file) => ({ file, text: `${file}\r\nnew 日\n` })))
    const staged = await git.readStaged([...names, 'none.md'])
    for (const name of names) {
      expect(staged.get(name)).toBe(`${name}\r\nnew 日\n`)
      expect(repo.read(name)).toBe('old\n')
    }
    expect(staged.get('none.md')).toBe(null)
    expect(repo.git('ls-files', '-s', 'a b.md')).toMatch(/^100755/)
    await expect(git.stage([{ file: 'none.md', text: '' }])).rejects.toThrow('not in the index')
  })

  test('a locked index is an error and nothing changes', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': 'old\n' })
    repo.write('.git/index.lock', '')
    await expect(open(repo).stage([{ file: 'a.md', text: 'new\n' }])).rejects.toThrow(/index\.lock/)
    expect(repo.git('show', ':a.md')).toBe('old\n')
  })

  test('unstaged changes are listed, line endings aside', async () => {
    const repo = makeRepository()
    repo.commit('2024-01-01', { 'a.md': 'a\nb\n', 'b.md': 'b\n', 'c.md': 'c\n' })
    repo.write('a.md', 'a\r\nb\r\n')
    repo.write('b.md', 'staged\n')
    repo.git('add', 'b.md')
    repo.write('c.md', 'c \n')
    repo.write('new.md', '')
    expect(await open(repo).findUnstaged(['a.md', 'b.md', 'c.md', 'new.md'])).toEqual(new Set(['c.md', 'new.md']))
  })

  test('outside of a repository is an error in one sentence', async () => {
    const git = createGit({ cwd: makeFolder(), env: environment })
    await expect(git.readStaged(['a.md'])).rejects.toThrow('`a.md` is in no git repository')
  })
})
