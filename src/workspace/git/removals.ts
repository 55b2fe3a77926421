import type { Removal } from '../../references/repository.ts'
import type { GitPlace } from './git-process.ts'
import { pathAndFolders, readPathLog } from './path-log.ts'

/** What HEAD's history removed. */
export interface Removals {
  /** Whether git listed the whole history in time. */
  readonly isWhole: boolean
  /**
   * The last removal of a path (a file or a folder, relative to the root); null where no commit removed it. A file that
   * was renamed more than once is followed, a few times, to where it is now.
   */
  find(path: string, exists: (path: string) => boolean): Removal | null
}

/** What one commit did to the paths that it removed. */
interface RemovingCommit {
  readonly day: string
  readonly renames: ReadonlyMap<string, string>
}

/** How many renames of one file are followed. */
const mostGenerations = 3
/** With more added and removed files in a commit, git looks only for renames without a change: others take minutes. */
const mostCompared = 400

/** Reads all that history ever removed; one process. Rejects with a `GitFailure`. */
export async function readRemovals(place: GitPlace): Promise<Removals> {
  const last = new Map<string, RemovingCommit>()
  const options = ['--diff-filter=DR', '-M', `-l${mostCompared}`]
  const isWhole = await readPathLog(place, options, ({ day, paths }) => {
    const renames = new Map<string, string>()
    for (const { path, renamedTo } of paths) {
      if (renamedTo !== null) renames.set(path, renamedTo)
      for (const removed of pathAndFolders(path)) if (!last.has(removed)) last.set(removed, { day, renames })
    }
  })
  const findLast = (path: string): Removal | null => {
    const commit = last.get(path)
    return commit ? { day: commit.day, renamedTo: renameOf(path, commit.renames) } : null
  }
  return {
    isWhole,
    find(path, exists) {
      let removal = findLast(path)
      for (let generation = 1; removal !== null && removal.renamedTo !== null; generation++) {
        if (exists(removal.renamedTo)) return removal
        const next: Removal | null = generation < mostGenerations ? findLast(removal.renamedTo) : null
        removal = next ?? { day: removal.day, renamedTo: null }
      }
      return removal
    },
  }
}

/** Where a file went; for a folder, where most of its renamed files went without another change to their paths. */
function renameOf(path: string, renames: ReadonlyMap<string, string>): string | null {
  const exact = renames.get(path)
  if (exact !== undefined) return exact
  const folders = new Map<string, number>()
  let total = 0
  for (const [from, to] of renames) {
    if (!from.startsWith(`${path}/`)) continue
    total++
    const rest = from.slice(path.length)
    if (to.endsWith(rest)) folders.set(to.slice(0, -rest.length), (folders.get(to.slice(0, -rest.length)) ?? 0) + 1)
  }
  const [best] = [...folders].sort((a, b) => b[1] - a[1])
  return best && best[1] * 2 > total ? best[0] : null
}
