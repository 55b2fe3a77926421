import { countPassing } from '../text/search.ts'
import { type Marked, OBJECT, type Run, type Span } from './inline.ts'

/** Where label and value are in the text of a run. */
export interface LabelSplit {
  readonly label: Span
  readonly value: Span
  readonly strong: boolean
  readonly separator: 'colon' | 'dash'
}

/** A part of a paragraph: a field, or other text where `split` is null. */
export interface LinePart extends Span {
  readonly split: LabelSplit | null
}

const colon = /[:：]/
/** What may be between the value of a field and the label of the next one on the same line. */
const separator = /[\s|·•,;/\uFFFC–—-]/
const longestPlainLabel = 60
const mostPlainWords = 7

/** Whether a text is short enough for a label: a plain label before a colon, or the first cell of a row. */
export function isLabelText(text: string): boolean {
  return (
    text !== '' && text.length <= longestPlainLabel && text !== OBJECT && text.split(/\s+/).length <= mostPlainWords
  )
}

/** Reads the label at the start of a part of a run; null where it does not begin with one. */
export function splitLabel(run: Run, from: number, to: number): LabelSplit | null {
  const start = skipLead(run.text, from, to)
  const strong = findMark(run, from, start, to)
  return (strong && splitStrong(run.text, start, strong.to, to)) ?? splitPlain(run.text, start, to)
}

/**
 * Splits a paragraph into fields and other text. A line begins a new part where it begins with a label: a bold label
 * always, a plain one only where the part before it begins with a label. A line may hold several fields.
 */
export function splitFields(run: Run): LinePart[] {
  const parts: LinePart[] = []
  for (const part of splitLines(run)) parts.push(...splitLine(run, part))
  return parts
}

function splitLines(run: Run): LinePart[] {
  const { text } = run
  if (!text.includes('\n')) return [{ from: 0, to: text.length, split: splitLabel(run, 0, text.length) }]
  const parts: LinePart[] = []
  let current: { from: number; split: LabelSplit | null } | null = null
  let depth = 0
  for (let lineStart = 0, index = 0; index <= text.length; index++) {
    const character = text[index]
    if (character === '[') depth++
    else if (character === ']') depth--
    if (character !== '\n' && character !== undefined) continue
    const split = depth <= 0 || lineStart === 0 ? splitLabel(run, lineStart, index) : null
    if (current === null) current = { from: lineStart, split }
    else if (split !== null && (split.strong || current.split !== null)) {
      parts.push({ ...current, to: lineStart - 1 })
      current = { from: lineStart, split }
      depth = 0
    }
    lineStart = index + 1
  }
  if (current) parts.push({ ...current, to: text.length })
  // A label or a value may go on over the next lines.
  return parts.map((part) => ({ ...part, split: splitLabel(run, part.from, part.to) }))
}

/** Splits the first line of a part where it holds further fields: `**Status:** Draft | **Updated:** 2025-01-02`. */
function splitLine(run: Run, part: LinePart): LinePart[] {
  const parts: LinePart[] = []
  let rest = part
  for (let next = findNextField(run, rest); next; next = findNextField(run, rest)) {
    const to = trimSeparators(run.text, rest.from, next.from)
    parts.push({ from: rest.from, to, split: splitLabel(run, rest.from, to) })
    rest = { from: next.from, to: part.to, split: splitLabel(run, next.from, part.to) }
  }
  parts.push(rest)
  return parts
}

/** Finds the second field of a part: a bold label with a colon, or a plain label after `|`, `·` or `•`. */
function findNextField(run: Run, { split, to }: LinePart): Span | null {
  if (!split || split.separator !== 'colon') return null
  const { text, marked } = run
  let at = countPassing(marked, (mark) => mark.from <= split.value.from)
  const line = text.slice(split.value.from, to).split('\n', 1)[0] ?? ''
  if (!colon.test(line) || (marked[at] === undefined && !/[|·•]/.test(line))) return null
  let depth = 0
  let hasValue = false
  for (let index = split.value.from; index < to && text[index] !== '\n'; index++) {
    const character = text[index] ?? ''
    while ((marked[at]?.from ?? to) < index) at++
    const mark = marked[at]
    if (hasValue && depth <= 0 && separator.test(text[index - 1] ?? '')) {
      const isPlain = /[|·•]/.test(character) && /\s/.test(text[index - 1] ?? '')
      const found =
        mark?.from === index && mark.strong
          ? splitStrong(text, mark.from, mark.to, to)
          : isPlain && splitPlain(text, skipSpace(text, index + 1, to), to)
      if (found && found.separator === 'colon' && (found.strong || found.value.to > found.value.from))
        return found.label
    }
    if (/[[({]/.test(character)) depth++
    else if (/[\])}]/.test(character)) depth--
    if (!separator.test(character)) hasValue = true
  }
  return null
}

function trimSeparators(text: string, from: number, to: number): number {
  let index = to
  while (index > from && separator.test(text[index - 1] ?? '')) index--
  return index
}

/** The strong text that begins between `from` and `start` and covers `start`. */
function findMark(run: Run, from: number, start: number, to: number): Marked | null {
  for (let at = countPassing(run.marked, (mark) => mark.from < from); at < run.marked.length; at++) {
    const mark = run.marked[at]
    if (!mark || mark.from > start) return null
    if (mark.strong && mark.to > start && mark.to <= to) return mark
  }
  return null
}

/** Reads a label that is strong text: its colon is inside or outside, or a dash follows. */
function splitStrong(text: string, start: number, strongEnd: number, to: number): LabelSplit | null {
  const inside = trimEnd(text, start, strongEnd)
  if (colon.test(text[inside - 1] ?? '')) {
    return split(text, { from: start, to: inside - 1 }, { from: strongEnd, to }, true, 'colon')
  }
  const after = skipSpace(text, strongEnd, to)
  if (colon.test(text[after] ?? '') && after < to) {
    return split(text, { from: start, to: inside }, { from: after + 1, to }, true, 'colon')
  }
  if (after > strongEnd && /[-–—]/.test(text[after] ?? '') && text[after + 1] === ' ') {
    return split(text, { from: start, to: inside }, { from: after + 1, to }, true, 'dash')
  }
  return null
}

/** Reads a label that is a few words before a colon; the colon must end a word. */
function splitPlain(text: string, start: number, to: number): LabelSplit | null {
  const limit = Math.min(to, start + longestPlainLabel)
  if (!colon.test(text.slice(start, limit))) return null
  let depth = 0
  for (let index = start; index < limit; index++) {
    const character = text[index] ?? ''
    if (character === '[' || character === '(') depth++
    else if (character === ']' || character === ')') depth--
    else if (character === '\n' || (/[.!?;。！？]/.test(character) && /\s|^$/.test(text[index + 1] ?? ''))) return null
    else if (depth <= 0 && colon.test(character)) {
      if (character === ':' && index + 1 < to && !/\s/.test(text[index + 1] ?? '')) continue
      if (!isLabelText(text.slice(start, index).trim())) return null
      return split(text, { from: start, to: index }, { from: index + 1, to }, false, 'colon')
    }
  }
  return null
}

function split(text: string, label: Span, value: Span, strong: boolean, separator: 'colon' | 'dash'): LabelSplit {
  const from = skipSpace(text, value.from, value.to)
  return {
    label: { from: label.from, to: trimEnd(text, label.from, label.to) },
    value: { from, to: Math.max(from, trimEnd(text, from, value.to)) },
    strong,
    separator,
  }
}

/** Skips white space, emoji and other symbols before the first letter, digit or bracket of a label. */
function skipLead(text: string, from: number, to: number): number {
  let index = from
  while (index < to && isSymbol(String.fromCodePoint(text.codePointAt(index) ?? 0))) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
  }
  return index
}

function isSymbol(character: string): boolean {
  return character < '\x80' ? /[^A-Za-z0-9[{<("'\n]/.test(character) : /[^\p{L}\p{N}«“\uFFFC]/u.test(character)
}

function skipSpace(text: string, from: number, to: number): number {
  let index = from
  while (index < to && /\s/.test(text[index] ?? '')) index++
  return index
}

function trimEnd(text: string, from: number, to: number): number {
  let index = to
  while (index > from && /\s/.test(text[index - 1] ?? '')) index--
  return index
}
