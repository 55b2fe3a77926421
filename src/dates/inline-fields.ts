import type { DateKind } from '../languages/date-words.ts'
import { languages } from '../languages/index.ts'
import { compilePatterns } from '../languages/patterns.ts'
import { once } from '../text/once.ts'
import { cutEnd } from '../text/words.ts'
import { listWordedForms, readAllLetters } from './date-forms.ts'
import { type DateOptions, readCompactDates, readDates, type WrittenDate } from './dates.ts'
import { findDateLabel, foldLabel, labelsByStart, longestLabel, partWords } from './labels.ts'
import { type Language, listDateWords } from './lexicon.ts'

/** A date field on a line of text: offsets are UTF-16 offsets in the line, half-open. */
export interface InlineDateField {
  readonly kind: DateKind
  readonly label: string
  readonly labelStart: number
  readonly labelEnd: number
  readonly valueStart: number
  readonly valueEnd: number
  readonly value: string
  /** The value's date, its offsets in the line; null for a placeholder (`[Date]`, `YYYY-MM-DD`). */
  readonly date: WrittenDate | null
}

/** The letters of a placeholder for a year, in all languages. */
const years = once(() => `(?:${Array.from(readAllLetters().year, (letter) => `${letter}{4}`).join('|')}|\\d\\dXX)`)

/** What every line with a date or a placeholder for one has. */
const hint = once(() => new RegExp(`[\\d\\uff10-\\uff19[{<【]|${years()}|TB[ADC]|TODO|_{3}`))

const placeholder = once(() => {
  const { month, day } = readAllLetters()
  const texts = listWordedForms().flatMap((parts) => parts.map((part) => (part.is === 'text' ? part.text : '')))
  const dense = [...new Set(texts.join('').match(/[\p{sc=Han}\p{sc=Hangul}]/gu))].join('')
  const [months, days] = [`[${month}]{2}`, `[${month}${day}]{2}`]
  const forms = [
    '\\[[^\\[\\]]{1,60}\\]',
    '\\{\\{?[^{}]{1,60}\\}\\}?',
    '<[^<>]{1,60}>',
    '【[^【】]{1,60}】',
    '_{3,60}',
    'TB[ADC]|TODO',
    `(?:${years()}|\\d{4}(?=[-/.]XX))[-/.${dense}]${months}(?:[-/.${dense}]${days}[${dense}]?)?`,
    `${days}[-/.]${days}[-/.]${years()}`,
  ]
  return new RegExp(forms.join('|'), 'gu')
})

/** What a placeholder says if only its place after a label without a colon shows that it is a date's. */
const prompt = once(() => compilePatterns(listDateWords('prompts'), 'anywhere'))
const dateLetters = once(() => {
  const { year, day } = readAllLetters()
  return new RegExp(`[${year}]{4}|[${day}]{2}[-/.]|\\d{4}-XX`)
})

/** What may follow a value whose label has no colon; otherwise the line is a sentence or an entry of a log. */
const afterLoose = once(() => {
  const authors = `(?:${listDateWords('by').join('|')})\\s`
  return new RegExp(`^[\\s*_]*(?:$|[.)）\\]】|·•;。；/]|[-–—]\\s|[(（]|${authors}|[,，].{0,40}$)`, 'iu')
})

/** Labels that count without a colon only at the start of a line. */
const lineLabels = once(() => new Set(languages.flatMap(({ dates }) => dates.lineLabels.map(foldLabel))))

/** Whether a line has a digit or a placeholder, and so may have a date field. */
export function mayHaveDate(line: string): boolean {
  return hint().test(line)
}

/** ASCII, dashes, quotes, arrows, lines and emoji: no letters but those of English. */
const plain = /^[\0-\x7f\u2010-\u2027\u2190-\u2bff\ud83c-\ud83e\udc00-\udfff\ufe0f]*$/
/** What may come before a label on a line: the marks of lists, quotes and emphasis, an emoji. */
const lead = /^[\s>*_+•#-]*(?:[\p{Extended_Pictographic}\ufe0f]+\s*)?[*_]*/u
/**
 * Finds the date fields on a line of running text without markup, left to right: a label that begins the line or one
 * of its parts (after `|`, `·`, `,`, `(`, a full stop …), then a colon or nothing, then a date or a placeholder. A
 * sentence that only mentions a date (`Levels are updated on 2025-01-02 by a job`) has none.
 */
export function findInlineDateFields(line: string, options: DateOptions = {}): InlineDateField[] {
  if (!mayHaveDate(line) || !mayHoldLabel(line)) return []
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

/** Whether words on a line begin a label; true, unchecked, if a letter may have to be folded first. */
function mayHoldLabel(line: string): boolean {
  if (!plain.test(line)) return true
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

/** The language of a label before one of the first colons: `Stand: 06.2024` is a date only in German. */
function settleLanguage(line: string, options: DateOptions): DateOptions {
  if (!/(?:19|2[01])\d\d/.test(line)) return options
  for (let count = 0, from = 0; count < 3; count++) {
    const colon = line.slice(from).search(/[:：]/) + from
    if (colon < from) return options
    const before = line.slice(Math.max(from, colon - longestLabel), colon)
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
  const dates = [...readDates(line, options), ...readCompactDates(line)].sort((a, b) => a.start - b.start)
  const values: Value[] = dates.map((date) => ({ start: date.start, end: date.end, date }))
  let next = 0
  for (const match of line.matchAll(placeholder())) {
    const [start, end] = [match.index, match.index + match[0].length]
    // Without brackets and blanks, it must not be a part of a longer word.
    if (/^[^[{<【_]/.test(match[0]) && /[\p{L}\p{N}]$/u.test(line.slice(Math.max(0, start - 1), start))) continue
    if (/[^\]}>】_]$/.test(match[0]) && /^[A-Za-z0-9]/.test(line.slice(end, end + 1))) continue
    while ((dates[next]?.end ?? Infinity) <= start) next++
    if ((dates[next]?.start ?? Infinity) >= end) values.push({ start, end, date: null })
  }
  return values.sort((a, b) => a.start - b.start)
}

function readField(line: string, from: number, value: Value, options: DateOptions): InlineDateField | null {
  const windowStart = Math.max(from, value.start - longestLabel - 20)
  const before = line.slice(windowStart, value.start)
  const bare = cutEnd(before, /[\s*_"'([（【~]/)
  const colon = /[:：]$/.test(bare)
  const dash = /\s[-–—=]$/.test(bare) && /^\s/.test(before.slice(bare.length))
  const labelled = colon ? bare.slice(0, -1) : dash ? bare.slice(0, -2) : before
  const labelEnd = cutEnd(labelled, /[\s*_]/).length
  if (labelEnd === 0 || ((!colon || value.date?.form.compact) && !mayBeLoose(line, value))) return null
  const starts = findOpeners(before.slice(0, labelEnd)).map((match) => match.index + match[0].length)
  // A shortened window begins inside a word, not at the start of a part.
  if (windowStart === from) starts.unshift(0)
  for (const start of starts.slice(-4).reverse()) {
    const indent = lead.exec(before.slice(start, labelEnd))?.[0].length ?? 0
    const label = before.slice(start + indent, labelEnd)
    const found = findDateLabel(label)
    if (!found) continue
    const labelStart = windowStart + start + indent
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
  const text = line.slice(value.start, value.end)
  if (value.date === null && !prompt().test(text) && !dateLetters().test(text)) return false
  return afterLoose().test(line.slice(value.end))
}

/** Whether a label without a colon may follow the text before it on the line. */
function followsLoose(before: string, whole: boolean, label: string): boolean {
  if (lineLabels().has(foldLabel(label.trim()))) return whole && /^\W*$/u.test(before)
  return !/[,;,；、\d]\s*$/u.test(before) || before.trim().split(/\s+/).length <= 3
}

/** Reads `03/05/2025` as in the label's language, unless that is English: English labels occur in any text. */
function readAgain(line: string, date: WrittenDate, language: Language, options: DateOptions): WrittenDate {
  if (language === 'en' || language === options.language) return date
  const again = readDates(line.slice(date.start, date.end), { ...options, language })[0]
  return again?.start === 0 ? { ...again, start: date.start, end: date.start + again.end } : date
}
