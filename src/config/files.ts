import type { Format } from './parse.ts'

/** A config file as it was found. */
export interface ConfigText {
  /** Absolute. */
  readonly path: string
  readonly text: string
  /** The key of the file that holds the config (in `package.json`); null where it is the whole file. */
  readonly key: string | null
}

/** A config file that cannot be read, and one sentence why. */
export interface ConfigFailure {
  readonly path: string
  readonly failure: string
}

/** What a path in a config is for: what may stand there, and whether it must exist. */
export type ReferenceUse = 'extends' | 'template' | 'baseline'

/** Where a reference leads, as an absolute path; or one sentence why nowhere. */
export type Followed = { readonly path: string } | { readonly failure: string }

/** How configs reach the disk; nothing of what is found is ever executed. */
export interface ConfigFiles {
  /** The nearest config at or above an absolute folder, up to the repository's root; null where there is none. */
  find(folder: string): Promise<ConfigText | ConfigFailure | null>
  /** Reads a config by its absolute path. */
  read(path: string): Promise<ConfigText | ConfigFailure>
  /** Finds what a config (its absolute path) names, which must lie within its repository. */
  follow(from: string, reference: string, use: ReferenceUse): Promise<Followed>
}

/** How a config file is written, by its name. */
export function formatOf(path: string): Format {
  if (/\.jsonc?$/i.test(path)) return 'json'
  return /\.ya?ml$/i.test(path) ? 'yaml' : 'either'
}
