import type { Section } from '../document/document.ts'
import { addTo } from '../text/groups.ts'
import { countPassing } from '../text/search.ts'
import type { Alignment, SectionMatch } from './align.ts'

/** A section in another place than in the template. */
export interface Move {
  readonly found: Section
  /** The sibling it should follow; null where it should come first. */
  readonly after: Section | null
}

/** The fewest moves that bring sibling sections into the template's order: the longest run in order stays. */
export function findMoves(alignment: Alignment): Move[] {
  const groups = new Map<SectionMatch | null, Section[]>()
  const taken = new Set<Section>()
  for (const { found, parent } of alignment.sections) {
    if (!found || taken.has(found)) continue
    taken.add(found)
    addTo(groups, parent, found)
  }
  const moves: Move[] = []
  for (const siblings of groups.values()) {
    const staying = longestRise(siblings.map(({ range }) => range.start))
    siblings.forEach((found, index) => {
      if (!staying.has(index)) moves.push({ found, after: siblings[index - 1] ?? null })
    })
  }
  return moves.sort((a, b) => a.found.range.start - b.found.range.start)
}

/** The indexes of a longest rising subsequence (patience sorting, n log n). */
function longestRise(values: readonly number[]): Set<number> {
  const tails: number[] = []
  const before: number[] = []
  values.forEach((value, index) => {
    const length = countPassing(tails, (tail) => (values[tail] ?? 0) < value)
    before[index] = tails[length - 1] ?? -1
    tails[length] = index
  })
  const rise = new Set<number>()
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) rise.add(at)
  return rise
}
