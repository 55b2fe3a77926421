import { distance } from 'fastest-levenshtein'
import { conceptsOf, looseForm } from './aliases.ts'
import { type TitleForm, titleForms } from './titles.ts'
import { type Need, readTopic, topicsOf } from './topics.ts'

/** A section that a template wants. */
export interface WantedTitle {
  readonly title: string
  /** Other titles that count. */
  readonly also: readonly string[]
  readonly depth: number
  /** Index of the section above it among the wanted. */
  readonly parent: number | null
}

/** A heading of a document; the list of them is in document order. */
export interface HeadingTitle {
  readonly title: string
  readonly depth: number
  /** Index of the heading above it. */
  readonly parent: number | null
  /** A line in bold used as a heading. */
  readonly bold: boolean
  /** What its section holds, sub-sections included; leaving it out claims nothing. Looked at where titles are read broadly. */
  readonly holds?: readonly ('steps' | 'diagram')[]
  /** Labels of the fields in its own section, sub-sections left out. Looked at where titles are read broadly. */
  readonly labels?: readonly string[]
}

/** How a heading was recognised, the surest first. */
export type MatchedBy = 'title' | 'also' | 'alias' | 'part' | 'broad'

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

const tiers: readonly MatchedBy[] = ['title', 'also', 'alias', 'part', 'broad']

/** A heading's say in a wanted section, through one form of its title. */
interface Hit {
  readonly wanted: number
  readonly tier: number
  readonly form: string
  /** Among hits of one tier the lower is the surer. */
  readonly rank: number
  readonly needs: Need | null
}

interface Candidate extends Hit {
  readonly heading: number
}

type Index = ReadonlyMap<string, readonly number[]>

interface Wants {
  readonly title: Index
  readonly also: Index
  readonly loose: Index
  readonly concept: Index
  /** Wanted sections that words alone may satisfy, by the topic they name. */
  readonly topic: Index
}

function addTo(index: Map<string, number[]>, key: string, wanted: number): void {
  const list = index.get(key)
  if (!list) index.set(key, [wanted])
  else if (!list.includes(wanted)) list.push(wanted)
}

function indexWanted(wanted: readonly WantedTitle[], broad: boolean): Wants {
  const [title, also, loose, concept, topic] = Array.from({ length: 5 }, () => new Map<string, number[]>())
  const wants = { title, also, loose, concept, topic } as Record<keyof Wants, Map<string, number[]>>
  wanted.forEach((section, at) => {
    const readForm = (form: TitleForm, index: Map<string, number[]>) => {
      if (form.strength === 'part') return
      addTo(index, form.form, at)
      addTo(wants.loose, looseForm(form.form), at)
      for (const id of conceptsOf(form)) {
        addTo(wants.concept, id, at)
        if (broad && topicsOf.has(id)) addTo(wants.topic, id, at)
      }
    }
    for (const form of titleForms(section.title)) readForm(form, wants.title)
    for (const other of section.also) for (const form of titleForms(other)) readForm(form, wants.also)
  })
  return wants
}

/** What a title could serve, each wanted section once, with its surest hit. */
function hitsOf(title: string, wants: Wants): readonly Hit[] {
  const best = new Map<number, Hit>()
  const add = (wanted: readonly number[] | undefined, tier: number, form: string, rank = 0, needs: Need | null = null) => {
    for (const at of wanted ?? []) {
      const other = best.get(at)
      if (!other || tier < other.tier || (tier === other.tier && rank < other.rank)) {
        best.set(at, { wanted: at, tier, form, rank, needs })
      }
    }
  }
  const forms = titleForms(title)
  for (const one of forms) {
    const { form, strength } = one
    const least = strength === 'whole' ? 0 : 3
    add(wants.title.get(form), least, form)
    add(wants.also.get(form), Math.max(least, 1), form)
    add(wants.loose.get(looseForm(form)), Math.max(least, 2), form)
    for (const id of conceptsOf(one)) add(wants.concept.get(id), Math.max(least, 2), form)
  }
  if (wants.topic.size > 0) {
    const halves = forms.filter(({ strength }) => strength === 'part')
    for (const one of halves.length > 1 ? halves : forms) {
      for (const [id, list] of wants.topic) {
        const hit = readTopic(one, id)
        if (hit) add(list, 4, one.form, hit.rank, hit.needs)
      }
    }
  }
  return [...best.values()]
}

/** The only heading of the first level is the document's title and no section; `null` where there are none or more. */
function findDocumentTitle(headings: readonly HeadingTitle[]): number | null {
  const first = headings.findIndex(({ depth, bold }) => depth === 1 && !bold)
  if (first < 0) return null
  return headings.some(({ depth, bold }, at) => at > first && depth === 1 && !bold) ? null : first
}

/** Deeper nesting than Markdown's six levels and bold lines allow is no reason to walk on. */
const deepest = 10

/**
 * Finds for each wanted section the heading that serves it, in the order of `wanted`. A heading with a section's very title
 * is its alone; any other may serve several sections, but never one and the section above it. A section prefers a heading
 * in its own place, then of its own level, then the first. Linear in the number of headings.
 */
export function matchTitles(
  wanted: readonly WantedTitle[],
  headings: readonly HeadingTitle[],
  { broad }: MatchOptions = { broad: false },
): TitleMatch[] {
  const wants = indexWanted(wanted, broad)
  const title = findDocumentTitle(headings)
  const known = new Map<string, readonly Hit[]>()
  const readHits = (text: string) => {
    const hits = known.get(text) ?? hitsOf(text, wants)
    known.set(text, hits)
    return hits
  }
  const hits = headings.map((heading, at) => (at === title ? [] : readHits(heading.title)))
  const candidates = wanted.map(() => tiers.map((): Candidate[] => []))
  const parents = new Set(headings.map(({ parent }) => parent))
  const first = headings.findIndex(({ bold }, at) => at !== title && !bold)
  const hasNeeded = (need: Need | null, heading: number): boolean => {
    if (need === null) return true
    if (need === 'first') return heading === first
    const { holds, depth = 0, parent = null } = headings[heading] ?? {}
    if (need === 'top') return parent === null || parent === title
    return !holds || parents.has(heading) || holds.includes('steps') || (depth <= 2 && holds.includes('diagram'))
  }
  hits.forEach((list, heading) => {
    for (const hit of list) {
      if (hasNeeded(hit.needs, heading)) candidates[hit.wanted]?.[hit.tier]?.push({ ...hit, heading })
    }
  })
  if (broad && headings.every(({ bold }, at) => bold || at === title)) {
    headings.forEach(({ labels = [] }, heading) => {
      for (const label of labels) {
        for (const hit of readHits(label)) candidates[hit.wanted]?.[4]?.push({ ...hit, tier: 4, rank: 9 + hit.tier, heading })
      }
    })
  }

  const isAbove = (above: number, below: number): boolean => {
    let at = wanted[below]?.parent ?? null
    for (let step = 0; at !== null && step < deepest; step++) {
      if (at === above) return true
      at = wanted[at]?.parent ?? null
    }
    return false
  }
  const inPlace = (heading: number, section: WantedTitle): boolean => {
    let at = headings[heading]?.parent ?? null
    if (section.parent === null) return at === null || at === title
    for (let step = 0; at !== null && step < deepest; step++) {
      if (hits[at]?.some((hit) => hit.wanted === section.parent && hit.tier < 4)) return true
      at = headings[at]?.parent ?? null
    }
    return false
  }

  const claims = new Map<number, Hit[]>()
  const isFree = (one: Candidate): boolean =>
    (claims.get(one.heading) ?? []).every((claim) => {
      if (isAbove(claim.wanted, one.wanted) || isAbove(one.wanted, claim.wanted)) return false
      if (claim.tier === 0) return false
      return claim.tier >= one.tier || (claim.tier > 1 && claim.form !== one.form)
    })
  const levelOf = (one: Candidate) => headings[one.heading]?.depth
  const pick = (section: WantedTitle, list: readonly Candidate[], mustBeInPlace: boolean): Candidate | null => {
    let best: Candidate | null = null
    for (const one of list) {
      const surer = !best || one.rank < best.rank
      const nearer = best && one.rank === best.rank && levelOf(best) !== section.depth && levelOf(one) === section.depth
      if ((surer || nearer) && (!mustBeInPlace || inPlace(one.heading, section)) && isFree(one)) best = one
    }
    return best
  }

  const order = inOrderOfPath(wanted)
  const found: (Candidate | null)[] = wanted.map(() => null)
  tiers.forEach((_, tier) => {
    for (const mustBeInPlace of tier < 4 ? [true, false] : [false]) {
      for (const at of order) {
        const section = wanted[at]
        const list = candidates[at]?.[tier]
        if (!section || !list?.length || found[at]) continue
        const best = pick(section, list, mustBeInPlace)
        if (!best) continue
        found[at] = best
        claims.set(best.heading, [...(claims.get(best.heading) ?? []), best])
      }
    }
  })

  const near = nearTitles(
    wanted.map((section, at) => (found[at] ? null : section)),
    headings.map((heading, at) => (at === title || claims.has(at) ? null : heading)),
  )
  return wanted.map((_, at) => {
    const match = found[at]
    if (match) return { heading: match.heading, how: tiers[match.tier] ?? null, near: null }
    return { heading: null, how: null, near: near[at] ?? null }
  })
}

/** The wanted from the top of their tree downwards and by title, so that it makes no difference how they are listed. */
function inOrderOfPath(wanted: readonly WantedTitle[]): readonly number[] {
  const paths = wanted.map((section) => {
    const path: string[] = []
    for (let one: WantedTitle | undefined = section; one && path.length < deepest; ) {
      path.unshift(one.title)
      one = one.parent === null ? undefined : wanted[one.parent]
    }
    return { length: path.length, text: path.join('\n') }
  })
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  return wanted
    .map((_, at) => at)
    .sort((a, b) => {
      const [one, other] = [paths[a], paths[b]]
      return (one?.length ?? 0) - (other?.length ?? 0) || compare(one?.text ?? '', other?.text ?? '') || a - b
    })
}

/** Titles looked at for a slip of the pen; a document with more has other worries. */
const nearLimit = 2000

/** For each section that is left, the heading left whose title is nearest, if only a slip of the pen lies between. */
function nearTitles(
  wanted: readonly (WantedTitle | null)[],
  headings: readonly (HeadingTitle | null)[],
): readonly (number | null)[] {
  if (wanted.every((section) => section === null)) return wanted.map(() => null)
  const byLength = new Map<number, Map<string, number>>()
  const seen = new Set<string>()
  for (const [at, heading] of headings.entries()) {
    if (!heading || seen.has(heading.title)) continue
    if (seen.size >= nearLimit) break
    seen.add(heading.title)
    for (const { form } of titleForms(heading.title)) {
      const forms = byLength.get(form.length) ?? new Map<string, number>()
      if (!forms.has(form)) forms.set(form, at)
      byLength.set(form.length, forms)
    }
  }
  return wanted.map((section) => {
    let best: { heading: number; away: number } | null = null
    const titles = section ? [section.title, ...section.also].flatMap(titleForms) : []
    for (const { form, strength } of titles) {
      const most = Math.min(3, Math.floor(form.length / 5))
      if (strength === 'part') continue
      for (let length = form.length - most; length <= form.length + most; length++) {
        for (const [other, heading] of byLength.get(length) ?? []) {
          const away = distance(form, other)
          if (away > most || (best && (away > best.away || (away === best.away && heading >= best.heading)))) continue
          best = { heading, away }
        }
      }
    }
    return best?.heading ?? null
  })
}
