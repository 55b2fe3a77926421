import { lstatSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Removal, Repository, TrackedPaths } from '../../references/repository.ts'
import { createIgnores } from '../files/ignores.ts'
import { readText } from '../files/read.ts'
import { type Changes, readChanges } from './changes.ts'
import type { GitPlace } from './git-process.ts'
import { decodeBlob, type ObjectReader, openObjects } from './objects.ts'
import { pathAndFolders } from './path-log.ts'
import { type Removals, readRemovals } from './removals.ts'
import { type Repository as GitRepository, readShallow } from './repository.ts'
import { listTrackedPaths } from './tracked-paths.ts'
import { explainReferenceFailure, unknown } from './unknown-history.ts'

/** Milliseconds for each process: of a history that takes longer only the newest part is used. */
const patience = 10_000

const longHistory =
  'The history takes more than ten seconds to read, so references are checked against its newest part only'

/** A repository that references are resolved in. */
export interface ReferenceRepository extends Repository {
  /** Looks again at what is in the working tree and what is ignored there; what git said is kept. */
  forgetFiles(): void
  /** Ends the processes that wait for requests. */
  close(): void
}

/** How references are resolved. */
export interface ReferenceOptions {
  /** Whether the index counts and not the working tree. */
  readonly staged: boolean
  /** Why history is incomplete, in one sentence; null where it is complete. */
  readonly gap: string | null
}

/** How references are resolved in a repository. */
export interface OpenReferencesOptions extends Omit<ReferenceOptions, 'gap'> {
  readonly noGit: boolean
}

/** A file's repository, and its path from the root with forward slashes. */
export interface ReferencesOf {
  readonly repository: ReferenceRepository
  readonly path: string
}

/** Why history is incomplete, in one sentence; null where it is complete. */
export function findGap(place: GitPlace | null, repository: GitRepository, noGit: boolean): string | null {
  if (noGit) return null
  if (place === null) return unknown('no-git').sentence
  return readShallow(repository).size > 0 ? unknown('shallow').sentence : null
}

/** Opens the repository at an absolute root; everything is read on demand. `place` is null without git. */
export function openReferenceRepository(
  root: string,
  place: GitPlace | null,
  { staged, gap }: ReferenceOptions,
): ReferenceRepository {
  const hurried = place && { ...place, timeout: Math.min(place.timeout, patience) }
  let kindOnDisk = createDiskReader(root)
  let isIgnored = createIgnoreTest(root, kindOnDisk)
  let tracked: Promise<TrackedPaths | null> | undefined
  let removals: Promise<Removals | null> | undefined
  let changes: Promise<Changes | null> | undefined
  let objects: ObjectReader | undefined
  let failure: string | null = null

  /** The result of git; null after its first failure. */
  const ask = async <Answer>(question: (place: GitPlace) => Promise<Answer>): Promise<Answer | null> => {
    if (hurried === null || failure !== null) return null
    try {
      return await question(hurried)
    } catch (error) {
      failure = explainReferenceFailure(error, root)
      return null
    }
  }
  const listed = () => (tracked ??= ask((git) => listTrackedPaths(git, staged)))

  return {
    kindOf: (path) => (staged && hurried !== null ? null : kindOnDisk(path)),
    tracked: listed,
    isIgnored: (path) => isIgnored(path),
    async findRemovals(paths) {
      const index = await listed()
      const read = await (removals ??= ask(readRemovals))
      const exists = (path: string) => index !== null && (index.hasFile(path) || index.hasFolder(path))
      const found = new Map<string, Removal>()
      for (const path of paths) {
        const removal = read?.find(path, exists)
        if (removal) found.set(path, removal)
      }
      const isIncomplete = read?.isWhole === false ? longHistory : gap
      return { found, note: failure ?? (paths.some((path) => !found.has(path)) ? isIncomplete : null) }
    },
    async findChanges(commit, paths) {
      const known = await (changes ??= ask(readChanges))
      return known?.since(commit, paths) ?? null
    },
    async readText(path) {
      if (!staged || hurried === null) return readInside(root, path)
      const [object = null] = (await ask((git) => (objects ??= openObjects(git, false)).read([`:0:${path}`]))) ?? []
      return decodeBlob(object)
    },
    forgetFiles() {
      kindOnDisk = createDiskReader(root)
      isIgnored = createIgnoreTest(root, kindOnDisk)
    },
    close() {
      objects?.close()
    },
  }
}

/** Creates a test whether the repository's ignore files name a path or a folder that it is in. */
function createIgnoreTest(root: string, kindOf: (path: string) => 'file' | 'folder' | null): (path: string) => boolean {
  const ignores = createIgnores({ cwd: root, onlyGit: true })
  const known = new Map<string, boolean>()
  const read = (path: string): boolean => {
    let folder = folderOf(path)
    while (folder !== '' && kindOf(`${folder}/.gitignore`) !== 'file') folder = folderOf(folder)
    const rules = ignores.rulesOf(join(root, folder), null)
    const isIgnored = (name: string, isFolder: boolean) => ignores.ignoredBy(rules, name, isFolder) !== null
    const name = folder === '' ? path : path.slice(folder.length + 1)
    // A missing path may have been a file or a folder.
    return isIgnored(name, false) || pathAndFolders(name).some((one) => isIgnored(one, true))
  }
  return (path) => {
    const answer = known.get(path) ?? read(path)
    known.set(path, answer)
    return answer
  }
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')))
}

/** What is at paths of the working tree. A link that leads outside the root counts as existing and is not followed. */
function createDiskReader(root: string): (path: string) => 'file' | 'folder' | null {
  const known = new Map<string, 'file' | 'folder' | 'outside' | null>([['', 'folder']])
  const read = (path: string): 'file' | 'folder' | 'outside' | null => {
    const found = known.get(path)
    if (found !== undefined) return found
    const parent = read(folderOf(path))
    if (parent !== 'folder') return parent === 'outside' ? 'outside' : null
    const kind = kindOfEntry(root, join(root, path))
    known.set(path, kind)
    return kind
  }
  return (path) => {
    const kind = read(path)
    return kind === 'outside' ? 'folder' : kind
  }
}

function kindOfEntry(root: string, full: string): 'file' | 'folder' | 'outside' | null {
  try {
    const about = lstatSync(full, { throwIfNoEntry: false })
    if (about === undefined) return null
    if (about.isSymbolicLink() && !isInside(root, full)) return 'outside'
    if (about.isDirectory() || (about.isSymbolicLink() && statSync(full).isDirectory())) return 'folder'
    return isSpeltSo(full) ? 'file' : null
  } catch {
    return null
  }
}

/** The text of a file; null for one outside the root. */
function readInside(root: string, path: string): string | null {
  try {
    if (!isInside(root, join(root, path))) return null
  } catch {
    return null
  }
  const read = readText(join(root, path))
  return 'contents' in read ? read.contents : null
}

function isInside(root: string, full: string): boolean {
  const way = relative(realpathSync(root), realpathSync(full))
  return way !== '..' && !way.startsWith(`..${sep}`)
}

/** On a file system that ignores case, a path in another case does not exist: servers would not find it. */
function isSpeltSo(full: string): boolean {
  if (process.platform !== 'win32' && process.platform !== 'darwin') return true
  const name = full.slice(full.lastIndexOf(sep) + 1)
  const real = realpathSync.native(full)
  return real.toLowerCase().endsWith(name.toLowerCase()) ? real.endsWith(name) : true
}
