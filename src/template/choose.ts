import type { Document } from '../document/document.ts'
import type { MatchedBy } from '../titles/match-titles.ts'
import { type Alignment, align, type EntryMatch, matchContent, matchHead } from './align.ts'
import { foundBy, type Placement, placeSections, takenBy } from './placements.ts'
import type { Template, TemplateSection } from './template.ts'

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
  const fit = rememberFits(document)
  // Fields are looked for only where there are sections enough to choose the template at all.
  const best = byFit(
    candidates.filter(({ share }) => share >= leastShare),
    fit,
  ).find((one) => one.template.free || fit(one) >= leastFit)
  if (best)
    return {
      alignment: align(best.template, document, best.template.free ? undefined : best.placements),
      fit: fit(best),
      closest: null,
    }
  const [closest] = byFit(candidates, fit)
  return {
    alignment: null,
    fit: 0,
    closest:
      closest === undefined || fit(closest) === 0
        ? null
        : { template: closest.template, present: closest.present, required: closest.required },
  }
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

type Fit = (candidate: Candidate) => number

function rememberFits(document: Document): Fit {
  const fits = new Map<Candidate, number>()
  return (candidate) => {
    const fit = fits.get(candidate) ?? measureFit(candidate, document)
    fits.set(candidate, fit)
    return fit
  }
}

function byFit(candidates: readonly Candidate[], fit: Fit): Candidate[] {
  return [...candidates].sort((a, b) => fit(b) - fit(a))
}

/**
 * How much a heading counts for a template: its exact title most, a synonym half, half of a compound title less.
 */
const weights: Readonly<Record<MatchedBy, number>> = { title: 1, also: 1, alias: 0.5, part: 0.25, broad: 0 }
/** A field weighs less than a section: templates have many, and authors drop them first. */
const fieldWeight = 0.5

/**
 * The harmonic mean of how much of the template the document has, and how many of the document's headings the template
 * has.
 */
function measureFit({ template, placements }: Candidate, document: Document): number {
  const taken = takenBy(placements)
  const fields = [
    ...matchHead(template, document),
    ...placements.flatMap((placement) => {
      if (!foundBy(placement)) return unmet(placement.wanted)
      const { fields, entries } = matchContent(placement, taken)
      return [...fields, ...entries.flatMap(fieldsOfEntries)]
    }),
  ]
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

function unmet({ fields, entries }: TemplateSection): { present: boolean }[] {
  return [...fields, ...entries.flatMap((group) => group.fields)].map(() => ({ present: false }))
}
