import { addTo } from '../text/groups.ts'
import { de } from './aliases/de.ts'
import { en } from './aliases/en.ts'
import { es } from './aliases/es.ts'
import { fr } from './aliases/fr.ts'
import { it } from './aliases/it.ts'
import { ja } from './aliases/ja.ts'
import { ko } from './aliases/ko.ts'
import { pt } from './aliases/pt.ts'
import { ru } from './aliases/ru.ts'
import { tr } from './aliases/tr.ts'
import { zh } from './aliases/zh.ts'
import { type CompiledAliases, type ConceptId, type ConceptTitles, type FormTexts, looseForm } from './aliases.ts'
import { plainForm } from './titles.ts'

/*
 * The titles themselves stand beside this file, a file a language, an entry a concept, titles separated by ` | `.
 *
 * To add a title: write it, as documents write it, to its concept in the file of its language, and run
 * `npm run generate`. It must be what people call the whole section, never one of its themes: a section that holds only
 * `JWT` is no `Security`. Leave out what makes no difference anyway: numbers, emoji, case, accents, English plurals,
 * `and`, words like `Key` or `Overview` (`weak` in `aliases.ts`). A title may stand in several concepts. To add a
 * language: a file like the others, and its name here.
 */
const languages: readonly ConceptTitles[] = [en, de, es, tr, pt, fr, it, ru, zh, ja, ko]

/** Concepts whose titles live by their weak words: `Architecture Overview` is an overview, `Architecture` is not. */
const asTheyStand = new Set<ConceptId>(['document', 'overview', 'high-level-architecture', 'primary-pattern'])

/** Words too bare to stand for a title that had another beside them: `System Design` is not every `Design`. */
const bare = new Set(
  'design structure structur estructura estrutura struttura структура yapi aufbau 设计 结构 构成 构造 구조 구성 설계'.split(
    ' ',
  ),
)

const concepts = Object.keys(en) as ConceptId[]

/** The forms of the titles of every concept: as they stand, and without weak words. */
export function listForms(): { id: ConceptId; exact: string[]; loose: string[] }[] {
  return concepts.map((id) => {
    const forms = [...new Set(languages.flatMap((titles) => titles[id].split('|').map(plainForm)))]
    const strong = asTheyStand.has(id)
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
  return { concepts, exact: join(forms.map(({ exact }) => exact)), loose: join(forms.map(({ loose }) => loose)) }
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
