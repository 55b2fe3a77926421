import { type CompiledAliases, type ConceptForms, type ConceptId, type ConceptTitles, looseForm, type Script } from '../aliases.ts'
import { plainForm } from '../titles.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { tr } from './tr.ts'
import { zh } from './zh.ts'

/*
 * The titles themselves stand beside this file, a file a language, an entry a concept, titles separated by ` | `.
 *
 * To add a title: write it, as documents write it, to its concept in the file of its language, and run
 * `npm run generate`. It must be what people call the whole section, never one of its themes: a section that holds only
 * `JWT` is no `Security`. Leave out what makes no difference anyway: numbers, emoji, case, accents, English plurals,
 * `and`, words like `Key` or `Overview` (`weak` in `aliases.ts`). A title may stand in several concepts. To add a
 * language: a file like the others, and its name here.
 */
const languages: Readonly<Record<Script, readonly ConceptTitles[]>> = {
  latin: [en, de, es, tr, pt, fr, it],
  cyrillic: [ru],
  han: [zh, ja],
  hangul: [ko],
}

/** Concepts whose titles live by their weak words: `Architecture Overview` is an overview, `Architecture` is not. */
const asTheyStand = new Set<ConceptId>(['document', 'overview', 'high-level-architecture', 'primary-pattern'])

/** Words too bare to stand for a title that had another beside them: `System Design` is not every `Design`. */
const bare = new Set(
  'design structure structur estructura estrutura struttura структура yapi aufbau 设计 结构 构成 构造 구조 구성 설계'.split(' '),
)

/** The forms of all titles, ready to be looked up. */
export function compileAliases(): CompiledAliases {
  const compile = (files: readonly ConceptTitles[]) =>
    (Object.keys(en) as ConceptId[]).map((id): ConceptForms => {
      const forms = [...new Set(files.flatMap((titles) => titles[id].split('|').map(plainForm)))]
      const loose = new Set<string>()
      for (const form of asTheyStand.has(id) ? [] : forms) {
        const strong = looseForm(form)
        if (strong === form || !bare.has(strong)) loose.add(strong)
      }
      return [id, forms.join('|'), [...loose].join('|')]
    })
  return {
    latin: compile(languages.latin),
    cyrillic: compile(languages.cyrillic),
    han: compile(languages.han),
    hangul: compile(languages.hangul),
  }
}
