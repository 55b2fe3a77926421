import type { Severity } from '../rule/rule.ts'

/** A rule as a config sets it: how grave, and its options. */
export type RuleValue = Severity | readonly [Severity] | readonly [Severity, Readonly<Record<string, unknown>>]

/** What holds for all files or, in an override, for some. */
export interface Settings {
  /** `auto`, a name, or a path relative to the config file. */
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

/** What a config file holds, once it is checked. */
export interface Config extends Settings {
  readonly $schema?: string
  readonly extends?: string | readonly string[]
  readonly files?: string | readonly string[]
  readonly ignore?: string | readonly string[]
  /** Own names for own files, relative to the config file. */
  readonly templates?: Readonly<Record<string, string>>
  readonly overrides?: readonly Override[]
  readonly baseline?: string
}

/** Options that all rules share: a key of their own in a config. */
export const SHARED_OPTIONS = ['maxAge', 'dateOrder'] as const

/** The way to a value within a config: `['rules', 'stale-date', 1, 'maxAge']`. */
export type KeyPath = readonly (string | number)[]

/** What is wrong with a config file. */
export interface ConfigFault {
  /** Absolute. */
  readonly file: string
  /** 1-based; null where the file as a whole is meant. */
  readonly line: number | null
  readonly column: number | null
  /** One line, no full stop. */
  readonly sentence: string
}

/** One or several, as a list. */
export function listOf(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}
