/** What a section is about, whatever its title. */
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

/** The classes of words that show what a freely worded title is about; `src/titles/topics.ts` combines them. */
export type TopicWord =
  | 'architecture'
  | 'structure'
  | 'whole'
  | 'general'
  | 'pattern'
  | 'anti'
  | 'overview'
  | 'decision'
  | 'reason'
  | 'choice'
  | 'chosen'
  | 'why'
  | 'how'
  | 'linked'
  | 'design'
  | 'consideration'
  | 'relation'
  | 'injection'
  | 'unit'
  | 'hierarchy'
  | 'message'
  | 'flow'
  | 'process'
  | 'place'
  | 'side'

/** The words of titles and headings. They are compared without case and accents. */
export interface TitleWords {
  /**
   * Titles by what the section is about, as documents write them. A title is what people call the whole section, never
   * one of its themes: a section with only `JWT` in it is not `Security`. Numbers, emoji, case, accents, English
   * plurals, conjunctions and the words of `weak` make no difference. A title may belong to several concepts.
   */
  readonly concepts: Readonly<Record<ConceptId, readonly string[]>>
  /**
   * Words by topic, as patterns: `component*` begins a word, `*fluss*` is anywhere, `流*` likewise in a script without
   * blanks. A word without `*` counts only as the noun of the title: `Data Flow`, not `Workflow Engine`.
   */
  readonly topics: Readonly<Record<TopicWord, readonly string[]>>
  /** Words that may follow the noun of a title: `Data Flow Overview`. */
  readonly afterNoun: readonly string[]
  /** Words that do not make a title another one: `Key Technical Decisions` is `Decisions`. */
  readonly weak: readonly string[]
  /** The same at the start of a title without blanks between its words. */
  readonly weakStarts: readonly string[]
  /** The same at the end of a title without blanks between its words. */
  readonly weakEnds: readonly string[]
  /** Words that are no title without the weak words beside them: `System Design` is a title, `Design` is not. */
  readonly bare: readonly string[]
  /** Words between two parts of a title: `Security and Privacy`. */
  readonly conjunctions: readonly string[]
  /** Words that show that a title has one part: `Data Flow between Client and Server`. */
  readonly between: readonly string[]
  /** What marks a section as optional, as patterns: `(optional)`. */
  readonly optional: readonly string[]
  /** Numbers with a word before a title, as patterns with `#` for the number: `Chapter #`. */
  readonly numbered: readonly string[]
  /** Single characters of `#` in addition to digits. */
  readonly numerals: readonly string[]
  /** Titles of a table of contents, as patterns. */
  readonly contents: readonly string[]
  /** Spellings that are compared as another word: `color: ['colour']`. */
  readonly spellings: Readonly<Record<string, readonly string[]>>
  /** Letters that are compared as others though they carry no accent, each before what it is compared as: `ßss`. */
  readonly letters: readonly string[]
}
