/** What became of a path that a commit removed. */
export interface Removal {
  /** The path it was renamed to; null where it was deleted. */
  readonly renamedTo: string | null
  /** The author's calendar day of that commit, `YYYY-MM-DD`. */
  readonly day: string
}

/** The paths that git tracks; all relative to the repository's root, with forward slashes. */
export interface TrackedPaths {
  hasFile(path: string): boolean
  hasFolder(path: string): boolean
  /** A tracked file or folder that ends with this path, from a slash on, in any case and with any extension. */
  findEnding(path: string): string | null
  /** Whether a tracked file directly in this folder has this extension. */
  hasExtension(folder: string, extension: string): boolean
  /** Whether any tracked file or folder, at the root or below any folder, matches a glob. */
  matches(glob: string): boolean
  /** Folders with a package manifest (`package.json`, `Cargo.toml` …). */
  readonly packageRoots: readonly string[]
}

/**
 * What a reference may ask of its repository. Every path is relative to the root, with forward slashes, and never
 * leaves it: such a path is not looked at.
 */
export interface Repository {
  /** What is at a path in the working tree (or index); null for nothing. */
  kindOf(path: string): 'file' | 'folder' | null
  /** Null where there is no git. */
  tracked(): Promise<TrackedPaths | null>
  /** Whether git ignores what is or was at a path. */
  isIgnored(path: string): boolean
  findRemovals(paths: readonly string[]): Promise<FoundRemovals>
  /**
   * For each path the commits after this one (a hash or its beginning) that touched it or what is in it, as numbers;
   * null where history does not go back so far.
   */
  findChanges(commit: string, paths: readonly string[]): Promise<ReadonlyMap<string, readonly number[]> | null>
  /** The text of a file of the working tree (or index); null where it is no text, or too large. */
  readText(path: string): Promise<string | null>
}

/** Which paths a commit removed, the last removal of each. */
export interface FoundRemovals {
  readonly found: ReadonlyMap<string, Removal>
  /** Why history could not tell of every path, in one sentence; null where it could. */
  readonly note: string | null
}
