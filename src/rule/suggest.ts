import type { Edit } from '../document/source.ts'
import type { Suggestion } from './rule.ts'

/** The suggestions of a problem out of edits with what they do; an edit that is null is left out. */
export function suggest(...edits: readonly (readonly [desc: string, fix: Edit | null])[]): {
  readonly suggestions?: readonly Suggestion[]
} {
  const suggestions = edits.flatMap(([desc, fix]) => (fix ? [{ desc, fix }] : []))
  return suggestions.length === 0 ? {} : { suggestions }
}
