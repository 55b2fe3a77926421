import { GitFailure, type GitPlace, startGit } from './git-process.ts'

/** A commit of a log. */
export interface LoggedCommit {
  readonly commit: string
  /** The author's calendar day, `YYYY-MM-DD`. */
  readonly day: string
  readonly paths: readonly LoggedPath[]
}

/** A path that a commit touched. */
export interface LoggedPath {
  readonly path: string
  /** Its new path where the commit renamed it; else null. */
  readonly renamedTo: string | null
}

const format = ['--name-status', '-z', '--date=short', '--format=%H %ad', '--no-ext-diff', '--no-color']

/**
 * Calls back for each commit of HEAD, the newest first, with the paths that it touched, none for a merge; one process.
 * `options` go before the revision. A log that takes longer than the time of `place` is not read to its end: then
 * false. Rejects with a `GitFailure`.
 */
export async function readPathLog(
  place: GitPlace,
  options: readonly string[],
  onCommit: (commit: LoggedCommit) => void,
): Promise<boolean> {
  const git = startGit(place, ['log', ...format, ...options, 'HEAD', '--'])
  git.child.stdin.end()
  const parser = createParser(onCommit)
  const end = performance.now() + place.timeout
  let rest = ''
  try {
    for await (const chunk of git.child.stdout.setEncoding('utf8')) {
      const tokens = (rest + String(chunk)).split('\0')
      rest = tokens.pop() ?? ''
      tokens.forEach(parser.read)
      if (performance.now() > end) {
        git.stop()
        return false
      }
    }
    await git.ended
  } catch (error) {
    git.stop()
    throw error instanceof GitFailure ? error : new GitFailure(String(error), null)
  }
  parser.end()
  return true
}

/** Reads the fields of a log: a hash with a day, then for each path its status, itself and where it was renamed to. */
function createParser(onCommit: (commit: LoggedCommit) => void) {
  let current: (LoggedCommit & { readonly paths: LoggedPath[] }) | null = null
  /** Of the path that follows; empty where a status or a commit follows. */
  let status = ''
  /** The old path of a rename whose new path follows. */
  let old: string | null = null
  const end = () => {
    if (current !== null) onCommit(current)
  }
  const read = (field: string) => {
    if (status === '') {
      const [commit = '', day] = field.split(' ')
      if (day === undefined) status = commit.trim()
      else {
        end()
        current = { commit, day, paths: [] }
      }
    } else if (status.startsWith('R') && old === null) old = field
    else {
      current?.paths.push(old === null ? { path: field, renamedTo: null } : { path: old, renamedTo: field })
      status = ''
      old = null
    }
  }
  return { read, end }
}

/** A path and the folders that it is in, the root left out. */
export function pathAndFolders(path: string): string[] {
  const paths = [path]
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) paths.push(path.slice(0, at))
  return paths
}
