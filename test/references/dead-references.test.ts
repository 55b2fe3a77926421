import { afterAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { measureDrift } from '../../src/references/drift.ts'
import { findReferences } from '../../src/references/find-references.ts'
import type { DeadReference } from '../../src/references/reference.ts'
import { resolveReferences } from '../../src/references/resolve.ts'
import { createGit } from '../../src/workspace/git/git.ts'
import {
  countCalls,
  environment,
  makeFolder,
  makeRepository,
  openPlayground,
  removeFolders,
} from '../workspace/temporary.ts'

afterAll(removeFolders)

interface Options {
  readonly path?: string
  readonly staged?: boolean
  readonly trees?: boolean
  readonly noGit?: boolean
  readonly env?: NodeJS.ProcessEnv
}

/** The dead references of a document, each as `WRITTEN: why`. */
async function deadIn(root: string, text: string, options: Options = {}): Promise<string[]> {
  const { path = 'docs/architecture.md', staged = false, trees = false, noGit = false, env = environment } = options
  const document = readDocument(createSource(path, text))
  const git = createGit({ cwd: root, env })
  const place = git.openReferences(path, { staged, noGit })
  const { repository, path: documentPath } = place ?? { repository: null, path }
  const { dead } = await resolveReferences({
    documentPath,
    references: findReferences(document, { trees }),
    repository,
  })
  for (const { reference } of dead) {
    expect(text.slice(reference.range.start, reference.range.end)).toBe(reference.text)
  }
  return dead.map((one) => `${one.reference.text}: ${describeDead(one)}`)
}

function openRepository(cwd: string, env: NodeJS.ProcessEnv) {
  const place = createGit({ cwd, env }).openReferences('docs/architecture.md', { staged: false, noGit: false })
  if (!place) throw new Error('no repository')
  return place.repository
}

function describeDead(dead: DeadReference): string {
  if (dead.why === 'renamed') return `renamed to ${dead.to} on ${dead.day}, write ${dead.replacement}`
  if (dead.why === 'deleted') return `deleted on ${dead.day}`
  return dead.why === 'line' ? `line, of ${dead.lines}` : dead.why
}

/** A project with a source folder, a few documents and a history. */
function makeProject() {
  const project = makeRepository()
  project.commit('2026-01-01', {
    '.gitignore': 'dist/\n',
    'package.json': '{}\n',
    'README.md': '# Tide\n\n## Set up\n',
    'docs/guide.md': '# Guide\n\n## Data flow & events\n\n## Data flow & events\n\n<a name="by-hand"></a>\n',
    'docs/a picture.png': 'png',
    'src/auth/session.ts': `${'export const session = 1\n'.repeat(12)}`,
    'src/auth/token.ts': 'export const token = 1\n',
    'src/jobs/queue.ts': 'queue\n'.repeat(9),
    'src/jobs/worker.ts': 'worker\n'.repeat(9),
    'src/old.ts': 'old\n',
    'packages/web/package.json': '{}\n',
    'packages/web/src/page.tsx': 'page\n',
    'packages/web/src/lost.tsx': 'lost\n',
  })
  return project
}

describe('links', () => {
  it('are alive where something is at their place, however it is written', async () => {
    const { root } = makeProject()
    const text = [
      '[a](guide.md) [b](./guide.md) [c](../src/auth/) [d](../src/auth) [e](/docs/guide.md) [f](guide.md?raw=true)',
      '![g](a%20picture.png) ![h](<a picture.png>) [i](guide) [j](guide.html) [k](../README.md#set-up)',
      '[l](guide.md#data-flow--events-1) [m](guide.md#by-hand) [n](../src/auth/session.ts#L3-L12) [o](..) [p](#own)',
      '[q](https://example.org/x.md) [r](mailto:a@example.org) [s](//cdn.example.org/x.md) [t](@/x.md) [u](#top)',
      '<img src="a picture.png"> [v][ref]',
      '',
      '[ref]: ../src/old.ts',
      '',
      '# Own',
    ].join('\n')
    expect(await deadIn(root, text)).toEqual([])
  })

  it('are dead where nothing is, in links, images, definitions and HTML', async () => {
    const { root } = makeProject()
    const text = [
      '[a](gone.md) ![b](gone.png) [c][ref] <a href="gone.html">d</a> <img src="lost.png">',
      '',
      '[ref]: ../src/gone.ts "Title"',
    ].join('\n')
    expect(await deadIn(root, text)).toEqual([
      'gone.md: missing',
      'gone.png: missing',
      'lost.png: missing',
      '../src/gone.ts: missing',
    ])
  })

  it('are dead where upper and lower case differ', async () => {
    const { root } = makeProject()
    expect(await deadIn(root, '[a](Guide.md) [b](../readme.md)')).toEqual([
      'Guide.md: missing',
      '../readme.md: missing',
    ])
  })

  it('to an anchor or a line are dead where the target lacks it', async () => {
    const { root } = makeProject()
    const text = [
      '# Own title',
      '',
      '[a](guide.md#nowhere) [b](#nowhere) [c](#own-title) [d](../src/auth/session.ts#L13) ' +
        '[e](../src/auth/session.ts#L12)',
    ].join('\n')
    expect(await deadIn(root, text)).toEqual([
      'guide.md#nowhere: anchor',
      '#nowhere: anchor',
      '../src/auth/session.ts#L13: line, of 12',
    ])
  })

  it('that leave the repository, or go to a page of its hosting site, are not looked at', async () => {
    const { root } = makeProject()
    const text =
      '[a](../../etc/passwd.md) [b](../../../x.md) [c](../issues/12.md) [d](/wiki/Home.md) [e](../releases/v1.md)'
    expect(await deadIn(root, text)).toEqual([])
  })

  it('are checked by what is there where git is not asked, and not at all where there is no repository', async () => {
    const { root } = makeProject()
    const text = '[a](guide.md) [b](gone.md) [c](#own) and `src/gone.ts`'
    expect(await deadIn(root, text, { noGit: true })).toEqual(['gone.md: missing', '#own: anchor'])
    const folder = openPlayground(makeFolder())
    folder.write('docs/guide.md', '# Guide\n')
    expect(await deadIn(folder.root, text)).toEqual(['#own: anchor'])
  })
})

describe('paths in code spans and fields', () => {
  it('are alive from the document, the root, a package or any folder that people write from', async () => {
    const { root } = makeProject()
    const text = [
      '`src/auth/session.ts` `./guide.md` `/src/auth/` `auth/session.ts` `src/page.tsx` `tide/src/old.ts` ' +
        '`src/auth/session`',
      '`src/auth/session.js` `src/auth/session.ts:12` `src/auth/*.ts` `src/auth/{session,token}.ts` `src/**/*.ts`',
    ].join('\n')
    expect(await deadIn(root, text)).toEqual([])
  })

  it('say what history did to them, and how to follow a rename', async () => {
    const project = makeProject()
    project.git('mv', 'src/auth/session.ts', 'src/auth/store.ts')
    project.commit('2026-03-02')
    project.commit('2026-03-05', { 'src/old.ts': undefined })
    const text = [
      'Sessions live in `src/auth/session.ts`, [here](../src/auth/session.ts#L3), and `src/old.ts:4`.',
      '',
      '- **Location:** src/old.ts',
    ].join('\n')
    expect(await deadIn(project.root, text)).toEqual([
      'src/auth/session.ts: renamed to src/auth/store.ts on 2026-03-02, write src/auth/store.ts',
      '../src/auth/session.ts#L3: renamed to src/auth/store.ts on 2026-03-02, write ../src/auth/store.ts#L3',
      'src/old.ts:4: deleted on 2026-03-05',
      'src/old.ts: deleted on 2026-03-05',
    ])
  })

  it('are followed across folders, several renames, and folders as a whole', async () => {
    const project = makeProject()
    project.git('mv', 'src/auth/session.ts', 'src/store.ts')
    project.commit('2026-03-02')
    project.git('mv', 'src/store.ts', 'packages/web/src/store.ts')
    project.git('mv', 'src/jobs', 'src/tasks')
    project.commit('2026-04-01')
    expect(await deadIn(project.root, 'See `src/auth/session.ts` and `src/jobs/`.')).toEqual([
      'src/auth/session.ts: renamed to packages/web/src/store.ts on 2026-04-01, write packages/web/src/store.ts',
      'src/jobs/: renamed to src/tasks on 2026-04-01, write src/tasks',
    ])
  })

  it('are looked for in history from the packages of a monorepo too', async () => {
    const project = makeProject()
    project.commit('2026-03-05', { 'packages/web/src/lost.tsx': undefined })
    expect(await deadIn(project.root, 'The page `src/lost.tsx` shows tides.')).toEqual([
      'src/lost.tsx: deleted on 2026-03-05',
    ])
  })

  it('are dead without a history where their folder holds files of their kind', async () => {
    const { root } = makeProject()
    expect(await deadIn(root, 'The login is in `src/auth/login.ts`, its styles in `src/auth/login.css`.')).toEqual([
      'src/auth/login.ts: missing',
    ])
  })

  it('need proof: routes, modules, commands, branches, versions and other repositories are none', async () => {
    const { root } = makeProject()
    const text = [
      '`/api/users` `@tide/web` `react/jsx-runtime` `npm run build/all` `feature/login` `v1/v2` `owner/repository`',
      '`application/json` `a/b` `1/2` `and/or` `dist/main.js` `node_modules/x/index.js` `other-repo/src/main.ts`',
      '`src/{name}.ts` `src/<name>.ts` `src/auth/foo.ts` `src/auth/my-page.ts` `src/auth/...` `http://x.org/src/a.ts`',
    ].join('\n')
    expect(await deadIn(root, text)).toEqual([])
  })

  it('beside words of what is gone or planned are no news', async () => {
    const project = makeProject()
    project.commit('2026-03-05', { 'src/old.ts': undefined })
    const text = [
      'We removed `src/old.ts` in March.',
      '',
      'A new file `src/auth/login.ts` will hold the login.',
      '',
      'Die Datei `src/old.ts` wurde gelöscht.',
      '',
      '~~`src/old.ts`~~',
    ].join('\n')
    expect(await deadIn(project.root, text)).toEqual([])
  })

  it('with a pattern are dead where nothing in an existing folder matches', async () => {
    const { root } = makeProject()
    expect(
      await deadIn(root, 'Tests are `src/auth/**/*.spec.ts`, pages `src/auth/{a,b}.tsx`, others `lib/x/*.ts`.'),
    ).toEqual(['src/auth/**/*.spec.ts: no-match', 'src/auth/{a,b}.tsx: no-match'])
  })

  it('in file trees count where trees are read', async () => {
    const project = makeProject()
    project.commit('2026-03-05', { 'src/old.ts': undefined })
    const text = '```\nsrc/\n├── auth/\n│   └── session.ts  # sessions\n└── old.ts\n```\n'
    expect(await deadIn(project.root, text)).toEqual([])
    expect(await deadIn(project.root, text, { trees: true })).toEqual(['old.ts: deleted on 2026-03-05'])
  })
})

describe('git', () => {
  it('is started a fixed number of times, and not at all where every file is there', async () => {
    const project = makeProject()
    project.commit('2026-03-05', { 'src/old.ts': undefined })
    const alive = countCalls()
    await deadIn(project.root, '[a](guide.md) `src/auth/session.ts`', { env: alive.env })
    expect(alive.calls()).toEqual([])
    const { env, calls } = countCalls()
    const many = Array.from({ length: 50 }, (_, index) => `\`src/auth/gone-${index}.ts\` [x](gone-${index}.md)`)
    expect(await deadIn(project.root, `${many.join('\n')} \`src/old.ts\``, { env })).toHaveLength(101)
    expect(calls().length).toBeLessThanOrEqual(4)
  })

  it('decides by the index with `staged`', async () => {
    const project = makeProject()
    project.git('rm', '-q', '--cached', 'docs/guide.md')
    expect(await deadIn(project.root, '[a](guide.md)')).toEqual([])
    expect(await deadIn(project.root, '[a](guide.md)', { staged: true })).toEqual(['guide.md: missing'])
  })

  it('knows a submodule that is not checked out, and takes its files as there', async () => {
    const inner = makeProject()
    const outer = makeRepository()
    outer.commit('2026-01-01', { 'docs/x.md': 'x\n' })
    outer.git('-c', 'protocol.file.allow=always', 'submodule', 'add', '-q', inner.root, 'lib/tide')
    outer.commit('2026-01-02')
    outer.git('submodule', 'deinit', '-q', '-f', 'lib/tide')
    expect(await deadIn(outer.root, '[a](../lib/tide/README.md) `lib/tide/src/gone.ts`')).toEqual([])
  })
})

it('resolves 100,000 references with the same few questions', async () => {
  const { root } = makeProject()
  const { env, calls } = countCalls()
  const [one] = findReferences(readDocument(createSource('a.md', '`src/auth/gone.ts`')), { trees: false })
  if (!one) throw new Error('no reference')
  const repository = openRepository(root, env)
  const references = Array.from({ length: 100_000 }, (_, index) => {
    const path = `src/auth/gone-${index % 1000}.ts`
    return { ...one, target: { ...one.target, path } }
  })
  const { dead } = await resolveReferences({
    documentPath: 'docs/a.md',
    references,
    repository,
  })
  expect(dead).toHaveLength(100_000)
  expect(calls().length).toBeLessThanOrEqual(4)
})

describe('drift', () => {
  it('counts the named files that later commits touched, folders by what is in them', async () => {
    const project = makeProject()
    const written = project.commit('2026-02-17', { 'docs/architecture.md': 'x\n' })
    project.commit('2026-03-01', { 'src/auth/session.ts': 'a\n', 'src/jobs/queue.ts': 'a\n' })
    project.commit('2026-03-02', { 'src/auth/token.ts': 'a\n' })
    project.commit('2026-03-03', { 'package.json': '{"a": 1}\n' })
    const repository = openRepository(project.root, environment)
    const changes = await repository.listChangesSince(written.slice(0, 10))
    const named = ['src/auth', 'src/jobs/queue.ts', 'src/old.ts']
    expect(measureDrift({ named }, changes ?? [])).toEqual({
      named: 3,
      changed: 2,
      commits: 2,
      most: { path: 'src/auth', commits: 2 },
    })
    expect(await repository.listChangesSince('0000000000')).toBe(null)
  })
})
