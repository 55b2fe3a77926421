import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { formats, loadReporter } from '../../src/report/index.ts'
import { run, type RunRequest } from '../../src/run/run.ts'
import type { WorkerCode } from '../../src/run/workers.ts'
import { command } from '../cli/command.ts'
import { plantTree } from '../workspace/tree.ts'

const count = 130
const texts = readdirSync('fixtures/documents').filter((name) => name.endsWith('.md')).map((name) => readFileSync(join('fixtures/documents', name), 'utf8'))
const built: WorkerCode = { file: resolve('dist/command.cjs'), argv: ['as-a-worker'] }
const pathOf = (index: number) => `team-${String(index).padStart(3, '0')}/systemPatterns.md`

/** Documents of every kind, each unlike any other, and some that cannot be read or are judged in a way of their own. */
const odd = (index: number): string => [
  `\uFEFF\uFEFF# Notes\n\n## Overview\n\n[TODO] ${index}\n`,
  `${'> '.repeat(200)}too deep\n`,
  'no\0text\n',
  `---\ntemplate: mine\n---\n\n# Notes\n\n## Overview\n\nTide ${index}.\n`,
  `<!-- template: nowhere -->\n\n# Notes\n\n## Overview\n\n[TODO] ${index}\n`,
  `# Notes\n\n<!-- system-patterns-lint-disable leftover-placeholder -->\n\n## Overview\n\nTODO ${index}\n`,
  `# Long\n\n${'A line of text with a [stand-in] in it.\n\n'.repeat(2500)}`,
][(index / 13) % 7] ?? ''

const small = (index: number) => `# Notes\n\n## Overview\n\n**Last Modified:** 2026-02-30\n\n[Name] and [TODO] of ${index}.\n`

const plant = () => plantTree({
  ...Object.fromEntries(Array.from({ length: count }, (_, index) => (
    [pathOf(index), index % 13 === 0 ? odd(index) : index % 13 < 4 ? `${texts[index % texts.length] ?? ''}\n\nDocument ${index}.\n` : small(index)]
  ))),
  '.system-patterns-lintrc.json': JSON.stringify({
    templates: { mine: './mine.md' },
    overrides: [{ files: 'team-00*/**', rules: { 'section-order': 'warn', 'leftover-placeholder': ['warn', { allow: ['Name'] }] } }],
  }),
  'mine.md': '# T\n\n## Overview\n\n[What it is]\n\n## Data Flow\n\n[How data moves]\n',
})

const lint = (cwd: string, more: Partial<RunRequest> = {}) => run({
  cwd,
  env: { ...process.env, XDG_CACHE_HOME: join(cwd, 'cache'), LOCALAPPDATA: join(cwd, 'cache') },
  paths: [],
  stdin: null,
  rules,
  commandLine: { rules: [] },
  configPath: null,
  noConfig: false,
  noGit: true,
  noIgnore: false,
  ignorePath: null,
  staged: false,
  fix: 'none',
  today: '2026-11-20',
  ...more,
})

/** A worker that runs these lines; `parentPort` is theirs. */
const scripted = (cwd: string, lines: string): WorkerCode => {
  const file = join(cwd, 'worker.cjs')
  writeFileSync(file, `const { parentPort } = require('node:worker_threads')\n${lines}`)
  return { file, argv: [] }
}

describe.skipIf(availableParallelism() < 2)('a run with workers', () => {
  it('says of every document what a run without them says', async () => {
    const cwd = plant()
    // Outside of a repository each document has a note of git's.
    const [alone, shared] = [await lint(cwd, { noGit: false }), await lint(cwd, { noGit: false, worker: built })]
    expect(shared.results).toHaveLength(count)
    expect(shared.results.filter(({ failure }) => failure !== null).length).toBeGreaterThan(2)
    expect(shared.results.filter(({ notes }) => notes.length > 0).length).toBeGreaterThan(100)
    for (const format of formats) {
      const report = await loadReporter(format)
      const context = { rules, version: '0', color: false, cwd }
      expect(report(shared.results, context) === report(alone.results, context), format).toBe(true)
    }
    expect(JSON.stringify(shared)).toBe(JSON.stringify(alone))
    expect([...shared.baselines.values()]).toEqual([shared.results])
  })

  it('hands texts out, and keeps the order of the paths whoever is first', async () => {
    const cwd = plant()
    const { results } = await lint(cwd, {
      worker: scripted(cwd, `parentPort.on('message', ({ path }) => (
        parentPort.postMessage({ verdict: { template: null, findings: [], notes: ['Judged elsewhere: ' + path] }, memory: null })))`),
    })
    expect(results.map(({ path }) => path)).toEqual(Array.from({ length: count }, (_, index) => pathOf(index)))
    const elsewhere = results.filter(({ notes }) => notes[0]?.startsWith('Judged elsewhere'))
    expect(elsewhere.length).toBeGreaterThan(10)
    expect(elsewhere.every(({ path, notes }) => notes[0] === `Judged elsewhere: ${path}`)).toBe(true)
  })

  it.each([
    ['ends before it answers', 'process.exit(1)'],
    ['throws in the middle', "let left = 3; parentPort.on('message', () => { if (left-- === 0) throw new Error('x'); parentPort.postMessage(null) })"],
    ['runs out of memory', "parentPort.on('message', () => { const all = []; for (;;) all.push(new Array(1e5).fill({})) })"],
    ['is no program at all', '{'],
  ])('loses no document to a worker that %s', async (_, lines) => {
    const cwd = plant()
    const [alone, shared] = [await lint(cwd), await lint(cwd, { worker: scripted(cwd, lines) })]
    expect(JSON.stringify(shared)).toBe(JSON.stringify(alone))
  })

  it('remembers what workers have judged', async () => {
    const cwd = plant()
    const first = await lint(cwd, { worker: built, build: 'test' })
    const again = await lint(cwd, { worker: built, build: 'test' })
    expect(first.recalled).toBe(0)
    expect(again.recalled).toBe(first.results.filter(({ failure }) => failure === null).length)
    expect(JSON.stringify(again.results)).toBe(JSON.stringify(first.results))
  })

  it('starts none for few documents, for those it remembers, and where documents are mended', async () => {
    const cwd = plant()
    const worker = scripted(cwd, `require('node:fs').writeFileSync(${JSON.stringify(join(cwd, 'started'))}, '')`)
    await lint(cwd, { worker, paths: ['team-00*/**'] })
    await lint(cwd, { worker, fix: 'preview' })
    await lint(cwd, { build: 'test' })
    await lint(cwd, { worker, build: 'test' })
    expect(existsSync(join(cwd, 'started'))).toBe(false)
    await lint(cwd, { worker })
    expect(existsSync(join(cwd, 'started'))).toBe(true)
  })

  it('is what the built command does, with the same report and exit status', async () => {
    const cwd = plant()
    const argv = ['--no-git', '--no-cache', '--today', '2026-11-20', '--format', 'json']
    const { status, stdout } = spawnSync(process.execPath, [resolve('dist/cli.js'), ...argv], { cwd, encoding: 'utf8', maxBuffer: 1 << 28 })
    const alone = await command(cwd, argv)
    expect(status).toBe(alone.status)
    expect(stdout === alone.stdout).toBe(true)
  })
})
