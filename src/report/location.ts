import type { ReportContext } from './report.ts'

/** A result's path relative to the root of the repository where that is known, else as it is. */
export function repositoryPath(path: string, { cwd, root }: ReportContext): string {
  if (root === undefined) return path
  const from = segments(root)
  const to = segments(isAbsolute(path) ? path : `${cwd}/${path}`)
  return from.every((name, index) => to[index] === name) ? to.slice(from.length).join('/') : path
}

/** The absolute path of a result; null for standard input without a name. */
export function absolutePath(path: string, { cwd }: Pick<ReportContext, 'cwd'>): string | null {
  if (path === '<stdin>') return null
  const whole = isAbsolute(path) ? path : `${cwd}/${path}`
  return `${whole.startsWith('/') ? '/' : ''}${segments(whole).join('/')}`
}

/** A path as a URI reference, percent-encoded: a relative one where the path is relative. */
export function uriOf(path: string): string {
  // encodeURIComponent throws on half of a surrogate pair.
  const encode = (name: string) =>
    encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd')).replace(/[!'()*]/g, encodeCode)
  const uri = path.split('/').map(encode).join('/')
  if (path.startsWith('/')) return `file://${uri}`
  return isAbsolute(path) ? `file:///${uri.replace('%3A', ':')}` : uri
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:\//.test(path)
}

function segments(path: string): string[] {
  const names: string[] = []
  for (const name of path.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names
}

function encodeCode(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
