import { type Day, daysInMonth, makeDay, splitDay } from './calendar.ts'
import { type Piece, spell } from './form.ts'
import { chooseWeekday, type DateOptions, findShape, GAP, LETTERS, type Shape } from './shapes.ts'
import type { Language } from './words.ts'

export type { DateOptions, DateOrder } from './shapes.ts'

/** A date as it stands in a text: offsets are UTF-16, half-open. */
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
}

const YEAR = /(?<!\d)(?:19[7-9]|2[01]\d)\d(?!\d)/g
const WIDE_DIGIT = /[\uff10-\uff19]/g
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/**
 * Finds every date of the years 1970 to 2199 in a text, left to right, none inside another. A date-time is read as the
 * calendar day it names, whatever its zone. `3/5/2025` and `3-5-2025` follow `options.order`, without one they are
 * month first (day first where `options.language` writes so), unless a number above 12 settles it; `3.5.2025` is day
 * first. A year alone, a year of two digits, a version, an address, a part of a path or of a longer number is none.
 */
export function readDates(text: string, options: DateOptions = {}): WrittenDate[] {
  const wide = /[\uff10-\uff19]/.test(text)
  const read = wide ? text.replace(WIDE_DIGIT, (digit) => String(digit.charCodeAt(0) - 0xff10)) : text
  const dates: WrittenDate[] = []
  let from = 0
  for (const match of read.matchAll(YEAR)) {
    if (match.index < from) continue
    const shape = findShape(read, match.index, from, options, (found) => standsFree(read, found))
    if (!shape) continue
    const { start, end, pieces } = extend(read, shape, from)
    const form: DateForm = {
      pieces,
      options,
      month: shape.day === null,
      wide: wide && text.slice(start, end) !== read.slice(start, end),
    }
    dates.push({ start, end, text: text.slice(start, end), ...daysOf(shape), form })
    from = end
  }
  return dates
}

/**
 * Writes a day in the form of a date that was read: the same order, separators, padding, language and abbreviations,
 * the weekday and ordinal of the new day. A month without a day stays one. A time of day stays only where the day
 * does: another day's time is not known. Where the form would be read as another day (`25/12/2025` where slashes are
 * month first, for the third of May) it writes `YYYY-MM-DD`. The result always reads as `day` under the same options.
 */
export function writeLike(date: WrittenDate, day: Day): string {
  if (date.first !== null && date.last !== null && date.first <= day && day <= date.last) return date.text
  const { pieces, options, month, wide } = date.form
  const spelled = spell(pieces, day)
  const written = wide ? spelled.replace(/\d/g, (digit) => String.fromCharCode(Number(digit) + 0xff10)) : spelled
  const again = readDates(written, options)[0]
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

const VERSION = /(?:^|[^A-Za-z\u00c0-\u04ff])(?:v|ver|versi[oó]ne?|versão|версия|sürüm|release|build)\.?:? {1,2}$/i

function standsFree(text: string, { start, end, named, pieces }: Shape): boolean {
  const before = text.charAt(start - 1)
  const beyond = text.charAt(start - 2)
  if ((isWord(before) && !(before === '_' && !isLetter(beyond))) || /[/\\@#=&?$%+]/.test(before)) return false
  if (/[-.:,]/.test(before) && (before === ':' ? /\d/.test(beyond) : isLetter(beyond)) && !named) return false
  if (
    !named &&
    pieces.some((piece) => piece.says === 'nothing' && piece.text === '.') &&
    VERSION.test(text.slice(Math.max(0, start - 12), start))
  )
    return false
  const time = timeAt(text, end)
  if (time > end) return true
  const after = text.charAt(end)
  const next = text.charAt(end + 1)
  // The Russian `г.`, a year; the underscore of an emphasis.
  if (isWord(after)) return /[гГ_]/.test(after) && !isLetter(next)
  if (named) return true
  if (after === '/' || after === '\\' || after === '-') return !isLetter(next)
  return !(after === '.' && /[A-Za-z0-9]/.test(next)) && !(after === ':' && /\d/.test(next))
}

/** A letter, a digit or an underscore; the large class is not even read for those of ASCII. */
function isLetter(character: string): boolean {
  return character < '\x80' ? /\w/.test(character) : /[\p{L}\p{N}_]/u.test(character)
}

/** Letters of scripts without blanks between words may stand beside a date. */
function isWord(character: string): boolean {
  return (
    isLetter(character) &&
    (character < '\x80' || !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(character))
  )
}

/** Takes in the weekday before or behind a date and the time after it. */
function extend(text: string, shape: Shape, from: number): Pick<Shape, 'start' | 'end' | 'pieces'> {
  let { start, end } = shape
  const pieces = [...shape.pieces]
  const language = pieces.reduce<Language | null>(
    (found, piece) => (piece.says === 'month-name' ? piece.word.language : found),
    null,
  )
  const windowStart = Math.max(from, start - 24)
  const ahead = matchWeekdayAhead(text.slice(windowStart, start))
  const aheadForm = ahead && chooseWeekday(ahead[1] ?? '', (ahead[2] ?? '') === '.', language)
  if (
    ahead &&
    aheadForm &&
    isSureWeekday(ahead[1] ?? '', ahead[2] + (ahead[3] ?? ''), aheadForm.style) &&
    !isWord(text.charAt(windowStart + ahead.index - 1))
  ) {
    start = windowStart + ahead.index
    pieces.unshift({ says: 'weekday', word: aheadForm }, { says: 'nothing', text: ahead[3] ?? '' })
  }
  if (shape.day === null) return { start, end, pieces }
  const behind = matchWeekdayBehind(text.slice(end, end + 24))
  const behindForm = behind && chooseWeekday(behind[2] ?? behind[6] ?? '', behind[3] === '.', language)
  if (behind && behindForm && (behind[2] || behindForm.style === 'weekdays' || behindForm.language === 'zh')) {
    end += behind[0].length
    pieces.push({ says: 'nothing', text: behind[1] ?? behind[5] ?? '' }, { says: 'weekday', word: behindForm })
    pieces.push({ says: 'nothing', text: behind[4] ?? '' })
  }
  const time = timeAt(text, end)
  if (time > end) pieces.push({ says: 'time', text: text.slice(end, time) })
  return { start, end: time, pieces }
}

/** `sat 5 March`, `so 5. März`: a short name is one only with a capital or a mark after it. */
function isSureWeekday(word: string, mark: string, style: string): boolean {
  return style === 'weekdays' || /[.,]/.test(mark) || word !== word.toLowerCase()
}

const WEEKDAY_LETTERS = `${LETTERS}\\u3040-\\u9fff\\uac00-\\ud7af`
let weekdayAheadRegexp: RegExp | undefined
let weekdayBehindRegexp: RegExp | undefined
let timeRegexp: RegExp | undefined
let zoneRegexp: RegExp | undefined

// A date stands mostly alone: a cheap look for a letter beside it saves what the expressions take to compile.
function matchWeekdayAhead(text: string): RegExpExecArray | null {
  if (!/[\w.,\u00c0-\uffff]\s{1,3}$/.test(text)) return null
  weekdayAheadRegexp ??= new RegExp(
    `([${WEEKDAY_LETTERS}]{1,12}(?:-[Ff]eira)?)(\\.?)(,?${GAP}(?:(?:den|dem|le|el|il|the)${GAP})?)$`,
  )
  return weekdayAheadRegexp.exec(text)
}

function matchWeekdayBehind(text: string): RegExpExecArray | null {
  if (!/^(?:,? ?\(?[A-Za-z]|.{0,3}[\u00c0-\u1fff\u3000-\uffff])/.test(text)) return null
  weekdayBehindRegexp ??= new RegExp(
    `^(?:( ?[(（])([${WEEKDAY_LETTERS}]{1,12}(?:-[Ff]eira)?)(\\.?)([)）])` +
      `|(,? ?)(星期.|[周週].|.曜日|.요일|[${LETTERS}]{4,12}(?:-[Ff]eira)?(?![${LETTERS}])))`,
  )
  return weekdayBehindRegexp.exec(text)
}

/** Where the time of day that follows a date at `end` ends; `end` where there is none. */
function timeAt(text: string, end: number): number {
  if (!/^(?:[Tt]\d{4}|[Tt,\s].{0,15}\d[:Hh]\d\d)/.test(text.slice(end, end + 20))) return end
  timeRegexp ??= new RegExp(
    `(?:T|,?${GAP}(?:(?:at|um|à|a las|às|alle|в|[-–@])${GAP})?)` +
      '(?:\\d{1,2}[:h]\\d\\d(?::\\d\\d(?:[.,]\\d{1,9})?)?|(?<=T)\\d{6}|(?<=T)\\d{4})' +
      `(?:(?:${GAP})?[ap]\\.?m\\b\\.?)?(?!\\d)(?:${GAP}Uhr\\b)?`,
    'yi',
  )
  timeRegexp.lastIndex = end
  return timeRegexp.test(text) ? zoneAt(text, timeRegexp.lastIndex) : end
}

/** Where the zone that follows a time of day ends. */
function zoneAt(text: string, end: number): number {
  // A large class under `i` is what costs most to compile of all that dates are read by.
  if (!/[A-Za-z+(\s\u0400-\u2000-]/.test(text.charAt(end))) return end
  const zone =
    '(?:Z|(?:UTC|GMT|[CEW]ES?T|[ECMP][SD]T|MSK|BST|[IJK]ST|AE[SD]T|МСК)(?:[+-]\\d{1,2}(?::?\\d\\d)?)?' +
    '|[+-]\\d\\d:?\\d\\d)'
  zoneRegexp ??= new RegExp(`(?:${GAP})?(?:${zone}(?![\\d${LETTERS}])|\\(${zone}\\))`, 'yi')
  zoneRegexp.lastIndex = end
  return zoneRegexp.test(text) ? zoneRegexp.lastIndex : end
}
