import { languages } from '../languages/index.ts'
import { compilePatterns, type PatternPlace } from '../languages/patterns.ts'
import type { TemplateWords } from '../languages/template-words.ts'

/** The lists that are patterns. */
type PatternList = Exclude<
  keyof TemplateWords,
  'entryNames' | 'partNames' | 'numberColumns' | 'firstTitles' | 'sameTitles'
>

const compiled = new Map<string, RegExp>()

/** One expression for a list of words in all languages; compiled at the first use, for few runs read a template. */
export function patternOf(list: PatternList, place: PatternPlace): RegExp {
  const key = `${list} ${place}`
  const known = compiled.get(key)
  if (known) return known
  const patterns: readonly string[] = languages.flatMap((pack) => pack.template[list])
  const expression = compilePatterns(patterns, place)
  compiled.set(key, expression)
  return expression
}

/** Whether a text has one of these words, and no denial before it: `do not remove this section`. */
export function says(list: PatternList, text: string): boolean {
  const found = patternOf(list, 'anywhere').exec(text)
  return found !== null && !patternOf('denials', 'end').test(text.slice(0, found.index).trimEnd())
}
