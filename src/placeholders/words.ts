import { languages } from '../languages/index.ts'
import { spellOut } from '../languages/patterns.ts'
import type { PlaceholderWords } from '../languages/placeholder-words.ts'
import { addTo, groupBy } from '../text/groups.ts'
import { isDense } from '../text/letters.ts'
import { once } from '../text/once.ts'
import { hasPhrase, matchesPhrase } from '../text/phrases.ts'
import { firstWord, foldCase, wordsOf } from '../text/words.ts'

/** A list of the language packs. */
export type WordList = keyof PlaceholderWords

/** What a list holds in all languages. */
export function listWords(list: WordList): string[] {
  return languages.flatMap(({ placeholders }) => placeholders[list] ?? [])
}

/** The words of lists that use no notation. */
export function wordSet(...lists: readonly WordList[]): Pick<ReadonlySet<string>, 'has'> {
  const words = once(() => new Set(lists.flatMap(listWords)))
  return { has: (word) => words().has(word) }
}

/** A test of single words, in lower case. */
export function wordTest(list: WordList): (word: string) => boolean {
  const test = once(() => testOf(listWords(list).flatMap(spellOut)))
  return (word) => test()(word)
}

/** A test for words in which `a*` is any word that begins so. */
export function testOf(words: readonly string[]): (word: string) => boolean {
  const whole = new Set<string>()
  const begun = new Map<string, string[]>()
  for (const word of words) {
    if (word.endsWith('*')) addTo(begun, word.slice(0, 1), word.slice(0, -1))
    else whole.add(word)
  }
  return (word) => whole.has(word) || begun.get(word.slice(0, 1))?.some((start) => word.startsWith(start)) === true
}

/**
 * A test whether a text has a word of a list. Words of a script without blanks, and phrases, are found anywhere in it.
 */
export function titleTest(list: WordList): (text: string) => boolean {
  const groups = once(() => {
    const entries = listWords(list).flatMap(spellOut)
    const isPiece = (entry: string) => isDense(entry) || entry.includes(' ')
    return {
      pieces: entries.filter(isPiece).map((entry) => entry.replace(/\*$/, '')),
      isWord: testOf(entries.filter((entry) => !isPiece(entry))),
    }
  })
  return (text) => {
    if (text === '') return false
    const { pieces, isWord } = groups()
    const lower = text.toLowerCase()
    const isAnyWord = (word: string) => isWord(word) || (word.includes('-') && word.split('-').some(isWord))
    return pieces.some((piece) => lower.includes(piece)) || wordsOf(lower).some(isAnyWord)
  }
}

/** A test whether a text, in any case, begins with an entry of lists that use no notation. */
export function startTest(...lists: readonly WordList[]): (text: string) => boolean {
  const byInitial = once(() => groupBy(lists.flatMap(listWords), (start) => start.charAt(0)))
  return (text) => {
    const starts = byInitial().get(text.charAt(0).toLowerCase())
    if (starts === undefined) return false
    const lower = text.slice(0, 40).toLowerCase()
    return starts.some((start) => lower.startsWith(start))
  }
}

/** A test whether a text ends with an entry of a list. */
export function endTest(list: WordList): (text: string) => boolean {
  const byLast = once(() => groupBy(listWords(list).flatMap(spellOut), (end) => end.slice(-1)))
  return (text) =>
    byLast()
      .get(text.slice(-1))
      ?.some((end) => text.endsWith(end)) === true
}

/**
 * A test whether a text begins with a phrase of a list, or is one. Phrases are spelled out when a text with their first
 * word is met: most of them never are.
 */
export function phraseTest(list: WordList, place: 'start' | 'whole'): (text: string, first?: string) => boolean {
  const phrasesOf = phrasesByFirstWord(list)
  return (text, first = firstWord(text)) => {
    const phrases = phrasesOf(first)
    if (phrases === undefined) return false
    const lower = foldCase(text)
    return phrases.some((phrase) => matchesPhrase(lower, 0, phrase, place === 'whole'))
  }
}

/** A test whether a text, whose words are given, has a phrase of a list anywhere: few have one of their first words. */
export function searchTest(list: WordList): (text: string, words: readonly string[]) => boolean {
  const phrasesOf = phrasesByFirstWord(list)
  return (text, words) =>
    words.some((word) => {
      const phrases = phrasesOf(word)
      if (phrases === undefined) return false
      const lower = foldCase(text)
      return phrases.some((phrase) => hasPhrase(lower, phrase))
    })
}

/** The phrases of a list that begin with a word; none is `undefined`. */
function phrasesByFirstWord(list: WordList): (first: string) => readonly string[] | undefined {
  const patterns = once(() => {
    const groups = new Map<string, string[]>()
    for (const pattern of listWords(list)) for (const first of firstWordsOf(pattern)) addTo(groups, first, pattern)
    return groups
  })
  const phrases = new Map<string, readonly string[]>()
  return (first) => {
    const begun = patterns().get(first)
    if (begun === undefined) return undefined
    const known = phrases.get(first) ?? begun.flatMap(spellOut).filter((phrase) => phrase.split(' ', 1)[0] === first)
    phrases.set(first, known)
    return known
  }
}

/** The words that a pattern can begin with: what is before its first blank outside brackets. */
function firstWordsOf(pattern: string): Set<string> {
  let depth = 0
  let end = 0
  for (; end < pattern.length; end++) {
    const character = pattern.charAt(end)
    if (character === '(' || character === '[') depth++
    else if (character === ')' || character === ']') depth--
    else if (character === ' ' && depth === 0) break
  }
  return new Set(spellOut(pattern.slice(0, end)).map((head) => head.split(' ', 1)[0] ?? ''))
}
