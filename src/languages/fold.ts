import { once } from '../text/once.ts'
import { languages } from './index.ts'

/** Letters that carry no accent and yet are compared as others, such as `ß` and traditional Chinese characters. */
const comparedAs = once(
  () => new Map(languages.flatMap(({ titles }) => titles.letters.map((pair) => [pair.slice(0, 1), pair.slice(1)]))),
)

function foldCharacter(character: string): string {
  const letters = comparedAs()
  const known = letters.get(character)
  if (known !== undefined) return known
  const bare = character
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
  const folded = Array.from(bare, (one) => letters.get(one) ?? one).join('')
  if (letters.size < 5000) letters.set(character, folded)
  return folded
}

/** A text for comparison: lower case in every locale, without accents, compatible and variant characters unified. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/[^\0-\x7f]/gu, foldCharacter)
}
