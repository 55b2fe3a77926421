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

/** Measures drift from the later commits that touched each named path. Pure. */
export function measureDrift(touches: ReadonlyMap<string, readonly number[]>): Drift {
  const touched = [...touches].filter(([, commits]) => commits.length > 0)
  const [most] = [...touched].sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
  return {
    named: touches.size,
    changed: touched.length,
    commits: new Set(touched.flatMap(([, commits]) => commits)).size,
    most: most ? { path: most[0], commits: most[1].length } : null,
  }
}
