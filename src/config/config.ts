import type { Severity } from '../rule/rule.ts'

/** The value of a rule in a configuration: a severity, with options or without. */
export type RuleValue = Severity | readonly [Severity] | readonly [Severity, Readonly<Record<string, unknown>>]

/** Settings for all files or, in an override, for some. */
export interface Settings {
  /** `auto`, a name, or a path relative to the configuration file. */
  readonly template?: string
  readonly rules?: Readonly<Record<string, RuleValue>>
  /** The option `maxAge` of every rule that has it. */
  readonly maxAge?: number
  /** The option `dateOrder` of every rule that has it. */
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd' | null
}

/** Settings for the files that globs match. */
export interface Override extends Settings {
  readonly files: string | readonly string[]
  readonly excludedFiles?: string | readonly string[]
}

/** The contents of a configuration file, checked. */
export interface Config extends Settings {
  readonly $schema?: string
  readonly extends?: string | readonly string[]
  readonly files?: string | readonly string[]
  readonly ignore?: string | readonly string[]
  /** Names for template files, relative to the configuration file. */
  readonly templates?: Readonly<Record<string, string>>
  readonly overrides?: readonly Override[]
  readonly baseline?: string
  /** The maximum number of warnings of a run. */
  readonly maxWarnings?: number
  /** Whether results are kept between runs; true by default. */
  readonly cache?: boolean
  /** How an unchanged file is recognised; by its size and times by default. */
  readonly cacheStrategy?: CacheStrategy
}

/** `metadata` does not read a file whose size and times are as before; `content` reads and compares every file. */
export type CacheStrategy = 'metadata' | 'content'

/** Rule options that are also keys of a configuration. */
export const sharedOptions = ['maxAge', 'dateOrder'] as const

/** The path to a value in a configuration: `['rules', 'stale-date', 1, 'maxAge']`. */
export type KeyPath = readonly (string | number)[]

/** Something wrong with a configuration file. */
export interface ConfigError {
  /** Absolute. */
  readonly file: string
  /** 1-based; null for the file as a whole. */
  readonly line: number | null
  readonly column: number | null
  /** One line, no full stop. */
  readonly message: string
}

/** One or several, as a list. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
