import { lstatSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import { nearestName } from '../../text/nearest.ts'

/** The message for a path (relative to a folder) that does not exist, with the most similar name that does. */
export function missingPathMessage(cwd: string, named: string): string {
  const shown = `\`${named}\``
  if (named === '' || named.includes('\0')) return 'Empty path; name a file, a folder or a glob'
  const path = resolve(cwd, named.replaceAll('\\', '/'))
  if (isLink(path)) return `${shown} is a link to a file that does not exist; fix the link`
  let folder = dirname(path)
  let missing = basename(path)
  const rest: string[] = []
  while (kindOf(folder) !== 'folder' && dirname(folder) !== folder) {
    rest.unshift(missing)
    missing = basename(folder)
    folder = dirname(folder)
  }
  const near = nearestName(missing, namesIn(folder))
  if (near === null) return `${shown} does not exist`
  const whole = join(folder, near, ...rest)
  const best = kindOf(whole) === null ? join(folder, near) : whole
  const typed = isAbsolute(named) ? best.split(sep).join('/') : showPath(cwd, best)
  return `${shown} does not exist; did you mean \`${typed}\`?`
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink()
  } catch {
    return false
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A path as typed in a folder: relative to it, with forward slashes; `.` for the folder itself. */
export function showPath(cwd: string, path: string): string {
  const short = relative(cwd, path)
  if (short === '') return '.'
  return sep === '/' ? short : short.split(sep).join('/')
}

/** What a path leads to, links followed; null where it does not exist. */
export function kindOf(path: string): 'file' | 'folder' | null {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'file'
  } catch {
    return null
  }
}
