import type { Document } from '../document/document.ts'
import type { MatchedBy } from '../titles/match-titles.ts'
import { type Alignment, align, type EntryMatch, matchContent, matchHead } from './align.ts'
import { foundBy, type Placement, placeSections, takenBy } from './placements.ts'
import type { Template, TemplateField, TemplateSection } from './template.ts'

/** The template that a document is checked against, chosen by its headings. */
export interface Choice {
  /** The document aligned with the template that fits; null where none fits. */
  readonly alignment: Alignment | null
  /** How well its headings and fields fit the document, 0 to 1; 0 where none fits. */
  readonly fit: number
  /**
   * Where none fits, the template with the most top-level sections in the document; null where no heading matches one.
   */
  readonly closest: { readonly template: Template; readonly present: number; readonly required: number } | null
}

/** The share of a template's top-level sections that a document must have to be checked against it. */
const leastShare = 0.5
/**
 * How well a template with fields must fit. Documents written from one are above 0.8, even with half of it removed;
 * those that only have the same subjects, under other titles and without the labels, are below 0.5.
 */
const leastFit = 0.45

/**
 * Picks the template whose sections a document's headings fit best: the one that explains most of the document and
 * lacks the fewest of its own sections, not the smallest one.
 */
export function chooseTemplate(templates: readonly Template[], document: Document): Choice {
  const candidates = templates.map((template) => weigh(template, document))
  // Fields are looked for only where there are sections enough to choose the template at all.
  const best = pickBest(
    candidates.filter(({ share }) => share >= leastShare),
    document,
    (template, fit) => template.free || fit >= leastFit,
  )
  if (best) {
    const { template, placements, fit } = best
    return { alignment: align(template, document, template.free ? undefined : placements), fit, closest: null }
  }
  const closest = pickBest(candidates, document, (_, fit) => fit > 0)
  return { alignment: null, fit: 0, closest }
}

interface Candidate {
  readonly template: Template
  readonly placements: readonly Placement[]
  readonly share: number
  /** How many top-level sections it requires, and how many of them are present. */
  readonly required: number
  readonly present: number
}

/** Compares titles strictly, also for a free template, which is chosen only by sections with the titles that it has. */
function weigh(template: Template, document: Document): Candidate {
  const placements = placeSections(template, document, false)
  const top = placements.filter(({ parent, wanted }) => parent === null && !wanted.optional)
  const required = top.length
  const present = top.filter(({ place }) => place !== null).length
  return { template, placements, share: 1 - (required - present) / Math.max(1, required), required, present }
}

/**
 * The candidate that fits best and suits. The first to be measured is the one that would fit best if the document had
 * all fields; those that could not fit better than it are not.
 */
function pickBest(
  candidates: readonly Candidate[],
  document: Document,
  suits: (template: Template, fit: number) => boolean,
): (Candidate & { readonly fit: number }) | null {
  const bounded = candidates.map((candidate) => ({ candidate, bound: measureFit(candidate, document, allPresent) }))
  let best: (Candidate & { readonly fit: number }) | null = null
  for (const { candidate, bound } of bounded.sort((a, b) => b.bound - a.bound)) {
    if (best && bound <= best.fit) break
    const fit = measureFit(candidate, document, findFields)
    if (suits(candidate.template, fit) && (!best || fit > best.fit)) best = { ...candidate, fit }
  }
  return best
}

/**
 * How much a heading counts for a template: its exact title most, a synonym half, half of a compound title less.
 */
const weights: Readonly<Record<MatchedBy, number>> = { title: 1, also: 1, alias: 0.5, part: 0.25, broad: 0 }
/** A field weighs less than a section: templates have many, and authors drop them first. */
const fieldWeight = 0.5

/** For each field of a template whether the document has it. */
type ReadFields = (candidate: Candidate, document: Document) => readonly { readonly present: boolean }[]

const findFields: ReadFields = ({ template, placements }, document) => {
  const taken = takenBy(placements)
  return [
    ...matchHead(template, document),
    ...placements.flatMap((placement) => {
      if (!foundBy(placement)) return fieldsOf(placement.wanted).map(() => ({ present: false }))
      const { fields, entries } = matchContent(placement, taken)
      return [...fields, ...entries.flatMap(fieldsOfEntries)]
    }),
  ]
}

const allPresent: ReadFields = ({ template, placements }) =>
  [...template.fields, ...placements.flatMap(({ wanted }) => fieldsOf(wanted))].map(() => ({ present: true }))

/**
 * The harmonic mean of how much of the template the document has, and how many of the document's headings the template
 * has.
 */
function measureFit(candidate: Candidate, document: Document, readFields: ReadFields): number {
  const { placements } = candidate
  const fields = readFields(candidate, document)
  const weight = placements.reduce((sum, { how }) => sum + (how === null ? 0 : weights[how]), 0)
  const met = fields.filter((field) => field.present).length
  const recall = (weight + fieldWeight * met) / Math.max(1, placements.length + fieldWeight * fields.length)
  const served = new Set(placements.map(foundBy))
  const deepest = Math.max(2, ...placements.map(({ wanted }) => wanted.depth))
  const headings = document.sections.filter(
    (section) => section !== document.title && section.kind === 'heading' && section.depth <= deepest,
  )
  const covered = headings.filter(
    (section) => served.has(section) || (section.parent !== null && served.has(section.parent)),
  )
  const precision = covered.length / Math.max(1, headings.length)
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
}

/** For each field of an entry group whether any entry has it. */
function fieldsOfEntries({ wanted, found }: EntryMatch): { present: boolean }[] {
  return wanted.fields.map((field) => ({
    present: found.some((entry) => entry.fields.some((one) => one.wanted === field && one.present)),
  }))
}

function fieldsOf({ fields, entries }: TemplateSection): readonly TemplateField[] {
  return [...fields, ...entries.flatMap((group) => group.fields)]
}
