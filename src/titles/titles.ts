import { fold } from '../languages/fold.ts'
import type { ConceptId } from '../languages/title-words.ts'
import { hasCjk } from '../text/letters.ts'
import { oncePerData } from '../text/once.ts'
import data from './builtin-titles.generated.json' with { type: 'json' }
import { isOptionalMark, isOptionalWord } from './optional-mark.ts'
import { splitAsides, splitHalves, splitLong, splitScripts, withoutNumber } from './title-parts.ts'
import { dropConjunctions, hasLetter, splitWords } from './words.ts'

/** One normalised form of a title: `whole` for the entire title, `part` for a half of a compound one. */
export interface TitleForm {
  /** Words in lower case without accents, single spaces between; never empty. */
  readonly form: string
  readonly strength: 'whole' | 'part'
}

/** What a form of a title means. */
export interface Meaning {
  /** `looseForm` of it. */
  readonly loose: string
  /** The concepts it names; none if it is no known title. */
  readonly concepts: readonly ConceptId[]
}

/** What `npm run generate` makes of the titles, labels and columns of the built-in templates. */
export interface CompiledTitles {
  readonly forms: Readonly<Record<string, readonly TitleForm[]>>
  /** By form; those of titles alone. */
  readonly meanings: Readonly<Record<string, Meaning>>
}

/** The titles of the built-in templates, read when the package is built: many documents have them too. */
export const builtinTitles = data as unknown as CompiledTitles

/** No real title is longer; the rest is ignored, so that one hostile line costs little. */
const longest = 240

/** Text in brackets that names a file, a folder or an identifier is no translation. */
const pathLike = /[\w-][/\\]\s*$|\S[/\\_]\S|\w\.\w/

const readTokens = new Map<string, readonly string[]>()

/** The whole form of a title without number, bracket and emoji. It is quick: there are thousands, with few words. */
export function plainForm(title: string): string {
  const words: string[] = []
  for (const token of title.split(' ')) {
    let read = readTokens.get(token)
    if (!read) {
      read = splitWords(fold(token))
      readTokens.set(token, read)
    }
    for (const word of read) words.push(word)
  }
  return dropConjunctions(words).join(' ')
}

/**
 * The forms under which a title counts, the entire title first. Markup, numbers, emoji, case, accents, punctuation,
 * marks like `(optional)`, conjunctions, English plurals and British spellings make no difference. A translation
 * beside the title or in brackets is a whole title too; halves of a compound title are parts. Empty if nothing is
 * left.
 */
export const titleForms = oncePerData((title: string): readonly TitleForm[] => {
  const { forms: builtin } = builtinTitles
  return (Object.hasOwn(builtin, title) && builtin[title]) || readForms(title)
})

/** Blanks for markup and emoji. The large class is only used for titles that may have one beyond ASCII. */
function withoutSymbols(title: string): string {
  const text = title.replace(/[*_`~\\^]/g, ' ')
  if (!/[\x80-\xbf\u02c2-\u200f\u2028-\uffff]/.test(text)) return text
  return text.replace(
    /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{So}\p{Sk}\u{FE0F}\u{20E3}\u{200B}-\u{200D}\u{2060}\u{FEFF}]/gu,
    ' ',
  )
}

/** As `titleForms`, without the cache. */
export function readForms(title: string): readonly TitleForm[] {
  const text = fold(withoutSymbols(title.slice(0, longest)))
  const forms = new Map<string, TitleForm>()
  const add = (part: string, strength: TitleForm['strength']) => {
    const words = splitWords(withoutNumber(part))
    if (words.length > 1 && isOptionalWord(words.at(-1) ?? '')) words.pop()
    const form = dropConjunctions(words).join(' ')
    if (form && !forms.has(form)) forms.set(form, { form, strength })
  }
  const { main, asides } = splitAsides(withoutNumber(text))
  add(hasLetter(main) ? main : text, 'whole')

  const long = splitLong(main)
  const bilingual = splitScripts(withoutNumber(main).trim())
  for (const half of bilingual) add(half, 'whole')
  const isTranslation = long.length === 2 && hasCjk(long[0] ?? '') !== hasCjk(long[1] ?? '')
  if (isTranslation) for (const half of long) add(half, 'whole')
  for (const aside of asides) {
    if (isOptionalMark(aside.trim()) || pathLike.test(aside)) continue
    if (hasCjk(aside) !== hasCjk(main)) add(aside, 'whole')
    else if (/\S\s+\S/.test(aside)) add(aside, 'part')
  }
  const halves = long.flatMap((half) => {
    const quarters = splitHalves(half)
    return quarters.length > 1 ? [half, ...quarters] : quarters
  })
  if (halves.length > 1) for (const half of halves) add(half, 'part')
  return [...forms.values()]
}
