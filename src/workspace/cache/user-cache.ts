import { readdirSync, rmSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * The cache folder of the user, absolute; null for a user without a home directory, as in a container. It is never
 * inside a repository: cached code and results of strangers must not be used.
 */
export function cacheFolder(env: NodeJS.ProcessEnv): string | null {
  const named = process.platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME']
  const fallback = process.platform === 'darwin' ? 'Library/Caches' : '.cache'
  try {
    return join(named !== undefined && isAbsolute(named) ? named : join(homedir(), fallback), 'system-patterns-lint')
  } catch {
    return null
  }
}

/** Removes the files of a folder that were not written for so many days. */
export function removeOlder(folder: string, days: number): void {
  const limit = Date.now() - days * 24 * 60 * 60 * 1000
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).mtimeMs < limit) rmSync(path, { force: true })
  }
}
