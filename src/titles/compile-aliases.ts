import { fold } from '../languages/fold.ts'
import { languages } from '../languages/index.ts'
import type { ConceptId } from '../languages/title-words.ts'
import { addTo } from '../text/groups.ts'
import type { CompiledAliases, FormTexts } from './aliases.ts'
import { looseForm } from './loose-form.ts'
import { plainForm } from './titles.ts'

/**
 * Concepts whose titles differ from others by weak words: `Architecture Overview` is an overview, `Architecture` not.
 */
const exactOnly = new Set<ConceptId>(['document', 'overview', 'high-level-architecture', 'primary-pattern'])

/** The forms of the titles of every concept: exact, and without weak words. */
export function listForms(): { id: ConceptId; exact: string[]; loose: string[] }[] {
  const [first] = languages
  const concepts = Object.keys(first?.titles.concepts ?? {}) as ConceptId[]
  const bare = new Set(languages.flatMap(({ titles }) => titles.bare).map(fold))
  return concepts.map((id) => {
    const forms = [...new Set(languages.flatMap(({ titles }) => titles.concepts[id].map(plainForm)))]
    const strong = exactOnly.has(id)
      ? []
      : forms.flatMap((form) => {
          const without = looseForm(form)
          return without === form || !bare.has(without) ? [without] : []
        })
    return { id, exact: forms, loose: [...new Set(strong)] }
  })
}

/** The forms of all titles, ready to be looked up. */
export function compileAliases(): CompiledAliases {
  const forms = listForms()
  return {
    concepts: forms.map(({ id }) => id),
    exact: join(forms.map(({ exact }) => exact)),
    loose: join(forms.map(({ loose }) => loose)),
  }
}

/** The forms of each concept as texts by first character. */
function join(forms: readonly (readonly string[])[]): FormTexts {
  const places = new Map<string, number[]>()
  forms.forEach((list, place) => {
    for (const form of list) addTo(places, form, place)
  })
  const texts: Record<string, string> = {}
  for (const [form, list] of places) texts[form.charAt(0)] = `${texts[form.charAt(0)] ?? '|'}${form}:${list.join()}|`
  return texts
}
