import { createHash, randomBytes } from 'node:crypto'
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isBelow, realPath } from '../git/repository.ts'
import { createFolder } from './create-folder.ts'
import { isRunning } from './process-state.ts'

/** How `writeFileAtomically` writes. */
export interface WriteOptions {
  /** A folder that the file, symbolic links followed, must lie in. */
  readonly within?: string | null
  /** What the file must still contain: what somebody else saved in the meantime is never replaced. */
  readonly expected?: string
  /** Whether to create the folder of the file. */
  readonly makeFolder?: boolean
}

const pending = new Set<string>()

/** A write that is refused to protect other files; the message is a clause. */
export class RefusedWrite extends Error {}

/**
 * Replaces the contents of a file atomically: at any moment the file has the old contents or the new. Mode and, where
 * allowed, owner are kept; a symbolic link is kept and its target written. Rejects with the error of the system, or a
 * `RefusedWrite` where the file is outside `within`; the old file is then unchanged and no temporary file is left.
 */
export async function writeFileAtomically(
  path: string,
  contents: string | Uint8Array,
  { within = null, expected, makeFolder = false }: WriteOptions = {},
): Promise<void> {
  const target = resolveTarget(path)
  if (within !== null && !isBelow(target, realPath(within))) {
    throw new RefusedWrite(`it is a link to ${target}, outside of ${within}; name that file itself`)
  }
  const folder = dirname(target)
  if (makeFolder) createFolder(folder)
  // Only a part of the target's name: the whole may already be as long as a name can be.
  const unique = `${host()}-${process.pid}-${randomBytes(6).toString('hex')}`
  const temporary = join(folder, `.${basename(target).slice(0, 40)}.${unique}${temporaryEnding}`)
  const old = statSync(target, { throwIfNoEntry: false })
  if (old?.isDirectory()) throw new RefusedWrite('it is a folder; name a file')
  // A device or a pipe, such as `/dev/stdout`, cannot be replaced.
  if (old !== undefined && !old.isFile()) return writeFileSync(target, contents)
  // A rename would replace a read-only file.
  if (old !== undefined) accessSync(target, constants.W_OK)
  removeAbandoned(folder)
  const handle = openSync(temporary, 'wx', old === undefined ? 0o666 : 0o600)
  pending.add(temporary)
  try {
    try {
      writeWhole(handle, typeof contents === 'string' ? Buffer.from(contents, 'utf8') : contents)
      if (old !== undefined) keepOwnerAndMode(handle, old)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    if (expected !== undefined) checkUnchanged(target, expected)
    if (old !== undefined && old.nlink > 1) replaceInPlace(temporary, target)
    else await renamePatiently(temporary, target)
  } catch (error) {
    removeQuietly(temporary)
    throw error
  } finally {
    pending.delete(temporary)
  }
  syncFolder(folder)
}

function checkUnchanged(path: string, expected: string): void {
  let found: Buffer | null = null
  try {
    found = readFileSync(path)
  } catch {
    // Removed, or no longer readable.
  }
  if (!found?.equals(Buffer.from(expected))) {
    throw new RefusedWrite('it changed while it was linted; run the command again')
  }
}

/** A rename would leave the other names of a file with several at the old contents. */
function replaceInPlace(temporary: string, target: string): void {
  const handle = openSync(target, 'r+')
  try {
    const data = readFileSync(temporary)
    writeWhole(handle, data)
    ftruncateSync(handle, data.length)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  removeQuietly(temporary)
}

const temporaryEnding = '.system-patterns-lint'
const temporaryName = /^\..{1,40}\.([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.system-patterns-lint$/s

/** This machine or container: the ids of its processes mean nothing on another that writes to the same folder. */
function host(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
}

const hour = 60 * 60 * 1000

/** Removes the temporary files of processes that were killed. */
function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, writer, pid] = temporaryName.exec(name) ?? []
    if (writer === undefined) continue
    const path = join(folder, name)
    const age = () => Date.now() - (lstatSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity)
    if (writer === host() ? !isRunning(Number(pid)) : age() > hour) removeQuietly(path)
  }
}

/** Removes the temporary files of unfinished writes: for a handler of SIGINT or SIGTERM. */
export function removePending(): void {
  for (const path of pending) removeQuietly(path)
  pending.clear()
}

/** The file to write: the end of a chain of links, which may not exist yet. A loop of links throws. */
function resolveTarget(path: string): string {
  try {
    return realpathSync.native(path)
  } catch (error) {
    if (!isSystemError(error) || error.code !== 'ENOENT') throw error
    const link = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true
    return link ? resolveTarget(resolve(dirname(path), readlinkSync(path))) : realPath(resolve(path))
  }
}

function writeWhole(handle: number, data: Uint8Array): void {
  for (let at = 0; at < data.length; ) at += writeSync(handle, data, at)
}

function keepOwnerAndMode(handle: number, old: { uid: number; gid: number; mode: number }): void {
  if (process.platform === 'win32') return
  try {
    fchownSync(handle, old.uid, old.gid)
  } catch {
    // The file of another user: contents and mode are kept, the owner cannot be.
  }
  // After the owner, because a change of owner clears the set-user bits.
  fchmodSync(handle, old.mode & 0o7777)
}

async function renamePatiently(from: string, to: string): Promise<void> {
  // On Windows a virus scanner or an editor may have the file open for a moment.
  for (let pause = 10; ; pause *= 2) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const isInUse = isSystemError(error) && ['EPERM', 'EACCES', 'EBUSY'].includes(error.code ?? '')
      if (process.platform !== 'win32' || !isInUse || pause > 1000) throw error
      await wait(pause)
    }
  }
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  try {
    const handle = openSync(folder, 'r')
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // Some file systems cannot sync a folder; the rename is done either way.
  }
}

function removeQuietly(path: string): void {
  try {
    unlinkSync(path)
  } catch {
    // Removed already.
  }
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error
}
