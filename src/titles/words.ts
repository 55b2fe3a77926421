import { fold } from '../languages/fold.ts'
import { languages } from '../languages/index.ts'
import { hasAsciiLettersOnly, hasCjk } from '../text/letters.ts'
import { once } from '../text/once.ts'

/** The words of titles that are needed as soon as one title is read, folded. */
const readLists = once(() => {
  const all = languages.flatMap(({ titles }) => titles.conjunctions)
  const dense = all.filter((word) => /[\p{sc=Han}\p{sc=Hira}]/u.test(word))
  return {
    /** The word that a spelling is compared as. */
    spellings: new Map(
      languages.flatMap(({ titles }) =>
        Object.entries(titles.spellings).flatMap(([word, others]) => others.map((other) => [other, word] as const)),
      ),
    ),
    /** Conjunctions that are words between blanks. */
    conjunctions: new Set(all.filter((word) => !hasCjk(word)).map(fold)),
    /** A conjunction inside a title without blanks. */
    joined: new RegExp(
      `(?<=[\\p{sc=Han}\\p{scx=Kana}\\p{sc=Hira}])(?:${['、', '・', ...dense].join('|')})(?=[\\p{sc=Han}\\p{sc=Kana}])`,
      'gu',
    ),
  }
})

/** Whether a folded word joins the parts of a title. */
export function isConjunction(word: string): boolean {
  return readLists().conjunctions.has(word)
}

/** The parts of a Chinese or Japanese title that conjunctions and commas join. */
export function splitJoined(text: string): string[] {
  return text.split(readLists().joined)
}

function singular(word: string): string {
  if (word.length < 4 || !word.endsWith('s')) return word
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word
  if (word.endsWith('es') && /(?:ss|sh|ch|x|zz)es$/.test(word)) return word.slice(0, -2)
  return word.endsWith('ss') || word.endsWith('us') || word.endsWith('is') ? word : word.slice(0, -1)
}

/** A folded word as it is compared: in the singular, if it is English, and in one spelling. */
export function plainWord(word: string): string {
  const { spellings } = readLists()
  const known = spellings.get(word)
  if (known !== undefined) return known
  const one = singular(word)
  const american = one.length > 6 && one.includes('is') ? one.replace(/is(ation|ing|ed|e)$/, 'iz$1') : one
  return spellings.get(american) ?? american
}

/** The compared words of a folded text, including conjunctions. */
export function splitWords(folded: string): string[] {
  const plain = hasAsciiLettersOnly(folded)
  const text = (plain ? folded : folded.replace(readLists().joined, ' ')).replaceAll('’', "'")
  const bare = text.includes("'") ? text.replace(/'s(?=\s|$)|'(?=\s|$)/g, ' ') : text
  const found = bare.match(plain ? /[a-z0-9#+]+/g : /[\p{L}\p{M}\p{N}#+]+/gu) ?? []
  return found.filter(hasLetter).map(plainWord)
}

/** The words without the conjunctions between them. */
export function dropConjunctions(words: string[]): string[] {
  for (let at = words.length - 2; at > 0; at--) if (isConjunction(words[at] ?? '')) words.splice(at, 1)
  return words
}

/** Whether a folded text has a letter or a digit. */
export function hasLetter(folded: string): boolean {
  return /[a-z0-9]/.test(folded) || (/[^\0-\x7f]/.test(folded) && /[\p{L}\p{N}]/u.test(folded))
}
