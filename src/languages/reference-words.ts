/** Words that decide whether a path in a text must exist. In the notation of `patterns.ts`. */
export interface ReferenceWords {
  /** Labels whose value is a path: `Location`. */
  readonly pathLabels: readonly string[]
  /** Words for what is gone: a path beside one need not exist any more. */
  readonly past: readonly string[]
  /** Words for what is planned or only an example: a path beside one need not exist yet. */
  readonly planned: readonly string[]
}
