import { chmodSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { measureDrift } from '../../src/references/drift.ts'
import { findReferences } from '../../src/references/find-references.ts'
import { resolveReferences } from '../../src/references/resolve.ts'
import { createGit } from '../../src/workspace/git/git.ts'
import { findGit } from '../../src/workspace/git/git-process.ts'
import { countCalls, environment, makeFolder, makeRepository, removeFolders, runGit } from '../workspace/temporary.ts'
import { deadIn, makeProject, openRepository } from './project.ts'

afterAll(removeFolders)

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
    expect(calls()).toHaveLength(2)
  })

  it('is started a fixed number of times for many documents, renames and deletions in all of them', async () => {
    const project = makeRepository()
    const names = Array.from({ length: 12 }, (_, index) => index)
    project.commit(
      '2026-01-01',
      Object.fromEntries(
        names.flatMap((index) => [
          [`src/a${index}.ts`, `a${index}\n`.repeat(9)],
          [`src/b${index}.ts`, 'b\n'],
        ]),
      ),
    )
    for (const index of names) {
      project.git('mv', `src/a${index}.ts`, `src/moved${index}.ts`)
      project.commit('2026-02-01', { [`src/b${index}.ts`]: undefined })
    }
    const { env, calls } = countCalls()
    const git = createGit({ cwd: project.root, env })
    for (const index of names) {
      const path = `docs/${index}.md`
      const place = git.openReferences(path, { staged: false, noGit: false })
      const document = readDocument(createSource(path, `See \`src/a${index}.ts\` and \`src/b${index}.ts\`.`))
      const references = findReferences(document, { trees: false })
      const { dead } = await resolveReferences({
        documentPath: path,
        references,
        repository: place?.repository ?? null,
      })
      expect(dead).toMatchObject([
        { why: 'renamed', to: `src/moved${index}.ts` },
        { why: 'deleted', day: '2026-02-01' },
      ])
    }
    git.close()
    expect(calls().sort()).toEqual(['log', 'ls-files'])
  })

  it('decides by the index with `staged`: files, anchors and lines', async () => {
    const { root, git, write } = makeProject()
    git('rm', '-q', '--cached', 'docs/guide.md')
    expect(await deadIn(root, '[a](guide.md)')).toEqual([])
    expect(await deadIn(root, '[a](guide.md)', { staged: true })).toEqual(['guide.md: missing'])
    git('add', '-A')
    write('docs/guide.md', '# New title\n')
    write('src/old.ts', 'old\n'.repeat(5))
    const text = '[a](guide.md#new-title) [b](guide.md#guide) `src/old.ts:5` `src/old.ts:1`'
    expect(await deadIn(root, text)).toEqual(['guide.md#guide: anchor'])
    expect(await deadIn(root, text, { staged: true })).toEqual([
      'guide.md#new-title: anchor',
      'src/old.ts:5: line, of 1',
    ])
  })

  it('takes what it ignores as build output, although a commit had it', async () => {
    const project = makeProject()
    project.git('add', '-f', '.gitignore')
    project.write('dist/main.js', 'main\n')
    project.write('packages/web/generated/a.ts', 'a\n')
    project.git('add', '-f', 'dist/main.js', 'packages/web/generated/a.ts')
    project.commit('2026-02-01')
    project.commit('2026-02-02', {
      'dist/main.js': undefined,
      'packages/web/generated/a.ts': undefined,
      'packages/web/.gitignore': '/generated/\n',
    })
    const text = '`dist/main.js` `dist/` `packages/web/generated/a.ts` `packages/web/generated` [a](../dist/)'
    expect(await deadIn(project.root, text)).toEqual([])
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

describe('bad input', () => {
  it('of 100,000 references takes the same few questions', async () => {
    const { root } = makeProject()
    const { env, calls } = countCalls()
    const text = '`src/auth/gone.ts` [a](gone.md) `src/auth/session.ts:99` `src/auth/x*.ts` [b](guide.md#nowhere)'
    const five = findReferences(readDocument(createSource('docs/x.md', text)), { trees: false })
    const references = Array.from({ length: 20_000 }, (_, index) =>
      five.map((one) => ({
        ...one,
        target: { ...one.target, path: one.target.path.replace(/gone|x(?=\*)/, `$&${index}`) },
      })),
    ).flat()
    const repository = openRepository(root, env)
    const started = performance.now()
    const { dead } = await resolveReferences({ documentPath: 'docs/x.md', references, repository })
    repository.close()
    // 200 patterns are compared with the paths of the repository.
    expect(dead).toHaveLength(80_200)
    expect(calls().length).toBeLessThanOrEqual(3)
    // Each of these in a time that grows with the square would take minutes.
    expect(performance.now() - started).toBeLessThan(60_000)
  }, 120_000)

  it('in a row of 5,000 cells is read in one pass', () => {
    const cells = Array.from({ length: 5000 }, (_, index) => `\`src/a${index}.ts\``)
    const text = `|${'a|'.repeat(5000)}\n|${'-|'.repeat(5000)}\n|${cells.join('|')}|\n`
    const started = performance.now()
    expect(findReferences(readDocument(createSource('a.md', text)), { trees: false })).toHaveLength(5000)
    expect(performance.now() - started).toBeLessThan(10_000)
  })

  it('reads nothing outside of the repository, by a path or by a link', async () => {
    const outside = makeFolder()
    writeFileSync(join(outside, 'secret.md'), '# Secret\n')
    const project = makeProject()
    symlinkSync(outside, join(project.root, 'docs/out'))
    symlinkSync(join(outside, 'secret.md'), join(project.root, 'docs/secret.md'))
    symlinkSync('../src', join(project.root, 'docs/code'))
    symlinkSync('nowhere.md', join(project.root, 'docs/dangling.md'))
    const text = [
      '[a](out/secret.md#nowhere) [b](out/gone.md) [c](secret.md#nowhere) `docs/out/gone.ts` [d](out)',
      '[e](../../etc/passwd) [f](/../../etc/passwd) `../../etc/passwd` [g](..%2F..%2F..%2Fetc%2Fpasswd.md)',
      '[h](code/old.ts) [i](dangling.md)',
    ].join('\n')
    expect(await deadIn(project.root, text)).toEqual([])
  })

  it('of a file whose new name holds a line feed is not rewritten', async () => {
    const project = makeProject()
    project.git('mv', 'src/jobs/queue.ts', 'src/jobs/a\n# b.ts')
    project.commit('2026-03-02')
    expect(await deadIn(project.root, '`src/jobs/queue.ts`')).toEqual([
      'src/jobs/queue.ts: renamed to src/jobs/a\n# b.ts on 2026-03-02, write null',
    ])
  })

  it('with control characters or of great length is no reference', async () => {
    const { root } = makeProject()
    const text = `[a](gone%07.md) [b](<go\u0007ne.md>) \`src/auth/\u001b[31mx.ts\` [c](${'a/'.repeat(400)}x.md)`
    expect(await deadIn(root, text)).toEqual([])
  })
})

describe('where history does not tell everything', () => {
  const text = '[a](gone.md) `src/auth/gone.ts` `src/auth/session.ts`'

  /** The dead references and the note of a document. */
  async function resolve(root: string, env = environment, timeout = 10_000) {
    const git = createGit({ cwd: root, env, timeout })
    const place = git.openReferences('docs/x.md', { staged: false, noGit: false })
    const references = findReferences(readDocument(createSource('docs/x.md', text)), { trees: false })
    const { dead, note } = await resolveReferences({
      documentPath: 'docs/x.md',
      references,
      repository: place?.repository ?? null,
    })
    git.close()
    return { dead: dead.map(({ reference, why }) => `${reference.text}: ${why}`), note }
  }

  it('in a shallow clone what is in the working tree is checked', async () => {
    const origin = makeProject()
    origin.commit('2026-02-01', { 'src/auth/gone.ts': 'x\n' })
    origin.commit('2026-02-02', { 'src/auth/gone.ts': undefined })
    expect(await resolve(origin.root)).toEqual({ dead: ['gone.md: missing', 'src/auth/gone.ts: deleted'], note: null })
    const clone = makeFolder()
    runGit(clone, ['clone', '-q', '--depth=1', `file://${origin.root}`, '.'])
    expect(await resolve(clone)).toEqual({
      dead: ['gone.md: missing', 'src/auth/gone.ts: missing'],
      note: expect.stringMatching(/^Shallow clone.*`fetch-depth: 0`/),
    })
  })

  it('before the first commit what is in the working tree is checked', async () => {
    const project = makeRepository()
    project.write('src/auth/session.ts', 'x\n')
    expect(await resolve(project.root)).toEqual({
      dead: ['gone.md: missing', 'src/auth/gone.ts: missing'],
      note: expect.stringMatching(/^No commit in the repository yet/),
    })
  })

  it('of a history that takes too long the newest part is used, and a note says so', async () => {
    const project = makeProject()
    project.commit('2026-02-01', { 'src/auth/gone.ts': 'x\n' })
    project.commit('2026-02-02', { 'src/auth/gone.ts': undefined })
    const folder = makeFolder()
    // A log that first tells what there is, and then goes on and on.
    const endless = 'while sleep 0.05; do printf "%040d 2020-01-01\\0" 1; done'
    const log = `case " $* " in *" log "*) '${findGit(environment)}' "$@"; ${endless};; esac`
    writeFileSync(join(folder, 'git'), `#!/bin/sh\n${log}\nexec '${findGit(environment)}' "$@"\n`)
    chmodSync(join(folder, 'git'), 0o755)
    expect(await resolve(project.root, { ...environment, PATH: `${folder}:${environment.PATH}` }, 400)).toEqual({
      dead: ['gone.md: missing', 'src/auth/gone.ts: deleted'],
      note: expect.stringMatching(/newest part/),
    })
  })

  it('without git links are checked, and paths, which need proof, are not', async () => {
    const { root } = makeProject()
    expect(await resolve(root, { ...environment, PATH: makeFolder() })).toEqual({
      dead: ['gone.md: missing'],
      note: expect.stringMatching(/^git is not on the PATH/),
    })
  })
})

describe('drift', () => {
  it('counts the named files that later commits touched, folders by what is in them', async () => {
    const project = makeProject()
    const written = project.commit('2026-02-17', { 'docs/architecture.md': 'x\n' })
    project.commit('2026-03-01', { 'src/auth/session.ts': 'a\n', 'src/jobs/queue.ts': 'a\n' })
    project.commit('2026-03-02', { 'src/auth/token.ts': 'a\n' })
    project.commit('2026-03-03', { 'package.json': '{"a": 1}\n' })
    const repository = openRepository(project.root, environment)
    const named = ['src/auth', 'src/jobs/queue.ts', 'src/old.ts']
    const changes = await repository.findChanges(written.slice(0, 10), named)
    expect(measureDrift(changes ?? new Map())).toEqual({
      named: 3,
      changed: 2,
      commits: 2,
      most: { path: 'src/auth', commits: 2 },
    })
    expect(await repository.findChanges('0000000000', named)).toBe(null)
    repository.close()
  })
})
