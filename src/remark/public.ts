/** What all rules of a run are told: options of `systemPatternsLint`, or `settings.systemPatternsLint` of a `.remarkrc`. */
export interface Settings {
  /** The template to hold documents against, by name or path; a document that asks for one goes before. Else what fits. */
  readonly template?: string
  /** Templates of your own: paths, relative to the working directory, by name. */
  readonly templates?: Readonly<Record<string, string>>
  /** Which files are documents: `all`, or those that globs match from the working directory; else those with the usual names. */
  readonly files?: string | readonly string[]
  /** The day it is, `YYYY-MM-DD`; by default today in local time. */
  readonly today?: string
  /** How many days old a document's own date may be; 90 by default. */
  readonly maxAge?: number
  /** How a date such as `3/5/2025` is read where nothing else tells; by default as the language of its label has it. */
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd' | null
  /** How rules are set, by id: goes before what their plugins are told, for configuration in JSON. */
  readonly rules?: Readonly<Record<string, RuleConfig>>
}

/** A severity as remark's rules take it; `on` and `true` stand for the severity a rule has by default. */
export type Level = 'off' | 'on' | 'warn' | 'error' | 0 | 1 | 2 | boolean

/** Options of a rule, by name. */
export type RuleOptions = Readonly<Record<string, unknown>>

/** What a rule's plugin is told: a severity, options, or both. */
export type RuleConfig = Level | RuleOptions | readonly [level: Level, options?: RuleOptions]

/** A rule as a plugin. What it gives back is for unified alone, and leaves the type of a processor as it is. */
export type RulePlugin = (this: object, config?: RuleConfig | null) => void

/** The settings of a run as a plugin. */
export type SettingsPlugin = (this: object, settings?: Settings | null) => void
