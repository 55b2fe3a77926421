import { chmodSync } from 'node:fs'

/**
 * Makes a folder read-only until the returned function is called. Root may write everywhere, so that it becomes another
 * user for as long.
 */
export function forbidWriting(folder: string): () => void {
  chmodSync(folder, 0o555)
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.('nobody')
  let done = false
  return () => {
    if (done) return
    done = true
    if (isRoot) process.seteuid?.(0)
    chmodSync(folder, 0o755)
  }
}
