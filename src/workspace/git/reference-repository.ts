import { realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Removal, Repository, TrackedPaths } from '../../references/repository.ts'
import { readText } from '../files/read.ts'
import { findRemovedPaths, listCommits } from './commit-paths.ts'
import { GitFailure, type GitPlace } from './git-process.ts'
import { findIgnoredPaths, listTrackedPaths } from './tracked-paths.ts'

/** Milliseconds for each process: a history that takes longer is not asked. */
const patience = 10_000

/** A repository that references are resolved in. */
export interface ReferenceRepository extends Repository {
  /** What kept git from answering, in one sentence; null where nothing did. */
  note(): string | null
}

/**
 * Opens the repository (or plain folder) at an absolute root. Nothing is read before it is asked for. `place` is null
 * without git; `staged` says that the index counts and not the working tree.
 */
export function openReferenceRepository(
  root: string,
  place: GitPlace | null,
  { staged }: { readonly staged: boolean },
): ReferenceRepository {
  const hurried = place && { ...place, timeout: Math.min(place.timeout, patience) }
  const kinds = new Map<string, 'file' | 'folder' | null>()
  const removals = new Map<string, Removal | null>()
  let tracked: Promise<TrackedPaths | null> | undefined
  let commits: ReturnType<typeof listCommits> | undefined
  let failure: string | null = null

  /** The answer of git, or the other one where git fails. */
  const ask = async <Answer>(question: (place: GitPlace) => Promise<Answer>, otherwise: Answer): Promise<Answer> => {
    if (hurried === null) return otherwise
    try {
      return await question(hurried)
    } catch (error) {
      if (!(error instanceof GitFailure)) throw error
      failure ??= `References are not checked against git: ${error.message}`
      return otherwise
    }
  }
  const listed = () => (tracked ??= ask<TrackedPaths | null>((git) => listTrackedPaths(git, staged), null))

  return {
    kindOf(path) {
      if (staged && hurried !== null) return null
      const known = kinds.get(path)
      if (known !== undefined) return known
      const kind = kindOnDisk(root, path)
      kinds.set(path, kind)
      return kind
    },
    tracked: listed,
    findIgnored: (paths) => ask((git) => findIgnoredPaths(git, paths), new Set<string>()),
    async findRemovals(paths) {
      const open = paths.filter((path) => !removals.has(path))
      const index = await listed()
      const exists = (path: string) => index !== null && (index.hasFile(path) || index.hasFolder(path))
      const found =
        open.length === 0
          ? new Map<string, Removal>()
          : await ask((git) => findRemovedPaths(git, open, exists), new Map<string, Removal>())
      for (const path of open) removals.set(path, found.get(path) ?? null)
      return new Map(
        paths.flatMap((path) => {
          const removal = removals.get(path)
          return removal ? [[path, removal] as const] : []
        }),
      )
    },
    async listChangesSince(commit) {
      const all = await (commits ??= ask((git) => listCommits(git), []))
      const at = all.findIndex((one) => one.commit.startsWith(commit))
      return at === -1 ? null : all.slice(0, at).map(({ paths }) => paths)
    },
    readText(path) {
      if (!isInside(root, join(root, path))) return null
      const read = readText(join(root, path))
      return 'contents' in read ? read.contents : null
    },
    note: () => failure,
  }
}

/** What is at a path in the working tree. What a link leads to outside the root exists, and is not looked into. */
function kindOnDisk(root: string, path: string): 'file' | 'folder' | null {
  const full = join(root, path)
  try {
    const about = statSync(full)
    if (!isInside(root, full) || about.isDirectory()) return 'folder'
    return isSpeltSo(full) ? 'file' : null
  } catch {
    return null
  }
}

function isInside(root: string, full: string): boolean {
  try {
    const way = relative(realpathSync(root), realpathSync(full))
    return way !== '..' && !way.startsWith(`..${sep}`)
  } catch {
    return false
  }
}

/** On a file system that takes upper and lower case for one, a name that servers would not find is no file. */
function isSpeltSo(full: string): boolean {
  if (process.platform !== 'win32' && process.platform !== 'darwin') return true
  const name = full.slice(full.lastIndexOf(sep) + 1)
  const real = realpathSync.native(full)
  return real.toLowerCase().endsWith(name.toLowerCase()) ? real.endsWith(name) : true
}
