import { isDense } from '../text/letters.ts'
import type { Mark } from './marks.ts'
import { wordsOf } from './wording.ts'

/** Words between braces, as a template's stand-ins are: no code, no map, no set of signs. */
const spoken = () => /(?<![\w$\\/.}{])\{([\p{L}][^{}\n=;<>"`$\\\uFFFC]{2,400})\}(?![\w{}])/gu

/**
 * `{describe the context in two or three sentences}`: prose between braces. Sure where it is all there is and three
 * words long or longer; beside other words it is doubtful.
 */
export function findBracedProse(text: string): Mark[] {
  if (!text.includes('{') || text.length > 2000) return []
  return [...text.matchAll(spoken())].flatMap((match): Mark[] => {
    const prompt = match[1] ?? ''
    const size = isSpoken(prompt)
    if (size === 0) return []
    const from = match.index
    const to = from + match[0].length
    const whole = !/[\p{L}\p{N}\uFFFC]/u.test(text.slice(0, from) + text.slice(to))
    return [{ from, to, sort: 'slot', sure: whole && size >= 3, prompt }]
  })
}

/** How many words a stand-in between braces has: 0 for what is no words, or a map (`{ key: value }`). */
export function isSpoken(prompt: string): number {
  if (/^[\p{L}\p{N}_-]+\s*:(?!\s\p{Lu})|::|->|\(\)|,\S/u.test(prompt)) return 0
  if (isDense(prompt)) return [...prompt].length >= 6 ? 3 : [...prompt].length >= 2 ? 1 : 0
  const words = wordsOf(prompt.replace(/^(?:z\. ?b\.|e\.g\.|p\. ?ej\.)/i, ''))
  const [first = ''] = words
  if (words.length < 2 || first.length < 2 || prompt.split(/[,|/]/).every((part) => wordsOf(part).length <= 1)) return 0
  // Names of types are written with capitals (`{HTTP Headers Object}`) or joined by dots and bars.
  if (!/(?:^|\s)\p{Ll}{2}/u.test(prompt) || /\p{L}\.\p{L}{3}|\S\|\S/u.test(prompt)) return 0
  return words.length
}
