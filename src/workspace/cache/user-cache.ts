import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { createFolder } from '../files/create-folder.ts'
import { isRunning } from '../files/process-state.ts'

/** A folder that only the user can write to, for data that can be made again. */
export interface UserCache {
  /** The contents of a file, if nobody else can have written it; else null. */
  read(name: string): Buffer | null
  /** Replaces a file whole, in parts where there are several. Never fails: a run does not depend on its cache. */
  write(name: string, data: Uint8Array | readonly Uint8Array[]): void
  /** Where a file is. */
  pathOf(name: string): string
}

interface UserCacheOptions {
  readonly env: NodeJS.ProcessEnv
  /** Absolute; what lies in it may have come with a repository. */
  readonly cwd: string
  /** The folder of this kind of content. */
  readonly folder: 'compiled' | 'results' | 'templates'
  /** Files with other names are never touched. */
  readonly names: RegExp
  /** Files that nobody wrote for so many days are removed. */
  readonly maxDays: number
}

const maxSize = 256 * 1024 * 1024
const temporaryName = /^(.+)\.(\d+)\.tmp$/

/** Opens the folder; null where the system has none that only the user can write to. */
export function openUserCache({ env, cwd, folder, names, maxDays }: UserCacheOptions): UserCache | null {
  const base = userFolder(env)
  if (base === null) return null
  const path = join(base, 'system-patterns-lint', folder)
  const isTrusted = () => isOwnFolder(path, cwd)
  if (!isTrusted()) return null
  return {
    read: (name) => readOwnFile(join(path, name)),
    pathOf: (name) => join(path, name),
    write(name, data) {
      const temporary = join(path, `${name}.${process.pid}.tmp`)
      try {
        createFolder(path, 0o700)
        if (!isTrusted()) return
        removeOld(path, names, maxDays)
        writeSynced(temporary, [data].flat())
        renameSync(temporary, join(path, name))
      } catch {
        removeQuietly(temporary)
      }
    },
  }
}

function userFolder(env: NodeJS.ProcessEnv): string | null {
  const named = process.platform === 'win32' ? env['LOCALAPPDATA'] : env['XDG_CACHE_HOME']
  if (named !== undefined && isAbsolute(named)) return named
  try {
    const home = homedir()
    return isAbsolute(home) ? join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache') : null
  } catch {
    return null
  }
}

/**
 * Whether nobody but the user can have put anything into a folder, which need not exist yet: no level of its path may
 * be another user's, writable by others, in the working directory or in a repository.
 */
export function isOwnFolder(path: string, cwd: string): boolean {
  try {
    const existing = nearestExisting(path)
    const paths = new Set([resolve(existing), realpathSync.native(existing)])
    return [...paths].every((one) => !isWithin(one, cwd) && levelsOf(one).every(isOwnLevel))
  } catch {
    return false
  }
}

function nearestExisting(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false }) ? path : nearestExisting(dirname(path))
}

function levelsOf(path: string): string[] {
  const parent = dirname(path)
  return parent === path ? [path] : [...levelsOf(parent), path]
}

function isOwnLevel(path: string): boolean {
  const about = lstatSync(path)
  // A link of the system, as `/var` on a Mac; where it leads is checked as well.
  if (about.isSymbolicLink()) return about.uid === 0 && process.getuid?.() !== 0
  if (!about.isDirectory() || existsSync(join(path, '.git'))) return false
  // In a folder with the sticky bit, such as `/tmp`, nobody can replace the user's files.
  return isOwn(about) && (!isWritableByOthers(about) || (about.mode & 0o1000) !== 0)
}

function isOwn({ uid }: Stats): boolean {
  return process.getuid === undefined || uid === process.getuid() || uid === 0
}

function isWritableByOthers({ mode }: Stats): boolean {
  return process.getuid !== undefined && (mode & 0o022) !== 0
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (!way.startsWith('..') && !isAbsolute(way))
}

function readOwnFile(path: string): Buffer | null {
  let handle: number | null = null
  try {
    handle = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0))
    const about = fstatSync(handle)
    if (!about.isFile() || about.size > maxSize || !isOwn(about) || isWritableByOthers(about)) return null
    return readFileSync(handle)
  } catch {
    return null
  } finally {
    if (handle !== null) closeSync(handle)
  }
}

function writeSynced(path: string, parts: readonly Uint8Array[]): void {
  const handle = openSync(path, 'wx', 0o600)
  try {
    for (const part of parts) writeFileSync(handle, part)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Removes the files of old builds and of runs that were killed. */
function removeOld(folder: string, names: RegExp, maxDays: number): void {
  const limit = Date.now() - maxDays * 24 * 60 * 60 * 1000
  for (const name of readdirSync(folder)) {
    const [, finished = name, writer] = temporaryName.exec(name) ?? []
    if (!names.test(finished)) continue
    const path = join(folder, name)
    const about = lstatSync(path, { throwIfNoEntry: false })
    if (!about?.isFile()) continue
    if (about.mtimeMs < limit || (writer !== undefined && !isRunning(Number(writer)))) removeQuietly(path)
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // No run depends on the removal.
  }
}
