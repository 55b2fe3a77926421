import { europeanLetters, europeanMarks, isDense, isEuropean } from '../text/letters.ts'

const prime = 0x01000193
const europeanWords = new RegExp(`[${europeanLetters}${europeanMarks}]+`, 'g')

/**
 * The words of a text as they are compared: lower case, without white space, emphasis and punctuation. A character of
 * Chinese or Japanese is a word.
 */
export function readWords(text: string): string[] {
  const lower = text.toLowerCase()
  return (
    lower.match(
      isEuropean(lower)
        ? europeanWords
        : /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}])[\p{L}\p{M}\p{N}])+/gu,
    ) ?? []
  )
}

/** A 32-bit hash of a word (FNV-1a over its UTF-16 code units). */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), prime)
  return hash >>> 0
}

const apart = 1
const letter = 2
const alone = 3
const europeanLetter = new RegExp(`[${europeanLetters}${europeanMarks}]`)
/** What each UTF-16 code unit is, found out when it is first met; of a document in Chinese that is thousands. */
const classes = new Uint8Array(0x10000).fill(alone, 0x4e00, 0xa000).fill(letter, 0xac00, 0xd7a4)

function classify(code: number): number {
  const character = String.fromCharCode(code)
  const letters = isEuropean(character) ? europeanLetter : /[\p{L}\p{M}\p{N}]/u
  const found = isDense(character) ? alone : letters.test(character) ? letter : apart
  classes[code] = found
  return found
}

/** The hashes of a text's words, as `hashWord` gives them for `readWords`: in one pass, with no strings in between. */
export function hashWords(text: string): number[] {
  const lower = text.toLowerCase()
  const hashes: number[] = []
  let hash = 0
  let open = false
  for (let index = 0; index < lower.length; index++) {
    const code = lower.charCodeAt(index)
    const kind = classes[code] || classify(code)
    if (open && kind !== letter) hashes.push(hash >>> 0)
    if (kind === letter) hash = Math.imul((open ? hash : 0x811c9dc5) ^ code, prime)
    else if (kind === alone) hashes.push(Math.imul(0x811c9dc5 ^ code, prime) >>> 0)
    open = kind === letter
  }
  if (open) hashes.push(hash >>> 0)
  return hashes
}

/** A hash of two hashes in their order. */
export function joinHashes(first: number, second: number): number {
  return (Math.imul(first ^ (second >>> 15), 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 0
}

/** A hash of words in their order. */
export function hashAll(words: readonly number[]): number {
  return words.reduce(joinHashes, words.length)
}

/** Hashes of each pair of neighbouring words, each once. */
export function hashPairs(words: readonly number[]): Set<number> {
  const pairs = new Set<number>()
  for (let index = 1; index < words.length; index++) pairs.add(joinHashes(words[index - 1] ?? 0, words[index] ?? 0))
  return pairs
}
