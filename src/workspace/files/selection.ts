/** What a config says of which files are documents, below one folder. */
export interface Selection {
  /** Absolute: what `files` and `ignore` are relative to. */
  readonly folder: string
  /** The config file, absolute; for sentences. */
  readonly file: string
  /** Globs; null for the names documents usually have. */
  readonly files: readonly string[] | null
  /** Lines of an ignore file. */
  readonly ignore: readonly string[]
}
