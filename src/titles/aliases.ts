import data from './aliases.generated.json' with { type: 'json' }
import { builtinTitles, type Meaning, type TitleForm } from './titles.ts'

/** What a section is about, whatever its title. Every language has titles for every concept. */
export type ConceptId =
  | 'document'
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
const weakBefore =
  /^(?:核心|关键|关键的|主要|主要な|重要な|重要|整体|总体|当前|系统|项目|现有|现在の|采用している|使用している|システム|主な|核)+(?=[^\s]{2})/u
const weakAfter = /(?<=[^\s]{2})(?:概述|概览|总览|说明|概要|策略|方案|考虑|一览|について|戦略|方针|现状)$/u

/** A form without the words that make no other section of it; the form itself where nothing else is left. */
export function looseForm(form: string): string {
  let strong = ''
  for (const word of form.split(' ')) if (!weak.has(word)) strong = strong ? `${strong} ${word}` : word
  if (!/[\u3040-\u9fff]/.test(strong)) return strong || form
  return strong.replace(weakBefore, '').replace(weakAfter, '')
}

/**
 * Known forms by their first character, each between `|` and followed by `:` and the places of its concepts in the list,
 * separated by commas: to look a form up in the text of those that begin like it takes less than to index them all.
 */
export type FormTexts = Readonly<Record<string, string>>

/** What `npm run generate` makes of the files in `aliases/`: the forms as they stand, and without weak words. */
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

/** A form is asked for by each template that a document is held against, and is one object as long as its title is known. */
const meanings = new WeakMap<TitleForm, Meaning>()

/** The loose form of a form of a title, and the concepts that it stands for. */
export function meaningOf(title: TitleForm): Meaning {
  const known = meanings.get(title)
  if (known) return known
  const { meanings: builtin } = builtinTitles
  const meaning = (Object.hasOwn(builtin, title.form) && builtin[title.form]) || readMeaning(title.form)
  meanings.set(title, meaning)
  return meaning
}

/** As `meaningOf`, anew. */
export function readMeaning(form: string, { concepts, exact, loose }: CompiledAliases = aliases): Meaning {
  const without = looseForm(form)
  return {
    loose: without,
    concepts: findConcepts(concepts, exact, form) ?? findConcepts(concepts, loose, without) ?? [],
  }
}

/** The concepts that a form of a title stands for; none where it is no title we know. */
export function conceptsOf(title: TitleForm): readonly ConceptId[] {
  return meaningOf(title).concepts
}
