import { fold } from '../languages/fold.ts'
import { languages } from '../languages/index.ts'
import { compilePatterns } from '../languages/patterns.ts'
import { hasCjk } from '../text/letters.ts'
import { once } from '../text/once.ts'

const marks = once(() => {
  const words = languages.flatMap(({ titles }) => titles.optional)
  return {
    mark: compilePatterns(words.map(fold), 'whole', 'u'),
    // Chinese, Japanese and Korean marks are not among them: they also mean `choice`.
    lastWords: new Set(words.filter((word) => !hasCjk(word)).map(fold)),
  }
})

/** Whether a folded text is only a mark such as `optional`. */
export function isOptionalMark(folded: string): boolean {
  return marks().mark.test(folded)
}

/** Whether a title that ends in this folded word is marked as optional, without brackets around the word. */
export function isOptionalWord(folded: string): boolean {
  return marks().lastWords.has(folded)
}
