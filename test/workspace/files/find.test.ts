import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { type FindOptions, findDocuments, findIgnore } from '../../../src/workspace/files/find.ts'
import { plantTree } from '../tree.ts'

async function find(cwd: string, paths: readonly string[] = [], options: Partial<FindOptions> = {}) {
  return findDocuments(paths, { cwd, ...options })
}

async function pathsOf(cwd: string, paths: readonly string[] = [], options: Partial<FindOptions> = {}) {
  const found = await find(cwd, paths, options)
  expect(found.problems).toEqual([])
  return found.paths
}

const searched =
  'searched for `systemPatterns.md`, `system-patterns.md`, `system_patterns.md`, `systemArchitecture.md`, ' +
  '`architecture.md`, in any case); name a file, set `files` in a configuration, ' +
  'or run `system-patterns-lint --init` to create a document'

describe('without a path', () => {
  test('finds documents by their usual names in any case, hidden folders too', async () => {
    const root = plantTree({
      'docs/systemPatterns.md': '',
      'docs/SYSTEM-PATTERNS.MD': '',
      'a/system_patterns.md': '',
      'a/SystemArchitecture.md': '',
      '.kilocode/rules/memory-bank/architecture.md': '',
      '.memory-bank/core/Architecture.md': '',
      'Memory Bank/architecture.md': '',
      'memory_bank/architecture.md': '',
      'memorybank/architecture.md': '',
      'docs/architecture.md': '',
      'ARCHITECTURE.md': '',
      'memory-bank/productContext.md': '',
      'docs/architecture-notes.md': '',
      'node_modules/x/systemPatterns.md': '',
      '.git/systemPatterns.md': '',
    })
    expect(await pathsOf(root)).toEqual([
      '.kilocode/rules/memory-bank/architecture.md',
      '.memory-bank/core/Architecture.md',
      'ARCHITECTURE.md',
      'Memory Bank/architecture.md',
      'a/SystemArchitecture.md',
      'a/system_patterns.md',
      'docs/SYSTEM-PATTERNS.MD',
      'docs/architecture.md',
      'docs/systemPatterns.md',
      'memory_bank/architecture.md',
      'memorybank/architecture.md',
    ])
  })

  test('says so when there is nothing', async () => {
    const { problems } = await find(plantTree({ 'a.md': '' }))
    expect(problems).toEqual([`No document found in the working directory (${searched}`])
  })

  test('takes the files a config selects in their place, the nearest config for each folder', async () => {
    const root = plantTree({
      'ARCHITECTURE.md': '',
      'systemPatterns.md': '',
      'a/ARCHITECTURE.md': '',
      'inner/package.json': '{}',
      'inner/design/x.md': '',
      'inner/systemPatterns.md': '',
      'inner/design/old/y.md': '',
    })
    const outer = { folder: root, file: join(root, 'c.json'), files: ['ARCHITECTURE.md'], ignore: [] }
    const inner = {
      folder: join(root, 'inner'),
      file: join(root, 'inner/package.json'),
      files: ['design/**/*.md'],
      ignore: ['old/'],
    }
    const select = async (folder: string) => (folder.startsWith(inner.folder) ? inner : outer)
    expect(await pathsOf(root, [], { select })).toEqual(['ARCHITECTURE.md', 'a/ARCHITECTURE.md', 'inner/design/x.md'])
    expect(await pathsOf(root, ['inner/design/old/y.md', 'inner/design/x.md'], { select })).toEqual([
      'inner/design/x.md',
    ])
  })
})

describe('ignore rules', () => {
  const files = {
    '.git/info/exclude': 'private/\n',
    '.gitignore': 'build/\n*.tmp.md\n/memory-bank/\n',
    'build/systemPatterns.md': '',
    'private/systemPatterns.md': '',
    'memory-bank/systemPatterns.md': '',
    'a/.gitignore': 'drafts\n!build/\n',
    'a/build/systemPatterns.md': '',
    'a/drafts/systemPatterns.md': '',
    'a/b/drafts/.gitignore': '!systemPatterns.md',
    'a/b/drafts/systemPatterns.md': '',
    'a/b/systemPatterns.md': '',
    'old/systemPatterns.md': '',
    '.system-patterns-lint-ignore': 'old\n',
  }

  test('hold from the root of the repository down, nearer files last', async () => {
    expect(await pathsOf(plantTree(files))).toEqual(['a/b/systemPatterns.md', 'a/build/systemPatterns.md'])
  })

  test('hold in a sub-folder as well', async () => {
    const root = plantTree(files)
    expect(await pathsOf(join(root, 'a'))).toEqual(['b/systemPatterns.md', 'build/systemPatterns.md'])
    expect(await pathsOf(join(root, 'a'), ['b/**/*.md'])).toEqual(['b/systemPatterns.md'])
  })

  test('apply to named files, and say which line ignores them, unless `noIgnore` is set', async () => {
    const root = plantTree(files)
    const named = ['old/systemPatterns.md', 'build/systemPatterns.md', 'a/b/systemPatterns.md']
    const found = await find(root, named)
    expect(found).toEqual({
      paths: ['a/b/systemPatterns.md'],
      problems: [],
      ignored: [
        { path: 'old/systemPatterns.md', by: '`.system-patterns-lint-ignore` line 1 (`old`)' },
        { path: 'build/systemPatterns.md', by: '`.gitignore` line 1 (`build/`)' },
      ],
    })
    expect(await pathsOf(root, named, { noIgnore: true })).toEqual([...named].sort())
  })

  test('hold for a file that is not there: standard input under its name', async () => {
    const root = plantTree(files)
    expect(await findIgnore('old/new.md', { cwd: root })).toBe('`.system-patterns-lint-ignore` line 1 (`old`)')
    expect(await findIgnore('a/new.md', { cwd: root })).toBeNull()
    expect(await findIgnore('old/new.md', { cwd: root, noIgnore: true })).toBeNull()
  })

  test('a named folder that is ignored is a problem', async () => {
    expect((await find(plantTree(files), ['build'])).problems).toEqual([
      'Cannot search `build`: it is ignored by `.gitignore` line 1 (`build/`); pass `--no-ignore` to search it',
    ])
  })

  test("the linter's own file can take back what git ignores", async () => {
    const root = plantTree({ ...files, '.system-patterns-lint-ignore': '!/memory-bank/\nold\n' })
    expect(await pathsOf(root)).toContain('memory-bank/systemPatterns.md')
    expect(await pathsOf(root, ['memory-bank/systemPatterns.md'])).toEqual(['memory-bank/systemPatterns.md'])
  })

  test('a file of --ignore-path comes first, and must be there', async () => {
    const root = plantTree({ ...files, 'ci/ignore': '*.md', extra: 'a/b/' })
    expect(await pathsOf(root, [], { ignorePath: join(root, 'extra') })).toEqual(['a/build/systemPatterns.md'])
    expect((await find(root, [], { ignorePath: join(root, 'none') })).problems).toEqual([
      `Cannot read ignore file ${join(root, 'none')}: no such file; check \`--ignore-path\``,
    ])
  })

  test('of a repository do not reach into one that lies in it', async () => {
    const root = plantTree({
      '.git/HEAD': '',
      '.gitignore': 'drafts',
      'inner/.git/HEAD': '',
      'inner/drafts/systemPatterns.md': '',
      'inner/.git/info/exclude': 'secret',
      'inner/secret/systemPatterns.md': '',
    })
    expect(await pathsOf(root)).toEqual(['inner/drafts/systemPatterns.md'])
    expect(await pathsOf(root, ['inner/drafts/systemPatterns.md', 'inner/secret/systemPatterns.md'])).toEqual([
      'inner/drafts/systemPatterns.md',
    ])
  })

  test('are those git goes by in a linked worktree', async () => {
    const root = plantTree({ 'main/systemPatterns.md': '' })
    const git = (...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...words], {
        cwd: join(root, 'main'),
        stdio: 'pipe',
      })
    git('init', '-q')
    git('add', '.')
    git('commit', '-qm', 'x')
    git('worktree', 'add', '-q', '../linked')
    writeFileSync(join(root, 'main/.git/info/exclude'), 'private')
    mkdirSync(join(root, 'linked/private'))
    writeFileSync(join(root, 'linked/private/systemPatterns.md'), '')
    expect(await pathsOf(join(root, 'linked'))).toEqual(['systemPatterns.md'])
  })
})

describe('named paths', () => {
  const files = {
    'memory-bank/systemPatterns.md': '',
    'notes.txt': '',
    'docs/a.md': '',
    'docs/b/c.md': '',
    'docs/[id].md': '',
  }

  test('a file is itself, whatever its name; each once, as it would be typed', async () => {
    const root = plantTree(files)
    const named = [
      './notes.txt',
      'notes.txt',
      join(root, 'notes.txt'),
      'docs/[id].md',
      'docs\\a.md',
      'docs/../notes.txt',
    ]
    expect(await pathsOf(root, named)).toEqual(['docs/[id].md', 'docs/a.md', 'notes.txt'])
    expect(await pathsOf(join(root, 'docs'), ['../notes.txt'])).toEqual(['../notes.txt'])
  })

  test('a folder is searched, a glob gives what it matches', async () => {
    const root = plantTree(files)
    expect(await pathsOf(root, ['memory-bank'])).toEqual(['memory-bank/systemPatterns.md'])
    expect(await pathsOf(root, ['.'])).toEqual(['memory-bank/systemPatterns.md'])
    expect(await pathsOf(root, ['docs/*.md'])).toEqual(['docs/[id].md', 'docs/a.md'])
    expect(await pathsOf(root, ['docs/**', '!docs/b/**'])).toEqual(['docs/[id].md', 'docs/a.md'])
    expect(await pathsOf(join(root, 'docs'), ['../{docs,memory-bank}/*.md'])).toEqual([
      '../memory-bank/systemPatterns.md',
      '[id].md',
      'a.md',
    ])
    expect(await pathsOf(root, [`${root}/docs/b/*`])).toEqual(['docs/b/c.md'])
  })

  test('patterns that only exclude are an error', async () => {
    const { paths, problems } = await find(plantTree(files), ['!docs/b/**', '!notes.txt'])
    expect(paths).toEqual([])
    expect(problems).toEqual(['`!docs/b/**` only excludes files; name a file, a folder or a glob to check as well'])
  })

  test('what leads to nothing is a problem with one sentence, with the nearest name', async () => {
    const root = plantTree(files)
    const { problems, paths } = await find(root, [
      'memory-bank/systemPattern.md',
      'memory-bnk/systemPatterns.md',
      'nowhere/at/all.md',
      'docs',
      'docs/*.txt',
      '',
      'notes.txt/',
      'zzzzzzzz',
    ])
    expect(paths).toEqual([])
    expect(problems).toEqual([
      '`memory-bank/systemPattern.md` does not exist; did you mean `memory-bank/systemPatterns.md`?',
      '`memory-bnk/systemPatterns.md` does not exist; did you mean `memory-bank/systemPatterns.md`?',
      '`nowhere/at/all.md` does not exist',
      `No document found in \`docs\` (${searched}`,
      'No file matches `docs/*.txt` (ignored files are left out); check the pattern',
      'Empty path; name a file, a folder or a glob',
      '`notes.txt/` does not exist; did you mean `notes.txt`?',
      '`zzzzzzzz` does not exist',
    ])
  })

  test('a folder that may not be read is a problem and the rest is found', async (context) => {
    if (process.platform === 'win32' || process.getuid?.() === 0) context.skip()
    const root = plantTree({ ...files, 'locked/systemPatterns.md': '' })
    chmodSync(join(root, 'locked'), 0)
    const { paths, problems } = await find(root)
    chmodSync(join(root, 'locked'), 0o755)
    expect(paths).toEqual(['memory-bank/systemPatterns.md'])
    expect(problems).toEqual(['Cannot search locked: permission denied'])
  })
})

describe('links', () => {
  test('in the tree are not followed, named ones are; loops end', async () => {
    const outside = plantTree({ 'systemPatterns.md': '' })
    const root = plantTree({ 'a/systemPatterns.md': '' })
    symlinkSync(outside, join(root, 'out'))
    symlinkSync('..', join(root, 'a/loop'))
    symlinkSync(join(outside, 'systemPatterns.md'), join(root, 'a/system-patterns.md'))
    symlinkSync('nowhere', join(root, 'dead.md'))
    symlinkSync(join(outside, 'systemPatterns.md'), join(root, 'a/.gitignore'))
    expect(await pathsOf(root)).toEqual(['a/systemPatterns.md'])
    expect(await pathsOf(root, ['**/*.md'])).toEqual(['a/systemPatterns.md'])
    expect(await pathsOf(root, ['a/system-patterns.md', 'out'])).toEqual([
      'a/system-patterns.md',
      'out/systemPatterns.md',
    ])
    expect((await find(root, ['dead.md'])).problems).toEqual([
      '`dead.md` is a link to a file that does not exist; fix the link',
    ])
  })
})

test('other work, such as the handler of a signal, is done between two folders of a search', async () => {
  const root = plantTree({ 'a/systemPatterns.md': '', 'b/systemPatterns.md': '', 'c/d/systemPatterns.md': '' })
  let now = Date.now()
  // Each folder takes a second.
  const clock = vi.spyOn(Date, 'now').mockImplementation(() => (now += 1000))
  onTestFinished(() => clock.mockRestore())
  let turns = 0
  let waiting = setImmediate(function turn() {
    turns++
    waiting = setImmediate(turn)
  })
  onTestFinished(() => clearImmediate(waiting))
  expect(await pathsOf(root)).toHaveLength(3)
  expect(turns).toBeGreaterThanOrEqual(5)
})
