import type { ResolvedReferences } from './resolve.ts'

/** How the files that a document names have changed since its own last change. */
export interface Drift {
  /** How many files and folders of the repository it names. */
  readonly named: number
  /** How many of them a later commit touched. */
  readonly changed: number
  /** How many later commits touched one of them. */
  readonly commits: number
  /** The named path that most of these commits touched; null where none did. */
  readonly most: { readonly path: string; readonly commits: number } | null
}

/** Measures drift from the paths that each later commit touched. Pure. */
export function measureDrift(
  { named }: Pick<ResolvedReferences, 'named'>,
  changes: readonly (readonly string[])[],
): Drift {
  const wanted = new Set(named)
  const touches = new Map<string, number>()
  let commits = 0
  for (const paths of changes) {
    const touched = new Set<string>()
    for (const path of paths) {
      if (wanted.has(path)) touched.add(path)
      for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
        if (wanted.has(path.slice(0, at))) touched.add(path.slice(0, at))
      }
    }
    if (touched.size > 0) commits++
    for (const path of touched) touches.set(path, (touches.get(path) ?? 0) + 1)
  }
  const [most] = [...touches].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return {
    named: wanted.size,
    changed: touches.size,
    commits,
    most: most ? { path: most[0], commits: most[1] } : null,
  }
}
