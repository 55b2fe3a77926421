import { GitFailure, type GitPlace, startGit } from './git-process.ts'

/** A commit of a log. */
export interface LoggedCommit {
  readonly commit: string
  /** The author's calendar day, `YYYY-MM-DD`. */
  readonly day: string
  readonly paths: readonly string[]
}

const format = ['-z', '--date=short', '--format=%x01%H%x02%ad', '--no-ext-diff', '--no-textconv', '--no-color']

/**
 * Calls back for each commit of HEAD, the newest first and without merges, with the paths that it touched, until the
 * callback says to stop; one process. `options` go before the revision. `limits` are the only paths that git looks for;
 * empty for all. Rejects with a `GitFailure`.
 */
export async function readPathLog(
  place: GitPlace,
  { options, limits }: { readonly options: readonly string[]; readonly limits: readonly string[] },
  onCommit: (commit: LoggedCommit) => boolean,
): Promise<void> {
  const args = ['log', '--no-renames', '--name-only', ...format, ...options, 'HEAD', '--', ...limits]
  const git = startGit(place, args)
  git.child.stdin.end()
  let rest = ''
  const read = (record: string): boolean => {
    const [head = '', ...parts] = record.split('\0')
    const [commit = '', day = ''] = head.split('\x02')
    if (commit === '') return true
    return onCommit({ commit, day, paths: parts.map((part) => part.replace(/^\n/, '')).filter((part) => part !== '') })
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

/** A path and the folders that it is in, the root left out. */
export function pathAndFolders(path: string): string[] {
  const paths = [path]
  for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) paths.push(path.slice(0, at))
  return paths
}
