import { fold } from '../languages/fold.ts'
import { languages } from '../languages/index.ts'
import { patternSource } from '../languages/patterns.ts'
import { hasCjk } from '../text/letters.ts'
import { once } from '../text/once.ts'
import { isConjunction, splitJoined } from './words.ts'

/** The expressions that are made of words. */
const expressions = once(() => {
  const listAll = (key: 'conjunctions' | 'between' | 'numerals' | 'numbered') =>
    languages.flatMap(({ titles }) => titles[key]).map(fold)
  const numerals = listAll('numerals').join('')
  const numbered = listAll('numbered').map((pattern) => {
    const source = patternSource(pattern).replace('#', `[\\d${numerals}]{1,4}`)
    // `Step 1: Parse`, but `Step 1 of the Import` is a title.
    return pattern.endsWith('#') ? `${source}\\s?[.:)–—-]` : source
  })
  const numbering = [
    ...numbered,
    `[${numerals}]{1,3}[、.,:)]`,
    `\\(\\s?(?:\\d{1,3}|[a-z]|[ivx]{1,5}|[${numerals}]{1,3})\\s?\\)`,
    '§?\\s?\\d{1,3}(?:\\.\\d{1,3}){0,5}(?:[.):、]|\\s?[-–—](?=\\s)|(?=\\s))',
    '(?:[ivx]{1,5}|[a-z])[.)](?=\\s)',
  ]
  return {
    numbering: new RegExp(numbering.map((source) => `^(?:${source})`).join('|'), 'iu'),
    halves: new RegExp(
      `\\s*[&,;]\\s+|\\s\\+\\s|\\s+(?:${listAll('conjunctions').join('|')})\\s+|(?<=\\p{L}{4})\\s?/\\s?(?=\\p{L}{4})`,
      'u',
    ),
    between: new RegExp(`(?:^|\\s)(?:${listAll('between').map(patternSource).join('|')})\\s`, 'u'),
  }
})

/** A folded title without the number before it. A bare number counts only before white space. */
export function withoutNumber(folded: string): string {
  const text = folded.trim()
  // A title that begins with a word of ASCII letters can only have a number after it, so the expression is not needed.
  if (!/^(?:[\d(§]|[^\0-\x7f]|[a-z]+(?:[.)]|\s\d))/.test(text)) return text
  const found = expressions().numbering.exec(text)
  if (!found) return text
  const rest = text.slice(found[0].length).trim()
  return /[\p{L}]/u.test(rest) ? rest : text
}

const closers = new Map([
  ['(', ')'],
  ['[', ']'],
  ['【', '】'],
  ['〔', '〕'],
  ['〈', '〉'],
  ['《', '》'],
])

/** Removes the text in brackets from a title; an unclosed bracket is plain text. */
export function splitAsides(text: string): { readonly main: string; readonly asides: readonly string[] } {
  if (!/[([【〔〈《]/.test(text)) return { main: text, asides: [] }
  const asides: string[] = []
  let main = ''
  let at = 0
  while (at < text.length) {
    const closer = closers.get(text[at] ?? '')
    const end = closer === undefined ? -1 : text.indexOf(closer, at + 1)
    if (end < 0) main += text[at++]
    else {
      asides.push(text.slice(at + 1, end))
      main += ' '
      at = end + 1
    }
  }
  return { main, asides }
}

/** The runs of a title in two scripts, `设计模式 Design Patterns`; none for a name before a word, `React 组件`. */
export function splitScripts(text: string): readonly string[] {
  if (!hasCjk(text) || !/[a-z]{2}/.test(text)) return []
  const [, han = '', latin = ''] = /^([^a-z]*[^a-z\s])\s([a-z][a-z\s&/-]+)$/u.exec(text) ?? []
  if (han) return [han, latin]
  const [, before = '', after = ''] = /^([a-z][a-z&/-]+\s[a-z\s&/-]*[a-z])\s([^a-z]+)$/u.exec(text) ?? []
  return before ? [before, after] : []
}

/** The parts of a title between dashes, colons and the like. */
export function splitLong(text: string): string[] {
  if (!/[-–—|·•~→｜:/]/.test(text)) return [text]
  return text.split(/\s[-–—|·•~→]+\s|[—|｜:]|\s\/\s/u).map((part) => part.trim())
}

/** The parts of a title that commas and conjunctions join. */
export function splitHalves(text: string): string[] {
  const mayHaveHalves = /[&,;+/]|[^\0-\x7f]/.test(text) || text.split(/\s/).some(isConjunction)
  if (!mayHaveHalves) return [text]
  const { between, halves } = expressions()
  if (between.test(text)) return [text]
  // Both words before a slash share what follows: `Affected/unaffected projects`.
  const shared = /^(\p{L}{4,})\s?\/\s?[\p{L}\s-]{4,}\s(\p{L}+)$/u.exec(text)
  if (shared) return [...text.split(halves), `${shared[1]} ${shared[2]}`]
  return text.split(halves).flatMap((half) => (hasCjk(half) ? splitJoined(half) : [half]))
}
