import type { WordForm } from './form.ts'
import {
  capitalisesMonths,
  casingOf,
  dateWordsOf,
  findMonths,
  findWeekdays,
  hasWord,
  type Language,
  type Meaning,
} from './lexicon.ts'
import type { DateOptions } from './shape.ts'

/** The meaning of a month's word that agrees best with the words, marks and case beside it; null if none does. */
export function chooseMonth(
  name: string,
  stop: boolean,
  gaps: readonly string[],
  ordinal: string,
  alone: boolean,
  options: DateOptions,
): Meaning | null {
  const links = gaps.map((gap) => gap.replace(/[\s,./-]/g, '')).filter((link) => link !== '')
  const lower = casingOf(name) === 'lower'
  let best: Meaning | null = null
  let bestScore = -1
  for (const meaning of findMonths(name)) {
    const { language, style } = meaning
    const words = dateWordsOf(language)
    if (!words || !links.every((link) => hasWord(words.links, link))) continue
    if (ordinal !== '' && ordinal !== '.' && !takesOrdinal(language, ordinal)) continue
    // `set 2025`, `out 2025`: an abbreviation alone is a month only where it cannot be another word.
    const unsure = alone && style === 'shortMonths' && !stop && language !== options.language
    if (unsure && (language !== 'en' || lower)) continue
    const score =
      (language === options.language ? 8 : 0) +
      (ordinal !== '' && takesOrdinal(language, ordinal) ? 4 : 0) +
      (capitalisesMonths(words) !== lower ? 2 : 0) +
      ((style === 'shortMonths') === stop ? 1 : 0)
    if (score > bestScore) [best, bestScore] = [meaning, score]
  }
  return best
}

/** The meaning of a weekday's word, in the language of the month beside it where that has the word. */
export function chooseWeekday(word: string, stop: boolean, language: Language | null): WordForm | null {
  const meanings = findWeekdays(word)
  const meaning = meanings.find((each) => each.language === language) ?? meanings[0]
  return meaning ? { language: meaning.language, style: meaning.style, casing: casingOf(word), stop } : null
}

function takesOrdinal(language: Language, ordinal: string): boolean {
  return Object.hasOwn(dateWordsOf(language)?.ordinals ?? {}, ordinal.toLowerCase())
}
