import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

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
  try {
    if (statSync(dotGit).isDirectory()) return dotGit
    const folder = resolve(
      dirname(dotGit),
      readFileSync(dotGit, 'utf8')
        .replace(/^gitdir:/, '')
        .trim(),
    )
    const common = join(folder, 'commondir')
    return existsSync(common) ? resolve(folder, readFileSync(common, 'utf8').trim()) : folder
  } catch {
    return dotGit
  }
}
