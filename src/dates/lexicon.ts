import { DATE_WORDS, type DateWords, type Language } from './words.ts'

/** How a word's letters are cased. */
export type Casing = 'lower' | 'title' | 'upper'

/** Which of a language's lists of months or weekdays a word stands in. */
export type Style = 'months' | 'genitive' | 'shortMonths' | 'weekdays' | 'shortWeekdays'

/** One meaning of a word: the place (from 0) in a list of a language. */
export interface Meaning {
  readonly language: Language
  readonly style: Style
  readonly index: number
}

const MONTH_STYLES: readonly Style[] = ['months', 'genitive', 'shortMonths']
const WEEKDAY_STYLES: readonly Style[] = ['weekdays', 'shortWeekdays']

/** All languages, in the order in which they are preferred. */
export const LANGUAGES = Object.keys(DATE_WORDS) as readonly Language[]

/** A word without case and accents: `AĞUSTOS`, `Ağustos` and `agustos` are one. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase()
  return /[^\0-\x7f]/.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ı', 'i') : lower
}

/** The months a word may mean, in order of preference; none where it is no month. */
export function findMonths(word: string): readonly Meaning[] {
  months ??= index(MONTH_STYLES)
  return months.get(foldWord(word)) ?? []
}

/** The days of the week a word may mean (0 is Sunday); none where it is none. */
export function findWeekdays(word: string): readonly Meaning[] {
  weekdays ??= index(WEEKDAY_STYLES)
  return weekdays.get(foldWord(word)) ?? []
}

/** The word for a place in a language's list; the list of full names where it has none of that style. */
export function wordFor(language: Language, style: Style, place: number, casing: Casing): string {
  const words = DATE_WORDS[language]
  const list = words[style] ?? (WEEKDAY_STYLES.includes(style) ? words.weekdays : words.months) ?? ''
  const word = list.split(' ')[place]?.split('/')[0] ?? ''
  if (casing === 'lower') return word
  return casing === 'upper' ? raise(word, language) : raise(word.slice(0, 1), language) + word.slice(1)
}

/** How a word is cased; a single letter and letters without case count as title and lower. */
export function casingOf(word: string): Casing {
  if (word === word.toLowerCase()) return 'lower'
  return word.length > 1 && word === word.toUpperCase() ? 'upper' : 'title'
}

/** Whether a language has a word in a list of its words. */
export function hasWord(list: string | undefined, word: string): boolean {
  return list?.split(' ').includes(word.toLowerCase()) ?? false
}

let months: Map<string, Meaning[]> | undefined
let weekdays: Map<string, Meaning[]> | undefined

function index(styles: readonly Style[]): Map<string, Meaning[]> {
  const found = new Map<string, Meaning[]>()
  for (const language of LANGUAGES) {
    const words: DateWords = DATE_WORDS[language]
    for (const style of styles) {
      words[style]?.split(' ').forEach((spellings, place) => {
        for (const spelling of spellings.split('/')) {
          const word = foldWord(spelling)
          const meanings = found.get(word) ?? []
          meanings.push({ language, style, index: place })
          found.set(word, meanings)
        }
      })
    }
  }
  return found
}

/** Not toLocaleUpperCase: a Node without full ICU would leave the Turkish `i` without its dot. */
function raise(word: string, language: Language): string {
  return (language === 'tr' ? word.replaceAll('i', 'İ') : word).toUpperCase()
}
