import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createGit } from '../../../src/workspace/git/git.ts'
import {
  environment,
  isOnlyDates,
  makeDocument,
  makeFolder,
  makeRepository,
  type Playground,
  removeFolders,
  TODAY,
} from '../temporary.ts'

afterAll(removeFolders)

const path = 'notes.md'

/** The history of a file by HEAD alone, for a text, and by a run over that text. */
async function bothOf(repository: Playground, text: string) {
  const git = createGit({ cwd: repository.root, env: environment })
  const head = await git.readHeadHistory(path, isOnlyDates)
  return [head(text, TODAY), await repository.history(path, { texts: new Map([[path, text]]) })]
}

describe('the history of a file by HEAD alone', () => {
  const committed = makeDocument('2026-03-01')
  const texts: readonly (readonly [string, string])[] = [
    ['the text of HEAD', committed],
    ['another white space', committed.replace(/\n/g, '\r\n')],
    ['another date', makeDocument('2026-06-01')],
    ['another content', makeDocument('2026-03-01', 'second')],
    ['nothing', ''],
  ]
  it.each(texts)('is the history of a run over %s', async (_, text) => {
    const repository = makeRepository()
    repository.commit('2026-02-01', { [path]: makeDocument('2026-02-01', 'zeroth') })
    repository.commit('2026-03-01', { [path]: committed })
    repository.commit('2026-04-01', { [path]: committed, other: 'x' })
    const [head, run] = await bothOf(repository, text)
    expect(head).toEqual(run)
    expect(head?.status).toBe('known')
  })

  it('is that the file is new, once it is in the index', async () => {
    const repository = makeRepository()
    repository.commit('2026-03-01', { other: 'x' })
    repository.write(path, committed)
    const [untracked, same] = await bothOf(repository, committed)
    expect(untracked).toEqual(same)
    expect(untracked).toMatchObject({ status: 'unknown', reason: 'untracked' })
    repository.git('add', path)
    const [added, alike] = await bothOf(repository, committed)
    expect(added).toEqual(alike)
    expect(added).toMatchObject({ status: 'known', changed: TODAY, uncommitted: true })
  })

  it('is nothing outside of a repository', async () => {
    const cwd = makeFolder()
    const head = await createGit({ cwd, env: environment }).readHeadHistory(path, isOnlyDates)
    expect(head('', TODAY)).toMatchObject({ status: 'unknown', reason: 'no-repository' })
  })
})

describe('the state of a repository', () => {
  it('changes when HEAD or the index moves, and only then', () => {
    const repository = makeRepository()
    repository.commit('2026-03-01', { [path]: 'x' })
    const git = createGit({ cwd: repository.root, env: environment })
    const seen = [git.stateOf(path)]
    const note = () => seen.push(git.stateOf(path))
    writeFileSync(join(repository.root, path), 'y')
    note()
    expect(new Set(seen).size).toBe(1)
    repository.git('add', path)
    note()
    repository.commit('2026-03-02')
    note()
    repository.git('reset', '-q', '--soft', 'HEAD~1')
    note()
    repository.git('switch', '-q', '-c', 'other')
    note()
    expect(new Set(seen).size).toBe(5)
  })
})
