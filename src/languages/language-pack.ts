/** Everything the linter knows of one natural language. One file a language; nothing else holds such words. */
export interface LanguagePack {
  /** ISO 639-1. */
  readonly code: string
  /** The language's name in English. */
  readonly name: string
  readonly titles: object
  readonly dates: object
  readonly placeholders: object
}
