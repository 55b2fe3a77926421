import { DATE_LABELS, type DateKind } from './date-label-words.ts'
import type { Language } from './date-words.ts'
import { foldWord, LANGUAGES } from './date-lexicon.ts'
import { readDates, type DateOptions, type WrittenDate } from './dates.ts'

export type { DateKind } from './date-label-words.ts'

/** A date field on a line of text: offsets are UTF-16 offsets in the line, half-open. */
export interface InlineDateField {
  readonly kind: DateKind
  readonly label: string
  readonly labelStart: number
  readonly labelEnd: number
  readonly valueStart: number
  readonly valueEnd: number
  readonly value: string
  /** The date that is the value, its offsets in the line; null where a stand-in (`[Date]`, `YYYY-MM-DD`) holds its place. */
  readonly date: WrittenDate | null
}

/** A label's kind and the language it is in. */
export interface DateLabel {
  readonly kind: DateKind
  readonly language: Language
}

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
  const bare = label.replace(/[\p{Extended_Pictographic}\p{So}\p{Cf}\ufe0f*~`#>"]/gu, ' ').replace(/[:：.\s]+$/u, '').trim()
  if (bare === '') return null
  const whole = lookUp(bare)
  if (whole) return whole
  // `最后更新 (Last Updated)`, `Last updated (UTC)`, `Created / Creado`: one part speaks, no two disagree.
  const parts = bare.split(/[()（）/|]/).map((part) => lookUp(part.trim()))
  const spoken = parts.filter((part) => part !== null)
  const first = spoken[0]
  if (!first || parts[0] === null || spoken.some((part) => part.kind !== first.kind)) return null
  return first
}

function lookUp(label: string): DateLabel | null {
  const words = /^[A-Za-z]+$/.test(label) ? label.replace(/([a-z])(?=[A-Z])/g, '$1 ') : label
  const wanted = foldLabel(words.replace(/[-_.\s]+/g, ' ').trim())
  matchers ??= LANGUAGES.flatMap(compileLabels)
  return matchers.find(({ regexp }) => regexp.test(wanted)) ?? null
}

function foldLabel(label: string): string {
  return foldWord(label).replaceAll('’', '\'')
}

let matchers: readonly (DateLabel & { readonly regexp: RegExp })[] | undefined

function compileLabels(language: Language): (DateLabel & { readonly regexp: RegExp })[] {
  const kinds: readonly DateKind[] = ['modified', 'created', 'review']
  return kinds.flatMap((kind) => {
    const labels = DATE_LABELS[language][kind]
    if (labels === undefined) return []
    const source = foldLabel(labels).replaceAll('(', '(?:').replaceAll('[', '(?:').replaceAll(']', ')?').replaceAll('/', '|')
    return [{ kind, language, regexp: new RegExp(`^(?:${source})$`, 'u') }]
  })
}

/** No line without one of these holds a date or a stand-in. */
const HINT = /[\d\uff10-\uff19[{<【]|[YyJjAaГгXx]{4}|TB[ADC]|TODO|_{3}/
const STAND_IN_SOURCE = [
  '\\[[^\\[\\]]{1,60}\\]', '\\{\\{?[^{}]{1,60}\\}\\}?', '<[^<>]{1,60}>', '【[^【】]{1,60}】', '_{3,60}', '\\b(?:TB[ADC]|TODO)\\b',
  // Date forms: `YYYY-MM-DD`, `TT.MM.JJJJ`, `ДД.ММ.ГГГГ`, `20XX-XX-XX`, `YYYY年MM月DD日`.
  '(?<![\\p{L}\\p{N}])(?:[YJAГ]{4}|[yjaг]{4}|\\d\\dXX|XXXX|\\d{4}(?=[-/.]XX))[-/.年][MМXmмx]{2}(?:[-/.月][DTJGДXdtjgдx]{2}日?)?(?![\\p{L}\\p{N}])',
  '(?<![\\p{L}\\p{N}])[DTJGДMМXdtjgдmмx]{2}[-/.][DTGДMМXdtgдmмx]{2}[-/.](?:[YJAГX]{4}|[yjaгx]{4})(?![\\p{L}\\p{N}])',
]
/** Where a field may begin inside a line. */
const OPENER = /[|·•,;(（[【，；、。！？{]|[.!?](?=\s)|\s[-–—/]\s/g
/** What may follow a value whose label has no colon; else the line is a sentence or an entry of a log. */
const AFTER_LOOSE = /^[\s*_]*(?:$|[.)）\]】|·•;。；/]|[-–—]\s|[(（]|(?:by|von|por|par|da|от|tarafından)\s|[,，].{0,40}$)/iu

let standIn: RegExp | undefined

/**
 * Finds the date fields on a line of running text without markup, left to right: a label that begins the line or one
 * of its parts (after `|`, `·`, `,`, `(`, a full stop …), then a colon or nothing, then a date or a stand-in. A
 * sentence that merely tells a date (`Levels are updated on 2025-01-02 by a job`) has none.
 */
export function findInlineDateFields(line: string, options: DateOptions = {}): InlineDateField[] {
  if (!HINT.test(line)) return []
  const fields: InlineDateField[] = []
  let from = 0
  for (const value of findValues(line, options)) {
    if (value.start < from) continue
    const field = readField(line, from, value, options)
    if (field) fields.push(field)
    from = value.end
  }
  return fields
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
    while ((dates[next]?.end ?? Infinity) <= start) next++
    if ((dates[next]?.start ?? Infinity) >= end) values.push({ start, end, date: null })
  }
  return values.sort((a, b) => a.start - b.start)
}

function readField(line: string, from: number, value: Value, options: DateOptions): InlineDateField | null {
  const windowStart = Math.max(from, value.start - LONGEST_LABEL - 20)
  const before = line.slice(windowStart, value.start)
  const colon = /[\s*_]*[:：][\s*_"'([（【]*$/.exec(before)
  const labelEnd = colon ? colon.index : before.replace(/[\s*_]+$/, '').length
  const openers = [...before.slice(0, labelEnd).matchAll(OPENER)].map((match) => match.index + match[0].length).reverse()
  // A window cut short begins inside a word, not a part.
  const starts = windowStart === from ? [...openers, 0] : openers
  for (const start of starts.slice(0, 4)) {
    const lead = /^[\s>*_+•#-]*(?:[\p{Extended_Pictographic}\ufe0f]+\s*)?[*_]*/u.exec(before.slice(start, labelEnd))?.[0].length ?? 0
    const label = before.slice(start + lead, labelEnd)
    const found = findDateLabel(label)
    if (!found) continue
    const labelStart = windowStart + start + lead
    if (!colon && !standsLoose(line, before.slice(0, start), value)) return null
    const date = value.date && readAgain(line, value.date, found.language, options)
    const valueEnd = date?.end ?? value.end
    return {
      kind: found.kind, label, labelStart, labelEnd: windowStart + labelEnd,
      valueStart: value.start, valueEnd, value: line.slice(value.start, valueEnd), date,
    }
  }
  return null
}

/** Whether a field without a colon is one: nothing but a few words before its part, nothing that goes on after it. */
function standsLoose(line: string, before: string, value: Value): boolean {
  if (!AFTER_LOOSE.test(line.slice(value.end))) return false
  return !/[,;，；、]\s*$/u.test(before) || before.trim().split(/\s+/).length <= 3
}

/** The label's language knows how `03/05/2025` and `3 de agosto` are meant; an English label stands in any text. */
function readAgain(line: string, date: WrittenDate, language: Language, options: DateOptions): WrittenDate {
  if (language === 'en' || language === options.language) return date
  const again = readDates(line.slice(date.start, date.end), { ...options, language })[0]
  return again?.start === 0 ? { ...again, start: date.start, end: date.start + again.end } : date
}
