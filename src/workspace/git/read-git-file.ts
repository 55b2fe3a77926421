import { readFileSync, statSync } from 'node:fs'

const maxBytes = 10_000

/** The text of a small file of a git folder; null for anything else, such as a folder or a device that never ends. */
export function readGitFile(path: string): string | null {
  try {
    const stats = statSync(path)
    return stats.isFile() && stats.size <= maxBytes ? readFileSync(path, 'utf8') : null
  } catch {
    return null
  }
}
