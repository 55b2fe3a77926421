import { addTo } from '../text/groups.ts'
import { oncePer } from '../text/once.ts'
import { nearTitles } from './near-titles.ts'
import { type Hit, hitsOf, indexWanted, type MatchedBy, tiers, type WantedTitle, type Wants } from './title-hits.ts'
import type { Need } from './topics.ts'

export type { MatchedBy, WantedTitle } from './title-hits.ts'

/** A heading of a document; the list of them is in document order. */
export interface HeadingTitle {
  readonly title: string
  readonly depth: number
  /** Index of the heading above it. */
  readonly parent: number | null
  /** A line in bold used as a heading. */
  readonly bold: boolean
  /** What its own content holds, if that is known. Used where titles are read broadly. */
  readonly holds?: readonly ('steps' | 'diagram')[]
}

/** The heading that is used for a wanted section, and how it was recognised. */
export interface TitleClaim {
  readonly heading: number | null
  readonly how: MatchedBy | null
}

/** One hit and all headings whose title it is. */
interface Candidate {
  readonly hit: Hit
  readonly headings: readonly number[]
}

interface Claim {
  readonly heading: number
  readonly hit: Hit
}

/** The structure of a document's headings, which is the same for all templates it is checked against. */
interface Layout {
  /**
   * The only heading of the first level: the title of the document, not a section. Null for none or several.
   */
  readonly title: number | null
  /** The first section that is no line in bold. */
  readonly first: number
  /** Headings that have others below them. */
  readonly parents: ReadonlySet<number | null>
  readonly byTitle: ReadonlyMap<string, readonly number[]>
}

/** Six levels of headings and bold lines cannot be nested deeper. */
const deepest = 10

const layOut = oncePer((headings: readonly HeadingTitle[]): Layout => {
  const tops = headings.flatMap(({ depth, bold }, at) => (depth === 1 && !bold ? [at] : []))
  const title = tops.length === 1 ? (tops[0] ?? null) : null
  const byTitle = new Map<string, number[]>()
  for (const [at, heading] of headings.entries()) addTo(byTitle, heading.title, at)
  return {
    title,
    first: headings.findIndex(({ bold }, at) => at !== title && !bold),
    parents: new Set(headings.map(({ parent }) => parent)),
    byTitle,
  }
})

/** The wanted sections from the top of their tree downwards and by title, so that the list's order has no effect. */
const orderByPath = oncePer((wanted: readonly WantedTitle[]): readonly number[] => {
  const paths = wanted.map((section, at) => {
    const path: string[] = []
    for (let one: WantedTitle | undefined = section; one && path.length < deepest; ) {
      path.unshift(one.title)
      one = one.parent === null ? undefined : wanted[one.parent]
    }
    return { at, length: path.length, text: path.join('\n') }
  })
  paths.sort((a, b) => a.length - b.length || (a.text < b.text ? -1 : a.text > b.text ? 1 : a.at - b.at))
  return paths.map(({ at }) => at)
})

interface Candidates {
  /** The sections that each title could be used for. */
  readonly hits: ReadonlyMap<string, readonly Hit[]>
  /** The same by kind of match and by wanted section. */
  readonly candidates: ReadonlyMap<MatchedBy, ReadonlyMap<number, readonly Candidate[]>>
}

function findCandidates(
  byTitle: ReadonlyMap<string, readonly number[]>,
  documentTitle: number | null,
  wants: Wants,
): Candidates {
  const hits = new Map<string, readonly Hit[]>()
  const candidates = new Map<MatchedBy, Map<number, Candidate[]>>()
  for (const [text, group] of byTitle) {
    const found = hitsOf(text, wants)
    if (found.length === 0) continue
    hits.set(text, found)
    const sections = group.filter((at) => at !== documentTitle)
    for (const hit of found) {
      const ofTier = candidates.get(hit.how) ?? new Map<number, Candidate[]>()
      candidates.set(hit.how, ofTier)
      addTo(ofTier, hit.wanted, { hit, headings: sections })
    }
  }
  return { hits, candidates }
}

/**
 * Finds the heading for each wanted section, in the order of `wanted`. A heading with the exact title of a section is
 * used for that section only. Any other may be used for several sections, but for a section and the one above it only
 * with two halves of its title. A heading in the section's own place is preferred, then one of its level, then the
 * first. With `broad` the words of a title suffice: `Backend Architecture` for `System Architecture`. Time is linear in
 * the number of headings.
 */
export function claimTitles(
  wanted: readonly WantedTitle[],
  headings: readonly HeadingTitle[],
  broad: boolean,
): TitleClaim[] {
  const { title, first, parents, byTitle } = layOut(headings)
  const { hits, candidates } = findCandidates(byTitle, title, indexWanted(wanted, broad))

  const meets = (need: Need | null, at: number): boolean => {
    const { holds, depth = 0, parent = null } = headings[at] ?? {}
    if (need === 'first') return at === first
    if (need === 'top') return parent === null || parent === title
    if (need === null || !holds || parents.has(at) || holds.includes('steps')) return true
    return depth <= 2 && holds.includes('diagram')
  }
  const isAbove = (above: number, below: number): boolean => {
    let at = wanted[below]?.parent ?? null
    for (let step = 0; at !== null && at !== above && step < deepest; step++) at = wanted[at]?.parent ?? null
    return at === above
  }
  const isInPlace = (heading: number, section: WantedTitle): boolean => {
    let at = headings[heading]?.parent ?? null
    if (section.parent === null) return at === null || at === title
    for (let step = 0; at !== null && step < deepest; step++) {
      const found = at === title ? [] : (hits.get(headings[at]?.title ?? '') ?? [])
      if (found.some(({ wanted, how }) => wanted === section.parent && how !== 'broad')) return true
      at = headings[at]?.parent ?? null
    }
    return false
  }

  const claims = new Map<number, Hit[]>()
  const isFree = (heading: number, hit: Hit): boolean =>
    (claims.get(heading) ?? []).every((claim) => {
      if (claim.how === 'title') return false
      const halves = claim.how === 'part' && hit.how === 'part' && claim.form !== hit.form
      if (!halves && (isAbove(claim.wanted, hit.wanted) || isAbove(hit.wanted, claim.wanted))) return false
      // A half of a title that was surely recognised is not used for a less sure match; the other half may be.
      return claim.how === hit.how || (claim.how !== 'also' && claim.form !== hit.form)
    })
  const pick = (section: WantedTitle, list: readonly Candidate[], mustBeInPlace: boolean): Claim | null => {
    let best: Claim | null = null
    const isLevel = (at: number) => (headings[at]?.depth === section.depth ? 0 : 1)
    for (const { hit, headings: group } of list) {
      for (const heading of group) {
        const before = best
          ? hit.rank - best.hit.rank || isLevel(heading) - isLevel(best.heading) || heading - best.heading
          : -1
        if (before >= 0 || !meets(hit.needs, heading) || !isFree(heading, hit)) continue
        if (!mustBeInPlace || isInPlace(heading, section)) best = { heading, hit }
      }
    }
    return best
  }

  const order = orderByPath(wanted)
  const found: (Claim | null)[] = wanted.map(() => null)
  for (const how of tiers) {
    const ofTier = candidates.get(how)
    if (!ofTier) continue
    for (const mustBeInPlace of how === 'broad' ? [false] : [true, false]) {
      for (const at of order) {
        const section = wanted[at]
        const list = ofTier.get(at)
        const best = section && list && !found[at] ? pick(section, list, mustBeInPlace) : null
        if (!best) continue
        found[at] = best
        addTo(claims, best.heading, best.hit)
      }
    }
  }

  return found.map((claim) => ({ heading: claim?.heading ?? null, how: claim?.hit.how ?? null }))
}

/** For each wanted section without a heading, a heading that is used for no section and differs by a misspelling. */
export function findNear(
  wanted: readonly WantedTitle[],
  headings: readonly HeadingTitle[],
  claims: readonly TitleClaim[],
): readonly (number | null)[] {
  const { title } = layOut(headings)
  const serving = new Set(claims.map(({ heading }) => heading))
  return nearTitles(
    wanted.map(({ title, also }, at) => (claims[at]?.heading == null ? [title, ...also] : null)),
    headings.map((heading, at) => (at === title || serving.has(at) ? null : heading.title)),
  )
}
