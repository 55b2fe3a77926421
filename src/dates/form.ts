import { type Day, splitDay, weekdayOf } from './calendar.ts'
import { type Casing, hasWord, type Style, wordFor } from './lexicon.ts'
import { DATE_WORDS, type Language } from './words.ts'

/** A part of a written date: what it says, and how it is spelled. */
export type Piece =
  | { readonly says: 'nothing'; readonly text: string }
  | { readonly says: 'year' }
  | { readonly says: 'month' | 'day'; readonly padded: boolean }
  | { readonly says: 'month-name' | 'weekday'; readonly word: WordForm }
  | { readonly says: 'ordinal'; readonly text: string; readonly language: Language }
  | { readonly says: 'time'; readonly text: string }

/** How a name is spelled; `stop` is the full stop of an abbreviation. */
export interface WordForm {
  readonly language: Language
  readonly style: Style
  readonly casing: Casing
  readonly stop: boolean
}

/** Spells a day by pieces; a time of day is left out, for a new day's time is not known. */
export function spell(pieces: readonly Piece[], day: Day): string {
  const parts = splitDay(day)
  return pieces
    .map((piece): string => {
      switch (piece.says) {
        case 'nothing':
          return piece.text
        case 'year':
          return String(parts.year).padStart(4, '0')
        case 'month':
        case 'day':
          return String(parts[piece.says]).padStart(piece.padded ? 2 : 1, '0')
        case 'month-name':
          return name(piece.word, parts.month - 1)
        case 'weekday':
          return name(piece.word, weekdayOf(day))
        case 'ordinal':
          return ordinal(piece.text, piece.language, parts.day)
        case 'time':
          return ''
      }
    })
    .join('')
}

function name(form: WordForm, place: number): string {
  const word = wordFor(form.language, form.style, place, form.casing)
  const whole = wordFor(form.language, form.style === 'shortMonths' ? 'months' : 'weekdays', place, form.casing)
  return form.stop && word !== whole ? `${word}.` : word
}

function ordinal(text: string, language: Language, day: number): string {
  if (language === 'en') {
    const suffix = ['th', 'st', 'nd', 'rd'][day > 10 && day < 14 ? 0 : day % 10] ?? 'th'
    return text === text.toLowerCase() ? suffix : suffix.toUpperCase()
  }
  return day === 1 || hasWord(DATE_WORDS[language].ordinals?.all, text) ? text : ''
}
