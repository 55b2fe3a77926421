import {
  type Words,
  askEnds,
  askPhrases,
  askStarts,
  askVerbs,
  askedPieces,
  askedThings,
  bracketVerbs,
  choiceWords,
  commonVerbs,
  guidanceTitles,
  markerPattern,
  partNames,
  politeVerbs,
  questionWords,
  slotNames,
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
const ends = [...wordSet(askEnds)]
const starts = [...wordSet(askStarts)]
const guidance = guidanceTitles.split(' ')
const marker = new RegExp(`^${markerPattern}(?![\\p{L}\\p{N}_])`, 'u')

function wordSet(words: Words): Set<string> {
  return new Set(Object.values(words).flatMap((list) => list.split(' ')))
}

/** Letters of scripts that are written without spaces. */
const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Whether a text is written, at least in part, in a script without spaces between words. */
export function isDense(text: string): boolean {
  return dense.test(text)
}

/** The words of a text in lower case, hyphens and apostrophes inside words kept. */
export function wordsOf(text: string): string[] {
  // The pattern for all scripts takes milliseconds to compile, and most texts of most runs need only this one.
  if (!/[^\0-\x7f’]/.test(text)) return text.toLowerCase().match(/[a-z0-9]+(?:[-'’][a-z0-9]+)*/g) ?? []
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+(?:[-'’][\p{L}\p{N}\p{M}]+)*/gu) ?? []
}

/** How a text addresses its author: not at all, as an instruction, or as one that can mean nobody else. */
export function judgeAsk(text: string, words: readonly string[]): 'none' | 'ask' | 'polite' {
  const [first = ''] = words
  const trimmed = text.replace(/[\s。．.!！)）\]】]+$/u, '')
  if (ends.some((end) => trimmed.endsWith(end))) return 'polite'
  if (starts.some((start) => text.startsWith(start))) return /^[请請]|在此|此[处處]|ここに|여기에|填/u.test(text) ? 'polite' : 'ask'
  if (askPhrases.test(text)) return 'ask'
  if (!asks.has(first)) return 'none'
  return polite.has(first) ? 'polite' : 'ask'
}

/** Whether an instruction's verb is one that developers are told as well. */
export function isCommonVerb(word: string): boolean {
  return common.has(word) || phraseVerbs.has(word)
}

/** Whether the words after an instruction's verb speak of a document's own subject: `how`, `any`, `overall`, `key` … */
export function isAskedThing(text: string, words: readonly string[]): boolean {
  return words.slice(1).some((word) => things.has(word)) || (isDense(text) && pieces.some((piece) => text.includes(piece)))
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
  const words = wordsOf(lower)
  return guidance.some((word) => (isDense(word) ? lower.includes(word) : words.some((own) => own === word || (word.length >= 4 && own.startsWith(word)))))
}

/** The marker word (`TODO`, `TBD` …) that a text begins with; null where it begins with none. Upper case only. */
export function readMarker(text: string): string | null {
  return marker.exec(text)?.[0] ?? null
}
