import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path'
import { lilconfigSync } from 'lilconfig'
import { repositoryRoot } from '../git/repository-root.ts'
import { sayMissing } from './missing-path.ts'
import { readText } from './read.ts'

const KEY = 'system-patterns-lint'
const NAMES = ['', '.json', '.jsonc', '.yaml', '.yml'].map((ending) => `.${KEY}rc${ending}`)
const DATA = /(?:^|[\\/])\.[\w-]+rc$|\.(?:jsonc?|ya?ml)$/i

/** The config file that `--init` writes. */
export const CONFIG_FILE = `.${KEY}rc.json`

/** The config that stands in an absolute folder itself; null where none does. */
export function findConfigIn(folder: string): string | null {
  const own = NAMES.map((name) => join(folder, name)).find((path) => existsSync(path))
  if (own !== undefined) return own
  const manifest = join(folder, 'package.json')
  return existsSync(manifest) && hasKey(readFileSync(manifest, 'utf8')) ? manifest : null
}

/** A config file as it was found. */
export interface FoundConfig {
  readonly path: string
  readonly text: string
  /** The key that holds the config, in `package.json`. */
  readonly key: string | null
}

type Failure = { readonly path: string; readonly failure: string }

/**
 * Reaches config files on the disk. Data is read and nothing executed; a link or a path that leads out of the
 * repository (or its `node_modules`) is refused, for a config may come with a stranger's pull request. `cwd` (absolute)
 * stands in for the repository where there is none.
 */
export function createConfigFiles(cwd: string) {
  const searchers = new Map<string, (folder: string) => Promise<FoundConfig | Failure | null>>()

  const read = (path: string): FoundConfig | Failure => {
    if (!DATA.test(path)) return { path, failure: 'Is no data file; a config is written in JSON, JSONC or YAML' }
    const text = readText(path)
    if ('failure' in text) return { path, failure: text.failure }
    return { path, text: text.contents, key: basename(path) === 'package.json' ? KEY : null }
  }

  return {
    read: async (path: string) => read(path),
    async find(folder: string) {
      const stop = repositoryRoot(folder) ?? homeOver(folder) ?? parse(folder).root
      let searcher = searchers.get(stop)
      if (!searcher) searchers.set(stop, (searcher = createSearcher(stop, cwd, read)))
      return searcher(folder)
    },
    async follow(from: string, reference: string, use: 'extends' | 'template' | 'baseline') {
      const folder = dirname(from)
      const slashed = reference.replaceAll('\\', '/')
      const path = use === 'extends' ? findBase(folder, slashed, boundaryOf(folder, cwd)) : resolve(folder, slashed)
      if (path === null) {
        const repair = 'install it, or write a path as `./base.json`'
        return { failure: `No package \`${slashed}\` with a config is installed; ${repair}` }
      }
      if (!isWithin(boundaryOf(folder, cwd), path)) {
        return { failure: `\`${slashed}\` leads out of the repository; a config may name only what lies in it` }
      }
      if (use === 'baseline') return { path }
      const kind = statSync(path, { throwIfNoEntry: false })
      if (!kind) return { failure: sayMissing(folder, slashed) }
      if (!kind.isFile()) return { failure: `\`${slashed}\` is no file; name a file` }
      return { path }
    },
  }
}

/** A search upward from a folder, which asks the disk once for each folder on the way. */
function createSearcher(stopDir: string, cwd: string, read: (path: string) => FoundConfig | Failure) {
  const asIs = (path: string) => ({ path })
  const searcher = lilconfigSync(KEY, {
    stopDir,
    searchPlaces: [...NAMES, 'package.json'],
    // An empty file is a config too: nothing above it holds.
    ignoreEmptySearchPlaces: false,
    packageProp: [KEY],
    loaders: {
      noExt: asIs,
      '.jsonc': asIs,
      '.yaml': asIs,
      '.yml': asIs,
      '.json': (path, text) => (basename(path) !== 'package.json' ? { path } : hasKey(text) ? { [KEY]: { path } } : {}),
    },
  })
  // Most repositories have none, and the search itself takes an error for each name that is not there.
  const mayHave = new Map<string, boolean>()
  const mayFind = (folder: string): boolean => {
    const known = mayHave.get(folder)
    if (known !== undefined) return known
    const parent = dirname(folder)
    const may = mayHold(folder) || (folder !== stopDir && parent !== folder && mayFind(parent))
    mayHave.set(folder, may)
    return may
  }
  return async (folder: string): Promise<FoundConfig | Failure | null> => {
    if (!mayFind(folder)) return null
    let path: string | undefined
    try {
      path = searcher.search(folder)?.filepath
    } catch (error) {
      path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? error.path : undefined
      if (path === undefined) {
        return { path: folder, failure: `Has a config that cannot be read: a folder named \`.${KEY}rc\`?` }
      }
    }
    if (path === undefined || path === '') return null
    if (!isWithin(boundaryOf(dirname(path), cwd), path)) {
      return { path, failure: 'Is a link out of the repository; put the config itself here' }
    }
    return read(path)
  }
}

/** Whether a folder holds a config, or a package file that cannot be read: what to say of it the search knows. */
function mayHold(folder: string): boolean {
  try {
    return findConfigIn(folder) !== null
  } catch {
    return true
  }
}

/** Whether a package file holds a config. A broken one is asked for it where it names us: its fault is told then. */
function hasKey(text: string): boolean {
  if (!text.includes(`"${KEY}"`)) return false
  try {
    const value: unknown = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
    return typeof value === 'object' && value !== null && Object.hasOwn(value, KEY)
  } catch {
    return true
  }
}

/** Where a search outside of repositories ends. */
function homeOver(folder: string): string | null {
  const home = homedir()
  return folder === home || folder.startsWith(home + sep) ? home : null
}

/** What a config's paths must stay in: its repository, or the working directory, or its own folder. */
function boundaryOf(folder: string, cwd: string): string {
  const within = folder === cwd || folder.startsWith(cwd.endsWith(sep) ? cwd : cwd + sep)
  return repositoryRoot(folder) ?? (within ? cwd : folder)
}

/** Whether a path, links followed, lies in a folder or is a package installed there. */
function isWithin(boundary: string, path: string): boolean {
  if (isInside(realpath(boundary), realpath(path))) return true
  // A package manager or a worktree may keep the packages themselves elsewhere.
  const at = path.indexOf(`${sep}node_modules${sep}`)
  if (at === -1 || !isInside(boundary, path)) return false
  const store = realpath(path.slice(0, at + `${sep}node_modules`.length))
  return basename(store) === 'node_modules' && isInside(store, realpath(path))
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** The real path, of what is not there yet that of the folder it would lie in. */
function realpath(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? path : join(realpath(parent), basename(path))
  }
}

/** The config that `extends` names: a path, or a package looked for as Node does; null where there is none. */
function findBase(folder: string, reference: string, boundary: string): string | null {
  if (/^\.{1,2}(?:\/|$)/.test(reference) || isAbsolute(reference)) return resolve(folder, reference)
  const beside = resolve(folder, reference)
  if (DATA.test(reference) && existsSync(beside)) return beside
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
