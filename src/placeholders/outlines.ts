import { isDense } from '../text/letters.ts'
import { wordsOf } from '../text/words.ts'
import { type Detector, whole } from './detector.ts'
import { isPartName, isSlotName } from './vocabulary.ts'
import { listWords, wordSet } from './words.ts'

const numberedNames = wordSet('numberedNames')
const nothingWords = wordSet('nothingWords')
const nothingPieces = listWords('nothingWords').filter(isDense)
const numberWords = listWords('numberWords')
const longestNumber = Math.max(...numberWords.map((word) => word.length)) + 2
/** A number, a capital or what may be one, and a number in words. */
const number = new RegExp(` ?(?:\\d{1,2}|[A-Z]|[\\ud800-\\udbff]?[^\\0-\\x7f]|${numberWords.join('|')})[.:]?$`)

/**
 * `Goal 1`, `Option B`, `Преимущество 2`: a name with a number instead of a name. `own` where the name itself says
 * nothing of a system, `part` where it may (`Phase 1`), null for other texts.
 */
export function readNumbered(text: string): 'own' | 'part' | null {
  if (text.length > 60) return null
  const tail = text.slice(-longestNumber)
  const at = tail.search(number)
  if (at === -1) return null
  const name = text.slice(0, text.length - tail.length + at)
  const words = (/^[A-Za-z]/.test(name) ? name : name.replace(/^[^\p{L}\p{N}]{1,4}/u, '')).toLowerCase().split(' ')
  const isName = (word: string) => word.length > 1 && (numberedNames.has(word) || isSlotName(word) || isPartName(word))
  if (words.length > 2 || !words.every(isName)) return null
  if (/[^\0-\x7f][.:]?$/.test(text) && !/\p{Lu}[.:]?$/u.test(text)) return null
  const isOwn = (word: string) => numberedNames.has(word) || (isSlotName(word) && !isPartName(word))
  return words.every(isOwn) ? 'own' : 'part'
}

/** `(Decision 1)`, `(결정 1)`: such a name in parentheses. */
export const numberedAside: Detector = {
  name: 'numbered-aside',
  applies: ({ text, role }) => /^[(（]/.test(text) && text.length <= 40 && role !== 'label',
  find: (block) => {
    const name = /^[(（]([^()（）]+)[)）]$/u.exec(block.text)?.[1]
    return name !== undefined && readNumbered(name) === 'own' ? whole(block, 'placeholder', true, name) : null
  },
}

/** Whether a text is in parentheses from end to end and longer than a remark: `(what follows from the decision)`. */
export function isAsideToAuthor(text: string): boolean {
  if (!text.startsWith('(') && !text.startsWith('（')) return false
  const inner = /^[(（]([^()（）]{4,300}(?:[(（][^()（）]{1,80}[)）][^()（）]{0,200})?)[)）]$/su.exec(text)?.[1]
  if (inner === undefined || /\uFFFC|https?:/.test(inner)) return false
  if (isDense(inner)) return [...inner].length >= 6 && !nothingPieces.some((piece) => inner.startsWith(piece))
  const words = wordsOf(inner)
  return words.length >= 3 && !nothingWords.has(words[0] ?? '')
}
