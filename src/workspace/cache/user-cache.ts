import { readdirSync, rmSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/**
 * The folder where what can be made again is kept for the user, absolute; null for a user without a home, as in a
 * container. It is the user's own: what comes with a repository is neither run nor believed.
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

/** Removes the files of a folder that nobody has written for so many days. */
export function removeOlder(folder: string, days: number): void {
  const limit = Date.now() - days * 24 * 60 * 60 * 1000
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    if (statSync(path).mtimeMs < limit) rmSync(path, { force: true })
  }
}
