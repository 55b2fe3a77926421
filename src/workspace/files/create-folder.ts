import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Creates a folder and those above it. Node's own recursive way never ends where a level cannot be created, as in
 * `/proc`.
 */
export function createFolder(path: string, mode = 0o777): void {
  if (existsSync(path)) return
  createFolder(dirname(path), mode)
  mkdirSync(path, { mode })
}
