import { type Day, splitDay, weekdayOf } from './calendar.ts'
import { type Casing, dateWordsOf, type Language, type Style, wordFor } from './lexicon.ts'

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

/** What the language writes after the number of a day, in the spelling and case of `text` if that is possible. */
function ordinal(text: string, language: Language, day: number): string {
  const all = Object.entries(dateWordsOf(language)?.ordinals ?? {})
  const own = all.filter(([, days]) => days.includes(String(day)))
  const choices = (own.length > 0 ? own : all.filter(([, days]) => days.length === 0)).map(([suffix]) => suffix)
  const suffix = choices.find((choice) => choice === text.toLowerCase()) ?? choices[0] ?? ''
  return text === text.toLowerCase() ? suffix : suffix.toUpperCase()
}
