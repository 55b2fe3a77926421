import { hasCjk } from '../text/letters.ts'
import { once } from '../text/once.ts'
import { isAboutSubject, readAddress } from './vocabulary.ts'
import { listWords, wordSet } from './words.ts'

const generalWords = wordSet('generalWords')
const weakVerbs = wordSet('weakVerbs')
const writtenThings = wordSet('writtenThings')
const fillers = wordSet('fillerWords')
const conjunctions = wordSet('conjunctions')

/**
 * Whether an instruction is about nothing but what any documentation is about. As a sentence with its full stop, or
 * with a verb that begins no guidance to developers.
 */
export function isGeneralText(bare: string, words: readonly string[], common: boolean): boolean {
  if (hasCjk(bare)) return isGeneralWithoutBlanks(bare)
  if (words.length < 3 || words.length > 24) return false
  if (common ? !/[.:。]$/u.test(bare) : words.length < 4 && !bare.endsWith('.')) return false
  if (weakVerbs.has(words[0] ?? '') && !words.some((word) => writtenThings.has(word))) return false
  return words.some((word) => generalWords.has(word)) && words.every(isGeneralWord)
}

function isGeneralWord(word: string): boolean {
  return (
    generalWords.has(word) ||
    generalWords.has(word.replace(/['’]s$/, '')) ||
    isAboutSubject('', ['', word]) ||
    readAddress('', [word]) !== 'none' ||
    fillers.has(word) ||
    conjunctions.has(word)
  )
}

const writingPieces = listWords('writingPieces')
const generalPieces = listWords('generalWords').filter(hasCjk)
const requestLists = ['instructionStarts', 'instructionEnds', 'politePieces', 'subjectPieces', 'hereWords'] as const
/** What an instruction in Chinese, Japanese or Korean consists of beside these, the longer pieces first. */
const pieces = once(() =>
  [...generalPieces, ...writingPieces, ...requestLists.flatMap(listWords).filter(hasCjk)].sort(
    (a, b) => b.length - a.length,
  ),
)

/** The same for Chinese, Japanese and Korean: known pieces are taken out of the text until nothing is left. */
function isGeneralWithoutBlanks(text: string): boolean {
  if (text.length > 80 || !writingPieces.some((piece) => text.includes(piece))) return false
  if (!generalPieces.some((piece) => piece.length >= 2 && text.includes(piece))) return false
  let rest = text.replace(/[^\p{L}\p{N}]/gu, ' ')
  for (const piece of pieces()) if (rest.includes(piece)) rest = rest.replaceAll(piece, ' ')
  return rest.trim() === ''
}
