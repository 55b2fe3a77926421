import { fold } from '../languages/fold.ts'
import { cutEnd } from '../text/words.ts'
import { isOptionalWord } from '../titles/optional-mark.ts'
import { patternOf, says } from './word-patterns.ts'

/** What a text says may be missing: the section it is written in, or only what it is written beside. */
export type OptionalScope = 'section' | 'beside'

/** How many sentences at the start of a text can be about the place it is written at without naming it. */
const leadingSentences = 2
/** A longer text is a manual, whose later sentences are about other things. */
const longest = 4000

/** What a comment or text of a template declares optional; null for nothing. */
export function readOptionalScope(text: string): OptionalScope | null {
  let scope: OptionalScope | null = null
  const sentences = text
    .slice(0, longest)
    .split(/(?<=[.!?])\s+|(?<=[。！？])|\n\s*\n/)
    .map((sentence) => sentence.replace(/^[^\p{L}\p{N}]+/u, '').replace(/\s+/g, ' '))
    .filter((sentence) => sentence !== '')
  for (const [index, sentence] of sentences.entries()) {
    if (index < leadingSentences && patternOf('optionalOpenings', 'start').test(sentence)) scope ??= 'beside'
    if (!says('optionalStatements', sentence)) continue
    if (patternOf('sectionNames', 'anywhere').test(sentence)) return 'section'
    if (index < leadingSentences) scope ??= 'beside'
  }
  return scope
}

/** Whether a text says that no section needs to be there. */
export function saysAllOptional(text: string): boolean {
  return patternOf('allOptional', 'anywhere').test(text.slice(0, longest).replace(/\s+/g, ' '))
}

/** A title or label without its mark, and whether it had one. */
export interface MarkedTitle {
  readonly title: string
  readonly optional: boolean
}

const brackets = /\\?\[[^[\]]{1,120}\]|\([^()]{1,120}\)|（[^（）]{1,120}）|【[^【】]{1,120}】/g

/** Removes the marks from a title: `[optional]`, `(if applicable)`, `*Optional*`, `Optional: …`. */
export function readMark(title: string): MarkedTitle {
  const isMark = patternOf('optionalMarks', 'start')
  let optional = false
  let rest = title.replace(brackets, (group) => {
    if (!isMark.test(group.replace(/^[\\\s([（【*_:]+/, ''))) return group
    optional = true
    return ' '
  })
  const [, tail = ''] = /\s[-–—|](\s[^-–—|]{1,60})$/.exec(rest) ?? []
  if (tail !== '' && isMark.test(tail.trimStart())) {
    optional = true
    rest = cutEnd(rest.slice(0, rest.length - tail.length), /[\s–—|-]/)
  }
  const lead = /^([\p{L} ]{1,30}):\s+(?=\S)/u.exec(rest)
  if (lead?.[1] && isOptionalWord(fold(lead[1].trim()))) {
    optional = true
    rest = rest.slice(lead[0].length)
  }
  const last = /\s[*_]?([\p{L}]+)[*_]?\s*$/u.exec(rest)
  if (last?.[1] && isOptionalWord(fold(last[1]))) {
    optional = true
    rest = rest.slice(0, last.index)
  }
  const plain = rest
    .replace(/\s+/g, ' ')
    .replace(/ ?[*_]{2,} ?/g, ' ')
    .trim()
  return /[\p{L}\p{N}]/u.test(plain) ? { title: optional ? plain : title, optional } : { title, optional }
}

/** Whether a value says that it may be left out: `[list everyone] (optional)`, `[ticket, or remove this line]`. */
export function isOptionalValue(value: string): boolean {
  return readMark(`x ${value}`).optional || readOptionalScope(value.replace(/^[^\p{L}\p{N}]+/u, '')) !== null
}
