import data from './aliases.generated.json' with { type: 'json' }
import type { TitleForm } from './titles.ts'

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
const weakBefore = /^(?:核心|关键|关键的|主要|主要な|重要な|重要|整体|总体|当前|系统|项目|现有|现在の|采用している|使用している|システム|主な|核)+(?=[^\s]{2})/u
const weakAfter = /(?<=[^\s]{2})(?:概述|概览|总览|说明|概要|策略|方案|考虑|一览|について|戦略|方针|现状)$/u

/** A form without the words that make no other section of it; the form itself where nothing else is left. */
export function looseForm(form: string): string {
  let strong = ''
  for (const word of form.split(' ')) if (!weak.has(word)) strong = strong ? `${strong} ${word}` : word
  if (!/[\u3040-\u9fff]/.test(strong)) return strong || form
  return strong.replace(weakBefore, '').replace(weakAfter, '')
}

/** The known forms of a concept in the languages of one script, separated by `|`: as they stand, and without weak words. */
export type ConceptForms = readonly [concept: string, exact: string, loose: string]

/** What `npm run generate` makes of the files in `aliases/`, by script. */
export type CompiledAliases = Readonly<Record<Script, readonly ConceptForms[]>>

/** A form is looked up among the languages whose letters it has; those of the other scripts are never read for it. */
export const scripts = {
  latin: /[a-z]/,
  cyrillic: /[\u0400-\u04ff]/,
  han: /[\u3040-\u30ff\u4e00-\u9fff]/,
  hangul: /[\uac00-\ud7af]/,
} as const

/** A group of languages written with the same letters. */
export type Script = keyof typeof scripts

const compiled = data as unknown as CompiledAliases
const unread = new Set(Object.keys(scripts) as Script[])
const exact = new Map<string, readonly ConceptId[]>()
const loose = new Map<string, readonly ConceptId[]>()

function readForms(into: Map<string, readonly ConceptId[]>, forms: string, id: ConceptId): void {
  for (const form of forms.split('|')) {
    const ids = into.get(form)
    into.set(form, ids ? [...ids, id] : [id])
  }
}

function readScript(script: Script): void {
  unread.delete(script)
  for (const [id, asTheyStand, withoutWeak] of compiled[script]) {
    readForms(exact, asTheyStand, id as ConceptId)
    readForms(loose, withoutWeak, id as ConceptId)
  }
}

/** What a form of a title stands for. */
interface Meaning {
  /** `looseForm` of it. */
  readonly loose: string
  /** The concepts it names; none where it is no title we know. */
  readonly concepts: readonly ConceptId[]
}

/** A form is asked for by each template that a document is held against, and is one object as long as its title is known. */
const meanings = new WeakMap<TitleForm, Meaning>()

/** The loose form of a form of a title, and the concepts that it stands for. */
export function meaningOf(title: TitleForm): Meaning {
  const known = meanings.get(title)
  if (known) return known
  const { form } = title
  for (const script of unread) if (scripts[script].test(form)) readScript(script)
  const without = looseForm(form)
  const meaning = { loose: without, concepts: exact.get(form) ?? loose.get(without) ?? [] }
  meanings.set(title, meaning)
  return meaning
}

/** The concepts that a form of a title stands for; none where it is no title we know. */
export function conceptsOf(title: TitleForm): readonly ConceptId[] {
  return meaningOf(title).concepts
}
