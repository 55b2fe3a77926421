import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { environment, makeFolder, makeRepository, removeFolders, runGit } from '../workspace/temporary.ts'

afterAll(removeFolders)

const command = join(import.meta.dirname, '../../dist/cli.cjs')

/** What the built command reports of these rules, as `PATH:LINE MESSAGE`, warnings included. */
function lint(cwd: string, ...args: string[]): string[] {
  const only = ['--rule', 'stale-date: off', '--rule', 'missing-section: off', '--rule', 'missing-field: off']
  const output = execFileSync(process.execPath, [command, '--format', 'unix', ...only, ...args], {
    cwd,
    env: { ...environment, XDG_CACHE_HOME: makeFolder() },
    encoding: 'utf8',
  })
  return output
    .split('\n')
    .filter((line) => /\[(?:dead-reference|code-drift)\]$/.test(line))
    .map((line) => line.replace(/:\d+: warning:/, '').replace(/ \[[a-z-]+\]$/, ''))
}

function makeProject(documents = 1) {
  const project = makeRepository()
  const text = '# Notes\n\nSessions live in `src/auth/session.ts`, see [the flow](flow.md).\n'
  const names = Array.from({ length: documents }, (_, index) => `docs/${index}/architecture.md`)
  project.commit('2026-01-01', {
    'src/auth/session.ts': 'export const session = 1\n'.repeat(9),
    ...Object.fromEntries(names.map((name) => [name, text])),
  })
  return project
}

it('reports references that rot, and follows the repository although the document is the same', () => {
  const project = makeProject()
  expect(lint(project.root)).toEqual([
    'docs/0/architecture.md:3 Missing file or folder `flow.md`; correct or remove the reference',
  ])
  project.git('mv', 'src/auth/session.ts', 'src/auth/store.ts')
  project.commit('2026-03-02', { 'docs/0/flow.md': '# Flow\n' })
  expect(lint(project.root)).toEqual([
    'docs/0/architecture.md:3 `src/auth/session.ts` was renamed to `src/auth/store.ts` (2026-03-02); follow the rename',
  ])
})

it('answers from the cache with the repository as it is now', () => {
  const project = makeProject(10)
  const cache = ['--rule', 'dead-reference: warn']
  expect(lint(project.root, ...cache)).toHaveLength(10)
  project.commit('2026-03-02', { 'docs/3/flow.md': '# Flow\n' })
  expect(lint(project.root, ...cache)).toHaveLength(9)
})

it('with `--staged` goes by the index, with `--no-git` by the working tree', () => {
  const project = makeProject()
  project.write('docs/0/flow.md', '# Flow\n')
  project.write('docs/0/architecture.md', '# Notes\n\nSee [the flow](flow.md) and `src/auth/gone.ts`.\n')
  project.git('add', 'docs/0/architecture.md')
  expect(lint(project.root, '--staged')).toEqual([
    'docs/0/architecture.md:3 Missing file or folder `flow.md`; correct or remove the reference',
    'docs/0/architecture.md:3 Missing file or folder `src/auth/gone.ts`; correct or remove the reference',
  ])
  expect(lint(project.root, '--no-git')).toEqual([])
})

it('claims nothing where there is no repository', () => {
  const project = makeProject()
  rmSync(join(project.root, '.git'), { recursive: true })
  expect(lint(project.root)).toEqual([])
})

it('reports code drift where that rule is on', () => {
  const project = makeProject()
  for (let day = 10; day < 22; day++) {
    project.commit(`2026-02-${day}`, { 'src/auth/session.ts': `export const session = ${day}\n`.repeat(9) })
  }
  expect(lint(project.root, '--rule', 'dead-reference: off')).toEqual([])
  expect(lint(project.root, '--rule', 'dead-reference: off', '--rule', 'code-drift: warn')).toEqual([
    'docs/0/architecture.md:1 Code has changed since the last change of this document on 2026-01-01 (1 of 1 ' +
      'named file in 12 commits, most in `src/auth/session.ts`: 12); review the document',
  ])
})

it('says in one note where history is missing, and checks what is in the working tree', () => {
  const project = makeProject(9)
  const clone = makeFolder()
  runGit(clone, ['clone', '-q', '--depth=1', `file://${project.root}`, '.'])
  const args = [command, '--rule', 'stale-date: off', '--rule', 'missing-section: off', '--rule', 'missing-field: off']
  const run = () =>
    execFileSync(process.execPath, args, {
      cwd: clone,
      env: { ...environment, XDG_CACHE_HOME: cache },
      encoding: 'utf8',
    })
  const cache = makeFolder()
  const first = run()
  expect(first.match(/Missing file or folder `flow.md`/g)).toHaveLength(9)
  expect(first.match(/Shallow clone/g)).toHaveLength(1)
  expect(run()).toBe(first)
  runGit(clone, ['fetch', '-q', '--unshallow'])
  project.commit('2026-02-01')
  runGit(clone, ['pull', '-q'])
  expect(run()).not.toContain('Shallow clone')
})
