import { findSlots, type Slot } from '../dates/slots.ts'
import { isDense } from '../text/letters.ts'
import { wordsOf } from '../text/words.ts'
import { type Candidate, found } from './detector.ts'
import type { PlainBlock } from './plain-block.ts'
import { isLikelyPrompt, ratePrompt } from './prompt-certainty.ts'
import { isBracketVerb, isSlotName, readMarker } from './vocabulary.ts'
import { titleTest, wordSet } from './words.ts'

/** What a line of code is as a placeholder. */
interface LineRating {
  readonly certain: boolean
  /** Whether a placeholder in the line's comment gives the line away. */
  readonly paired: boolean
  readonly prompt: string
}

interface RatedLine extends LineRating {
  readonly from: number
  readonly to: number
}

/** In these, a bracketed line is syntax. */
const bracketed = new Set(
  (
    'toml ini cfg conf properties gitconfig editorconfig systemd desktop mermaid json json5 jsonc yaml yml md ' +
    'markdown math latex tex'
  ).split(' '),
)
const comment = /^(?:\/\/|#|--|\/\*|;|%|<!--)\s*/
const branch = /^[\s│├└─┬|`+\\-]+/u
const isAboutExample = titleTest('exampleTitles')
const ownWords = wordSet('ownWords')
const hereWords = wordSet('hereWords')
const longest = 6000

/** The lines of a code block that are placeholders for code, a tree or a diagram still to be written. */
export function findCodePlaceholders(block: PlainBlock): Candidate[] {
  const { role, text, language } = block
  if (role !== 'code' || text.length > longest || bracketed.has(language)) return []
  const { lines, comments, others } = rateLines(text)
  if (lines.length === 0) {
    const certainty = rateWhole(text, comments, others)
    return certainty === null
      ? []
      : [{ ...found(0, text.length, 'code', certainty === 'certain', ''), detector: 'code/comment' }]
  }
  const isPaired = lines.filter((line) => line.paired).length >= 2
  return lines.map(({ from, to, prompt, certain, paired }) => ({
    ...found(from, to, 'code', (others === 0 && certain) || (isPaired && paired), prompt),
    detector: paired ? 'code/comment-placeholder' : 'code/line',
  }))
}

/** The lines that are placeholders, and how many comments and other lines there are beside them. */
function rateLines(text: string): { lines: RatedLine[]; comments: number; others: number } {
  const lines: RatedLine[] = []
  let others = 0
  let comments = 0
  let at = 0
  for (const line of text.split('\n')) {
    const bare = line.trim()
    const from = at + (line.length - line.trimStart().length)
    at += line.length + 1
    if (bare === '') continue
    const rating = rateLine(bare)
    if (rating) lines.push({ from, to: from + bare.length, ...rating })
    else if (comment.test(bare)) comments++
    else others++
  }
  return { lines, comments, others }
}

/** Rates a block without a placeholder in any line: a marker, or a comment that asks for code. */
function rateWhole(text: string, comments: number, others: number): 'certain' | 'possible' | null {
  const bare = text.trim()
  if (others + comments === 1 && isMarker(bare)) return 'certain'
  if (others > 0 || comments === 0 || comments > 2) return null
  if (comments === 1 && asksForCode(bare)) return 'certain'
  return isAboutExample(text) && wordsOf(text).length <= 8 ? 'possible' : null
}

/** Whether a block holds nothing but `TODO` or the like, as code or as a comment. */
function isMarker(text: string): boolean {
  const bare = text
    .replace(comment, '')
    .replace(/(?:\*\/|-->)$/, '')
    .trim()
  return bare.length <= 60 && readMarker(bare) !== null && /^[\p{L}.]+\s*(?:$|[:：-])/u.test(bare)
}

/** Whether a block's only line is a comment that asks for code: `// Add example code here`. */
function asksForCode(text: string): boolean {
  const lead = comment.exec(text)?.[0]
  const words = lead === undefined ? [] : wordsOf(text.slice(lead.length))
  const addressed = words.some((word) => ownWords.has(word) || hereWords.has(word))
  return isBracketVerb(words[0] ?? '') && words.length <= 8 && addressed && isAboutExample(text)
}

/** Rates a line of code; null where it is no placeholder. */
function rateLine(bare: string): LineRating | null {
  if (!/[[{]/.test(bare) || bare.length > 300) return null
  const name = /^\{\{?\s*(\p{Lu}[\p{Lu}\p{N}]*(?:_[\p{Lu}\p{N}]+)+)\s*\}\}?$/u.exec(bare)?.[1]
  if (name !== undefined) return { certain: true, paired: false, prompt: name }
  const tree = branch.exec(bare)?.[0] ?? ''
  const rest = bare.slice(tree.length)
  // Its first brackets begin it or end it, or the last ones are in its comment.
  if (!rest.includes('[') || !(rest.startsWith('[') || rest.endsWith(']') || / (?:#|\/\/|—|-)/.test(rest))) return null
  const slots = findSlots(rest)
  const [slot] = slots
  const last = slots.at(-1)
  if (slot?.shape !== 'bracket') return null
  if (last && last !== slot && isCommentPlaceholder(rest, slot, last))
    return { certain: false, paired: true, prompt: last.prompt }
  return rateBracketLine(rest, slot, tree !== '')
}

/** `├── [folder]/   # [Purpose]`: the placeholder in the comment gives the line away. */
function isCommentPlaceholder(rest: string, slot: Slot, last: Slot): boolean {
  return (
    last.to === rest.length &&
    (isLikelyPrompt(last.prompt) || isSlotName(last.prompt)) &&
    / (?:#|\/\/|--|—|-)\s*$/.test(rest.slice(slot.to, last.from))
  )
}

function rateBracketLine(rest: string, slot: Slot, inTree: boolean): LineRating | null {
  const { prompt, from, to } = slot
  const { certainty } = ratePrompt(prompt)
  const likely = certainty === 'likely' || certainty === 'certain'
  const possible = certainty === 'possible'
  const named = likely || (possible && (wordsOf(prompt).length >= 2 || isDense(prompt)))
  if (from === 0 && to === rest.length) {
    const certain = !inTree && (likely || wordsOf(prompt).some(isSlotName))
    return named ? { certain, paired: false, prompt } : null
  }
  const doubtful = { certain: false, paired: false, prompt }
  const lead = comment.exec(rest)?.[0] ?? ''
  if (lead !== '' && likely && to === rest.length && /(?:^|[:：]\s*)$/.test(rest.slice(lead.length, from)))
    return doubtful
  const isName = from === 0 && /^\/?(?:\s|$)/.test(rest.slice(to)) && inTree
  return isName && (named || possible || isSlotName(prompt)) ? doubtful : null
}
