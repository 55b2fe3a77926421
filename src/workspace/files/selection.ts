/** Which files a configuration selects as documents, below one folder. */
export interface Selection {
  /** Absolute: what `files` and `ignore` are relative to. */
  readonly folder: string
  /** The configuration file, absolute; for messages. */
  readonly file: string
  /** Globs; null for the default names. */
  readonly files: readonly string[] | null
  /** Lines of an ignore file. */
  readonly ignore: readonly string[]
}
