import type { Piece } from './form.ts'
import type { Language } from './lexicon.ts'

/** The order of day, month and year in a date whose numbers leave it open. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd'

/** What is known about the text beside the text. */
export interface DateOptions {
  /** The order of `3/5/2025`; null: month first, or day first where `language` writes so. */
  readonly order?: DateOrder | null | undefined
  /** The language preferred for a word that several have (`3 de agosto`). */
  readonly language?: Language | null | undefined
}

/** Something with the shape of a date, its numbers unchecked; `day` is null for a whole month. */
export interface Shape {
  readonly start: number
  readonly end: number
  readonly year: number
  readonly month: number
  readonly day: number | null
  /** Whether the month is a word: fewer things look like that by chance. */
  readonly named: boolean
  readonly pieces: readonly Piece[]
}

export type Groups = Readonly<Record<string, string | undefined>>
export type Found = Pick<Shape, 'year' | 'month' | 'day' | 'named' | 'pieces'>

/** A regular expression for dates around a year of four digits, and how its groups are read. */
export interface Pattern {
  readonly source: string
  /** Compiled when first needed: most texts need few of them. */
  regexp: RegExp | null
  /** Whether the year comes first; else it comes last. */
  readonly yearFirst: boolean
  /** One of these is among the characters next to the year, on the side of the rest of the date. */
  readonly links: string
  /** Whether the rest contains a number. */
  readonly numbered: boolean
  /** Whether it has words in any case beside the name of a month. */
  readonly worded: boolean
  readonly read: (groups: Groups, options: DateOptions) => Found | null
}

/** White space inside a date, as a regular expression; never a line ending. */
export const GAP = '[ \\t\\u00a0\\u202f]{1,3}'

/** The letters of the languages that name their months, as a class: far cheaper to compile than `\p{L}`. */
export const LETTERS = 'A-Za-z\\u00c0-\\u024f\\u0300-\\u036f\\u0400-\\u04ff\\u1e00-\\u1eff'
