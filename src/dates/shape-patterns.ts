import { languages } from '../languages/index.ts'
import { patternSource, spellOut } from '../languages/patterns.ts'
import { type FormParts, listWordedForms, writesDayBeforeMonth } from './date-forms.ts'
import type { Piece, WordForm } from './form.ts'
import { casingOf, dateWordsOf, listDateWords } from './lexicon.ts'
import { chooseMonth } from './names.ts'
import { type DateOptions, type Found, GAP, type Groups, LETTERS, type Pattern } from './shape.ts'

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
export function makePatterns(): readonly Pattern[] {
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
