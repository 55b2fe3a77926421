import { fold } from '../languages/fold.ts'
import { languages } from '../languages/index.ts'
import { compilePatterns, patternSource } from '../languages/patterns.ts'
import { hasCjk } from './scripts.ts'

interface OptionalMarks {
  readonly mark: RegExp
  /** In folded words. Chinese, Japanese and Korean marks are not among them: they also mean `choice`. */
  readonly lastWords: ReadonlySet<string>
  readonly atEnd: RegExp
}

let marks: OptionalMarks | undefined

function readMarks(): OptionalMarks {
  return (marks ??= makeMarks())
}

function makeMarks(): OptionalMarks {
  const words = languages.flatMap(({ titles }) => titles.optional)
  const any = words.map(patternSource).join('|')
  const spaced = words.filter((word) => !hasCjk(word)).map(patternSource)
  const forms = [
    `\\[(?:${any})\\]`,
    `[(（](?:${any})[)）]`,
    `[-–—]\\s*(?:${any})`,
    `(?<![\\p{L}\\p{N}])(?:${spaced.join('|')})`,
  ]
  return {
    mark: compilePatterns(words.map(fold), 'whole', 'u'),
    lastWords: new Set(words.filter((word) => !hasCjk(word)).map(fold)),
    atEnd: new RegExp(`\\s*(?:${forms.join('|')})\\s*$`, 'iu'),
  }
}

/** Whether a folded text is nothing but a mark such as `optional`. */
export function isOptionalMark(folded: string): boolean {
  return readMarks().mark.test(folded)
}

/** Whether a title that ends in this folded word is marked as optional, without brackets around the word. */
export function isOptionalWord(folded: string): boolean {
  return readMarks().lastWords.has(folded)
}

/** A title without its mark of being optional: `[optional]`, `(optional)`, `- optional`; the title itself if that is all. */
export function withoutOptionalMark(title: string): string {
  return title.replace(readMarks().atEnd, '').trim() || title
}
