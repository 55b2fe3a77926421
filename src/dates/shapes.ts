import { languages } from '../languages/index.ts'
import { patternSource, spellOut } from '../languages/patterns.ts'
import { type FormParts, listWordedForms, writesDayBeforeMonth } from './date-forms.ts'
import type { Piece, WordForm } from './form.ts'
import {
  capitalisesMonths,
  casingOf,
  dateWordsOf,
  findMonths,
  findWeekdays,
  hasWord,
  type Language,
  listDateWords,
  type Meaning,
} from './lexicon.ts'

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

type Groups = Readonly<Record<string, string | undefined>>
type Found = Pick<Shape, 'year' | 'month' | 'day' | 'named' | 'pieces'>

interface Pattern {
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

/** The longest text before the year that is searched: bounds the work for one year. */
const longestBefore = 40

/** Of so many characters next to a year, one is a link, unless all are blanks and marks. */
const longestLink = 4

/** The first shape that contains the four digits at `at`, begins no sooner than `from`, and is `accepted`. */
export function findShape(
  text: string,
  at: number,
  from: number,
  options: DateOptions,
  accepted: (shape: Shape) => boolean,
): Shape | null {
  patterns ??= makePatterns()
  const windowStart = Math.max(from, at - longestBefore)
  const before = text.slice(windowStart, at + 4)
  const [ahead, behind] = [text.slice(windowStart, at), text.slice(at + 4, at + 4 + longestBefore)]
  for (const pattern of patterns) {
    const { yearFirst, read } = pattern
    if (!mayFit(pattern, ahead, behind)) continue
    const regexp = (pattern.regexp ??= new RegExp(pattern.source, (yearFirst ? 'y' : '') + (pattern.worded ? 'i' : '')))
    regexp.lastIndex = yearFirst ? at : 0
    const match = regexp.exec(yearFirst ? text : before)
    const found = match && read(match.groups ?? {}, options)
    if (!match || !found) continue
    const start = yearFirst ? at : windowStart + match.index
    const shape = { ...found, start, end: start + match[0].length }
    if (accepted(shape)) return shape
  }
  return null
}

/** A cheap check before an expression is compiled: most years have nothing beside them that could make a date. */
function mayFit({ yearFirst, links, numbered }: Pattern, ahead: string, behind: string): boolean {
  const next = yearFirst ? behind.slice(0, longestLink) : ahead.slice(-longestLink)
  return (
    Array.from(next).some((character) => links.includes(character)) &&
    (!numbered || /\d/.test(yearFirst ? behind : ahead))
  )
}

/** White space inside a date, as a regular expression; never a line ending. */
export const GAP = '[ \\t\\u00a0\\u202f]{1,3}'

/** The letters of the languages that name their months, as a class: far cheaper to compile than `\p{L}`. */
export const LETTERS = 'A-Za-z\\u00c0-\\u024f\\u0300-\\u036f\\u0400-\\u04ff\\u1e00-\\u1eff'

let patterns: readonly Pattern[] | undefined

const optionalGap = `(?:${GAP})?`
const blanks = ' \t\u00a0\u202f'

function startingWithYear(links: string, source: string, read: Pattern['read']): Pattern {
  return {
    source: `(?<year>\\d{4})${source}`,
    regexp: null,
    yearFirst: true,
    links,
    numbered: true,
    worded: false,
    read,
  }
}

function endingWithYear(links: string, source: string, read: Pattern['read'], numbered = true): Pattern {
  return { source: `${source}(?<year>\\d{4})$`, regexp: null, yearFirst: false, links, numbered, worded: false, read }
}

/** In the order in which they are tried. */
function makePatterns(): readonly Pattern[] {
  const worded = listWordedForms()
  const hasDay = (parts: FormParts) => parts.some(({ is }) => is === 'day')
  const month = '(?<month>\\d{1,2})'
  const day = '(?<day>\\d{1,2})'
  const name = `(?<name>[${LETTERS}]{3,25})(?<stop>\\.?)`
  const ordinal = `(?<ordinal>${ordinalSource()})?`
  const clock = '(?<clock>\\d\\d:\\d\\d(?::\\d\\d)?(?: [AP]M)?(?: [A-Z]{2,5}| [+-]\\d{4})? )'
  const links = inBothCases(listDateWords('links')).join('|')
  const link = (group: string) => `(?<${group}>[-./]|,(?! )|,?${GAP}(?:(?:${links})${GAP})?)`
  const [first, last] = [startingWithYear, endingWithYear]
  return [
    first(
      '-/.\u2010\u2011\u2013',
      `(?<one>[-/.\u2010\u2011\u2013])${month}(?<two>\\k<one>)(?:${day}|(?<open>XX|xx|\\?\\?))`,
      readNumbers,
    ),
    ...worded.filter(hasDay).map(makeWorded),
    last(`-./,${blanks}`, `${day}${ordinal}${link('one')}${name}${link('two')}`, readNamed),
    last(`-./,${blanks}`, `${name}(?<one>[-./]|${GAP})${day}${ordinal}${link('two')}`, readNamed),
    // As the command `date` prints it: `Wed Mar  5 10:00:00 UTC 2025`.
    last(blanks, `${name}(?<one>${GAP})${day}(?<two>${GAP})${clock}`, readNamed),
    last('-./', '(?<a>\\d{1,2})(?<one>\\. |[-./])(?<b>\\d{1,2})(?<two>\\k<one>)', readAmbiguous),
    first(`-./,${blanks}`, `(?<one>[-./]|,?${GAP})${name}(?<two>[-./]|${GAP})${day}${ordinal}`, readNamed),
    first('.', `(?<one>\\. ?)${month}(?<two>\\k<one>)${day}`, readNumbers),
    last(`-./,${blanks}`, `${name}${link('two')}`, readNamed, false),
    ...worded.filter((parts) => !hasDay(parts)).map(makeWorded),
    first('-/', '(?<one>[-/])(?<month>0[1-9]|1[0-2])', readNumbers),
    last('/.', '(?<month>0[1-9]|1[0-2])(?<one>[/.])', readMonthSlashYear),
  ]
}

function inBothCases(words: readonly string[]): string[] {
  return words.flatMap((word) => [word, word.toUpperCase()])
}

/** What may follow the number of a day, in any language. */
function ordinalSource(): string {
  const suffixes = languages.flatMap(({ dates }) => Object.keys(dates.ordinals))
  return [...new Set(inBothCases(suffixes))].map(patternSource).join('|')
}

/** A form with words in it. Scripts without blanks between words may nevertheless have some around numbers. */
function makeWorded(parts: FormParts): Pattern {
  const yearFirst = parts[0]?.is === 'year'
  const source = parts.map((part, at) => {
    if (part.is !== 'text') return `(?<${part.is}>\\d{${part.is === 'year' ? '4' : '1,2'}})`
    if (!/[\p{sc=Han}\p{sc=Hangul}]/u.test(part.text)) return `(?<text${at}>${patternSource(part.text)})`
    const after = at === parts.length - 1 ? '' : optionalGap
    return `(?<text${at}>${optionalGap}${patternSource(part.text.trim())}${after})`
  })
  const beside = parts.at(yearFirst ? 1 : -2)
  const texts = beside?.is === 'text' ? spellOut(beside.text).map((text) => text.trim()) : []
  return {
    source: source.join('') + (yearFirst ? '' : '$'),
    regexp: null,
    yearFirst,
    links: texts.map((text) => (yearFirst ? text.slice(0, 1) : text.slice(-1))).join(''),
    numbered: true,
    worded: true,
    read: readWorded,
  }
}

function readWorded(groups: Groups): Found {
  const { year = '', month = '', day } = groups
  const written = day === undefined ? [month] : [month, day]
  const pieces = Object.entries(groups).map(([group, text = '']): Piece => {
    if (group === 'year') return { says: 'year' }
    if (group === 'month' || group === 'day') return { says: group, padded: isPadded(text, written, false) }
    return mark(text)
  })
  return { year: Number(year), month: Number(month), day: toNumber(day), named: true, pieces }
}

function readNumbers(groups: Groups): Found {
  const { year = '', month = '', day, open, one = '', two = '' } = groups
  const written = day === undefined ? [month] : [month, day]
  const pieces: Piece[] = [{ says: 'year' }, mark(one), { says: 'month', padded: isPadded(month, written, true) }]
  if (day !== undefined) pieces.push(mark(two), { says: 'day', padded: isPadded(day, written, true) })
  if (open !== undefined) pieces.push(mark(two + open))
  return { year: Number(year), month: Number(month), day: toNumber(day), named: false, pieces }
}

/** Dots are day first whatever the order: nobody writes them month first. */
function readAmbiguous(groups: Groups, options: DateOptions): Found {
  const { year = '', a = '', b = '', one = '' } = groups
  const dayFirst =
    one.startsWith('.') || options.order === 'dmy' || (options.order !== 'mdy' && writesDayFirst(options))
  const [supposed, other] = dayFirst ? [b, a] : [a, b]
  const swapped = Number(supposed) > 12 && Number(other) <= 12
  const monthFirst = dayFirst === swapped
  const [month, day] = monthFirst ? [a, b] : [b, a]
  const monthPiece: Piece = { says: 'month', padded: isPadded(month, [a, b], true) }
  const dayPiece: Piece = { says: 'day', padded: isPadded(day, [a, b], true) }
  const pieces: Piece[] = [
    monthFirst ? monthPiece : dayPiece,
    mark(one),
    monthFirst ? dayPiece : monthPiece,
    mark(one),
    { says: 'year' },
  ]
  return { year: Number(year), month: Number(month), day: Number(day), named: false, pieces }
}

/** `06/2024`; `06.2024` only where the language is known to write so, for it is a decimal number elsewhere. */
function readMonthSlashYear(groups: Groups, options: DateOptions): Found | null {
  const { year = '', month = '', one = '' } = groups
  if (one === '.' && !writesDayFirst(options)) return null
  const pieces: Piece[] = [{ says: 'month', padded: true }, mark(one), { says: 'year' }]
  return { year: Number(year), month: Number(month), day: null, named: false, pieces }
}

function readNamed(groups: Groups, options: DateOptions): Found | null {
  const { year = '', name = '', day, ordinal = '' } = groups
  const gaps = [groups.one ?? '', groups.two ?? '']
  const meaning = chooseMonth(name, groups.stop === '.', gaps, ordinal, day === undefined, options)
  if (!meaning) return null
  const word: WordForm = {
    language: meaning.language,
    style: meaning.style,
    casing: casingOf(name),
    stop: groups.stop === '.',
  }
  // Named groups come in the order of the pattern, which is that of the text.
  const pieces = Object.keys(groups).flatMap((group): Piece[] => {
    if (group === 'year') return [{ says: 'year' }]
    if (group === 'name') return [{ says: 'month-name', word }]
    if (group === 'day') return day === undefined ? [] : [{ says: 'day', padded: day.startsWith('0') }]
    if (group === 'ordinal') return ordinal ? [{ says: 'ordinal', text: ordinal, language: meaning.language }] : []
    if (group === 'clock') return [{ says: 'time', text: groups.clock ?? '' }]
    return group === 'stop' ? [] : [mark(groups[group] ?? '')]
  })
  return { year: Number(year), month: meaning.index + 1, day: toNumber(day), named: true, pieces }
}

function chooseMonth(
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

function writesDayFirst({ language }: DateOptions): boolean {
  const words = language ? dateWordsOf(language) : undefined
  return words !== undefined && writesDayBeforeMonth(words.forms)
}

function isPadded(digits: string, all: readonly string[], unknown: boolean): boolean {
  if (digits.startsWith('0')) return true
  if (digits.length === 1) return false
  return all.some((each) => each.startsWith('0')) || (unknown && all.every((each) => each.length === 2))
}

function toNumber(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits)
}

function mark(text: string): Piece {
  return { says: 'nothing', text }
}
