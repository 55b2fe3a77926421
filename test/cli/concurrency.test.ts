import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { environment } from '../workspace/temporary.ts'
import { plantTree } from '../workspace/tree.ts'

const bin = resolve('dist/cli.cjs')
const documents = readdirSync('fixtures/documents').filter((name) => name.endsWith('.md'))
const texts = documents.map((name) => readFileSync(join('fixtures/documents', name), 'utf8'))

/** A repository with these documents, of which each names a file that is there and one that is gone. */
function plantRepository(indexes: readonly number[]): string {
  const files = indexes.map((index, at): [string, string] => [
    `service-${at}/systemPatterns.md`,
    `${texts[index] ?? ''}\n\nSee [the code](../src/a.ts) and [the flow](../src/gone.ts).\n`,
  ])
  const root = plantTree({
    ...Object.fromEntries(files),
    'src/a.ts': '',
    'team.md': '# Notes\n\n## Purpose\n\n[Describe the purpose]\n',
    '.system-patterns-lintrc.json': JSON.stringify({
      templates: { team: './team.md' },
      rules: { 'code-drift': 'warn' },
      overrides: [{ files: ['service-1/**'], template: 'team', rules: { 'stale-date': ['error', { maxAge: 7 }] } }],
    }),
  })
  for (const argv of [
    ['init', '-q'],
    ['add', '.'],
    ['commit', '-q', '-m', 'Add documents'],
  ])
    spawnSync('git', argv, { cwd: root, env: environment })
  return root
}

/** A run in a repository: what it wrote, how it ended, and the files of its cache. */
function lint(cwd: string, concurrency: string, argv: readonly string[], cache: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, '--concurrency', concurrency, '--today', '2027-01-01', ...argv],
    {
      cwd,
      env: { ...environment, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  )
  const folder = join(cache, 'system-patterns-lint/results')
  return { status, stdout, stderr, kept: status === 2 ? [] : readdirSync(folder).length }
}

it('gives the same results, order, status and cache for any number of threads', () => {
  const someDocuments = fc.array(fc.nat({ max: documents.length - 1 }), { minLength: 9, maxLength: 14 })
  const format = fc.constantFrom('pretty', 'json', 'sarif', 'html')
  const more = fc.constantFrom([], ['--no-git'], ['--staged'], ['--fix-dry-run'], ['--max-warnings', '0'])
  fc.assert(
    fc.property(someDocuments, fc.integer({ min: 2, max: 5 }), format, more, (indexes, threads, format, more) => {
      const root = plantRepository(indexes)
      const folder = plantTree({})
      const caches = ['alone', 'together'].map((name) => join(folder, name))
      for (const cache of caches) mkdirSync(cache, { mode: 0o700 })
      const [alone = '', together = ''] = caches
      const argv = ['--format', format, ...more]
      const expected = lint(root, 'off', argv, alone)
      expect(lint(root, String(threads), argv, together)).toEqual(expected)
      // Each reads what the other has kept.
      expect(lint(root, 'off', argv, together)).toEqual(expected)
      expect(lint(root, String(threads), argv, alone)).toEqual(expected)
    }),
    { numRuns: 5, examples: [[[...texts.keys()].slice(0, 12), 3, 'json', []]] },
  )
}, 240_000)

it.each(['0', '-1', 'many', '1000', ''])('refuses `--concurrency=%s`', (value) => {
  const { status, stderr } = spawnSync(process.execPath, [bin, `--concurrency=${value}`], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr: `system-patterns-lint: \`--concurrency\` must be \`auto\`, \`off\` or a number of threads from 1 to 999, not \`${value}\`\n`,
  })
})
