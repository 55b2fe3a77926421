import { type FSWatcher, watch } from 'node:fs'
import type { LinterRequest } from '../run/document-linter.ts'
import { createLocator } from '../workspace/git/repository.ts'

/** Git writes several files for one command. */
const settleMilliseconds = 100

/**
 * Creates a function that watches the git folder of a file's repository from then on, and calls back when HEAD or the
 * index may have moved. Where the system watches no more folders, the next change of a document finds out.
 */
export function createRepositoryWatch(
  { cwd, env, noGit }: Pick<LinterRequest, 'cwd' | 'env' | 'noGit'>,
  onMove: () => void,
): (path: string) => void {
  const locate = createLocator(cwd, env)
  const watchers = new Map<string, FSWatcher | null>()
  let timer: NodeJS.Timeout | null = null
  const move = (_: string, name: string | null) => {
    if (name?.endsWith('.lock')) return
    if (timer) clearTimeout(timer)
    timer = setTimeout(onMove, settleMilliseconds)
  }
  return (path) => {
    const gitDir = noGit ? undefined : locate(path)?.repository.gitDir
    if (gitDir === undefined || watchers.has(gitDir)) return
    try {
      const watcher = watch(gitDir, { persistent: false }, move)
      watcher.on('error', () => watcher.close())
      watchers.set(gitDir, watcher)
    } catch {
      watchers.set(gitDir, null)
    }
  }
}
