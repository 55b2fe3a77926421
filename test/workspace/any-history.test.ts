import { execFileSync } from 'node:child_process'
import { afterAll, describe, expect, test } from 'vitest'
import { environment, makeRepository, removeFolders } from './temporary.ts'

afterAll(removeFolders)

describe('any history', () => {
  // A small generator of our own: runs must be the same on every machine.
  const makeDice = (seed: number) => (sides: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return (seed >> 8) % sides
  }

  /** A history of branches and merges, some with wrong clocks, as `git fast-import` reads it. */
  function inventHistory(roll: (sides: number) => number, paths: readonly string[]): string {
    const commits: string[][] = []
    const hasWrongClock = roll(2) === 0
    let stream = ''
    for (let at = 0; at < 40; at++) {
      const parents = new Set(at === 0 ? [] : [Math.max(0, at - 1 - roll(4))])
      if (at > 0 && roll(3) === 0) parents.add(Math.max(0, at - 1 - roll(6)))
      const sides = [...parents].map((parent) => commits[parent] ?? [])
      const isMerge = sides.length === 2
      const texts = paths.map((path, index) => {
        const kept = sides[isMerge && roll(3) === 0 ? 1 : 0]?.[index]
        if (kept !== undefined && roll(isMerge ? 12 : 5) !== 0) return kept
        return `${path} ${roll(4) === 0 ? roll(at + 1) : at}\n`
      })
      commits.push(texts)
      const seconds = 1_600_000_000 + (hasWrongClock && roll(3) === 0 ? roll(40) : at) * 86_400
      const who = `A <a@example.org> ${seconds} +0000`
      stream += `commit refs/heads/main\nmark :${at + 1}\nauthor ${who}\ncommitter ${who}\ndata 1\nx\n`
      for (const [index, parent] of [...parents].entries()) {
        stream += `${index === 0 ? 'from' : 'merge'} :${parent + 1}\n`
      }
      stream += 'deleteall\n'
      texts.forEach((text, index) => {
        stream += `M 100644 inline ${paths[index]}\ndata ${text.length}\n${text}\n`
      })
    }
    return stream
  }

  test.each([1, 2, 3, 4, 5, 6])('gives the commit that `git log -1 -- FILE` gives (history %i)', async (seed) => {
    const paths = ['a/one.md', 'a/two.md', 'b/three.md', 'b/c/four.md', 'five.md']
    const repo = makeRepository()
    const input = inventHistory(makeDice(seed), paths)
    execFileSync('git', ['fast-import', '--quiet'], { cwd: repo.root, env: environment, input })
    repo.git('reset', '-q', '--hard', 'main')
    // A log limited to a path, to folders, and not at all.
    for (const named of [paths.slice(0, 1), paths.slice(0, 4), paths]) {
      const found = await repo.histories(named, { isOnlyDates: () => false })
      for (const path of named) {
        const printed = repo.git('log', '-1', '--date=short', '--format=%H %ad', '--', path)
        const [commit = '', changed] = printed.trim().split(' ')
        expect(found.get(path)).toMatchObject({ commit: commit.slice(0, 10), changed })
      }
    }
  })
})
