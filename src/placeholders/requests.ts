import { OBJECT } from '../document/inline.ts'
import { hasCjk } from '../text/letters.ts'
import { goesOnInstructing } from './sentences.ts'
import { isCommonVerb, readAddress } from './vocabulary.ts'
import { listWords, phraseTest, wordSet } from './words.ts'

const hereWords = wordSet('hereWords')
const hereVerbs = wordSet('hereVerbs')
const verbEndWords = wordSet('verbEndWords')
const asksHere = phraseTest('hereRequests', 'start')
const herePieces = listWords('hereWords').filter(hasCjk)
const writingPieces = listWords('writingPieces')

/** Whether a request in Chinese, Japanese or Korean is one to write something. */
export function asksToWrite(bare: string): boolean {
  return writingPieces.some((piece) => bare.includes(piece))
}

/** Whether a text in Chinese, Japanese or Korean begins with `here`. */
export function startsHere(bare: string): boolean {
  return herePieces.some((piece) => bare.startsWith(piece))
}

/**
 * Whether a text begins with its own place and then asks: `Hier die Bausteine beschreiben`, `Здесь нужно описать …`.
 */
export function beginsWithHere(words: readonly string[]): boolean {
  const [first = ''] = words
  if (!hereWords.has(first) || words.length > 24) return false
  const places = verbEndWords.has(first) ? [...words.slice(1, 5), ...words.slice(-1)] : words.slice(1, 5)
  return places.some((word) => hereVerbs.has(word))
}

/** `Здесь нужно описать …`, `Hier … beschreiben`: with a verb of writing, and not `Hier beschreiben wir …`. */
export function asksToWriteHere(words: readonly string[]): boolean {
  const isWriting = (word: string | undefined) => word !== undefined && isWritingVerb(word)
  return verbEndWords.has(words[0] ?? '') ? isWriting(words.at(-1)) : words.slice(1, 4).some(isWriting)
}

/** `Describa aquí …`, `Beschreiben Sie hier …`, `ここに…を記述してください`. */
export function isRequestHere(bare: string, words: readonly string[], first: string): boolean {
  if (asksHere(bare, first)) return true
  if (bare.includes(OBJECT) || !goesOnInstructing(bare)) return false
  if (hasCjk(bare)) {
    const isHere = herePieces.some((piece) => bare.slice(0, 8).includes(piece))
    return isHere && bare.length <= 80 && readAddress(bare, words) === 'polite' && asksToWrite(bare)
  }
  return isWritingVerb(words[0] ?? '') && words.slice(1, 3).some((word) => hereWords.has(word))
}

const isWritingVerb = (word: string) => readAddress('', [word]) !== 'none' && !isCommonVerb(word)
