import type { ConceptId } from '../languages/title-words.ts'
import { oncePer } from '../text/once.ts'
import data from './aliases.generated.json' with { type: 'json' }
import { looseForm } from './loose-form.ts'
import { builtinTitles, type Meaning, type TitleForm } from './titles.ts'

/**
 * Known forms by their first character: each between `|`, followed by `:` and the indexes of its concepts, separated by
 * commas. Searching a form in the text for its first character takes less time than indexing all forms.
 */
export type FormTexts = Readonly<Record<string, string>>

/** What `npm run generate` makes of the titles in the language packs: the forms, and the forms without weak words. */
export interface CompiledAliases {
  readonly concepts: readonly ConceptId[]
  readonly exact: FormTexts
  readonly loose: FormTexts
}

const aliases = data as unknown as CompiledAliases

function findConcepts(concepts: readonly ConceptId[], texts: FormTexts, form: string): readonly ConceptId[] | null {
  const start = form.charAt(0)
  const text = Object.hasOwn(texts, start) ? (texts[start] ?? '') : ''
  const at = text.indexOf(`|${form}:`)
  if (at === -1) return null
  const places = text.slice(at + form.length + 2, text.indexOf('|', at + 1))
  return places.split(',').flatMap((place) => concepts[Number(place)] ?? [])
}

/**
 * The loose form of a form of a title, and the concepts that it names. Several templates ask for the same form, which
 * is one object as long as its title is cached.
 */
export const meaningOf = oncePer(({ form }: TitleForm): Meaning => {
  const { meanings: builtin } = builtinTitles
  return (Object.hasOwn(builtin, form) && builtin[form]) || readMeaning(form)
})

/** As `meaningOf`, without the cache. */
export function readMeaning(form: string, { concepts, exact, loose }: CompiledAliases = aliases): Meaning {
  const without = looseForm(form)
  return {
    loose: without,
    concepts: findConcepts(concepts, exact, form) ?? findConcepts(concepts, loose, without) ?? [],
  }
}

/** The concepts that a form of a title names; none if it is no known title. */
export function conceptsOf(title: TitleForm): readonly ConceptId[] {
  return meaningOf(title).concepts
}
