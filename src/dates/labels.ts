import { addTo } from '../text/groups.ts'
import { type DateOptions, readDates, type WrittenDate } from './dates.ts'
import type { DateKind } from './label-words.ts'
import data from './labels.generated.json' with { type: 'json' }
import { foldWord } from './lexicon.ts'
import type { Language } from './words.ts'

export type { DateKind } from './label-words.ts'

/** A date field on a line of text: offsets are UTF-16 offsets in the line, half-open. */
export interface InlineDateField {
  readonly kind: DateKind
  readonly label: string
  readonly labelStart: number
  readonly labelEnd: number
  readonly valueStart: number
  readonly valueEnd: number
  readonly value: string
  /** The value's date, its offsets in the line; null where a stand-in (`[Date]`, `YYYY-MM-DD`) holds its place. */
  readonly date: WrittenDate | null
}

/** A label's kind and the language it is in. */
export interface DateLabel {
  readonly kind: DateKind
  readonly language: Language
}

/** A label with choices in it as a regular expression, and all that it can begin with, separated by `|`. */
export type LabelPattern = readonly [language: Language, kind: DateKind, pattern: string, starts: string]

/** What `npm run generate` makes of the words in `label-words.ts`, in order of preference. */
export type CompiledLabels = readonly LabelPattern[]

const LONGEST_LABEL = 60

/**
 * What a label or front matter key says of the date behind it, in any spelling: `Last Updated`, `last_updated`,
 * `updatedAt`, `更新日期`; null for any other label, plain `Date` among them. Emphasis, emoji, a colon are passed over.
 */
export function readDateLabel(label: string): DateKind | null {
  return findDateLabel(label)?.kind ?? null
}

/** As `readDateLabel`, with the language: what reads the date behind the label best. */
export function findDateLabel(label: string): DateLabel | null {
  if (label.length > LONGEST_LABEL) return null
  const bare = withoutMarks(label)
    .replace(/[:：.\s]+$/, '')
    .trim()
  if (bare === '') return null
  const whole = lookUp(bare)
  if (whole) return whole
  // `最后更新 (Last Updated)`, `Last updated (UTC)`, `Created / Creado`: one part speaks, no two disagree.
  const texts = bare.split(/[()（）/|]/)
  if (texts.length === 1) return null
  const parts = texts.map((part) => lookUp(part.trim()))
  const spoken = parts.filter((part) => part !== null)
  const first = spoken[0]
  if (!first || parts[0] === null || spoken.some((part) => part.kind !== first.kind)) return null
  return first
}

/** Marks beyond ASCII are looked for only where a character may be one: dashes and quotes are none. */
function withoutMarks(label: string): string {
  const text = label.replace(/[*~`#>"]/g, ' ')
  return /[\x80-\xbf\u0300-\u200f\u2028-\uffff]/.test(text)
    ? text.replace(/[\p{Extended_Pictographic}\p{So}\p{Cf}\ufe0f]/gu, ' ')
    : text
}

function lookUp(label: string): DateLabel | null {
  const words = /^[A-Za-z]+$/.test(label) ? partWords(label) : label
  const wanted = foldLabel(words.replace(/[-_.\s]+/g, ' ').trim())
  for (const [language, kind, pattern] of labelsByStart().get(startOf(wanted)) ?? []) {
    if (matcherOf(pattern).test(wanted)) return { kind, language }
  }
  return null
}

/** `lastUpdated` in two words. */
function partWords(name: string): string {
  return name.replace(/([a-z])(?=[A-Z])/g, '$1 ')
}

let byStart: Map<string, LabelPattern[]> | undefined

function labelsByStart(): ReadonlyMap<string, readonly LabelPattern[]> {
  if (byStart) return byStart
  byStart = new Map()
  for (const label of data as unknown as CompiledLabels) {
    for (const start of label[3].split('|')) addTo(byStart, start, label)
  }
  return byStart
}

const matchers = new Map<string, RegExp>()

function matcherOf(pattern: string): RegExp {
  let matcher = matchers.get(pattern)
  if (!matcher) matchers.set(pattern, (matcher = new RegExp(`^(?:${pattern})$`)))
  return matcher
}

/** What labels are looked up by: the first two words; the first character where words stand without blanks. */
export function startOf(folded: string): string {
  if (folded.charCodeAt(0) >= 0x1100) return folded.charAt(0)
  const second = folded.indexOf(' ', folded.indexOf(' ') + 1)
  return second === -1 ? folded : folded.slice(0, second)
}

/** A label without case and accents. */
export function foldLabel(label: string): string {
  return foldWord(label).replaceAll('’', "'")
}

/** No line without one of these holds a date or a stand-in. */
const HINT = /[\d\uff10-\uff19[{<【]|[YyJjAaГгXx]{4}|TB[ADC]|TODO|_{3}/
/** ASCII, dashes, quotes, arrows, lines and emoji: no letters but those of English. */
const PLAIN = /^[\0-\x7f\u2010-\u2027\u2190-\u2bff\ud83c-\ud83e\udc00-\udfff\ufe0f]*$/
const STAND_IN_SOURCE = [
  '\\[[^\\[\\]]{1,60}\\]',
  '\\{\\{?[^{}]{1,60}\\}\\}?',
  '<[^<>]{1,60}>',
  '【[^【】]{1,60}】',
  '_{3,60}',
  'TB[ADC]|TODO',
  // Date forms: `YYYY-MM-DD`, `TT.MM.JJJJ`, `ДД.ММ.ГГГГ`, `20XX-XX-XX`, `YYYY年MM月DD日`.
  '(?:[YJAГ]{4}|[yjaг]{4}|\\d\\dXX|XXXX|\\d{4}(?=[-/.]XX))[-/.年][MМXmмx]{2}(?:[-/.月][DTJGДXdtjgдx]{2}日?)?',
  '[DTJGДMМXdtjgдmмx]{2}[-/.][DTGДMМXdtgдmмx]{2}[-/.](?:[YJAГX]{4}|[yjaгx]{4})',
]
/** What a stand-in says where only its place after a label's words, no colon, tells that it is a date's. */
const SAYS_DATE =
  /date|time|fecha|\bdata\b|datum|tarih|дата|日期|日付|时间|時間|날짜|[YJAГX]{4}|[DTДX]{2}[-/.]|\d{4}-XX/i
/** What stands before a label and is none of it: the marks of lists, quotes, emphasis; an emoji. */
const LEAD = /^[\s>*_+•#-]*(?:[\p{Extended_Pictographic}\ufe0f]+\s*)?[*_]*/u
/** What may follow a value whose label has no colon; else the line is a sentence or an entry of a log. */
const AFTER_LOOSE =
  /^[\s*_]*(?:$|[.)）\]】|·•;。；/]|[-–—]\s|[(（]|(?:by|von|por|par|da|от|tarafından)\s|[,，].{0,40}$)/iu

let standIn: RegExp | undefined

/**
 * Finds the date fields on a line of running text without markup, left to right: a label that begins the line or one
 * of its parts (after `|`, `·`, `,`, `(`, a full stop …), then a colon or nothing, then a date or a stand-in. A
 * sentence that merely tells a date (`Levels are updated on 2025-01-02 by a job`) has none.
 */
export function findInlineDateFields(line: string, options: DateOptions = {}): InlineDateField[] {
  if (!HINT.test(line) || !mayHoldLabel(line)) return []
  const fields: InlineDateField[] = []
  const settled = settleLanguage(line, options)
  let from = 0
  for (const value of findValues(line, settled)) {
    if (value.start < from) continue
    const field = readField(line, from, value, settled)
    if (field) fields.push(field)
    from = value.end
  }
  return fields
}

/** Whether words on a line begin a label; not looked into where a letter may have to be folded first. */
function mayHoldLabel(line: string): boolean {
  if (!PLAIN.test(line)) return true
  return holdsStart(line) || (/[a-z][A-Z]/.test(line) && holdsStart(partWords(line)))
}

function holdsStart(line: string): boolean {
  const starts = labelsByStart()
  let before = ''
  for (const word of line
    .toLowerCase()
    .replaceAll('’', "'")
    .match(/[a-z]+(?:'[a-z]+)*/g) ?? []) {
    if (starts.has(word) || starts.has(`${before} ${word}`)) return true
    before = word
  }
  return false
}

/** The language of a label before one of the first colons: `Stand: 06.2024` holds a date only where it is German. */
function settleLanguage(line: string, options: DateOptions): DateOptions {
  if (!/(?:19|2[01])\d\d/.test(line)) return options
  for (let count = 0, from = 0; count < 3; count++) {
    const colon = line.slice(from).search(/[:：]/) + from
    if (colon < from) return options
    const before = line.slice(Math.max(from, colon - LONGEST_LABEL), colon)
    const part = findOpeners(before).at(-1)
    const found = findDateLabel(part ? before.slice(part.index + part[0].length) : before)
    if (found && found.language !== 'en') return { ...options, language: found.language }
    from = colon + 1
  }
  return options
}

/** Where a field may begin inside a line. */
function findOpeners(text: string): RegExpExecArray[] {
  return [...text.matchAll(/[|·•,;(（[【，；、。！？{]|[.!?](?=\s)|\s[-–—/]\s|\d\s(?=\p{L})/gu)]
}

interface Value {
  readonly start: number
  readonly end: number
  readonly date: WrittenDate | null
}

function findValues(line: string, options: DateOptions): Value[] {
  const dates = readDates(line, options)
  standIn ??= new RegExp(STAND_IN_SOURCE.join('|'), 'gu')
  const values: Value[] = dates.map((date) => ({ start: date.start, end: date.end, date }))
  let next = 0
  for (const match of line.matchAll(standIn)) {
    const [start, end] = [match.index, match.index + match[0].length]
    // Without brackets and blanks to fill in, it is letters and digits, and no part of a longer word.
    if (/^[^[{<【_]/.test(match[0]) && /[\p{L}\p{N}]$/u.test(line.slice(Math.max(0, start - 1), start))) continue
    if (/[^\]}>】_]$/.test(match[0]) && /^[A-Za-z0-9]/.test(line.slice(end, end + 1))) continue
    while ((dates[next]?.end ?? Infinity) <= start) next++
    if ((dates[next]?.start ?? Infinity) >= end) values.push({ start, end, date: null })
  }
  return values.sort((a, b) => a.start - b.start)
}

function readField(line: string, from: number, value: Value, options: DateOptions): InlineDateField | null {
  const windowStart = Math.max(from, value.start - LONGEST_LABEL - 20)
  const before = line.slice(windowStart, value.start)
  const joint = /(?:[\s*_]*[:：]|\s[-–—=](?=\s))[\s*_"'([（【]*$/.exec(before)
  const labelEnd = joint ? joint.index : before.replace(/[\s*_]+$/, '').length
  const colon = joint !== null && /[:：]/.test(joint[0])
  if (labelEnd === 0 || (!colon && !mayBeLoose(line, value))) return null
  const starts = findOpeners(before.slice(0, labelEnd)).map((match) => match.index + match[0].length)
  // A window cut short begins inside a word, not a part.
  if (windowStart === from) starts.unshift(0)
  for (const start of starts.slice(-4).reverse()) {
    const lead = LEAD.exec(before.slice(start, labelEnd))?.[0].length ?? 0
    const label = before.slice(start + lead, labelEnd)
    const found = findDateLabel(label)
    if (!found) continue
    const labelStart = windowStart + start + lead
    if (!colon && !followsLoose(before.slice(0, start), windowStart === 0, label)) return null
    const date = value.date && readAgain(line, value.date, found.language, options)
    const valueEnd = date?.end ?? value.end
    return {
      kind: found.kind,
      label,
      labelStart,
      labelEnd: windowStart + labelEnd,
      valueStart: value.start,
      valueEnd,
      value: line.slice(value.start, valueEnd),
      date,
    }
  }
  return null
}

/** Whether a value may belong to a label without a colon: nothing goes on after it, and it can only be a date. */
function mayBeLoose(line: string, value: Value): boolean {
  if (value.date === null && !SAYS_DATE.test(line.slice(value.start, value.end))) return false
  return AFTER_LOOSE.test(line.slice(value.end))
}

/** Whether a label without a colon may follow what stands before it on the line. */
function followsLoose(before: string, whole: boolean, label: string): boolean {
  if (/^(?:as of|stand|по состоянию на|актуально на)$/iu.test(label.trim())) return whole && /^\W*$/u.test(before)
  return !/[,;，；、\d]\s*$/u.test(before) || before.trim().split(/\s+/).length <= 3
}

/** The label's language knows how `03/05/2025` and `3 de agosto` are meant; an English label stands in any text. */
function readAgain(line: string, date: WrittenDate, language: Language, options: DateOptions): WrittenDate {
  if (language === 'en' || language === options.language) return date
  const again = readDates(line.slice(date.start, date.end), { ...options, language })[0]
  return again?.start === 0 ? { ...again, start: date.start, end: date.start + again.end } : date
}
