import { isAboutSubject, readAddress } from './vocabulary.ts'
import { wordSet } from './words.ts'

const generalWords = wordSet('generalWords')
const weakVerbs = wordSet('weakVerbs')
const writtenThings = wordSet('writtenThings')
const fillers = wordSet('fillerWords')
const conjunctions = wordSet('conjunctions')

/**
 * Whether an instruction is about nothing but what any documentation is about. As a sentence with its full stop, or
 * with a verb that is not told to developers.
 */
export function isGeneralText(bare: string, words: readonly string[], common: boolean): boolean {
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
