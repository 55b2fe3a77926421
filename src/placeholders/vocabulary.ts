import { spellOut } from '../languages/patterns.ts'
import { isDense } from '../text/letters.ts'
import { matchesPhrase } from '../text/phrases.ts'
import { cutEnd, firstWord } from '../text/words.ts'
import { endTest, listWords, phraseTest, startTest, titleTest, wordSet } from './words.ts'

const instructionVerbs = wordSet('instructionVerbs')
const otherVerbs = wordSet('otherInstructionVerbs')
const commonVerbs = wordSet('commonVerbs')
const politeVerbs = wordSet('politeVerbs')
const bracketVerbs = wordSet('bracketVerbs', 'instructionVerbs')
const subjects = wordSet('subjects')
const subjectPieces = listWords('subjectPieces')
const politePieces = listWords('politePieces')
const questionWords = wordSet('questionWords')
const slotNames = wordSet('slotNames')
const partNames = wordSet('partNames')
const choiceWords = wordSet('choiceWords')
const hasInstructionEnd = endTest('instructionEnds')
const hasInstructionStart = startTest('instructionStarts')
const beginsInstruction = phraseTest('instructionPhrases', 'start')

/** How a text addresses its author: not at all, as an instruction, or as one that can mean nobody else. */
export function readAddress(
  text: string,
  words: readonly string[],
  start = firstWord(text),
): 'none' | 'instruction' | 'polite' {
  const [first = ''] = words
  if (hasInstructionEnd(cutEnd(text, /[\s。．.!！)）\]】]/))) return 'polite'
  if (hasInstructionStart(text)) return politePieces.some((piece) => text.includes(piece)) ? 'polite' : 'instruction'
  if (beginsInstruction(text, start) || (otherVerbs.has(first) && /^\p{L}/u.test(text))) return 'instruction'
  if (!instructionVerbs.has(first)) return 'none'
  return politeVerbs.has(first) ? 'polite' : 'instruction'
}

/** Whether an instruction's verb is common in sentences to developers as well. */
export function isCommonVerb(word: string): boolean {
  return commonVerbs.has(word)
}

/** Whether the words after an instruction's verb are about a document's subject: `how`, `any`, `overall`, `key` … */
export function isAboutSubject(text: string, words: readonly string[]): boolean {
  return (
    words.slice(1).some((word) => subjects.has(word)) ||
    (isDense(text) && subjectPieces.some((piece) => text.includes(piece)))
  )
}

/** Whether a word begins an instruction between brackets. */
export function isBracketVerb(word: string): boolean {
  return bracketVerbs.has(word)
}

/** Whether a word begins a question. */
export function isQuestionWord(word: string): boolean {
  return questionWords.has(word)
}

/** Whether a word, in lower case, is what a placeholder is called. */
export function isSlotName(word: string): boolean {
  return slotNames.has(word)
}

/** Whether a word names a part of a system. */
export function isPartName(word: string): boolean {
  return partNames.has(word)
}

/** Whether a word is an answer of a choice. */
export function isChoice(word: string): boolean {
  return choiceWords.has(word)
}

/** Whether a section of this title holds guidance to developers, or questions meant as such. */
export const isGuidanceTitle = titleTest('guidanceTitles')

/** Whether a label, column or text is about how dates are written. */
export const isAboutFormat = titleTest('formatWords')

/** Whether a title says that its section is about how something is written or checked. */
export const isFormatTitle = titleTest('formatTitles')

/** Whether a label names a date. */
export const isDateLabel = titleTest('dateLabels')

/** The longest first: `T.B.D.` begins with `T.B.D`. */
const markers = listWords('markers')
  .flatMap(spellOut)
  .sort((one, other) => other.length - one.length)

/** The marker (`TODO`, `TBD` …) that a text begins with; null where it begins with none. Upper case only. */
export function readMarker(text: string): string | null {
  return markers.find((marker) => matchesPhrase(text, 0, marker)) ?? null
}
