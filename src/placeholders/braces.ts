import { isDense } from '../text/letters.ts'
import { wordsOf } from '../text/words.ts'
import { type Detector, type Found, found, isTypeName, isUpper } from './detector.ts'
import { readNumbered } from './outlines.ts'
import { isPartName, isSlotName } from './vocabulary.ts'
import { listWords } from './words.ts'

const abbreviations = listWords('exampleAbbreviations')

/** Words between braces, as placeholders of a template are: no code, no map, no set of signs. */
const prose = () => /(?<![\w$\\/.}{])\{([\p{L}][^{}\n=;<>"`$\\\uFFFC]{2,400})\}(?![\w{}])/gu

/** `{describe the context in two or three sentences}`. */
export const braceProse: Detector = {
  name: 'brace-prose',
  applies: ({ text }) => text.includes('{') && !text.includes('['),
  find: ({ text }) => {
    const candidates = findBracedProse(text)
    return candidates.length > 0 ? candidates : null
  },
}

/** `{LAYER_1} Layer`: never by itself, but in a document that is full of them. */
export const braceName: Detector = {
  name: 'brace-name',
  applies: ({ text }) => text.includes('{') && !text.includes('['),
  find: ({ text }) => {
    const names = text
      .slice(0, 2000)
      .matchAll(/(?<![\w$/.}{])\{\{?[ ]?(\p{Lu}[\p{Lu}\p{N}]*(?:_[\p{Lu}\p{N}]+)*)[ ]?\}\}?(?![\w/.{}])/gu)
    const capitals = [...names].flatMap(({ index, 0: match, 1: name = '' }) =>
      name.length >= 4 ? [found(index, index + match.length, 'placeholder', false, name)] : [],
    )
    return capitals.length > 0 ? capitals : findDoubleBraced(text)
  },
}

/** `{{project_name}}` among words: certain where it is called what placeholders are called. */
function findDoubleBraced(text: string): Found[] {
  const names = text
    .slice(0, 2000)
    .matchAll(/(?<![\w$/.}{"'`])\{\{[ ]?(\p{Ll}[\p{Ll}\p{N}]*(?:[_ -][\p{Ll}\p{N}]+){1,3})[ ]?\}\}(?![\w/{}"'`])/gu)
  return [...names].flatMap(({ index, 0: match, 1: name = '' }) => {
    const last = name.split(/[_ -]/).at(-1) ?? ''
    return isSlotName(last) ? [found(index, index + match.length, 'placeholder', true, name)] : []
  })
}

const bracedName = '[\\p{L}][\\p{L}\\p{N}_ -]*'
const bracedInTitle = new RegExp(
  `(?<![\\w$/.}{<])(?:\\{\\{\\s*(${bracedName}?)\\s*\\}\\}|\\{(${bracedName})\\}|<(${bracedName})>)(?![\\w/.{}<>(])`,
  'u',
)

/** `<Project Name> Architecture`, `Notes on {{project}}`: in a heading, beside other words. */
export const nameInTitle: Detector = {
  name: 'name-in-title',
  applies: ({ text, role }) =>
    (role === 'heading' || role === 'title') && /[{<]/.test(text) && !text.includes('[') && text.length <= 160,
  find: ({ text, role }) => {
    const match = bracedInTitle.exec(text)
    const prompt = match?.[1] ?? match?.[2] ?? match?.[3]
    if (!match || prompt === undefined || isTypeName(prompt)) return null
    const words = wordsOf(prompt.replaceAll('_', ' '))
    const named = words.some((word) => isSlotName(word) || isPartName(word))
    const double = match[1] !== undefined
    if (!named && !double && !isUpper(prompt)) return null
    const certain = role === 'title' && named && (words.length >= 2 || double)
    return [found(match.index, match.index + match[0].length, 'placeholder', certain, prompt)]
  },
}

/** Certain where it is all there is and three words long or longer; beside other words it is doubtful. */
export function findBracedProse(text: string): Found[] {
  if (!text.includes('{') || text.length > 2000) return []
  return [...text.matchAll(prose())].flatMap(({ index, 0: match, 1: prompt = '' }) => {
    const size = countBracedWords(prompt)
    if (size === 0) return []
    const to = index + match.length
    const alone = !/[\p{L}\p{N}\uFFFC]/u.test(text.slice(0, index) + text.slice(to))
    // `{argument a}`, `{driver 2}`.
    const isNumbered = readNumbered(prompt.slice(0, -1) + prompt.slice(-1).toUpperCase()) === 'own'
    return [found(index, to, 'placeholder', (alone && size >= 3) || isNumbered, prompt)]
  })
}

/** How many words a placeholder between braces has: 0 for what is no words, or a map (`{ key: value }`). */
export function countBracedWords(prompt: string): number {
  if (/^[\p{L}\p{N}_-]+\s*:(?!\s\p{Lu})|::|->|\(\)|,\S/u.test(prompt)) return 0
  if (isDense(prompt)) return [...prompt].length >= 6 ? 3 : [...prompt].length >= 2 ? 1 : 0
  const lower = prompt.toLowerCase()
  const lead = abbreviations.find((abbreviation) => lower.startsWith(abbreviation))?.length ?? 0
  const words = wordsOf(prompt.slice(lead))
  const [first = ''] = words
  if (words.length < 2 || first.length < 2 || prompt.split(/[,|/]/).every((part) => wordsOf(part).length <= 1)) return 0
  // Names of types are in capitals (`{HTTP Headers Object}`) or joined by dots and bars.
  if (!/(?:^|\s)\p{Ll}{2}/u.test(prompt) || /\p{L}\.\p{L}{3}|\S\|\S/u.test(prompt)) return 0
  return words.length
}
