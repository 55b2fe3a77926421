import { fold } from '../languages/fold.ts'
import { languages } from '../languages/index.ts'
import type { ConceptId, TopicWord } from '../languages/title-words.ts'
import { hasCjk } from '../text/letters.ts'
import { conceptsOf } from './aliases.ts'
import { looseForm } from './loose-form.ts'
import type { TitleForm } from './titles.ts'

/**
 * What else a heading needs: `first`, it opens the document; `top`, it is below no section but the title;
 * `steps`, it describes a sequence and does not only show a picture.
 */
export type Need = 'first' | 'top' | 'steps'

interface Condition {
  /** Each of these classes has a word in the form. */
  readonly has: readonly TopicWord[]
  /** None of these has. */
  readonly not?: readonly TopicWord[]
  /** The most words that the form may have apart from weak ones: with more it names a detail. */
  readonly most?: number
  /** The form is also a title of this concept. */
  readonly concept?: ConceptId
  readonly needs?: Need
}

/** What makes a heading treat a topic, the surest condition first; the first that a title meets decides. */
const topics: ReadonlyMap<string, readonly Condition[]> = new Map<ConceptId, readonly Condition[]>([
  [
    'architecture',
    [
      { has: ['architecture'], not: ['decision', 'pattern'], most: 3 },
      { has: ['architecture', 'pattern'], not: ['decision'], needs: 'first' },
      { has: ['whole', 'structure'], needs: 'top' },
      { has: ['general', 'structure'], needs: 'top' },
      { has: ['overview'], concept: 'overview', needs: 'first' },
      { has: ['whole', 'overview'], needs: 'first' },
      { has: ['architecture'], not: ['decision', 'pattern'], needs: 'first' },
    ],
  ],
  [
    'decisions',
    [
      { has: ['decision'], not: ['structure'] },
      { has: ['design', 'consideration'] },
      { has: ['choice', 'chosen'] },
      { has: ['why'], needs: 'top' },
      { has: ['reason'], needs: 'top' },
    ],
  ],
  ['design-patterns', [{ has: ['pattern'], not: ['anti'] }]],
  [
    'component-relationships',
    [
      { has: ['relation'], not: ['injection'] },
      { has: ['unit', 'hierarchy'] },
      { has: ['unit', 'linked'], not: ['pattern', 'decision'] },
      { has: ['how', 'linked'] },
      { has: ['message', 'flow'] },
    ],
  ],
  [
    'implementation-paths',
    [
      { has: ['process'], not: ['place', 'side', 'message'] },
      { has: ['message', 'flow'], not: ['side'], needs: 'steps' },
      { has: ['process'], not: ['place', 'side', 'flow'] },
    ],
  ],
])

/** The concepts that can be recognised by words alone. */
export const topicsOf: ReadonlySet<string> = new Set(topics.keys())

const compiled = new Map<TopicWord, RegExp>()

/** The words of a class as one expression over a form. */
function wordsIn(name: TopicWord): RegExp {
  const known = compiled.get(name)
  if (known) return known
  const starts: string[] = []
  const nouns: string[] = []
  const anywhere: string[] = []
  for (const pattern of languages.flatMap(({ titles }) => titles.topics[name])) {
    const word = fold(pattern.replaceAll('*', ''))
    const inside = pattern.startsWith('*') || hasCjk(word)
    if (pattern.endsWith('*')) (inside ? anywhere : starts).push(word)
    else if (inside) anywhere.push(`${word}(?=$| )`)
    else nouns.push(word)
  }
  if (nouns.length > 0) {
    const after = languages.flatMap(({ titles }) => titles.afterNoun).map(fold)
    starts.push(`(?:${nouns.join('|')})(?=$| (?:${after.join('|')}) ?)`)
  }
  const regex = new RegExp([...(starts.length > 0 ? [`(?:^| )(?:${starts.join('|')})`] : []), ...anywhere].join('|'))
  compiled.set(name, regex)
  return regex
}

/** What the words of a title alone say about a topic. */
export interface BroadHit {
  /** 0 is the surest. */
  readonly rank: number
  readonly needs: Need | null
}

/** Whether a form treats a topic by its words; `null` if it does not, or if no words are known for that topic. */
export function readTopic(title: TitleForm, concept: string): BroadHit | null {
  const { form } = title
  for (const [rank, { has, not = [], most, concept: also, needs = null }] of (topics.get(concept) ?? []).entries()) {
    if (!has.every((name) => wordsIn(name).test(form)) || not.some((name) => wordsIn(name).test(form))) continue
    if (most !== undefined && looseForm(form).split(' ').length > most) continue
    if (also !== undefined && !conceptsOf(title).includes(also)) continue
    return { rank, needs }
  }
  return null
}
