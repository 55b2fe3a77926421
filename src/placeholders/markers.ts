import { cutEnd, wordsOf } from '../text/words.ts'
import type { Detector, Found } from './detector.ts'
import { found, whole } from './detector.ts'
import type { PlainBlock } from './plain-block.ts'
import { isAboutSubject, isBracketVerb, readMarker } from './vocabulary.ts'
import { listWords, titleTest, wordSet } from './words.ts'

const openMarkers = wordSet('openMarkers')
const initials = [...new Set(listWords('markers').map((marker) => marker.slice(0, 2)))]
const mayHold = new RegExp(initials.join('|'))
const opening = /[([（【]\s*/gu

/** `TODO`, `TBD`: the whole block, its beginning before a colon or dash, or between brackets. */
export const marker: Detector = {
  name: 'marker',
  applies: ({ text }) => mayHold.test(text),
  find: (block) => {
    const { text } = block
    if (isTerm(block)) return null
    const lead = /^[\s([（【*_]*/u.exec(text)?.[0].length ?? 0
    const name = readMarker(text.slice(lead, lead + 40))
    return (name === null ? null : findLeading(block, lead, name)) ?? findBracketed(text)
  },
}

/** A marker at the beginning of a block. An empty answer says that it is a title about markers. */
function findLeading(block: Parameters<Detector['find']>[0], lead: number, name: string): Found[] | null {
  const { text, role, value, opensContent } = block
  const rest = text.slice(lead + name.length, lead + name.length + 40)
  const bare = /^[\s.!)\]）】*_]*$/u.test(rest) && text.length <= lead + name.length + 10
  if (bare && role === 'heading') return isTask(name) && lead === 0 ? [] : whole(block, 'marker', true)
  if (bare && role === 'label') return value === '' && opensContent ? [] : whole(block, 'marker', true)
  if (bare) return whole(block, 'marker', true)
  if (role === 'heading') return null
  const [, next = ''] = /^ ([a-z]+)\b/.exec(rest) ?? []
  const open = isTask(name) ? isOrder(rest) : openMarkers.has(next)
  return open || /^(?:\s*[:：]|\s+[-–—]|[.…]{2}|\s*[([（]|\]\s*\S)/u.test(rest) ? whole(block, 'marker', true) : null
}

/** Whether a block is a term that a glossary explains: `TBD: tide by day`. */
function isTerm({ role, title, value, isFirstCell }: PlainBlock): boolean {
  return ((role === 'label' && value !== '') || isFirstCell) && isGlossary(title)
}

/** `TODO enumerate these`: a verb and what it is about. A `TODO list` is a thing. */
function isOrder(rest: string): boolean {
  if (!/^ \p{Ll}/u.test(rest)) return false
  const words = wordsOf(rest)
  return isBracketVerb(words[0] ?? '') && (isAboutSubject('', words.slice(0, 2)) || articles.has(words[1] ?? ''))
}

const articles = wordSet('articles')
const isGlossary = titleTest('glossaryTitles')
const wholeMarkers = wordSet('wholeMarkers')
const stateLabels = wordSet('stateLabels')

/** `WIP`, `To do.`: in any case, where it is all that a value or paragraph says and no state of something. */
export const wholeMarker: Detector = {
  name: 'whole-marker',
  applies: ({ text, role }) => text.length <= 12 && (role === 'value' || role === 'prose'),
  find: (block) => {
    const name = cutEnd(block.text.toLowerCase(), /[.!…]/)
    const isState = block.role === 'value' && stateLabels.has(block.label.toLowerCase())
    return wholeMarkers.has(name) && !isState ? whole(block, 'marker', true) : null
  },
}

/** Markers of tasks are titles too: `TODO` over a list of tasks. */
function isTask(name: string): boolean {
  return !name.startsWith('TB') && !name.startsWith('T.B')
}

/** `(TBD)`, `[TODO: …]` inside other words. */
function findBracketed(text: string): Found[] | null {
  for (const { index, 0: open } of text.matchAll(opening)) {
    const at = index + open.length
    const name = readMarker(text.slice(at, at + 40))
    const rest = name === null ? '' : text.slice(at + name.length, at + name.length + 40)
    if (name === null || !/^(?:[:：]|\s*[)\]）】]| \p{Ll}+ \p{L}+ \p{L})/u.test(rest)) continue
    const close = text.slice(index, index + 200).search(/[)\]）】]/u)
    return [found(index, close === -1 ? at + name.length + 1 : index + close + 1, 'marker', true, '')]
  }
  return null
}
