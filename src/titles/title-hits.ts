import { oncePer, oncePerData } from '../text/once.ts'
import { conceptsOf, meaningOf } from './aliases.ts'
import { looseForm } from './loose-form.ts'
import { sameTitleGroups } from './same-titles.ts'
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
  /** Whether one half of its title counts, and titles that mean the same do: for templates that are not built in. */
  readonly loose?: boolean
}

/** How a heading is recognised, the surest first. */
export const tiers = ['title', 'also', 'alias', 'part', 'broad'] as const

/** How a heading was recognised. */
export type MatchedBy = (typeof tiers)[number]

/** What a title has to say to one wanted section. */
export interface Hit {
  /** Index among the wanted. */
  readonly wanted: number
  readonly how: MatchedBy
  /** The form of the title that says so. */
  readonly form: string
  /** Among hits of one kind the lower is the surer. */
  readonly rank: number
  readonly needs: Need | null
}

type Index = Map<string, number[]>

/** The wanted sections whose whole title, or one half of it, belongs to a group. */
interface GroupMembers {
  readonly whole: number[]
  readonly half: number[]
}

/** The wanted sections by what a title may contain. */
export interface Wants {
  readonly title: Index
  readonly also: Index
  readonly loose: Index
  readonly concept: Index
  /** Sections by one half of their compound title: who wants `Goals and Scope` is served by `Goals`. */
  readonly half: Index
  /** Sections by the groups of titles that mean the same, and by those of the halves of their title. */
  readonly group: ReadonlyMap<number, GroupMembers>
  /** Sections that the words of a title suffice for, by concept; empty where titles are not read broadly. */
  readonly topic: Index
}

/** Adds a section to a list unless it is there. */
function addOnce(index: Index, key: string, wanted: number): void {
  const list = index.get(key)
  if (!list) index.set(key, [wanted])
  else if (!list.includes(wanted)) list.push(wanted)
}

/** Reads the titles of the wanted sections once, for `hitsOf` to look up. */
export function indexWanted(wanted: readonly WantedTitle[], broad: boolean): Wants {
  return broad ? broadly(wanted) : strictly(wanted)
}

const strictly = oncePer((wanted: readonly WantedTitle[]) => readWanted(wanted, false))
const broadly = oncePer((wanted: readonly WantedTitle[]) => readWanted(wanted, true))

function readWanted(wanted: readonly WantedTitle[], broad: boolean): Wants {
  const group = new Map<number, GroupMembers>()
  const wants: Wants = {
    ...{ title: new Map(), also: new Map(), loose: new Map(), concept: new Map(), half: new Map(), topic: new Map() },
    group,
  }
  const addGroups = (form: string, strength: TitleForm['strength'], at: number) => {
    for (const number of sameTitleGroups(form)) {
      const members = group.get(number) ?? { whole: [], half: [] }
      members[strength === 'whole' ? 'whole' : 'half'].push(at)
      group.set(number, members)
    }
  }
  const read = (title: string, index: Index, at: number) => {
    const isLoose = wanted[at]?.loose === true
    for (const form of titleForms(title)) {
      if (isLoose) addGroups(form.form, form.strength, at)
      if (form.strength === 'part') {
        if (isLoose) addOnce(wants.half, form.form, at)
        continue
      }
      addOnce(index, form.form, at)
      addOnce(wants.loose, looseForm(form.form), at)
      const ids = conceptsOf(form)
      for (const id of ids) {
        // Who wants an `Architecture Overview` is not served by any `Overview`, though the other way round it does.
        if (id === 'overview' && ids.includes('architecture')) continue
        addOnce(wants.concept, id, at)
        if (broad && topicsOf.has(id)) addOnce(wants.topic, id, at)
      }
    }
  }
  for (const [at, section] of wanted.entries()) {
    read(section.title, wants.title, at)
    for (const other of section.also) read(other, wants.also, at)
  }
  return wants
}

/**
 * The forms whose words are read for topics: of a compound title the halves, for the whole says only that both are
 * there.
 */
function topicForms(forms: readonly TitleForm[]): readonly TitleForm[] {
  const halves = forms.filter(({ strength }) => strength === 'part')
  return halves.length > 1 ? halves : forms
}

/** The sections that a title could be used for: the surest hit for each. */
export function hitsOf(title: string, wants: Wants): readonly Hit[] {
  return findHitsOf(wants)(title)
}

const findHitsOf = oncePer((wants: Wants) => oncePerData((title: string) => findHits(title, wants)))

function findHits(title: string, wants: Wants): readonly Hit[] {
  const best = new Map<number, Hit>()
  const add = (wanted: readonly number[] | undefined, hit: Omit<Hit, 'wanted'>) => {
    for (const at of wanted ?? []) {
      const other = best.get(at)
      const before = other ? tiers.indexOf(hit.how) - tiers.indexOf(other.how) || hit.rank - other.rank : -1
      if (before < 0) best.set(at, { ...hit, wanted: at })
    }
  }
  const forms = titleForms(title)
  for (const one of forms) {
    const { form, strength } = one
    const by = (how: MatchedBy) => ({ how: strength === 'whole' ? how : 'part', form, rank: 0, needs: null }) as const
    add(wants.title.get(form), by('title'))
    add(wants.also.get(form), by('also'))
    const { loose, concepts } = meaningOf(one)
    add(wants.loose.get(loose), by('alias'))
    for (const id of concepts) add(wants.concept.get(id), by('alias'))
    const half = { how: 'part', form, rank: 1, needs: null } as const
    if (strength === 'whole') add(wants.half.get(form), half)
    if (wants.group.size === 0) continue
    for (const number of sameTitleGroups(form)) {
      const members = wants.group.get(number)
      add(members?.whole, by('alias'))
      if (strength === 'whole') add(members?.half, half)
    }
  }
  if (wants.topic.size > 0) {
    for (const one of topicForms(forms)) {
      for (const [id, list] of wants.topic) {
        const hit = readTopic(one, id)
        if (hit) add(list, { how: 'broad', form: one.form, ...hit })
      }
    }
  }
  return [...best.values()]
}
