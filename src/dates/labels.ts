import type { DateKind } from '../languages/date-words.ts'
import { fold } from '../languages/fold.ts'
import { addTo } from '../text/groups.ts'
import { once, oncePerData } from '../text/once.ts'
import { cutEnd } from '../text/words.ts'
import data from './labels.generated.json' with { type: 'json' }
import { type Language, listDateWords } from './lexicon.ts'

export type { DateKind } from '../languages/date-words.ts'

/** A label's kind and the language it is in. */
export interface DateLabel {
  readonly kind: DateKind
  readonly language: Language
}

/** A label as a regular expression, and all its possible beginnings, separated by `|`. */
export type LabelPattern = readonly [language: Language, kind: DateKind, pattern: string, starts: string]

/** What `npm run generate` makes of the labels in the language packs, in order of preference. */
export type CompiledLabels = readonly LabelPattern[]

export const longestLabel = 60

/**
 * What a label or front matter key says about the date after it, in any spelling: `Last Updated`, `last_updated`,
 * `updatedAt`; null for any other label, including plain `Date`. Emphasis, emoji and a colon are ignored.
 */
export function readDateLabel(label: string): DateKind | null {
  return findDateLabel(label)?.kind ?? null
}

/** As `readDateLabel`, with the language, which decides how the date is read. */
export function findDateLabel(label: string): DateLabel | null {
  return label.length > longestLabel ? null : findShortLabel(label)
}

const findShortLabel = oncePerData((label: string): DateLabel | null => {
  const bare = cutEnd(withoutMarks(label), /[:：.\s]/).trim()
  if (bare === '') return null
  const whole = lookUp(bare)
  if (whole) return whole
  // A label that leaves a bracket open is the start of a sentence.
  if (/[(（]/.test(bare.split(/[)）]/).at(-1) ?? '')) return null
  // `Erstellt (Created)`, `Last updated (UTC)`, `Created / Creado`: one part is a label, and no two disagree.
  const texts = bare.split(/[()（）/|]/)
  if (texts.length === 1) return null
  const parts = texts.map((part) => lookUp(part.trim()))
  const spoken = parts.filter((part) => part !== null)
  const first = spoken[0]
  if (!first || parts[0] === null || spoken.some((part) => part.kind !== first.kind)) return null
  return first
})

const plainLabels = once(() => new Set(listDateWords('prompts').map((word) => foldLabel(word.replaceAll('*', '')))))

/** Whether a label is only the word for a date: `Date`, `Datum`. */
export function isPlainDateLabel(label: string): boolean {
  return plainLabels().has(foldLabel(label.trim()))
}

const checkWords = once(() => listDateWords('checks').map(foldLabel))

/** Whether a label is about a check and not about a change: `Last Verified`. */
export function isCheckLabel(label: string): boolean {
  const folded = foldLabel(label)
  return checkWords().some((word) => folded.includes(word))
}

/** The large class of marks is only used for texts that may have one: dashes and quotes are none. */
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

/** `lastUpdated` as two words. */
export function partWords(name: string): string {
  return name.replace(/([a-z])(?=[A-Z])/g, '$1 ')
}

let byStart: Map<string, LabelPattern[]> | undefined

export function labelsByStart(): ReadonlyMap<string, readonly LabelPattern[]> {
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

/** The key for looking up a label: the first two words, or the first character in a script without blanks. */
export function startOf(folded: string): string {
  if (folded.charCodeAt(0) >= 0x1100) return folded.charAt(0)
  const second = folded.indexOf(' ', folded.indexOf(' ') + 1)
  return second === -1 ? folded : folded.slice(0, second)
}

/** A label without case and accents. */
export function foldLabel(label: string): string {
  return fold(label).replaceAll('’', "'")
}
