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
  vocabularies,
  wholePieces,
  type Vocabulary,
} from './promise-words.ts'
import { isDense, wordsOf } from './wording.ts'

const promised = Object.entries(starts).reduce((map, [firsts, rest]) => {
  for (const first of firsts.split(' ')) map.set(first, [...(map.get(first) ?? []), new RegExp(`^(?:${rest})`, 'iu')])
  return map
}, new Map<string, RegExp[]>())
const pieces = wholePieces.split(' ')
const statuses = new Set(statusPromises.split('|'))
const spaced = Object.values(vocabularies).map(compile)
const unspaced = denseVocabularies.map((vocabulary) => (
  [vocabulary.times, vocabulary.cores, vocabulary.weak, vocabulary.fills].flatMap((list, kind) => list.split(' ').map((piece) => ({ piece, kind })))
    .sort((a, b) => b.piece.length - a.piece.length)
))

type Lexicon = Readonly<Record<keyof Vocabulary, (word: string) => boolean>>

function compile({ times, cores, weak, both, fills }: Vocabulary): Lexicon {
  return { times: test(times), cores: test(cores), weak: test(weak), both: test(both), fills: test(fills) }
}

function test(list: string): (word: string) => boolean {
  const words = list.split(' ').filter((word) => word !== '')
  const whole = new Set(words.filter((word) => !word.endsWith('*')))
  const begun = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1))
  return (word) => whole.has(word) || begun.some((start) => word.startsWith(start))
}

/** Where a passage stands, as far as a promise depends on it. */
export interface Setting {
  /** The title of its section. */
  readonly title: string
  /** The label or column that it is the value of; empty where it has none. */
  readonly head: string
  /** Whether it is a table cell or a label's value, and so may name a reason beside. */
  readonly value: boolean
}

/** Whether a passage says nothing but that something will come: anywhere, or only where it is all that a section says. */
export function judgePromise(text: string, setting: Setting): 'none' | 'promise' | 'status' {
  if (text.length > 180) return 'none'
  const bare = text.replace(/^[\s(（\[【_*"“'«—–-]+/u, '').replace(/[\s)）\]】_*"”'».。…!！]+$/u, '')
  if (bare === '' || bare.length > 160 || stateName.test(setting.head) || stateTitle.test(setting.title)) return 'none'
  const lower = bare.toLowerCase()
  const first = /^[\p{L}]+(?= )/u.exec(bare)?.[0]
  if (/^(?:no|none|nothing)$/i.test(first ?? '') && troubles.test(setting.title)) return 'none'
  const rests = first === undefined ? undefined : promised.get(first.toLowerCase())
  const words = wordsOf(bare)
  if (first !== undefined && rests?.some((rest) => rest.test(bare.slice(first.length + 1))) && words.length <= 14) return 'promise'
  if (bare.length <= 24 && pieces.some((piece) => bare === piece || (bare.endsWith(piece) && !/[(（]/u.test(bare)) || isLed(bare, piece, setting.value))) return 'promise'
  if (/^[(（].*[)）]$/u.test(text) && bids.has(lower)) return 'promise'
  const closed = bare.includes('\uFFFC') ? 'none' : isDense(bare) ? judgePieces(bare) : judgeVocabulary(words, setting)
  if (closed === 'promise') return closed
  if (bare.includes(' will be ') && words.length <= 20) {
    if (placePromise.test(bare)) return 'promise'
    if (timePromise.test(bare) || entryPromise.test(bare)) return 'status'
  }
  return bare.length <= 30 && statuses.has(lower) ? 'status' : closed
}

function isLed(text: string, piece: string, value: boolean): boolean {
  return text.startsWith(piece) && (value ? /^[：:，,、。]/u : /^[\s（(：:，,、。]/u).test(text.slice(piece.length))
}

/** Holds the words of a passage against each language's closed vocabulary; the words of its section's title count as known. */
function judgeVocabulary(joined: readonly string[], { title }: Setting): 'none' | 'promise' | 'status' {
  if (joined.length > 14 || joined.length === 0) return 'none'
  const words = joined.flatMap((word) => word.split(/['’]/))
  const own = new Set(wordsOf(title).map((word) => word.slice(0, 6)))
  for (const lexicon of spaced) {
    const bound = words.some(lexicon.both)
    const core = bound || words.some(lexicon.cores)
    if (!core && !words.some(lexicon.weak)) continue
    if (!bound && !words.some(lexicon.times)) continue
    const closed = words.every((word) => (
      lexicon.fills(word) || lexicon.times(word) || lexicon.cores(word) || lexicon.weak(word) || lexicon.both(word)
      || (word.length >= 3 && own.has(word.slice(0, 6)))
    ))
    if (closed) return core ? 'promise' : 'status'
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
