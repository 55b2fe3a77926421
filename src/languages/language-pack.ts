import type { DateWords } from './date-words.ts'
import type { PlaceholderWords } from './placeholder-words.ts'
import type { ReferenceWords } from './reference-words.ts'
import type { TitleWords } from './title-words.ts'

/**
 * Everything the linter knows of one natural language: lists of words, in the notation of `patterns.ts` where a list
 * says so. One file a language; no other file has words of a natural language.
 */
export interface LanguagePack {
  /** ISO 639-1. */
  readonly code: string
  /** The language's name in English. */
  readonly name: string
  readonly titles: TitleWords
  readonly dates: DateWords
  readonly placeholders: PlaceholderWords
  readonly references: ReferenceWords
}
