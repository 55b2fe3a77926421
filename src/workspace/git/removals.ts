import type { Removal } from '../../references/repository.ts'
import { createRenameReader, type RenameReader } from './commit-renames.ts'
import type { GitPlace } from './git-process.ts'
import { pathAndFolders, readPathLog } from './path-log.ts'

interface Deletion {
  readonly commit: string
  readonly day: string
}

/** Where paths of HEAD's history went. */
export interface RemovalReader {
  /**
   * For each path (a file or a folder, relative to the root) that a commit removed, its last removal. A file that was
   * renamed more than once is followed, a few times, to where it is now. Rejects with a `GitFailure`.
   */
  read(paths: readonly string[], exists: (path: string) => boolean): Promise<Map<string, Removal>>
  close(): void
}

/** Up to this number of paths, git itself limits the log to them; with more, its comparison takes longer than ours. */
const mostLimits = 6
/** How many renames of one file are followed. */
const mostGenerations = 3

/**
 * Creates the reader: with `many` documents two processes in all, because the first request reads all that history ever
 * removed; else two for each request.
 */
export function createRemovalReader(place: GitPlace, many: boolean): RemovalReader {
  const renames = createRenameReader(place)
  let all: Promise<Map<string, Deletion>> | undefined
  const findDeletions = async (wanted: ReadonlySet<string>): Promise<Map<string, Deletion>> => {
    if (!many) return readDeletions(place, wanted)
    const deletions = await (all ??= readAllDeletions(place))
    const found = new Map<string, Deletion>()
    for (const path of wanted) {
      const deletion = deletions.get(path)
      if (deletion) found.set(path, deletion)
    }
    return found
  }
  const readLast = async (paths: readonly string[]): Promise<Map<string, Removal>> => {
    const wanted = new Set(paths.filter((path) => path !== ''))
    return wanted.size === 0 ? new Map() : addRenames(await findDeletions(wanted), renames)
  }
  return {
    async read(paths, exists) {
      const found = await readLast(paths)
      const lost = () => [...found].filter(([, { renamedTo }]) => renamedTo !== null && !exists(renamedTo))
      for (let generation = 1; generation < mostGenerations && lost().length > 0; generation++) {
        const open = lost()
        const next = await readLast(open.flatMap(([, { renamedTo }]) => renamedTo ?? []))
        for (const [path, { renamedTo, day }] of open)
          found.set(path, next.get(renamedTo ?? '') ?? { renamedTo: null, day })
      }
      for (const [path, { day }] of lost()) found.set(path, { renamedTo: null, day })
      return found
    },
    close: () => renames.close(),
  }
}

async function addRenames(
  deletions: ReadonlyMap<string, Deletion>,
  reader: RenameReader,
): Promise<Map<string, Removal>> {
  const renames = await reader.read([...deletions.values()].map(({ commit }) => commit))
  return new Map(
    [...deletions].map(([path, { commit, day }]) => [
      path,
      { day, renamedTo: renameOf(path, renames.get(commit) ?? new Map()) },
    ]),
  )
}

/** The last commit that deleted each path, or the last file below it. */
async function readDeletions(place: GitPlace, wanted: ReadonlySet<string>): Promise<Map<string, Deletion>> {
  const found = new Map<string, Deletion>()
  const limits = wanted.size <= mostLimits ? [...wanted] : []
  await readPathLog(place, { options: ['--diff-filter=D'], limits }, ({ commit, day, paths }) => {
    for (const path of paths.flatMap(pathAndFolders)) {
      if (wanted.has(path) && !found.has(path)) found.set(path, { commit, day })
    }
    return found.size < wanted.size
  })
  return found
}

async function readAllDeletions(place: GitPlace): Promise<Map<string, Deletion>> {
  const found = new Map<string, Deletion>()
  await readPathLog(place, { options: ['--diff-filter=D'], limits: [] }, ({ commit, day, paths }) => {
    const deletion = { commit, day }
    for (const path of paths.flatMap(pathAndFolders)) if (!found.has(path)) found.set(path, deletion)
    return true
  })
  return found
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
