import { compileName, matchRun, type NameTest } from './segment.ts'

/** Whether a path (forward slashes, relative to the folder of the glob) matches. */
export type PathTest = (path: string) => boolean

/** Options of `compileGlob`. */
export interface GlobOptions {
  /** Whether case is ignored. */
  readonly fold?: boolean
  /** Whether a glob without a slash matches names in every folder, as is usual in configuration files. */
  readonly anywhere?: boolean
}

/** Nobody writes a glob with more alternatives. */
const maxAlternatives = 256

/**
 * Compiles a glob: `*`, `?`, `[abc]` within a name, `**` for any folders, `{a,b}` for alternatives. Names that begin
 * with a dot match like others. There is no escape character (`[*]` is a star): `\` is read as `/`.
 * Own code, in linear time: globs are in configuration files of strangers, and a regular expression of one could hang.
 */
export function compileGlob(glob: string, options: GlobOptions = {}): PathTest {
  const fold = options.fold ?? false
  const slashed = glob.replaceAll('\\', '/')
  const patterns = expandBraces(slashed.replace(/^(?:\.\/)+/, '')).map((pattern) => {
    const path = readPath(pattern, fold)
    return options.anywhere && !slashed.includes('/') ? (['**', ...path] as const) : path
  })
  return (path) => {
    const names = path.split('/')
    return patterns.some((pattern) => matchPath(pattern, names))
  }
}

/** Compiles a list of globs: a path matches if one of them matches and none that begins with `!`. */
export function compileGlobs(globs: readonly string[], options: GlobOptions = {}): PathTest {
  const wanted = globs.filter((glob) => !glob.startsWith('!')).map((glob) => compileGlob(glob, options))
  const refused = globs.filter((glob) => glob.startsWith('!')).map((glob) => compileGlob(glob.slice(1), options))
  return (path) => wanted.some((test) => test(path)) && !refused.some((test) => test(path))
}

/** Whether a text is a glob and not a plain path. */
export function isGlob(text: string): boolean {
  return /[*?{[]/.test(text) || text.startsWith('!')
}

/** The folders before the first part of a glob that is not a plain name: where a search can start. */
export function globBase(glob: string): string {
  const parts = glob.replaceAll('\\', '/').split('/')
  const at = parts.findIndex((part) => isGlob(part) || part.includes('}'))
  return (at === -1 ? parts.slice(0, -1) : parts.slice(0, at)).join('/')
}

/** The maximum number of names in a matching path: how deep a search must go. */
export function globDepth(glob: string): number {
  return glob.includes('**') || glob.includes('{') ? Infinity : glob.replaceAll('\\', '/').split('/').length
}

/** A pattern split at its slashes: `**` matches any number of folders. */
export type PathPattern = readonly (NameTest | '**')[]

/** Whether a path split at its slashes matches. */
export function matchPath(pattern: PathPattern, names: readonly string[]): boolean {
  return matchRun(
    pattern,
    names,
    (part) => part === '**',
    (part, name) => part !== '**' && part(name),
  )
}

function readPath(pattern: string, fold: boolean): PathPattern {
  const parts = pattern.split('/').filter((part, index) => part !== '' || index === 0)
  return parts.flatMap((part, index) => {
    if (part !== '**') return [compileName(part, { fold, escapes: false })]
    return index === parts.length - 1 ? anythingInside : ['**' as const]
  })
}

/** `folder/**` matches everything in the folder, not the folder itself. */
export const anythingInside: PathPattern = [() => true, '**']

/** Expands `{a,b}` (nested too); braces without a comma or an end are plain characters. */
function expandBraces(glob: string): string[] {
  const done: string[] = []
  const waiting = [glob]
  for (let text = waiting.pop(); text !== undefined; text = waiting.pop()) {
    const group = findBraces(text)
    if (!group || done.length + waiting.length >= maxAlternatives) done.push(text)
    else for (const part of group.parts) waiting.push(text.slice(0, group.start) + part + text.slice(group.end))
  }
  return done
}

function findBraces(text: string): { start: number; end: number; parts: string[] } | null {
  const open: { start: number; commas: number[] }[] = []
  let bracket = false
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === '[') bracket = text.includes(']', at)
    else if (letter === ']') bracket = false
    if (bracket) continue
    if (letter === '{') open.push({ start: at, commas: [] })
    else if (letter === ',') open.at(-1)?.commas.push(at)
    else if (letter === '}') {
      const group = open.pop()
      if (!group || group.commas.length === 0) continue
      const edges = [group.start, ...group.commas, at]
      const parts = edges.slice(1).map((edge, index) => text.slice((edges[index] ?? 0) + 1, edge))
      return { start: group.start, end: at + 1, parts }
    }
  }
  return null
}
