import { OBJECT, type Run } from './inline.ts'

/** Where label and value lie in a run's text. */
export interface LabelSplit {
  readonly label: Span
  readonly value: Span
  readonly strong: boolean
  readonly separator: 'colon' | 'dash'
}

/** Indexes into a run's text, half-open. */
export interface Span {
  readonly from: number
  readonly to: number
}

const colon = /[:：]/
const longestPlainLabel = 60
const mostPlainWords = 7

/** Reads the label that the part of a run from `from` to `to` begins with; null where it begins with none. */
export function splitLabel(run: Run, from: number, to: number): LabelSplit | null {
  const start = skipLead(run.text, from, to)
  const strong = run.marked.find(
    (mark) => mark.strong && mark.from >= from && mark.from <= start && mark.to > start && mark.to <= to,
  )
  return (strong && splitStrong(run.text, start, strong.to, to)) ?? splitPlain(run.text, start, to)
}

/** Parts a paragraph's run where a line begins with a label: bold anywhere, plain only where the part before began so. */
export function splitLines(run: Run): { from: number; to: number }[] {
  if (!run.text.includes('\n')) return [{ from: 0, to: run.text.length }]
  const parts: { from: number; to: number }[] = []
  let from = 0
  let labelled = false
  let depth = 0
  let lineStart = 0
  for (let index = 0; index <= run.text.length; index++) {
    const character = run.text[index]
    if (character === '[') depth++
    else if (character === ']') depth--
    if (character !== '\n' && character !== undefined) continue
    const split = depth <= 0 || lineStart === 0 ? splitLabel(run, lineStart, index) : null
    const begins = split !== null && (split.strong || labelled)
    if (lineStart === 0) labelled = split !== null
    else if (begins) {
      parts.push({ from, to: lineStart - 1 })
      from = lineStart
      labelled = true
      depth = 0
    }
    lineStart = index + 1
  }
  parts.push({ from, to: run.text.length })
  return parts
}

/** The label is the strong text: its colon inside, outside, or a dash after it. */
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

/** The label is a short run of words before a colon that ends a word. */
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
      const label = text.slice(start, index).trim()
      if (label === '' || label === OBJECT || label.split(/\s+/).length > mostPlainWords) return null
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

/** Passes over white space, emoji and other signs before a label's first letter, digit or bracket. */
function skipLead(text: string, from: number, to: number): number {
  let index = from
  while (index < to && isSign(String.fromCodePoint(text.codePointAt(index) ?? 0))) {
    index += (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
  }
  return index
}

function isSign(character: string): boolean {
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
