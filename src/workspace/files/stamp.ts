import { statSync } from 'node:fs'

/** A file that changed within so many milliseconds may change again with the same times: file systems round them. */
const coarsest = 2000

/**
 * Identifies the state of a file without reading it: its number, size and times. Null where there is no file, and where
 * a later change could leave all of them as they are (git's rule for an entry as young as its index).
 */
export function readStamp(path: string, now: number = Date.now()): string | null {
  try {
    const stats = statSync(path, { bigint: true })
    const { dev, ino, size, mtimeNs, ctimeNs } = stats
    const latest = mtimeNs > ctimeNs ? mtimeNs : ctimeNs
    if (!stats.isFile() || latest > BigInt(Math.floor(now - coarsest)) * 1_000_000n) return null
    // The time of the last change of its state shows what tools hide that set the time of a file back.
    return [dev, ino, size, mtimeNs, ctimeNs].join(' ')
  } catch {
    return null
  }
}
