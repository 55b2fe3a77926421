import type { Reference } from './reference.ts'

/** Documentation sites resolve a link without an extension, or to a page's HTML, to its source. */
const pageEndings = ['', '.md', '.mdx', '/index.md', '/README.md', '/readme.md']

/** Parts of a hosting site that follow a repository's address and are no folders of it. */
const sitePages = new Set(
  (
    'issues pull pulls wiki releases discussions actions tree blob raw commit commits compare projects security ' +
    'milestone milestones labels tags branches edit settings'
  ).split(' '),
)

/** The paths, relative to the repository's root, where a reference may lead; empty where it leaves the repository. */
export function findCandidates({ kind, target }: Reference, documentPath: string): string[] {
  const folder = documentPath.split('/').slice(0, -1)
  const fromDocument = target.fromRoot ? null : resolvePath(folder, target.path)
  const fromRoot = resolvePath([], target.path)
  if (kind === 'path' || kind === 'tree') return unique([fromDocument, fromRoot])
  const [path] = [target.fromRoot ? fromRoot : fromDocument]
  if (path === null || path === undefined) return []
  if (sitePages.has(path.split('/', 1)[0] ?? '')) return []
  const page = path.replace(/\.html$/, '')
  return unique(kind === 'link' ? [path, ...pageEndings.map((ending) => page + ending)] : [path])
}

/** Follows a relative path from a folder; null where it leaves the root. An empty result is the root itself. */
export function resolvePath(folder: readonly string[], path: string): string | null {
  const names = [...folder]
  for (const name of path.split('/')) {
    if (name === '' || name === '.') continue
    if (name !== '..') names.push(name)
    else if (names.pop() === undefined) return null
  }
  return names.join('/')
}

function unique(paths: readonly (string | null)[]): string[] {
  return [...new Set(paths.filter((path) => path !== null))]
}
