import type { Removal } from '../../references/repository.ts'
import { GitFailure, type GitPlace, startGit } from './git-process.ts'

interface Deletion {
  readonly commit: string
  readonly day: string
}

const format = ['-z', '--date=short', '--format=%x01%H%x02%ad', '--no-ext-diff', '--no-textconv', '--no-color']
/** Up to so many paths git is told to look for these alone; with more its own comparison takes longer than ours. */
const mostLimits = 6
/** How many renames of one file are followed. */
const mostGenerations = 3
const mostCommits = 20_000

/**
 * For each path (a file or a folder, relative to the root) that HEAD's history had and removed, its last removal; two
 * processes for any number of paths. A file that was renamed more than once is followed to where it is now by asking
 * again, a few times. Rejects with a `GitFailure`.
 */
export async function findRemovedPaths(
  place: GitPlace,
  paths: readonly string[],
  exists: (path: string) => boolean,
): Promise<Map<string, Removal>> {
  const found = await findLastRemovals(place, paths)
  const lost = () => [...found].filter(([, { renamedTo }]) => renamedTo !== null && !exists(renamedTo))
  for (let generation = 1; generation < mostGenerations && lost().length > 0; generation++) {
    const open = lost()
    const next = await findLastRemovals(
      place,
      open.flatMap(([, { renamedTo }]) => renamedTo ?? []),
    )
    for (const [path, { renamedTo, day }] of open)
      found.set(path, next.get(renamedTo ?? '') ?? { renamedTo: null, day })
  }
  for (const [path, { day }] of lost()) found.set(path, { renamedTo: null, day })
  return found
}

async function findLastRemovals(place: GitPlace, paths: readonly string[]): Promise<Map<string, Removal>> {
  const deletions = await findDeletions(place, new Set(paths.filter((path) => path !== '')))
  const renames = await findRenames(place, new Set([...deletions.values()].map(({ commit }) => commit)))
  return new Map(
    [...deletions].map(([path, { commit, day }]) => [
      path,
      { day, renamedTo: renameOf(path, renames.get(commit) ?? new Map()) },
    ]),
  )
}

/** The newest commits of HEAD with the paths that each touched, merges left out; one process. */
export async function listCommits(place: GitPlace): Promise<{ readonly commit: string; readonly paths: string[] }[]> {
  const commits: { commit: string; paths: string[] }[] = []
  const args = ['log', `--max-count=${mostCommits}`, '--no-renames', '--name-only', ...format, 'HEAD']
  await readCommits(place, args, '', ({ commit }, parts) => {
    commits.push({ commit, paths: [...parts] })
    return true
  })
  return commits
}

/** The last commit that deleted each path, or the last file below it. */
async function findDeletions(place: GitPlace, wanted: ReadonlySet<string>): Promise<Map<string, Deletion>> {
  const found = new Map<string, Deletion>()
  if (wanted.size === 0) return found
  const limits = wanted.size <= mostLimits ? ['--', ...wanted] : []
  const args = ['log', '--no-renames', '--diff-filter=D', '--name-only', ...format, 'HEAD', ...limits]
  await readCommits(place, args, '', ({ commit, day }, names) => {
    for (const name of names) {
      for (const path of pathAndFolders(name)) {
        if (wanted.has(path) && !found.has(path)) found.set(path, { commit, day })
      }
    }
    return found.size < wanted.size
  })
  return found
}

/** The renames of some commits: old path to new path. */
async function findRenames(
  place: GitPlace,
  commits: ReadonlySet<string>,
): Promise<Map<string, ReadonlyMap<string, string>>> {
  const found = new Map<string, ReadonlyMap<string, string>>()
  if (commits.size === 0) return found
  const args = ['log', '--no-walk=unsorted', '-M', '--diff-filter=R', '--name-status', ...format, '--stdin']
  await readCommits(place, args, [...commits].join('\n'), ({ commit }, parts) => {
    const renames = new Map<string, string>()
    for (let index = 0; index + 2 < parts.length; index += 3)
      renames.set(parts[index + 1] ?? '', parts[index + 2] ?? '')
    found.set(commit, renames)
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

function pathAndFolders(path: string): string[] {
  const paths = [path]
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) paths.push(path.slice(0, at))
  return paths
}

/** Calls back for each commit of a log with the parts that git wrote of it, until it is told to stop. */
async function readCommits(
  place: GitPlace,
  args: readonly string[],
  input: string,
  onCommit: (commit: Deletion, parts: readonly string[]) => boolean,
): Promise<void> {
  const git = startGit(place, args)
  git.child.stdin.end(input)
  let rest = ''
  const read = (record: string): boolean => {
    const [head = '', ...parts] = record.split('\0')
    const [commit = '', day = ''] = head.split('\x02')
    if (commit === '') return true
    return onCommit(
      { commit, day },
      parts.map((part) => part.replace(/^\n/, '')).filter((part) => part !== ''),
    )
  }
  try {
    for await (const chunk of git.child.stdout.setEncoding('utf8')) {
      const records = (rest + String(chunk)).split('\x01')
      rest = records.pop() ?? ''
      if (!records.every(read)) return git.stop()
    }
    read(rest)
    await git.ended
  } catch (error) {
    git.stop()
    throw error instanceof GitFailure ? error : new GitFailure(String(error), null)
  }
}
