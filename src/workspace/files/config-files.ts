import { existsSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path'
import { repositoryRoot } from '../git/repository-root.ts'
import { missingPathMessage } from './missing-path.ts'
import { readText } from './read.ts'

const packageKey = 'system-patterns-lint'
const configNames = ['', '.json', '.jsonc', '.yaml', '.yml'].map((ending) => `.${packageKey}rc${ending}`)
const dataFile = /(?:^|[\\/])\.[\w-]+rc$|\.(?:jsonc?|ya?ml)$/i

/** The name of the configuration file that `--init` writes. */
export const configFileName = `.${packageKey}rc.json`

/** The configuration file in an absolute folder itself; null for none. */
export function findConfigIn(folder: string): string | null {
  const own = configNames.map((name) => join(folder, name)).find((path) => existsSync(path))
  if (own !== undefined) return own
  const manifest = join(folder, 'package.json')
  if (!existsSync(manifest)) return null
  const text = readText(manifest)
  // The error of one that cannot be read is reported when the configuration is.
  return 'failure' in text || hasKey(text.contents) ? manifest : null
}

/** The text of a configuration file. */
export interface FoundConfig {
  readonly path: string
  readonly text: string
  /** The key of the configuration, in `package.json`. */
  readonly key: string | null
}

type Failure = { readonly path: string; readonly failure: string }

/**
 * Reads configuration files from the disk. They are data and nothing is executed; a link or a path that leads out of
 * the repository (or its `node_modules`) is refused, because a configuration may be part of a stranger's pull request.
 * Without a repository, `cwd` (absolute) is used in its place.
 */
export function createConfigFiles(cwd: string) {
  const search = createSearch()

  const read = (path: string): FoundConfig | Failure => {
    if (!dataFile.test(path))
      return { path, failure: 'Not a JSON, JSONC or YAML file; write the configuration as data' }
    const text = readText(path)
    if ('failure' in text) return { path, failure: text.failure }
    return { path, text: text.contents, key: basename(path) === 'package.json' ? packageKey : null }
  }

  return {
    read: async (path: string) => read(path),
    async find(folder: string) {
      const stop = repositoryRoot(folder) ?? homeOver(folder) ?? parse(folder).root
      const path = search(folder, stop)
      if (path === null) return null
      if (!isWithin(boundaryOf(dirname(path), cwd), path)) {
        return { path, failure: 'The configuration is a link out of the repository; put the file itself here' }
      }
      return read(path)
    },
    async follow(from: string, reference: string, use: 'extends' | 'template' | 'baseline') {
      const folder = dirname(from)
      const slashed = reference.replaceAll('\\', '/')
      const path = use === 'extends' ? findBase(folder, slashed, boundaryOf(folder, cwd)) : resolve(folder, slashed)
      if (path === null) {
        const remedy = 'install it, or name a path such as `./base.json`'
        return { failure: `Package \`${slashed}\` with a configuration is not installed; ${remedy}` }
      }
      if (!isWithin(boundaryOf(folder, cwd), path)) {
        return { failure: `\`${slashed}\` is outside of the repository; name a file inside it` }
      }
      if (use === 'baseline') return { path }
      const kind = statSync(path, { throwIfNoEntry: false })
      if (!kind) return { failure: missingPathMessage(folder, slashed) }
      if (!kind.isFile()) return { failure: `\`${slashed}\` is not a file; name a file` }
      return { path }
    },
  }
}

/** A search upwards that looks into each folder once. */
function createSearch(): (folder: string, stop: string) => string | null {
  const known = new Map<string, string | null>()
  const search = (folder: string, stop: string): string | null => {
    const found = known.get(folder)
    if (found !== undefined) return found
    const parent = dirname(folder)
    const path = findConfigIn(folder) ?? (folder === stop || parent === folder ? null : search(parent, stop))
    known.set(folder, path)
    return path
  }
  return search
}

/** Whether a package file has a configuration. A broken one counts if it has our key, so that it is reported. */
function hasKey(text: string): boolean {
  if (!text.includes(`"${packageKey}"`)) return false
  try {
    const value: unknown = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
    return typeof value === 'object' && value !== null && Object.hasOwn(value, packageKey)
  } catch {
    return true
  }
}

/** Where a search outside of a repository ends. */
function homeOver(folder: string): string | null {
  const home = homedir()
  return folder === home || folder.startsWith(home + sep) ? home : null
}

/** What the paths of a configuration must stay in: its repository, the working directory, or its own folder. */
function boundaryOf(folder: string, cwd: string): string {
  const within = folder === cwd || folder.startsWith(cwd.endsWith(sep) ? cwd : cwd + sep)
  return repositoryRoot(folder) ?? (within ? cwd : folder)
}

/** Whether a path, links followed, is in a folder or in a package installed there. */
function isWithin(boundary: string, path: string): boolean {
  if (isInside(realpath(boundary), realpath(path))) return true
  // A package manager or a worktree may keep the packages elsewhere.
  const at = path.indexOf(`${sep}node_modules${sep}`)
  if (at === -1 || !isInside(boundary, path)) return false
  const store = realpath(path.slice(0, at + `${sep}node_modules`.length))
  return basename(store) === 'node_modules' && isInside(store, realpath(path))
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** The path with links followed; of a file that does not exist yet that of its folder. */
function realpath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(realpath(parent), basename(path))
  }
}

/** The configuration that `extends` names: a path, or a package found as Node finds it; null for none. */
function findBase(folder: string, reference: string, boundary: string): string | null {
  if (/^\.{1,2}(?:\/|$)/.test(reference) || isAbsolute(reference)) return resolve(folder, reference)
  const beside = resolve(folder, reference)
  if (dataFile.test(reference) && existsSync(beside)) return beside
  for (let at = folder; ; at = dirname(at)) {
    const found = findInPackage(join(at, 'node_modules', reference))
    if (found !== null) return found
    if (at === boundary || dirname(at) === at) return null
  }
}

function findInPackage(path: string): string | null {
  const candidates = ['', '.json', '.jsonc', '.yaml', '.yml'].map((ending) => path + ending)
  const file = candidates.find((one) => statSync(one, { throwIfNoEntry: false })?.isFile())
  if (file !== undefined) return file
  return findConfigIn(path)
}
