import { addTo } from '../text/groups.ts'
import { europeanLetters, europeanMarks, isDense, isEuropean } from '../text/letters.ts'
import {
  askBeginnings,
  askEnds,
  askedPieces,
  askedThings,
  askStarts,
  askVerbs,
  bracketVerbs,
  choiceWords,
  commonVerbs,
  denseGuidanceTitles,
  guidanceTitles,
  markerPattern,
  partNames,
  politeVerbs,
  questionWords,
  slotNames,
  type Words,
} from './phrases.ts'

const asks = wordSet(askVerbs)
const common = new Set(commonVerbs.split(' '))
const phraseVerbs = new Set('name sketch map write give include draw insert add indicate put'.split(' '))
const polite = new Set(politeVerbs.split(' '))
const bracketAsks = new Set([...wordSet(bracketVerbs), ...asks])
const things = wordSet(askedThings)
const pieces = askedPieces.split(' ')
const questions = wordSet(questionWords)
const names = wordSet(slotNames)
const parts = new Set(partNames.split(' '))
const choices = wordSet(choiceWords)
/** By their last character, and by their first. */
const ends = groupBy([...wordSet(askEnds)], (end) => end.slice(-1))
const starts = groupBy([...wordSet(askStarts)], (start) => start.slice(0, 1))
const guidance = new Set(guidanceTitles.split(' '))
const denseGuidance = denseGuidanceTitles.split(' ')
const beginsAsk = beginning(askBeginnings, 'i')
const askWords = /^(?:indicate|put)\b/i
const marker = new RegExp(`^${markerPattern}(?![\\p{L}\\p{N}_])`, 'u')

function wordSet(words: Words): Set<string> {
  return new Set(Object.values(words).join(' ').split(' '))
}

/** Puts words together that have the same key. */
function groupBy(words: readonly string[], keyOf: (word: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const word of words) addTo(groups, keyOf(word), word)
  return groups
}

const europeanWord = `[${europeanLetters}${europeanMarks}]+`
const europeanWords = new RegExp(`${europeanWord}(?:[-'’]${europeanWord})*`, 'g')

/** The words of a text in lower case, hyphens and apostrophes inside words kept. */
export function wordsOf(text: string): string[] {
  const lower = text.toLowerCase()
  return lower.match(isEuropean(lower) ? europeanWords : /[\p{L}\p{N}\p{M}]+(?:[-'’][\p{L}\p{N}\p{M}]+)*/gu) ?? []
}

/**
 * What stands before a text's first space, as expressions without regard to case compare it: what one that begins with
 * whole words can begin with. Empty where that is longer than any such word.
 */
export function firstWord(text: string): string {
  const end = text.indexOf(' ')
  return end > 0 && end <= 24 ? foldCase(text.slice(0, end)) : ''
}

/**
 * A test of how a text begins: `rows` hold the words that may be its first and, behind a space, what follows them. An
 * expression is made where the first word of a text, as `firstWord` gives it, is one of its own.
 */
export function beginning(rows: Words, flags: string): (text: string, first: string) => boolean {
  const rowOf = new Map(Object.keys(rows).flatMap((words) => words.split(' ').map((word) => [word, words])))
  const made = new Map<string, RegExp>()
  return (text, first) => {
    const words = rowOf.get(first)
    if (words === undefined) return false
    const known = made.get(words) ?? new RegExp(`^(?:${words.replaceAll(' ', '|')}) ${rows[words] ?? ''}`, flags)
    made.set(words, known)
    return known.test(text)
  }
}

/** Lower case, with the few letters in it that an expression takes for others. */
function foldCase(text: string): string {
  return text.toLowerCase().replace(/[ſ\u1c80-\u1c88]/g, (letter) => letter.toUpperCase().toLowerCase())
}

/** A text without the signs it ends with: to look for them from its beginning would take as long as it is. */
export function cutEnd(text: string, sign: RegExp): string {
  let end = text.length
  while (end > 0 && sign.test(text.charAt(end - 1))) end--
  return text.slice(0, end)
}

/** How a text addresses its author: not at all, as an instruction, or as one that can mean nobody else. */
export function judgeAsk(text: string, words: readonly string[]): 'none' | 'ask' | 'polite' {
  const [first = ''] = words
  const trimmed = cutEnd(text, /[\s。．.!！)）\]】]/)
  if (ends.get(trimmed.slice(-1))?.some((end) => trimmed.endsWith(end))) return 'polite'
  if (starts.get(text.slice(0, 1))?.some((start) => text.startsWith(start)))
    return /^[请請]|在此|此[处處]|ここに|여기에|填/u.test(text) ? 'polite' : 'ask'
  if (beginsAsk(text, first) || askWords.test(text)) return 'ask'
  if (!asks.has(first)) return 'none'
  return polite.has(first) ? 'polite' : 'ask'
}

/** Whether an instruction's verb is one that developers are told as well. */
export function isCommonVerb(word: string): boolean {
  return common.has(word) || phraseVerbs.has(word)
}

/** Whether the words after an instruction's verb speak of a document's own subject: `how`, `any`, `overall`, `key` … */
export function isAskedThing(text: string, words: readonly string[]): boolean {
  return (
    words.slice(1).some((word) => things.has(word)) || (isDense(text) && pieces.some((piece) => text.includes(piece)))
  )
}

/** Whether a word begins an instruction where it stands between brackets. */
export function isBracketVerb(word: string): boolean {
  return bracketAsks.has(word)
}

/** Whether a word begins a question. */
export function isQuestionWord(word: string): boolean {
  return questions.has(word)
}

/** Whether a word, in lower case, is a name of slots. */
export function isSlotName(word: string): boolean {
  return names.has(word)
}

/** Whether a word names a part of a system. */
export function isPartName(word: string): boolean {
  return parts.has(word)
}

/** Whether a word is an answer of a choice list. */
export function isChoice(word: string): boolean {
  return choices.has(word)
}

/** Whether a section of this title holds guidance to developers, or questions meant as such. */
export function isGuidanceTitle(title: string): boolean {
  const lower = title.toLowerCase()
  return (isDense(lower) && denseGuidance.some((word) => lower.includes(word))) || wordsOf(lower).some(isGuidanceWord)
}

/** Whether a word is one of guidance, or begins with a longer one. */
function isGuidanceWord(own: string): boolean {
  if (guidance.has(own)) return true
  for (let length = 4; length < own.length; length++) if (guidance.has(own.slice(0, length))) return true
  return false
}

/** The marker word (`TODO`, `TBD` …) that a text begins with; null where it begins with none. Upper case only. */
export function readMarker(text: string): string | null {
  return marker.exec(text)?.[0] ?? null
}
