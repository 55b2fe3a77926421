import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDocuments } from '../../src/workspace/files/find.ts'

const folders = ['', 'a/', 'b/', 'a/b/', 'a/b/a/', 'b/a/']
const files = folders.flatMap((folder) => ['a.md', 'b.md', 'a'].map((name) => folder + (name === 'a' ? 'c' : name)))

const line = fc
  .tuple(
    fc.constantFrom('', '', '!', '/', '!/'),
    fc.array(fc.constantFrom('a', 'b', 'c', '*', '**', '*.md', 'a.md', '[ab]'), { minLength: 1, maxLength: 3 }),
    fc.constantFrom('', '', '/'),
  )
  .map(([lead, parts, end]) => lead + parts.join('/') + end)
const lines = fc.array(line, { minLength: 1, maxLength: 4 }).map((list) => `${list.join('\n')}\n`)
const rules = fc.dictionary(
  fc.constantFrom('.git/info/exclude', ...folders.map((folder) => `${folder}.gitignore`)),
  lines,
  {
    minKeys: 1,
    maxKeys: 4,
  },
)

test('any tree with ignore files anywhere is searched as git sees it, and named files are ignored alike', async () => {
  await fc.assert(
    fc.asyncProperty(rules, async (ignoreFiles) => {
      const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'as-git-')))
      try {
        execFileSync('git', ['init', '-q', cwd])
        for (const [path, text] of [...files.map((file) => [file, ''] as const), ...Object.entries(ignoreFiles)]) {
          mkdirSync(dirname(join(cwd, path)), { recursive: true })
          writeFileSync(join(cwd, path), text)
        }
        const listed = execFileSync('git', ['ls-files', '-z', '--others', '--exclude-standard'], { cwd }).toString()
        const seen = listed
          .split('\0')
          .filter((path) => files.includes(path))
          .sort()
        const found = await findDocuments(['**/*'], { cwd })
        const named = await findDocuments(files, { cwd })
        const below = await findDocuments(['*'], { cwd: join(cwd, 'a/b') })
        expect({ ignoreFiles, found: found.paths.filter((path) => files.includes(path)) }).toEqual({
          ignoreFiles,
          found: seen,
        })
        expect(named.paths).toEqual(seen)
        expect(below.paths.filter((path) => path !== '.gitignore').map((path) => `a/b/${path}`)).toEqual(
          seen.filter((path) => dirname(path) === 'a/b'),
        )
      } finally {
        rmSync(cwd, { recursive: true, force: true })
      }
    }),
    { numRuns: 60 },
  )
})
