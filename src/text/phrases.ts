import { isLetter, isSpaced, isWordCharacter } from './letters.ts'

/** The most letters that a `*` of a pattern matches. The bound keeps matching linear. */
export const mostLetters = 30

/**
 * Whether a phrase is in a text at a place and ends at the edge of a word; for `whole` the text must end there too.
 * Both are in lower case. In a phrase a blank is white space of any length, and a `*` any letters or none.
 */
export function matchesPhrase(text: string, at: number, phrase: string, whole = false): boolean {
  let place = at
  for (let index = 0; index < phrase.length; index++) {
    const wanted = phrase.charAt(index)
    if (wanted === '*') {
      const rest = phrase.slice(index + 1)
      return endsOfLetters(text, place).some((end) => matchesPhrase(text, end, rest, whole))
    }
    const start = place
    if (wanted === ' ') while (/\s/.test(text.charAt(place))) place++
    else if (text.charAt(place) === wanted) place++
    if (place === start) return false
  }
  if (whole) return place === text.length
  return !isSpaced(phrase.slice(-1)) || !isWordCharacter(characterAt(text, place))
}

/** Whether a phrase is anywhere in a text, from the edge of a word on. Both are in lower case. */
export function hasPhrase(text: string, phrase: string): boolean {
  const head = phrase.split(/[ *]/, 1)[0] ?? ''
  for (let at = text.indexOf(head); at !== -1; at = text.indexOf(head, at + 1)) {
    if (!isWordCharacter(characterBefore(text, at)) && matchesPhrase(text, at, phrase)) return true
  }
  return false
}

/** Where letters from a place on may end, the longest first. */
function endsOfLetters(text: string, at: number): number[] {
  const ends = [at]
  for (let end = at; ends.length <= mostLetters && isLetter(characterAt(text, end)); ) {
    end += characterAt(text, end).length
    ends.unshift(end)
  }
  return ends
}

function characterAt(text: string, at: number): string {
  const point = text.codePointAt(at)
  return point === undefined ? '' : String.fromCodePoint(point)
}

function characterBefore(text: string, at: number): string {
  const unit = text.charCodeAt(at - 1)
  return at > 1 && unit >= 0xdc00 && unit <= 0xdfff ? characterAt(text, at - 2) : text.charAt(at - 1)
}
