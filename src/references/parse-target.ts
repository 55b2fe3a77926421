import type { Target } from './reference.ts'

const longest = 400

/** Reads the destination of a link or image; null for one that does not name a file of the repository. */
export function parseLink(url: string): Target | null {
  if (url === '' || url.length > longest || /[\p{Cc}<>{}|^`$*]/u.test(url)) return null
  // A scheme, a protocol-relative address, or a name that a tool resolves (`@/components`, `~/docs`).
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^[@~]|^%(?![0-9a-f]{2})/i.test(url)) return null
  const [beforeFragment = '', fragment] = splitAt(url, '#')
  const [rawPath = ''] = splitAt(beforeFragment, '?')
  if (rawPath === '' && beforeFragment !== '') return null
  const path = decode(rawPath)
  const anchor = fragment === undefined ? null : decode(fragment)
  if (path === null || path.includes('\\')) return null
  if (path === '' && (anchor === null || anchor === '')) return null
  return { path: path.replace(/^\//, ''), fromRoot: path.startsWith('/'), ...parseFragment(anchor) }
}

/** Reads a code span or a field's value that has the form of a path; null for anything else. */
export function parsePath(text: string): Target | null {
  if (text.length > longest || !text.includes('/') || /[\s\p{Cc}<>|"'`…;=?!^%&\\]/u.test(text)) return null
  if (/^[@~$#-]|^\/\/|:\/\/|\.\.\.|\(\)|^[a-z][a-z0-9+.-]*:|[,:]$/i.test(text)) return null
  const [path, rest] = splitLocation(text)
  // `{name}` is a parameter; `{a,b}` is a choice of names.
  if (/[:#,]/.test(path.replace(/\{[^{},]*,[^{}]*\}/g, '')) || /\{[^{},]*\}|\$\{/.test(path)) return null
  // Letters and digits only between dots and slashes: no path of a file, but a fraction, a date or a version.
  if (!/\p{L}/u.test(path) || /^\/?$/.test(path)) return null
  return { path: path.replace(/^\//, ''), fromRoot: path.startsWith('/'), anchor: null, line: rest }
}

// Whether a path holds a pattern: a star, or names in braces (`src/{a,b}.ts`).
export function isPattern(path: string): boolean {
  return /[*]|\{[^{},]*,[^{}]*\}/.test(path)
}

/** `a.ts:10`, `a.ts:10-20`, `a.ts:10:5`, `a.ts#L10-L20`: the path and its last line. */
function splitLocation(text: string): [path: string, line: number | null] {
  const match = /^(.*?)(?::(\d+)(?:[-–](\d+)|:\d+)?|#L(\d+)(?:-L?(\d+))?)$/.exec(text)
  if (!match) return [text, null]
  return [match[1] ?? '', Number(match[5] ?? match[4] ?? match[3] ?? match[2])]
}

function parseFragment(anchor: string | null): Pick<Target, 'anchor' | 'line'> {
  const match = anchor === null ? null : /^L(\d+)(?:C\d+)?(?:-L?(\d+)(?:C\d+)?)?$/.exec(anchor)
  if (match) return { anchor: null, line: Number(match[2] ?? match[1]) }
  // `#:~:text=` is a text fragment; an empty fragment is the top of the page.
  return { anchor: anchor === '' || anchor?.startsWith(':~:') === true ? null : anchor, line: null }
}

/** Decodes percent-encoding; null where it is malformed or holds a control character. */
function decode(text: string): string | null {
  if (!text.includes('%')) return text
  try {
    const decoded = decodeURIComponent(text)
    return /\p{Cc}/u.test(decoded) ? null : decoded
  } catch {
    return null
  }
}

function splitAt(text: string, sign: string): [before: string, after?: string] {
  const at = text.indexOf(sign)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)]
}
