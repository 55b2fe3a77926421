import { realpathSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { readGitFile } from './read-git-file.ts'

/** A repository as its working tree sees it; paths are absolute, with symbolic links resolved. */
export interface Repository {
  /** The top of the working tree. */
  readonly root: string
  /** Where the working tree's HEAD and index are. */
  readonly gitDir: string
  /** The variables that git needs to find what it would not find by itself: an index, a distant `GIT_DIR`. */
  readonly variables: Readonly<Record<string, string>>
}

/** A file and the repository that holds it. */
export interface Located {
  readonly repository: Repository
  /** Relative to the repository's root, forward slashes. */
  readonly path: string
  /** Absolute, symbolic links resolved. */
  readonly real: string
}

/**
 * Makes a function that finds the repository of a file by walking up, without a process; null for none.
 * `GIT_DIR`, `GIT_WORK_TREE` and `GIT_INDEX_FILE` of the environment apply only to the repository that they name: a
 * hook of an outer repository may still need a submodule.
 */
export function createLocator(cwd: string, env: NodeJS.ProcessEnv): (file: string) => Located | null {
  const known = new Map<string, Repository | null>()
  const located = new Map<string, Located | null>()
  const named = env.GIT_DIR ? realPath(resolve(cwd, env.GIT_DIR)) : null
  const namedRoot = env.GIT_WORK_TREE ? realPath(resolve(cwd, env.GIT_WORK_TREE)) : null

  const withVariables = (root: string, gitDir: string): Repository => {
    const variables: Record<string, string> = {}
    if (named === null ? isBelow(realPath(cwd), root) : named === gitDir) {
      for (const name of ['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES']) {
        const value = env[name]
        if (value) variables[name] = value
      }
      const index = env.GIT_INDEX_FILE && realPath(resolve(cwd, env.GIT_INDEX_FILE))
      // An index inside another git folder belongs to that repository, as when a hook above lints a submodule.
      if (index && (isBelow(index, gitDir) || !index.split(sep).includes('.git'))) variables.GIT_INDEX_FILE = index
    }
    return { root, gitDir, variables }
  }

  const find = (folder: string): Repository | null => {
    const cached = known.get(folder)
    if (cached !== undefined) return cached
    const gitDir = readGitDir(folder)
    const parent = dirname(folder)
    let found: Repository | null = null
    if (gitDir !== null) found = withVariables(folder, gitDir)
    else if (parent !== folder) found = find(parent)
    known.set(folder, found)
    return found
  }

  const locate = (file: string): Located | null => {
    const real = realPath(resolve(cwd, file))
    let repository = find(dirname(real))
    if (named !== null && repository?.gitDir !== named) {
      // A git folder apart from its working tree, which only the environment names.
      const root = namedRoot ?? realPath(cwd)
      const nearer =
        repository !== null && (namedRoot === null || (repository.root !== root && isBelow(repository.root, root)))
      if (!nearer && isBelow(real, root) && isGitDir(named)) {
        const own = withVariables(root, named)
        repository = { ...own, variables: { ...own.variables, GIT_DIR: named, GIT_WORK_TREE: root } }
      }
    }
    if (repository === null) return null
    const path = relative(repository.root, real).split(sep).join('/')
    // macOS may hand out decomposed names; git stores them composed.
    return { repository, path: process.platform === 'darwin' ? path.normalize('NFC') : path, real }
  }
  return (file) => {
    const answer = located.get(file)
    if (answer !== undefined) return answer
    const found = locate(file)
    located.set(file, found)
    return found
  }
}

/** The hashes of the commits at which a shallow clone's history is cut off; empty for a whole one. */
export function readShallow(repository: Repository): Set<string> {
  let common = repository.gitDir
  const pointer = readGitFile(join(common, 'commondir'))
  if (pointer !== null) common = resolve(common, pointer.trim())
  return new Set((readGitFile(join(common, 'shallow')) ?? '').split('\n').filter((line) => line !== ''))
}

/** The path with symbolic links resolved as far as it exists, and the letter case of the disk where it folds case. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(realPath(parent), basename(path))
  }
}

/** Whether `path` is `folder` or lies in it; both absolute. */
export function isBelow(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

function readGitDir(folder: string): string | null {
  const path = join(folder, '.git')
  try {
    if (statSync(path).isDirectory()) return isGitDir(path) ? realPath(path) : null
  } catch {
    return null
  }
  const target = /^gitdir: ([^\r\n]+)/.exec(readGitFile(path) ?? '')?.[1]
  return target === undefined ? null : realPath(resolve(folder, target))
}

// As in git: a folder called `.git` without these is skipped.
function isGitDir(path: string): boolean {
  const exists = (name: string) => statSync(join(path, name), { throwIfNoEntry: false }) !== undefined
  try {
    return exists('HEAD') && (exists('objects') || exists('commondir'))
  } catch {
    return false
  }
}
