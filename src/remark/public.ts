/** Settings for all rules: the options of `systemPatternsLint`, or `settings.systemPatternsLint` of a `.remarkrc`. */
export interface Settings {
  /**
   * The template to check documents against, by name or path, unless a document names one; by default the best match.
   */
  readonly template?: string
  /** Your own templates: paths, relative to the working directory, by name. */
  readonly templates?: Readonly<Record<string, string>>
  /** Which files are documents: `all`, or globs relative to the working directory; by default the usual names. */
  readonly files?: string | readonly string[]
  /** The current day, `YYYY-MM-DD`; by default today in local time. */
  readonly today?: string
  /** The maximum age of a document in days, by its own date; 90 by default. */
  readonly maxAge?: number
  /** How an ambiguous date such as `3/5/2025` is read; by default as in the language of its label. */
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd' | null
  /** Rule settings by id, which take precedence over those of the plugins: for configuration in JSON. */
  readonly rules?: Readonly<Record<string, RuleConfig>>
}

/** A severity as in other remark rules; `on` and `true` stand for the default severity of a rule. */
export type Level = 'off' | 'on' | 'warn' | 'error' | 0 | 1 | 2 | boolean

/** Options of a rule, by name. */
export type RuleOptions = Readonly<Record<string, unknown>>

/** The settings of a rule: a severity, options, or both. */
export type RuleConfig = Level | RuleOptions | readonly [level: Level, options?: RuleOptions]

/** A rule as a plugin. Its result is for unified only and does not change the type of a processor. */
export type RulePlugin = (this: object, config?: RuleConfig | null) => void

/** The plugin for the settings of all rules. */
export type SettingsPlugin = (this: object, settings?: Settings | null) => void
