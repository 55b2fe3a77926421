import type { DateWords } from '../languages/date-words.ts'
import { fold } from '../languages/fold.ts'
import { languages } from '../languages/index.ts'
import { spellOut } from '../languages/patterns.ts'

/** The code of a language pack. */
export type Language = string

/** How a word's letters are cased. */
export type Casing = 'lower' | 'title' | 'upper'

/** The lists of months and weekdays of a language. */
export type Style = 'months' | 'genitiveMonths' | 'shortMonths' | 'weekdays' | 'shortWeekdays'

/** One meaning of a word: the place (from 0) in a list of a language. */
export interface Meaning {
  readonly language: Language
  readonly style: Style
  readonly index: number
}

const monthStyles: readonly Style[] = ['months', 'genitiveMonths', 'shortMonths']
const weekdayStyles: readonly Style[] = ['weekdays', 'shortWeekdays']

const byCode = new Map(languages.map(({ code, dates }) => [code, dates]))

/** The words for dates of a language that has a pack. */
export function dateWordsOf(language: Language): DateWords | undefined {
  return byCode.get(language)
}

/** The words of all languages under one key, in order of preference. */
export function listDateWords(
  key:
    | 'links'
    | 'afterYear'
    | 'afterWeekday'
    | 'beforeTime'
    | 'afterTime'
    | 'zones'
    | 'by'
    | 'prompts'
    | 'checks'
    | 'versions',
): string[] {
  return [...new Set(languages.flatMap(({ dates }) => dates[key]))]
}

/** The months that a word may mean, in order of preference; empty for any other word. */
export function findMonths(word: string): readonly Meaning[] {
  months ??= index(monthStyles)
  return months.get(fold(word)) ?? []
}

/** The days of the week that a word may mean (0 is Sunday); empty for any other word. */
export function findWeekdays(word: string): readonly Meaning[] {
  weekdays ??= index(weekdayStyles)
  return weekdays.get(fold(word)) ?? []
}

/** Every spelling of every weekday. */
export function listWeekdays(): string[] {
  return languages.flatMap(({ dates }) => [...dates.weekdays, ...dates.shortWeekdays].flatMap(spellOut))
}

/** The word for a place in a language's list; from the list of full names if it has none of that style. */
export function wordFor(language: Language, style: Style, place: number, casing: Casing): string {
  const words = dateWordsOf(language)
  const list = words?.[style] ?? []
  const full = (weekdayStyles.includes(style) ? words?.weekdays : words?.months) ?? []
  const word = (spellOut((list.length > 0 ? list : full)[place] ?? '')[0] ?? '').toLowerCase()
  if (casing === 'lower') return word
  return casing === 'upper' ? raise(word, language) : raise(word.slice(0, 1), language) + word.slice(1)
}

/** How a word is cased; a single letter and letters without case count as title and lower. */
export function casingOf(word: string): Casing {
  if (word === word.toLowerCase()) return 'lower'
  return word.length > 1 && word === word.toUpperCase() ? 'upper' : 'title'
}

/** Whether a language writes the names of months with a capital inside a sentence. */
export function capitalisesMonths({ months }: DateWords): boolean {
  const [first = ''] = spellOut(months[0] ?? '')
  return first !== first.toLowerCase()
}

/** Whether a list has a word, in any case. */
export function hasWord(list: readonly string[], word: string): boolean {
  return list.includes(word.toLowerCase())
}

let months: Map<string, Meaning[]> | undefined
let weekdays: Map<string, Meaning[]> | undefined

function index(styles: readonly Style[]): Map<string, Meaning[]> {
  const found = new Map<string, Meaning[]>()
  for (const { code, dates } of languages) {
    for (const style of styles) {
      for (const [place, spellings] of dates[style].entries()) {
        for (const spelling of spellOut(spellings)) {
          const word = fold(spelling)
          const meanings = found.get(word) ?? []
          meanings.push({ language: code, style, index: place })
          found.set(word, meanings)
        }
      }
    }
  }
  return found
}

/** Not toLocaleUpperCase: a Node without full ICU would leave the Turkish `i` without its dot. */
function raise(word: string, language: Language): string {
  return (language === 'tr' ? word.replaceAll('i', '\u0130') : word).toUpperCase()
}
