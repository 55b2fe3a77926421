import { languages } from '../languages/index.ts'
import type { PlaceholderWords } from '../languages/placeholder-words.ts'
import { addTo } from '../text/groups.ts'
import { isDense } from '../text/letters.ts'
import { cutEnd, firstWord, wordsOf } from '../text/words.ts'
import { listWords, phraseTest, searchTest, testOf, titleTest, wordSet } from './words.ts'

/** Where a text is, as far as deferred content depends on it. */
export interface Setting {
  /** The title of its section. */
  readonly title: string
  /** The label or column that it is the value of; empty where it has none. */
  readonly head: string
  /** Whether it is a table cell or a label's value, which may give a reason beside. */
  readonly isValue: boolean
}

/** Whether a text says nothing but that content will follow: `status` where it may also be the state of something. */
export type Deferral = 'none' | 'deferred' | 'status'

interface Subject {
  /** The text without the signs around it. */
  readonly bare: string
  /** Its first word, as the tables of phrases have it. */
  readonly first: string
  readonly words: readonly string[]
  readonly text: string
  readonly setting: Setting
}

interface Row {
  readonly name: string
  rate(subject: Subject): Deferral
}

const beginsDeferred = phraseTest('deferredStarts', 'start')
const isDeferredText = phraseTest('deferredTexts', 'whole')
const pieces = listWords('deferredPieces')
/** The first and last characters of these: what has none of them at its ends needs no closer look. */
const pieceSigns = new Set(pieces.flatMap((piece) => [piece.slice(0, 1), piece.slice(-1)]))
const fillRequests = wordSet('fillRequests')
const statuses = wordSet('deferredStatuses')
const stateLabels = wordSet('stateLabels')
const noneWords = wordSet('noneWords')
const contentNouns = wordSet('contentNouns')
const textPieces = listWords('textNouns').filter(isDense)
const articles = wordSet('articles')
const isAboutStates = titleTest('stateTitles')
const isAboutTroubles = titleTest('troubleTitles')
const isPutHere = searchTest('deferredHere')
const isPutOff = searchTest('deferredUntil')
const isCollected = searchTest('collectedWords')

/** Words that any document has about itself: what else is put here is a thing of its own (`All changes will be …`). */
const ofDocuments = wordSet('generalWords', 'fillerWords', 'contentNouns', 'laterWords', 'writingWords', 'doingWords')
const isAboutDocument = (word: string) => ofDocuments.has(word) || ofDocuments.has(`${word}s`)

/** The table: the first row with an answer other than `none` decides. */
const rows: readonly Row[] = [
  {
    name: 'phrase',
    rate: ({ bare, first, words }) =>
      words.length <= 14 && first !== '' && (beginsDeferred(bare, first) || isDeferredText(bare, first))
        ? 'deferred'
        : 'none',
  },
  { name: 'piece', rate: ({ bare, setting }) => (bare.length <= 24 && isPiece(bare, setting) ? 'deferred' : 'none') },
  {
    name: 'request',
    rate: ({ text, bare }) =>
      /^[(（].*[)）]$/u.test(text) && fillRequests.has(bare.toLowerCase()) ? 'deferred' : 'none',
  },
  {
    name: 'to-this-place',
    rate: ({ bare, words }) =>
      words.length <= 20 && isPutHere(bare, words) && words.every(isAboutDocument) ? 'deferred' : 'none',
  },
  { name: 'closed-vocabulary', rate: rateVocabulary },
  {
    name: 'to-some-time',
    rate: ({ bare, words }) => (words.length <= 20 && isForLater(bare, words) ? 'status' : 'none'),
  },
  { name: 'status', rate: ({ bare }) => (bare.length <= 30 && statuses.has(bare.toLowerCase()) ? 'status' : 'none') },
]

/** Rates a text: deferred content anywhere, or only where it is all that a section says. */
export function rateDeferred(text: string, setting: Setting, words: readonly string[] = wordsOf(text)): Deferral {
  return readDeferred(text, setting, words)?.deferral ?? 'none'
}

/** The same with the row that decided; null for a text that is no deferred content. */
export function readDeferred(
  text: string,
  setting: Setting,
  words: readonly string[],
): { deferral: 'deferred' | 'status'; row: string } | null {
  if (text.length > 180) return null
  const bare = cutEnd(text.replace(/^[\s(（[【_*"“'«—–-]+/, ''), /[\s)）\]】_*"”'».。…!！]/)
  if (bare === '' || bare.length > 160) return null
  const subject: Subject = { bare, first: firstWord(bare), words, text, setting }
  for (const { name, rate } of rows) {
    const deferral = rate(subject)
    if (deferral !== 'none') return isPlaceForContent(subject) ? { deferral, row: name } : null
  }
  return null
}

/** Whether a text is not the state of something, or good news. */
function isPlaceForContent({ setting, first }: Subject): boolean {
  if (stateLabels.has(setting.head.toLowerCase()) || isAboutStates(setting.title)) return false
  return !noneWords.has(first) || !isAboutTroubles(setting.title)
}

/** Whether content is put off to some time: anything, or what a document consists of. */
function isForLater(bare: string, words: readonly string[]): boolean {
  if (isPutOff(bare, words)) return true
  return words.slice(0, 4).some((word) => contentNouns.has(word)) && isCollected(bare, words)
}

/** Whether a short text is such a piece, or ends or begins with one. */
function isPiece(text: string, { isValue }: Setting): boolean {
  if (!pieceSigns.has(text.slice(0, 1)) && !pieceSigns.has(text.slice(-1))) return false
  const afterwards = isValue ? /^[：:，,、。]/u : /^[\s（(：:，,、。]/u
  return pieces.some(
    (piece) =>
      text === piece ||
      (text.endsWith(piece) && !/[(（]/u.test(text)) ||
      (text.startsWith(piece) && afterwards.test(text.slice(piece.length))),
  )
}

function rateVocabulary({ bare, words, setting }: Subject): Deferral {
  if (bare.includes('\uFFFC')) return 'none'
  return isDense(bare) ? rateWithoutBlanks(bare) : rateWords(bare, words, setting)
}

interface Vocabulary {
  readonly isLater: (word: string) => boolean
  readonly isWriting: (word: string) => boolean
  readonly isDoing: (word: string) => boolean
  readonly isBoth: (word: string) => boolean
  readonly isFiller: (word: string) => boolean
  readonly isText: (word: string) => boolean
}

const vocabularies = languages
  .map(({ placeholders }) => placeholders)
  .filter(({ laterWords = [] }) => laterWords.length > 0 && !laterWords.some(isDense))
const denseVocabularies = languages
  .map(({ placeholders }) => placeholders)
  .filter(({ laterWords = [] }) => laterWords.some(isDense))

/** Which vocabularies say by a word that something is not done yet, and which what is to be done: a bit for each. */
const saysLater = indexVocabularies(({ laterWords = [], laterWritingWords = [] }) => [
  ...laterWords,
  ...laterWritingWords,
])
const saysWriting = indexVocabularies(({ writingWords = [], doingWords = [], laterWritingWords = [] }) => [
  ...writingWords,
  ...doingWords,
  ...laterWritingWords,
])

function indexVocabularies(listOf: (words: PlaceholderWords) => readonly string[]): (word: string) => number {
  const exact = new Map<string, number>()
  const begun = new Map<string, { start: string; bit: number }[]>()
  vocabularies.forEach((words, place) => {
    const bit = 1 << place
    for (const word of listOf(words)) {
      if (!word.endsWith('*')) exact.set(word, (exact.get(word) ?? 0) | bit)
      else addTo(begun, word.slice(0, 1), { start: word.slice(0, -1), bit })
    }
  })
  return (word) => {
    let bits = exact.get(word) ?? 0
    const starts = begun.get(word.slice(0, 1))
    if (starts) for (const { start, bit } of starts) if (word.startsWith(start)) bits |= bit
    return bits
  }
}

const compiled = new Map<PlaceholderWords, Vocabulary>()

/** The tests of a language's words, made when a text may be deferred content of that language. */
function vocabularyOf(words: PlaceholderWords): Vocabulary {
  const known = compiled.get(words)
  if (known) return known
  const vocabulary = {
    isLater: testOf(words.laterWords ?? []),
    isWriting: testOf(words.writingWords ?? []),
    isDoing: testOf(words.doingWords ?? []),
    isBoth: testOf(words.laterWritingWords ?? []),
    isFiller: testOf(words.fillerWords ?? []),
    isText: testOf(words.textNouns ?? []),
  }
  compiled.set(words, vocabulary)
  return vocabulary
}

/** Compares words with each closed vocabulary; the words of the section's title count as known. */
function rateWords(text: string, joined: readonly string[], { title }: Setting): Deferral {
  if (joined.length > 14) return 'none'
  const words = /['’]/.test(text) ? joined.flatMap((word) => word.split(/['’]/)) : joined
  let later = 0
  for (const word of words) later |= saysLater(word)
  let likely = 0
  if (later !== 0) for (const word of words) likely |= later & saysWriting(word)
  if (likely === 0) return 'none'
  const own = new Set(wordsOf(title).map((word) => word.slice(0, 6)))
  for (const [place, list] of vocabularies.entries()) {
    if ((likely & (1 << place)) === 0) continue
    const { isLater, isWriting, isDoing, isBoth, isFiller, isText } = vocabularyOf(list)
    const isKnown = (word: string) =>
      isFiller(word) ||
      isText(word) ||
      isLater(word) ||
      isWriting(word) ||
      isDoing(word) ||
      isBoth(word) ||
      (word.length >= 3 && own.has(word.slice(0, 6)))
    // In `the detailed design` it is a property of something, not what is to be done.
    const isTask = (word: string, index: number) => isWriting(word) && !articles.has(words[index - 1] ?? '')
    if (!words.every(isKnown)) continue
    return words.some((word, index) => isTask(word, index) || isBoth(word) || isText(word)) ? 'deferred' : 'status'
  }
  return 'none'
}

/** The pieces of each vocabulary without blanks, the longer ones first. */
const pieceLists = denseVocabularies.map(({ laterWords = [], writingWords = [], doingWords = [], fillerWords = [] }) =>
  [laterWords, writingWords, doingWords, fillerWords]
    .flatMap((list, kind) => list.map((piece) => ({ piece, kind })))
    .sort((a, b) => b.piece.length - a.piece.length),
)

/** The same where no blanks separate words: the pieces are taken out of the text until nothing is left. */
function rateWithoutBlanks(text: string): Deferral {
  if (text.length > 30) return 'none'
  for (const list of pieceLists) {
    const counts = [0, 0, 0, 0]
    let rest = text.replace(/[\s，,、。：:（）()]/gu, '')
    for (const { piece, kind } of list) {
      if (!rest.includes(piece)) continue
      rest = rest.replaceAll(piece, '')
      counts[kind] = (counts[kind] ?? 0) + 1
    }
    const isText = textPieces.some((piece) => text.includes(piece))
    if (rest === '' && counts[0] && (counts[1] || counts[2])) return counts[1] || isText ? 'deferred' : 'status'
  }
  return 'none'
}
