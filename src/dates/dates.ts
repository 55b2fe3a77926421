import { isWordCharacter } from '../text/letters.ts'
import { type Day, daysInMonth, makeDay, splitDay } from './calendar.ts'
import { type Piece, spell } from './form.ts'
import { type Language, listDateWords } from './lexicon.ts'
import { type DateOptions, LETTERS, type Shape } from './shape.ts'
import { findShape } from './shapes.ts'
import { timeAt } from './time-of-day.ts'
import { isWord, weekdayAfter, weekdayBefore } from './weekdays.ts'

export type { DateOptions, DateOrder } from './shape.ts'

/** A date in a text: offsets are UTF-16, half-open. */
export interface WrittenDate {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The day, or the first day of a month without a day; null where there is no such day. */
  readonly first: Day | null
  /** The day, or the last day of a month without a day; null where there is no such day. */
  readonly last: Day | null
  /** Why there is no such day (`April 2025 has 30 days`); null where there is one. */
  readonly fault: string | null
  /** How it is written; for `writeLike`. */
  readonly form: DateForm
}

/** The spelling of a date, and the options under which it was read. */
export interface DateForm {
  readonly pieces: readonly Piece[]
  readonly options: DateOptions
  /** Whether it names a month and no day. */
  readonly month: boolean
  /** Whether its digits are full-width ones. */
  readonly wide: boolean
  /** Whether it is eight digits with nothing between them. */
  readonly compact: boolean
}

const YEAR = /(?<!\d)(?:19|2[01])\d\d(?!\d)/g
const COMPACT = /(?<![\w.-])((?:19|2[01])\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?![\w-]|\.\w)/g
const WIDE_DIGIT = /[\uff10-\uff19]/g
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/**
 * Finds every date of the years 1900 to 2199 in a text, left to right, none inside another. A date-time is read as the
 * calendar day it names, whatever its zone. `3/5/2025` and `3-5-2025` follow `options.order`, without one they are
 * month first (day first where `options.language` writes so), unless a number above 12 settles it; `3.5.2025` is day
 * first. Not a date: a year alone, a year of two digits, a version, an address, a part of a path or of a longer number.
 */
export function readDates(text: string, options: DateOptions = {}): WrittenDate[] {
  const wide = /[\uff10-\uff19]/.test(text)
  const read = wide ? text.replace(WIDE_DIGIT, (digit) => String(digit.charCodeAt(0) - 0xff10)) : text
  const dates: WrittenDate[] = []
  let from = 0
  for (const match of read.matchAll(YEAR)) {
    if (match.index < from) continue
    const shape = findShape(read, match.index, from, options, (found) => isSeparate(read, found))
    if (!shape) continue
    const { start, end, pieces } = extend(read, shape, from)
    const form: DateForm = {
      pieces,
      options,
      month: shape.day === null,
      wide: wide && text.slice(start, end) !== read.slice(start, end),
      compact: false,
    }
    dates.push({ start, end, text: text.slice(start, end), ...daysOf(shape), form })
    from = end
  }
  return dates
}

/** Finds the dates that are eight digits (`20250203`): only a label distinguishes them from other numbers. */
export function readCompactDates(text: string): WrittenDate[] {
  return [...text.matchAll(COMPACT)].map(({ 0: written, 1: year, 2: month, 3: day, index }) => {
    const pieces: Piece[] = [{ says: 'year' }, { says: 'month', padded: true }, { says: 'day', padded: true }]
    return {
      start: index,
      end: index + written.length,
      text: written,
      ...daysOf({ year: Number(year), month: Number(month), day: Number(day) }),
      form: { pieces, options: {}, month: false, wide: false, compact: true },
    }
  })
}

/**
 * Writes a day in the form of a date that was read: the same order, separators, padding, language and abbreviations,
 * the weekday and ordinal of the new day. A month without a day stays one. A time of day stays only where the day
 * does: another day's time is not known. Where the form would be read as another day (`25/12/2025` where slashes are
 * month first, for the third of May) it writes `YYYY-MM-DD`. The result always reads as `day` under the same options.
 */
export function writeLike(date: WrittenDate, day: Day): string {
  if (date.first !== null && date.last !== null && date.first <= day && day <= date.last) return date.text
  const { pieces, options, month, wide, compact } = date.form
  const spelled = spell(pieces, day)
  const written = wide ? spelled.replace(/\d/g, (digit) => String.fromCharCode(Number(digit) + 0xff10)) : spelled
  const again = (compact ? readCompactDates(written) : readDates(written, options))[0]
  const { first, last } = daysOf({ ...splitDay(day), ...(month ? { day: null } : {}) })
  const same = again?.start === 0 && again.end === written.length && again.first === first && again.last === last
  return same ? written : month ? day.slice(0, 7) : day
}

function daysOf({
  year,
  month,
  day,
}: Pick<Shape, 'year' | 'month' | 'day'>): Pick<WrittenDate, 'first' | 'last' | 'fault'> {
  const count = daysInMonth(year, month)
  if (count === 0) return { first: null, last: null, fault: `there is no month ${month}` }
  if (day === null) return { first: makeDay(year, month, 1), last: makeDay(year, month, count), fault: null }
  if (day < 1 || day > count) {
    return { first: null, last: null, fault: `${MONTHS[month - 1]} ${year} has ${count} days` }
  }
  const only = makeDay(year, month, day)
  return { first: only, last: only, fault: null }
}

let versionRegexp: RegExp | undefined

/** Whether a text ends in a word such as `version`. */
function endsInVersion(text: string): boolean {
  versionRegexp ??= new RegExp(`(?:^|[^${LETTERS}])(?:${listDateWords('versions').join('|')})\\.?:? {1,2}$`, 'i')
  return versionRegexp.test(text)
}

/** Whether a date is no part of a longer word, number, path or address. */
function isSeparate(text: string, { start, end, named, pieces }: Shape): boolean {
  const before = text.charAt(start - 1)
  const beyond = text.charAt(start - 2)
  if ((isWord(before) && !(before === '_' && !isWordCharacter(beyond))) || /[/\\@#=&?$%+]/.test(before)) return false
  if (/[-.:,]/.test(before) && (before === ':' ? /\d/.test(beyond) : isWordCharacter(beyond)) && !named) return false
  const dotted = pieces.some((piece) => piece.says === 'nothing' && piece.text === '.')
  if (!named && dotted && endsInVersion(text.slice(Math.max(0, start - 12), start))) return false
  const time = timeAt(text, end)
  if (time > end) return true
  const after = text.charAt(end)
  const next = text.charAt(end + 1)
  // An abbreviated `year`; the underscore of an emphasis.
  if (isWord(after)) return (after === '_' || isAfterYear(after)) && !isWordCharacter(next)
  if (named) return true
  if (after === '/' || after === '\\' || after === '-') return !isWordCharacter(next)
  return !(after === '.' && /[A-Za-z0-9]/.test(next)) && !(after === ':' && /\d/.test(next))
}

function isAfterYear(character: string): boolean {
  return listDateWords('afterYear').includes(character.toLowerCase())
}

/** Adds the weekday before or after a date and the time after it. */
function extend(text: string, shape: Shape, from: number): Pick<Shape, 'start' | 'end' | 'pieces'> {
  let { start, end } = shape
  let pieces = shape.pieces
  const language = pieces.reduce<Language | null>(
    (found, piece) => (piece.says === 'month-name' ? piece.word.language : found),
    null,
  )
  const ahead = weekdayBefore(text, start, from, language)
  if (ahead) {
    start = ahead.start
    pieces = [...ahead.pieces, ...pieces]
  }
  if (shape.day === null) return { start, end, pieces }
  const behind = weekdayAfter(text, end, language)
  if (behind) {
    end = behind.end
    pieces = [...pieces, ...behind.pieces]
  }
  const time = timeAt(text, end)
  return { start, end: time, pieces: time > end ? [...pieces, { says: 'time', text: text.slice(end, time) }] : pieces }
}
