import { dateForm } from '../dates/date-forms.ts'
import { findSlots, type Slot } from '../dates/slots.ts'
import { OBJECT } from '../document/inline.ts'
import { hasCjk } from '../text/letters.ts'
import { wordsOf } from '../text/words.ts'
import { type Detector, type Found, found, type Kind, whole } from './detector.ts'
import type { PlainBlock } from './plain-block.ts'
import { isChoiceList, lastNames, type PromptCertainty, rateDense, ratePrompt } from './prompt-certainty.ts'
import { isDateLabel, isPartName, isSlotName } from './vocabulary.ts'
import { listWords, titleTest, wordSet } from './words.ts'

const valueNames = wordSet('valueNames')
const states = wordSet('stateWords', 'choiceWords', 'remarkWords')
const nothingWords = wordSet('nothingWords')
const nothingPieces = listWords('nothingWords').filter(hasCjk)
const attributePieces = listWords('attributePieces')
const isComposition = titleTest('compositionLabels')

/** `[Describe the flow]`, anywhere in a block. */
export const bracket: Detector = {
  name: 'bracket',
  applies: ({ text }) => text.includes('['),
  find: (block) => findBracketed(block),
}

/** `【模块名称】：【职责】`: such brackets emphasise, so only names of placeholders that are all there is count. */
export const lenticularBracket: Detector = {
  name: 'lenticular-bracket',
  applies: ({ text }) => !text.includes('[') && (text.startsWith('【') || text.endsWith('】')) && text.length <= 120,
  find: (block) => {
    const { text } = block
    // A label is cut without its first bracket.
    const bracketed = text.startsWith('【') ? text : `【${text}`
    const prompts = [...bracketed.matchAll(/【([^【】]+)】/gu)].map((match) => (match[1] ?? '').trim())
    if (prompts.length === 0 || /[\p{L}\p{N}]/u.test(bracketed.replace(/【[^【】]+】/gu, ''))) return null
    if (!prompts.every((prompt) => isLikely(rateDense(prompt)) && isNamed(prompt))) return null
    return whole(block, 'placeholder', true, prompts.length === 1 ? prompts[0] : text)
  },
}

interface RatedSlot {
  readonly slot: Slot
  readonly certainty: PromptCertainty
  readonly row: string
}

/** The bracketed stretches of a block, from `since` on. */
export function findBracketed(block: PlainBlock, since = 0): Found[] | null {
  const { text } = block
  const slots = findSlots(text).filter((slot) => slot.shape === 'bracket' && slot.from >= since)
  const [first] = slots
  const last = slots.at(-1)
  if (!first || !last) return null
  const composed = isComposed(block, first, last)
  const rated = slots.map((slot): RatedSlot => {
    const { certainty, row } = rateSlot(block, slot)
    return { slot, row, certainty: composed && certainty !== 'certain' ? 'none' : certainty }
  })
  if (rated.every(({ certainty }) => certainty === 'none')) return null
  const rest = restOf(text, slots, since)
  if (!rated.some(({ certainty }) => certainty === 'certain') && /->|=>|[→←↔⇒⟶]/u.test(rest)) return null
  return (since === 0 ? findBracketedLine(block, rated, rest) : null) ?? findInside(block, rated)
}

/** A line of nothing but brackets and what joins them is one candidate, whichever of its prompts gave it away. */
function findBracketedLine(block: PlainBlock, rated: readonly RatedSlot[], rest: string): Found[] | null {
  const { text, role, label } = block
  const [first] = rated
  const last = rated.at(-1)
  if (!first || !last) return null
  const others = rest.includes(OBJECT)
    ? Number.POSITIVE_INFINITY
    : wordsOf(role === 'heading' ? rest.replace(/^\s*\d{1,3}(?:\.\d{1,3}){0,4}[.)]?\s/, '') : rest).length
  const joined = rated.length >= 2 && first.slot.from <= 3 && others <= rated.length && text.length < 400
  if (others > 0 && !joined) return null
  const single = rated.length === 1
  const { prompt } = first.slot
  const spaced =
    !single &&
    rated.length <= 6 &&
    others === 0 &&
    rated.every(({ certainty, slot }) => certainty === 'possible' && slot.prompt.includes(' ')) &&
    rated.some(({ slot }) => !isProperName(slot.prompt))
  const named = single && role === 'value' && (valueNames.has(prompt) || isDateLabel(label))
  const phrase = single && others === 0 && role !== 'heading' && role !== 'label' && isPhrase(first)
  // The text of an item that has items of its own, in the brackets of a template, is what these are about.
  const isAnswer = single && first.row === 'phrase' && block.isElaborated
  const certain = (rated.some(({ certainty }) => isLikely(certainty)) || spaced || named || phrase) && !isAnswer
  const [from, to] = [first.slot.from, last.slot.to]
  const decisive = rated.find(({ certainty }) => isLikely(certainty)) ?? first
  return single
    ? [found(from, to, kindOf(first.slot), certain, prompt, first.row)]
    : [found(from, to, 'placeholder', certain, text.slice(from, to), decisive.row)]
}

/** Brackets among other words. */
function findInside({ text, role }: PlainBlock, rated: readonly RatedSlot[]): Found[] {
  const many = rated.filter(({ certainty }) => isLikely(certainty)).length >= 2
  const isStory = isUserStory(text, rated)
  return rated.flatMap(({ slot, certainty, row }) => {
    const led = isLed(text, slot)
    if (certainty === 'none' && !isStory) return []
    if (role === 'title' && isNameOfThing(slot.prompt))
      return [found(slot.from, slot.to, kindOf(slot), true, slot.prompt, 'title')]
    if (certainty === 'possible' && !led && !isStory && !(role === 'heading' && / \d+$/.test(slot.prompt))) return []
    const certain = certainty === 'certain' || isStory || (certainty === 'likely' && (led || many || role === 'title'))
    return [found(slot.from, slot.to, kindOf(slot), certain, slot.prompt, row)]
  })
}

/** `As a [role], I want [feature] so that [benefit]`: three names of placeholders or more, with words between them. */
function isUserStory(text: string, rated: readonly RatedSlot[]): boolean {
  if (rated.length < 3) return false
  return rated.every(({ slot: { prompt, to }, certainty, row }, index) => {
    const next = rated[index + 1]
    const isJoined = next === undefined || /\p{L}{2}/u.test(text.slice(to, next.slot.from))
    const words = wordsOf(prompt)
    return (
      isJoined &&
      (certainty !== 'none' || row === 'word') &&
      words.length <= 3 &&
      words.some((word) => isSlotName(word) || isPartName(word))
    )
  })
}

/** `[Trade-offs, implications]`: words with a capital at the beginning only, as no name, tag or state has them. */
function isPhrase({ slot: { prompt }, row }: RatedSlot): boolean {
  if (row === 'statement') return false
  if (hasCjk(prompt)) return isAttributive(prompt)
  const words = wordsOf(prompt)
  if (words.length < 2 || !/^\p{Lu}[\p{Ll}-]/u.test(prompt) || /[\s/(]\p{Lu}/u.test(prompt) || /\p{N}/u.test(prompt))
    return false
  return !nothingWords.has(words[0] ?? '') && !words.some((word) => states.has(word))
}

/** `必要な設定`, `トレードオフ、影響`: more than a name or a state in Chinese, Japanese or Korean. */
function isAttributive(prompt: string): boolean {
  const inner = prompt.slice(0, -1)
  // Korean has blanks: there a piece ends a word.
  const blank = inner.includes(' ') ? ' ' : ''
  if (nothingPieces.some((piece) => prompt.startsWith(piece)) || /\p{N}/u.test(prompt)) return false
  return (
    (prompt.length >= 4 && attributePieces.some((piece) => inner.includes(piece + blank))) ||
    prompt.split(/[、,，]\s*/u).some((part, _, parts) => parts.length >= 2 && isSlotName(part))
  )
}

/** Two or three words with capitals: a person. */
function isProperName(prompt: string): boolean {
  return /^\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,2}$/u.test(prompt)
}

/** `[Product]`, `[Project]`: what a title is of. */
function isNameOfThing(prompt: string): boolean {
  const words = wordsOf(prompt)
  return words.length <= 3 && words.some((word) => isSlotName(word) || isPartName(word)) && !/\p{N}/u.test(prompt)
}

/** What a text has beside its brackets. */
function restOf(text: string, slots: readonly Slot[], since: number): string {
  let rest = ''
  let end = since
  for (const slot of slots) {
    rest += `${text.slice(end, slot.from)} `
    end = slot.to
  }
  return rest + text.slice(end)
}

/** Whether brackets show how something is composed, as names and lines of a log are: `Format: [time] [level] text`. */
function isComposed({ text, label, role }: PlainBlock, first: Slot, last: Slot): boolean {
  const head = role === 'value' ? label : text.slice(0, first.from)
  if (!isComposition(head)) return false
  const around = text.slice(role === 'value' ? 0 : first.from, first.from) + text.slice(last.to)
  return first !== last || /[\p{L}\p{N}]/u.test(around)
}

function isLikely(certainty: PromptCertainty): boolean {
  return certainty === 'likely' || certainty === 'certain'
}

function isNamed(prompt: string): boolean {
  return isSlotName(prompt) || lastNames(prompt).some(isSlotName)
}

function kindOf({ prompt }: Slot): Kind {
  if (dateForm.test(prompt.slice(0, 60))) return 'date-form'
  return isChoiceList(prompt) ? 'choice' : 'placeholder'
}

/** Whether brackets follow a colon or dash and end their block, as a value does. */
function isLed(text: string, { from, to, prompt }: Slot): boolean {
  const before = text.slice(Math.max(0, from - 60), from)
  const after = text.slice(to, to + 60)
  if (/[.!?。]\s*$/u.test(before) && to === text.length && wordsOf(prompt).length >= 2) return true
  const led = from <= 60 && /(?:[:：]|\s[-–—])\s*["“(*_]*$/u.test(before)
  return led && /^[\s"”)*_.]*(?:$|[-–—:：,])/u.test(after)
}

/** Rates brackets by what touches them, then by what is in them. */
function rateSlot(block: PlainBlock, slot: Slot): { certainty: PromptCertainty; row: string } {
  const { text } = block
  const before = text[slot.from - 1] ?? ''
  const after = text.slice(slot.to, slot.to + 2)
  if (/[A-Za-z0-9_)\]$./@\\!^]/.test(before) || /^[([A-Za-z0-9_/{]|^\.\w/.test(after))
    return { certainty: 'none', row: 'attached' }
  if (block.escaped.includes(slot.from)) return { certainty: 'none', row: 'escaped' }
  if (before === '*' && after.startsWith(':')) return { certainty: 'none', row: 'abbreviation' }
  if (isInMath(text, slot)) return { certainty: 'none', row: 'math' }
  const quoted = /["'“‘«]/.test(before) && /^["'”’»]/.test(after) && text.length > slot.to - slot.from + 4
  return quoted ? { certainty: 'none', row: 'quoted' } : ratePrompt(slot.prompt)
}

/** Whether brackets are between dollar signs on their line. */
function isInMath(text: string, slot: Slot): boolean {
  if (text.startsWith('$$')) return true
  const before = text.slice(Math.max(0, slot.from - 80), slot.from)
  const after = text.slice(slot.to, slot.to + 80)
  return /\$[^$\n]*$/.test(before) && /^[^$\n]*\$/.test(after)
}
