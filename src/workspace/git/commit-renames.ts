import { GitFailure, type GitPlace, type GitProcess, startGit } from './git-process.ts'

/** The renames of commits: old path to new path. */
export interface RenameReader {
  /** The renames of these commits and of all earlier requests; rejects with a `GitFailure`. */
  read(commits: Iterable<string>): Promise<ReadonlyMap<string, ReadonlyMap<string, string>>>
  close(): void
}

const args = ['diff-tree', '--stdin', '-r', '-z', '-M', '--diff-filter=R', '--name-status', '--no-ext-diff']

/** Creates the reader; one process, started with the first request, serves all of them. */
export function createRenameReader(place: GitPlace): RenameReader {
  const known = new Map<string, ReadonlyMap<string, string>>()
  let git: GitProcess | null = null
  return {
    async read(commits) {
      const missing = [...new Set(commits)].filter((commit) => !known.has(commit))
      if (missing.length === 0) return known
      const running = (git ??= startGit(place, args))
      try {
        const answer = await ask(running, missing)
        for (const commit of missing) known.set(commit, new Map())
        for (const [commit, renames] of answer) known.set(commit, renames)
        return known
      } catch (error) {
        // A process that was stopped for its age is started again.
        git = null
        throw error
      }
    },
    close: () => git?.stop(),
  }
}

async function ask(
  { child, ended }: GitProcess,
  commits: readonly string[],
): Promise<Map<string, Map<string, string>>> {
  // git repeats a line that is not a commit, which marks the end of a result; no path can look the same.
  const { randomBytes } = process.getBuiltinModule('node:crypto')
  const end = `.${randomBytes(12).toString('hex')}\n`
  const answer = new Promise<string>((resolve) => {
    let text = ''
    const read = (chunk: string) => {
      text += chunk
      if (!text.endsWith(end)) return
      child.stdout.off('data', read)
      resolve(text.slice(0, -end.length))
    }
    child.stdout.setEncoding('utf8').on('data', read)
  })
  child.stdin.write(`${commits.join('\n')}\n${end}`)
  const early = ended.then(() => Promise.reject(new GitFailure('git ended early', 0)))
  return parseRenames((await Promise.race([answer, early])).split('\0'))
}

/** A commit's hash, and then for each rename its score, the old path and the new one. */
function parseRenames(parts: readonly string[]): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>()
  let renames = new Map<string, string>()
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at] ?? ''
    if (/^[0-9a-f]{40,64}$/.test(part)) found.set(part, (renames = new Map()))
    else if (/^R\d+$/.test(part)) renames.set(parts[++at] ?? '', parts[++at] ?? '')
  }
  return found
}
