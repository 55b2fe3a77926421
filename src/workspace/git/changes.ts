import type { GitPlace } from './git-process.ts'
import { pathAndFolders, readPathLog } from './path-log.ts'

/** Which commits of HEAD's history touched which paths. */
export interface Changes {
  /**
   * For each of these paths (files or folders) the commits after this one that touched it, as numbers; null where
   * history does not go back so far. `commit` is a hash or its beginning of ten digits.
   */
  since(commit: string, paths: readonly string[]): ReadonlyMap<string, readonly number[]> | null
}

const mostCommits = 20_000
/** As many digits as a history names a commit with. */
const digits = 10

/** Reads the newest commits, merges left out; one process. Rejects with a `GitFailure`. */
export async function readChanges(place: GitPlace): Promise<Changes> {
  const positions = new Map<string, number>()
  const byPath = new Map<string, number[]>()
  await readPathLog(place, ['--no-renames', `--max-count=${mostCommits}`], ({ commit, paths }) => {
    const position = positions.size
    positions.set(commit.slice(0, digits), position)
    for (const path of paths.flatMap(({ path }) => pathAndFolders(path))) {
      const known = byPath.get(path)
      if (known === undefined) byPath.set(path, [position])
      else if (known.at(-1) !== position) known.push(position)
    }
  })
  return {
    since(commit, paths) {
      const end = positions.get(commit.slice(0, digits))
      if (end === undefined) return null
      return new Map(paths.map((path) => [path, newest(byPath.get(path) ?? [], end)]))
    },
  }
}

/** The positions before an end; they ascend, because the log starts with the newest commit. */
function newest(positions: readonly number[], end: number): readonly number[] {
  const count = positions.findIndex((position) => position >= end)
  return count === -1 ? positions : positions.slice(0, count)
}
