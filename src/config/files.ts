import type { Format } from './parse.ts'

/** The text of a configuration file. */
export interface ConfigText {
  /** Absolute. */
  readonly path: string
  readonly text: string
  /** The key of the configuration (in `package.json`); null where it is the whole file. */
  readonly key: string | null
}

/** A configuration file that cannot be read, and one sentence that says why. */
export interface ConfigFailure {
  readonly path: string
  readonly failure: string
}

/** What a path in a configuration is for. */
export type ReferenceUse = 'extends' | 'template' | 'baseline'

/** The absolute path of a reference; or one sentence that says what is wrong with it. */
export type FollowedReference = { readonly path: string } | { readonly failure: string }

/** Access to configuration files; nothing in them is ever executed. */
export interface ConfigFiles {
  /** The nearest configuration at or above an absolute folder, up to the root of the repository; null for none. */
  find(folder: string): Promise<ConfigText | ConfigFailure | null>
  /** Reads a configuration by its absolute path. */
  read(path: string): Promise<ConfigText | ConfigFailure>
  /** Finds a file that a configuration (absolute path) names, which must be in its repository. */
  follow(from: string, reference: string, use: ReferenceUse): Promise<FollowedReference>
}

/** The syntax of a configuration file, by its name. */
export function formatOf(path: string): Format {
  if (/\.jsonc?$/i.test(path)) return 'json'
  return /\.ya?ml$/i.test(path) ? 'yaml' : 'either'
}
