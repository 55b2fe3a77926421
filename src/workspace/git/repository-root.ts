import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { readGitFile } from './read-git-file.ts'

const roots = new Map<string, string | null>()

/** The folder with `.git` that an absolute folder is or lies in; null for none. */
export function repositoryRoot(folder: string): string | null {
  const known = roots.get(folder)
  if (known !== undefined) return known
  const parent = dirname(folder)
  const root = existsSync(join(folder, '.git')) ? folder : parent === folder ? null : repositoryRoot(parent)
  roots.set(folder, root)
  return root
}

/** The repository's own ignore file beside `.gitignore`, which is never committed. */
export function excludeFile(root: string): string {
  const dotGit = join(root, '.git')
  return join(commonFolder(dotGit), 'info', 'exclude')
}

/** In a linked worktree and a submodule `.git` is a file that names the folder; a worktree's shares the main one's. */
function commonFolder(dotGit: string): string {
  const named = readGitFile(dotGit)
  if (named === null) return dotGit
  const folder = resolve(dirname(dotGit), named.replace(/^gitdir:/, '').trim())
  const common = readGitFile(join(folder, 'commondir'))
  return common === null ? folder : resolve(folder, common.trim())
}
