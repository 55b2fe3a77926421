import { findSlots } from '../dates/slots.ts'
import type { TextBlock } from '../document/document.ts'
import { isDense } from '../text/letters.ts'
import { weighPrompt } from './prompts.ts'
import { isBracketVerb, isSlotName, readMarker, wordsOf } from './wording.ts'

/** A line of a code block that is a stand-in, as indexes into the block's text. */
export interface CodeMark {
  readonly from: number
  readonly to: number
  /** Whether it is unfilled by itself; else only in a document that is otherwise unfilled. */
  readonly sure: boolean
  readonly prompt: string
}

/** In these, a bracketed line is syntax. */
const bracketed = new Set(
  'toml ini cfg conf properties gitconfig editorconfig systemd desktop mermaid json json5 jsonc yaml yml md markdown math latex tex'.split(
    ' ',
  ),
)
const comment = /^(?:\/\/|#|--|\/\*|;|%|<!--)\s*/
const branch = /^[\s│├└─┬|`+\\-]+/u
const exampleWords =
  /\b(?:example|sample|code|implementation|snippet|here|beispiel|ejemplo|exemplo|exemple|esempio|código|codice)\b|пример|код|示例|代码|代碼|範例|例|コード|코드|예시|örnek/iu
const longest = 6000

/** The lines of a code block that stand for code, a tree or a diagram still to be written. */
export function findCodeMarks(textBlock: TextBlock): CodeMark[] {
  const { text, fence } = textBlock
  if (!fence || text.length > longest || bracketed.has(fence.language)) return []
  const marks: (CodeMark & { readonly paired?: boolean })[] = []
  let others = 0
  let comments = 0
  let at = 0
  for (const line of text.split('\n')) {
    const bare = line.trim()
    const from = at + (line.length - line.trimStart().length)
    at += line.length + 1
    if (bare === '') continue
    const stand = judgeLine(bare)
    if (stand) marks.push({ from, to: from + bare.length, ...stand })
    else if (comment.test(bare)) comments++
    else others++
  }
  if (marks.length === 0) {
    if (others + comments === 1 && isBareMarker(text.trim()))
      return [{ from: 0, to: text.length, sure: true, prompt: '' }]
    const told = others === 0 && comments === 1 && asksForCode(text.trim())
    if (told) return [{ from: 0, to: text.length, sure: true, prompt: '' }]
    const only = others === 0 && comments > 0 && comments <= 2 && exampleWords.test(text) && wordsOf(text).length <= 8
    return only ? [{ from: 0, to: text.length, sure: false, prompt: '' }] : []
  }
  const whole = others === 0
  const paired = marks.filter((mark) => mark.paired).length >= 2
  return marks.map(({ from, to, prompt, ...mark }) => ({
    from,
    to,
    prompt,
    sure: (whole && mark.sure) || (paired && mark.paired === true),
  }))
}

/** Whether a block holds nothing but `TODO`, `...` or the like, as code or as a comment. */
function isBareMarker(text: string): boolean {
  const bare = text
    .replace(comment, '')
    .replace(/\s*(?:\*\/|-->)$/, '')
    .trim()
  return bare.length <= 60 && readMarker(bare) !== null && /^[\p{L}.]+\s*(?:$|[:：-])/u.test(bare)
}

/** Whether a block's only line is a comment that asks for code: `// Add example code here`. */
function asksForCode(text: string): boolean {
  const lead = comment.exec(text)?.[0]
  const words = lead === undefined ? [] : wordsOf(text.slice(lead.length))
  return (
    isBracketVerb(words[0] ?? '') && words.length <= 8 && exampleWords.test(text) && /\b(?:your|here)\b/i.test(text)
  )
}

/** What a line of code stands for; null where it is code. */
function judgeLine(bare: string): { sure: boolean; paired?: boolean; prompt: string } | null {
  if (!/[[{]/.test(bare) || bare.length > 300) return null
  const braces = /^\{\{?\s*(\p{Lu}[\p{Lu}\p{N}]*(?:_[\p{Lu}\p{N}]+)+)\s*\}\}?$/u.exec(bare)?.[1]
  if (braces !== undefined) return { sure: true, prompt: braces }
  const inTree = branch.exec(bare)?.[0] ?? ''
  const rest = bare.slice(inTree.length)
  // Its first brackets begin it or end it, or the last ones stand in its comment.
  if (!rest.includes('[') || !(rest.startsWith('[') || rest.endsWith(']') || / (?:#|\/\/|—|-)/.test(rest))) return null
  const slots = findSlots(rest)
  const [slot] = slots
  const last = slots.at(-1)
  if (slot?.shape !== 'bracket') return null
  // `├── [folder]/   # [Purpose]`: the comment gives the line away.
  if (
    last &&
    last !== slot &&
    last.to === rest.length &&
    (weighPrompt(last.prompt) >= 2 || isSlotName(last.prompt)) &&
    / (?:#|\/\/|--|—|-)\s*$/.test(rest.slice(slot.to, last.from))
  ) {
    return { sure: false, paired: true, prompt: last.prompt }
  }
  const weight = weighPrompt(slot.prompt)
  const named = weight >= 2 || (weight === 1 && (wordsOf(slot.prompt).length >= 2 || isDense(slot.prompt)))
  if (slot.from === 0 && slot.to === rest.length) {
    return named
      ? { sure: inTree === '' && (weight >= 2 || wordsOf(slot.prompt).some(isSlotName)), prompt: slot.prompt }
      : null
  }
  const lead = comment.exec(rest)?.[0] ?? ''
  if (
    lead !== '' &&
    weight >= 2 &&
    slot.to === rest.length &&
    /(?:^|[:：]\s*)$/.test(rest.slice(lead.length, slot.from))
  ) {
    return { sure: false, prompt: slot.prompt }
  }
  const names = slot.from === 0 && /^\/?(?:\s|$)/.test(rest.slice(slot.to)) && inTree !== ''
  return names && (named || weight === 1 || isSlotName(slot.prompt)) ? { sure: false, prompt: slot.prompt } : null
}
