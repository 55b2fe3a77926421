import { anythingInside, matchPath, type PathPattern } from './glob.ts'
import { compileName } from './segment.ts'

/** One line of an ignore file. */
export interface IgnoreLine {
  /** As written in the file. */
  readonly text: string
  /** 1-based. */
  readonly line: number
  /** Whether it includes again what an earlier line ignores. */
  readonly negated: boolean
  /** Whether it matches; `path` is relative to the ignore file's folder. */
  matches(path: string, isFolder: boolean): boolean
}

/**
 * Reads an ignore file as git does (gitignore(5)): comments, `!`, `/` at either end, `**`, escaped spaces.
 * A line matches the path itself only; the caller must check the folders above it.
 */
export function readIgnoreLines(text: string, options: { readonly fold?: boolean } = {}): IgnoreLine[] {
  const fold = options.fold ?? false
  const lines: IgnoreLine[] = []
  const rows = (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).split('\n')
  for (const [index, row] of rows.entries()) {
    const full = row.endsWith('\r') ? row.slice(0, -1) : row
    let pattern = trimSpaces(full)
    if (pattern === '' || pattern.startsWith('#')) continue
    const negated = pattern.startsWith('!')
    if (negated) pattern = pattern.slice(1)
    const folderOnly = pattern.endsWith('/')
    if (folderOnly) pattern = pattern.slice(0, -1)
    if (pattern === '') continue
    const test = pattern.includes('/') ? testOfPath(pattern, fold) : testOfName(pattern, fold)
    lines.push({
      text: full,
      line: index + 1,
      negated,
      matches: (path, isFolder) => (isFolder || !folderOnly) && test(path),
    })
  }
  return lines
}

/** The last line that matches, which decides; null for none. */
export function lastMatch(lines: readonly IgnoreLine[], path: string, isFolder: boolean): IgnoreLine | null {
  return lines.findLast((line) => line.matches(path, isFolder)) ?? null
}

function testOfName(pattern: string, fold: boolean): (path: string) => boolean {
  const test = compileName(pattern, { fold, escapes: true })
  return (path) => test(path.slice(path.lastIndexOf('/') + 1))
}

function testOfPath(pattern: string, fold: boolean): (path: string) => boolean {
  const parts = pattern.replace(/^\//, '').split('/')
  const read: PathPattern = parts.flatMap((part, index) => {
    if (!/^\*\*+$/.test(part)) return [compileName(part, { fold, escapes: true })]
    return index > 0 && index === parts.length - 1 ? anythingInside : ['**' as const]
  })
  return (path) => matchPath(read, path.split('/'))
}

/** Removes trailing spaces, except one after a backslash. */
function trimSpaces(row: string): string {
  let end = row.length
  while (end > 0 && row[end - 1] === ' ') end--
  if (end === row.length) return row
  let slashes = 0
  while (end - slashes > 0 && row[end - slashes - 1] === '\\') slashes++
  return slashes % 2 === 1 ? row.slice(0, end + 1) : row.slice(0, end)
}
