/*
 * The notation of the word lists, the only one:
 *
 *   (a/b)   `a` or `b`
 *   [a/b]   `a` or `b` or nothing
 *   *       any letters or none: `describ*` matches `describe` and `describing`
 *   \       before one of these characters: the character itself
 *
 * Brackets may be nested. A blank matches white space of any length. Outside brackets a slash is a slash: `n/a`.
 * `last (updated/changed)[ on]` matches `last updated`, `last changed`, `last updated on` and `last changed on`.
 */

import { isSpaced } from '../text/letters.ts'
import { mostLetters } from '../text/phrases.ts'

/** Where in a text a pattern must match: as a whole, at one of its ends, or anywhere. */
export type PatternPlace = 'whole' | 'start' | 'end' | 'anywhere'

type Part =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'letters' }
  | { readonly type: 'choice'; readonly choices: readonly Sequence[]; readonly optional: boolean }
type Sequence = readonly Part[]

/**
 * One regular expression for all patterns. A pattern begins and ends at the edge of a word, except next to a character
 * of a script that joins words without blanks. The flags must contain `u`.
 */
export function compilePatterns(patterns: readonly string[], place: PatternPlace, flags = 'iu'): RegExp {
  const atStart = place === 'whole' || place === 'start'
  const atEnd = place === 'whole' || place === 'end'
  // By condition: each takes a class of all letters, which is slow to compile.
  const groups = new Map<string, { readonly before: string; readonly after: string; readonly sources: string[] }>()
  for (const pattern of patterns) {
    const phrases = atStart && atEnd ? [] : spellOut(pattern)
    const before = !atStart && phrases.some((phrase) => isSpaced(phrase.at(0) ?? '')) ? '(?<![\\p{L}\\p{N}_])' : ''
    const after = !atEnd && phrases.some((phrase) => isSpaced(phrase.at(-1) ?? '')) ? '(?![\\p{L}\\p{N}_])' : ''
    const group = groups.get(before + after) ?? { before, after, sources: [] }
    groups.set(before + after, group)
    // A `*` at an open end matches whatever is there: leaving it out is faster.
    const needed = pattern.replace(atStart ? /$^/ : /^\*/, '').replace(atEnd ? /$^/ : /\*$/, '')
    group.sources.push(patternSource(needed))
  }
  const sources = [...groups.values()].map((group) => `${group.before}(?:${group.sources.join('|')})${group.after}`)
  const any = sources.length === 0 ? '(?!)' : `(?:${sources.join('|')})`
  return new RegExp((atStart ? '^' : '') + any + (atEnd ? '$' : ''), flags)
}

/** The source of a regular expression (flag `u`) for one pattern, without a condition on what is beside it. */
export function patternSource(pattern: string): string {
  return sourceOf(parsePattern(pattern))
}

/** Every phrase that a pattern matches; a `*` is kept as it is. */
export function spellOut(pattern: string): string[] {
  return [...new Set(phrasesOf(parsePattern(pattern)))]
}

function sourceOf(sequence: Sequence): string {
  return sequence
    .map((part) => {
      if (part.type === 'letters') return `\\p{L}{0,${mostLetters}}`
      if (part.type === 'text') return part.text.replace(/[.?+^$|{}()[\]\\*/]/g, '\\$&').replace(/\s+/g, '\\s+')
      return `(?:${part.choices.map(sourceOf).join('|')})${part.optional ? '?' : ''}`
    })
    .join('')
}

function phrasesOf(sequence: Sequence): string[] {
  return sequence.reduce<string[]>(
    (phrases, part) => {
      const next =
        part.type === 'text'
          ? [part.text]
          : part.type === 'letters'
            ? ['*']
            : [...part.choices.flatMap(phrasesOf), ...(part.optional ? [''] : [])]
      return phrases.flatMap((phrase) => next.map((one) => phrase + one))
    },
    [''],
  )
}

function parsePattern(pattern: string): Sequence {
  let at = 0

  const parseSequence = (closing: string | null): Part[] => {
    const parts: Part[] = []
    let text = ''
    const endText = () => {
      if (text !== '') parts.push({ type: 'text', text })
      text = ''
    }
    for (; at < pattern.length; at++) {
      const character = pattern.charAt(at)
      if (character === closing || (closing !== null && character === '/')) break
      if (character === ')' || character === ']') throw new Error(`Unmatched \`${character}\` in \`${pattern}\``)
      if (character === '\\') text += pattern.charAt(++at)
      else if (character === '*' || character === '(' || character === '[') {
        endText()
        parts.push(character === '*' ? { type: 'letters' } : parseChoice(character))
      } else text += character
    }
    endText()
    return parts
  }

  const parseChoice = (opening: '(' | '['): Part => {
    const closing = opening === '(' ? ')' : ']'
    const choices: Sequence[] = []
    do {
      at++
      choices.push(parseSequence(closing))
    } while (pattern.charAt(at) === '/')
    if (at >= pattern.length) throw new Error(`Unmatched \`${opening}\` in \`${pattern}\``)
    return { type: 'choice', choices, optional: opening === '[' }
  }

  return parseSequence(null)
}
