import { addTo } from '../text/groups.ts'
import { isDense } from '../text/letters.ts'
import {
  bids,
  denseVocabularies,
  entryPromise,
  placePromise,
  starts,
  stateName,
  stateTitle,
  statusPromises,
  timePromise,
  troubles,
  type Vocabulary,
  vocabularies,
  wholePieces,
} from './deferred-words.ts'
import { cutEnd, wordsOf } from './wording.ts'

/** What may follow a text block's first word, and what was made of it where that word was met. */
const promised = Object.entries(starts).reduce((map, [firsts, rest]) => {
  for (const first of firsts.split(' ')) addTo(map, first, rest)
  return map
}, new Map<string, string[]>())
const expressions = new Map<string, RegExp>()
const pieces = wholePieces.split(' ')
/** What a text block begins or ends with that holds one of them so. */
const pieceSigns = new Set(pieces.flatMap((piece) => [piece.slice(0, 1), piece.slice(-1)]))
const statuses = new Set(statusPromises.split('|'))
const languages = Object.values(vocabularies)
/** In which languages a word says that something is not done yet, and in which what is to be done. */
const saysLater = indexWords(languages.map(({ times, both }) => `${times} ${both}`))
const saysWriting = indexWords(languages.map(({ cores, weak, both }) => `${cores} ${weak} ${both}`))
const unspaced = denseVocabularies.map((vocabulary) =>
  [vocabulary.times, vocabulary.cores, vocabulary.weak, vocabulary.fills]
    .flatMap((list, kind) => list.split(' ').map((piece) => ({ piece, kind })))
    .sort((a, b) => b.piece.length - a.piece.length),
)

/** Tells of a word in which of some lists it stands, a bit for each list. */
function indexWords(lists: readonly string[]): (word: string) => number {
  const whole = new Map<string, number>()
  const begun = new Map<string, { start: string; bit: number }[]>()
  lists.forEach((list, place) => {
    const bit = 1 << place
    for (const word of list.split(' ')) {
      const initial = word.slice(0, 1)
      if (!word.endsWith('*')) whole.set(word, (whole.get(word) ?? 0) | bit)
      else addTo(begun, initial, { start: word.slice(0, -1), bit })
    }
  })
  return (word) => {
    let found = whole.get(word) ?? 0
    const starts = begun.get(word.slice(0, 1))
    if (starts) for (const { start, bit } of starts) if (word.startsWith(start)) found |= bit
    return found
  }
}

type Lexicon = Readonly<Record<keyof Vocabulary, (word: string) => boolean>>

const lexicons = new Map<Vocabulary, Lexicon>()

/** The tests of a language's words, made when a text may be one of its promises. */
function lexiconOf(vocabulary: Vocabulary): Lexicon {
  const known = lexicons.get(vocabulary)
  if (known) return known
  const { times, cores, weak, both, fills } = vocabulary
  const lexicon = { times: test(times), cores: test(cores), weak: test(weak), both: test(both), fills: test(fills) }
  lexicons.set(vocabulary, lexicon)
  return lexicon
}

function test(list: string): (word: string) => boolean {
  const find = indexWords([list])
  return (word) => find(word) > 0
}

/** Where a text block stands, as far as a promise depends on it. */
export interface Setting {
  /** The title of its section. */
  readonly title: string
  /** The label or column that it is the value of; empty where it has none. */
  readonly head: string
  /** Whether it is a table cell or a label's value, and so may name a reason beside. */
  readonly value: boolean
}

/** Whether a text block says nothing but that something will come: anywhere, or only where it is all that a section says. */
export function judgePromise(text: string, setting: Setting, words = wordsOf(text)): 'none' | 'promise' | 'status' {
  if (text.length > 180) return 'none'
  const bare = cutEnd(text.replace(/^[\s(（[【_*"“'«—–-]+/, ''), /[\s)）\]】_*"”'».。…!！]/)
  if (bare === '' || bare.length > 160) return 'none'
  const promise = judgeBare(bare, words, text, setting)
  if (promise === 'none' || stateName.test(setting.head) || stateTitle().test(setting.title)) return 'none'
  return /^(?:no|none|nothing) /i.test(bare) && troubles.test(setting.title) ? 'none' : promise
}

/** The same for its text without the signs around it, wherever it stands. */
function judgeBare(
  bare: string,
  words: readonly string[],
  text: string,
  setting: Setting,
): 'none' | 'promise' | 'status' {
  const lower = bare.toLowerCase()
  if (words.length <= 14 && beginsPromise(bare)) return 'promise'
  if (bare.length <= 24 && isPiece(bare, setting.value)) return 'promise'
  if (bids.has(lower) && /^[(（].*[)）]$/u.test(text)) return 'promise'
  const closed = bare.includes('\uFFFC')
    ? 'none'
    : isDense(bare)
      ? judgePieces(bare)
      : judgeVocabulary(bare, words, setting)
  if (closed === 'promise') return closed
  if (bare.includes(' will be ') && words.length <= 20) {
    if (placePromise.test(bare)) return 'promise'
    if (timePromise.test(bare) || entryPromise.test(bare)) return 'status'
  }
  return bare.length <= 30 && statuses.has(lower) ? 'status' : closed
}

/** Whether a text begins with a word that promises begin with, and goes on as they do. */
function beginsPromise(text: string): boolean {
  const end = text.indexOf(' ')
  const rests = end === -1 ? [] : (promised.get(text.slice(0, end).toLowerCase()) ?? [])
  return rests.some((rest) => {
    const expression = expressions.get(rest) ?? new RegExp(`^(?:${rest})`, 'iu')
    expressions.set(rest, expression)
    return expression.test(text.slice(end + 1))
  })
}

/** Whether a short text is such a piece, or ends or begins with one. */
function isPiece(text: string, value: boolean): boolean {
  return (
    (pieceSigns.has(text.slice(0, 1)) || pieceSigns.has(text.slice(-1))) &&
    pieces.some(
      (piece) => text === piece || (text.endsWith(piece) && !/[(（]/u.test(text)) || isLed(text, piece, value),
    )
  )
}

function isLed(text: string, piece: string, value: boolean): boolean {
  return text.startsWith(piece) && (value ? /^[：:，,、。]/u : /^[\s（(：:，,、。]/u).test(text.slice(piece.length))
}

/** Holds the words of a text block against each language's closed vocabulary; the words of its section's title count as known. */
function judgeVocabulary(text: string, joined: readonly string[], { title }: Setting): 'none' | 'promise' | 'status' {
  if (joined.length > 14) return 'none'
  const words = /['’]/.test(text) ? joined.flatMap((word) => word.split(/['’]/)) : joined
  let later = 0
  for (const word of words) later |= saysLater(word)
  let likely = 0
  if (later !== 0) for (const word of words) likely |= later & saysWriting(word)
  if (likely === 0) return 'none'
  const own = new Set(wordsOf(title).map((word) => word.slice(0, 6)))
  for (const [place, vocabulary] of languages.entries()) {
    if ((likely & (1 << place)) === 0) continue
    const lexicon = lexiconOf(vocabulary)
    const closed = words.every(
      (word) =>
        lexicon.fills(word) ||
        lexicon.times(word) ||
        lexicon.cores(word) ||
        lexicon.weak(word) ||
        lexicon.both(word) ||
        (word.length >= 3 && own.has(word.slice(0, 6))),
    )
    if (closed) return words.some(lexicon.cores) || words.some(lexicon.both) ? 'promise' : 'status'
  }
  return 'none'
}

function judgePieces(text: string): 'none' | 'promise' | 'status' {
  if (text.length > 30) return 'none'
  for (const list of unspaced) {
    const found = [0, 0, 0, 0]
    let rest = text.replace(/[\s，,、。：:（）()]/gu, '')
    for (const { piece, kind } of list) {
      if (!rest.includes(piece)) continue
      rest = rest.replaceAll(piece, '')
      found[kind] = (found[kind] ?? 0) + 1
    }
    if (rest === '' && found[0] && (found[1] || found[2])) return found[1] ? 'promise' : 'status'
  }
  return 'none'
}
