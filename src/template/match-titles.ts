import { nearTitles } from './near-titles.ts'
import { type Hit, hitsOf, indexWanted, type MatchedBy, tiers, type WantedTitle } from './title-hits.ts'
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
  /** What its own content holds; left out, nothing is known. Looked at where titles are read broadly. */
  readonly holds?: readonly ('steps' | 'diagram')[]
}

/** What became of one wanted section. */
export interface TitleMatch {
  readonly heading: number | null
  readonly how: MatchedBy | null
  /** Where `heading` is null: a heading that serves no other section and differs by a slip of the pen. */
  readonly near: number | null
}

/** How freely titles are read. */
export interface MatchOptions {
  /** Whether the words of a title suffice: `Backend Architecture` for `System Architecture`. */
  readonly broad: boolean
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

/** Deeper nesting than six levels and bold lines allow is no reason to walk on. */
const deepest = 10

/** The only heading of the first level is the document's title and no section; `null` where there are none or more. */
function findDocumentTitle(headings: readonly HeadingTitle[]): number | null {
  const tops = headings.flatMap(({ depth, bold }, at) => (depth === 1 && !bold ? [at] : []))
  return tops.length === 1 ? (tops[0] ?? null) : null
}

function groupByTitle(headings: readonly HeadingTitle[]): ReadonlyMap<string, number[]> {
  const groups = new Map<string, number[]>()
  for (const [at, { title }] of headings.entries()) {
    const group = groups.get(title)
    if (group) group.push(at)
    else groups.set(title, [at])
  }
  return groups
}

/** The wanted from the top of their tree downwards and by title, so that it makes no difference how they are listed. */
function orderByPath(wanted: readonly WantedTitle[]): readonly number[] {
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
}

/**
 * Finds for each wanted section the heading that serves it, in the order of `wanted`. A heading with a section's very
 * title is its alone; any other may serve several sections, but one and the section above it only by two halves of its
 * title. A section prefers a heading in its own place, then of its own level, then the first. Time grows no faster
 * than the number of headings.
 */
export function matchTitles(
  wanted: readonly WantedTitle[],
  headings: readonly HeadingTitle[],
  { broad }: MatchOptions = { broad: false },
): TitleMatch[] {
  const wants = indexWanted(wanted, broad)
  const title = findDocumentTitle(headings)
  const first = headings.findIndex(({ bold }, at) => at !== title && !bold)
  const hits = new Map<string, readonly Hit[]>()
  const candidates = wanted.map(() => new Map(tiers.map((how) => [how, [] as Candidate[]])))

  for (const [text, group] of groupByTitle(headings)) {
    const found = hitsOf(text, wants)
    hits.set(text, found)
    const sections = group.filter((at) => at !== title)
    for (const hit of found) candidates[hit.wanted]?.get(hit.how)?.push({ hit, headings: sections })
  }

  const parents = new Set(headings.map(({ parent }) => parent))
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
      // What was recognised for sure through one half of a title is not for less sure claims, the other half is.
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
    for (const mustBeInPlace of how === 'broad' ? [false] : [true, false]) {
      for (const at of order) {
        const section = wanted[at]
        const list = candidates[at]?.get(how) ?? []
        const best = section && !found[at] ? pick(section, list, mustBeInPlace) : null
        if (!best) continue
        found[at] = best
        claims.set(best.heading, [...(claims.get(best.heading) ?? []), best.hit])
      }
    }
  }

  const near = nearTitles(
    wanted.map(({ title, also }, at) => (found[at] ? null : [title, ...also])),
    headings.map((heading, at) => (at === title || claims.has(at) ? null : heading.title)),
  )
  return found.map((claim, at) => ({
    heading: claim?.heading ?? null,
    how: claim?.hit.how ?? null,
    near: claim ? null : (near[at] ?? null),
  }))
}
