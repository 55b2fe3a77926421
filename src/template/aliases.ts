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
import { plainForm, type TitleForm } from './titles.ts'

/*
 * The titles themselves stand in `aliases/`, a file a language, a line a concept, titles separated by ` | `.
 *
 * To add a title: write it, as documents write it, to its concept in the file of its language. It must be what people call
 * the whole section, never one of its themes: a section that holds only `JWT` is no `Security`. Leave out what makes no
 * difference anyway: numbers, emoji, case, accents, English plurals, `and`, words like `Key` or `Overview` (`weak` below).
 * A title may stand in several concepts. To add a language: a file like the others, and its line in `languages`.
 */
const languages: readonly Language[] = [
  { script: /[a-z]/, titles: [en, de, es, tr, pt, fr, it] },
  { script: /[\u0400-\u04ff]/, titles: [ru] },
  { script: /[\u3040-\u30ff\u4e00-\u9fff]/, titles: [zh, ja] },
  { script: /[\uac00-\ud7af]/, titles: [ko] },
]

interface Language {
  /** Found in every title of these languages: they are read only for titles that have it. */
  readonly script: RegExp
  readonly titles: readonly ConceptTitles[]
}

/** What a section is about, whatever its title. Every language has titles for every concept. */
export type ConceptId =
  | 'architecture'
  | 'high-level-architecture'
  | 'overview'
  | 'architecture-diagram'
  | 'architecture-patterns'
  | 'primary-pattern'
  | 'secondary-patterns'
  | 'components'
  | 'component-diagram'
  | 'component-relationships'
  | 'data-architecture'
  | 'data-models'
  | 'data-flow'
  | 'storage'
  | 'integration'
  | 'internal-integrations'
  | 'external-integrations'
  | 'api-design'
  | 'deployment'
  | 'environments'
  | 'infrastructure'
  | 'decisions'
  | 'technology'
  | 'performance'
  | 'performance-goals'
  | 'bottlenecks'
  | 'caching'
  | 'async'
  | 'security'
  | 'security-layers'
  | 'auth'
  | 'error-handling'
  | 'resilience'
  | 'circuit-breakers'
  | 'scalability'
  | 'horizontal-scaling'
  | 'vertical-scaling'
  | 'future'
  | 'improvements'
  | 'migration'
  | 'roadmap'
  | 'monitoring'
  | 'metrics'
  | 'logging'
  | 'testing'
  | 'maintenance'
  | 'cross-cutting'
  | 'consistency'
  | 'design-patterns'
  | 'implementation-paths'

/** The titles of every concept in one language, separated by ` | `. */
export type ConceptTitles = Readonly<Record<ConceptId, string>>

/** Words that make no other section of a title: `Key Technical Decisions` is `Decisions`. Folded, as in a form. */
const weak = new Set(
  `the a an of our its in use used key main core major current overall general important project application app
  system software technical overview summary strategy approach consideration guideline practice technique measure detail
  ключевые ключевой основные основной главные текущая текущие общая общий обзор системы проекта используемые применяемые
  wichtige zentrale verwendete eingesetzte der die das des im ubersicht uberblick
  del de la el los las clave principales utilizados usados general actual
  do da dos das principais utilizados geral atual chave du les le cles utilises
  della del dei delle di chiave principali utilizzati temel ana onemli genel mevcut kullanilan sistem`.split(/\s+/),
)
const weakBefore = /^(?:核心|关键|关键的|主要|主要な|重要な|重要|整体|总体|当前|系统|项目|现有|现在の|采用している|使用している|システム|主な|核)+(?=[^\s]{2})/u
const weakAfter = /(?<=[^\s]{2})(?:概述|概览|总览|说明|概要|策略|方案|考虑|一览|について|戦略|方针|现状)$/u

/** A form without the words that make no other section of it; the form itself where nothing else is left. */
export function looseForm(form: string): string {
  const words = form.split(' ')
  const strong = words.filter((word) => !weak.has(word))
  const joined = strong.length === words.length ? form : strong.join(' ')
  if (!/[\u3040-\u9fff]/.test(joined)) return joined || form
  return joined.replace(weakBefore, '').replace(weakAfter, '')
}

/** Concepts whose titles live by their weak words: `Architecture Overview` is an overview, `Architecture` is none. */
const asTheyStand = new Set<ConceptId>(['overview', 'high-level-architecture', 'primary-pattern'])

const exact = new Map<string, readonly ConceptId[]>()
const loose = new Map<string, readonly ConceptId[]>()
const unread = new Set(languages)

function addConcept(map: Map<string, readonly ConceptId[]>, form: string, id: ConceptId): void {
  const ids = map.get(form)
  if (!ids?.includes(id)) map.set(form, ids ? [...ids, id] : [id])
}

function readAliases(language: Language): void {
  unread.delete(language)
  for (const titles of language.titles) {
    for (const [id, line] of Object.entries(titles) as [ConceptId, string][]) {
      for (const title of line.split('|')) {
        const form = plainForm(title)
        addConcept(exact, form, id)
        if (!asTheyStand.has(id)) addConcept(loose, looseForm(form), id)
      }
    }
  }
}

/** The concepts that a form of a title stands for; none where it is no title we know. */
export function conceptsOf({ form }: TitleForm): readonly ConceptId[] {
  for (const language of unread) if (language.script.test(form)) readAliases(language)
  return exact.get(form) ?? loose.get(looseForm(form)) ?? []
}
