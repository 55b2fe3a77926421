import type { Document } from '../document/document.ts'
import { align, type Alignment, type SectionMatch } from './align.ts'
import type { MatchedBy } from './match-titles.ts'
import type { Template } from './template.ts'

/** The template that a document is held against, found by its headings. */
export interface Choice {
  /** The document against the template that fits; null where none does. */
  readonly alignment: Alignment | null
  /** The template that came closest where none fits; null where no heading is any template's. */
  readonly closest: { readonly template: Template; readonly missing: readonly string[] } | null
}

/** How many of a template's top-level sections a document must have to be held against it. */
const leastShare = 0.5
/**
 * How well a template with fields must fit. Documents written from one lie above 0.8 even when half abandoned; those
 * that merely treat the same subjects, under titles of their own and without the labels, below 0.5.
 */
const leastFit = 0.45

/**
 * Picks the template whose sections a document's headings fit best: the one that explains most of the document and
 * misses least of itself, not the smallest.
 */
export function chooseTemplate(templates: readonly Template[], document: Document): Choice {
  const candidates = templates.map((template) => weigh(template, document)).sort((a, b) => b.fit - a.fit)
  const best = candidates.find((one) => one.share >= leastShare && (one.template.free || one.fit >= leastFit))
  if (best) return { alignment: best.template.free ? align(best.template, document) : best.alignment, closest: null }
  const [closest] = candidates
  return {
    alignment: null,
    closest: closest === undefined || closest.fit === 0 ? null : { template: closest.template, missing: closest.missing },
  }
}

interface Candidate {
  readonly template: Template
  readonly alignment: Alignment
  readonly share: number
  readonly fit: number
  /** Titles of its top-level sections that are missing. */
  readonly missing: readonly string[]
}

/** Compares titles strictly, those of a free template too: what it is chosen for must stand there by name. */
function weigh(template: Template, document: Document): Candidate {
  const alignment = align(template.free ? { ...template, free: false } : template, document)
  const top = alignment.sections.filter((match) => match.parent === null && !match.wanted.optional)
  const missing = top.filter((match) => !match.present).map((match) => match.wanted.title)
  return { template, alignment, share: 1 - missing.length / Math.max(1, top.length), fit: measureFit(alignment), missing }
}

/** What a heading says for a template: its own title all, another name for the same half, half of a compound title less. */
const weights: Readonly<Record<MatchedBy, number>> = { title: 1, also: 1, alias: 0.5, part: 0.25, broad: 0 }
/** A field weighs less than a section: templates have many, and authors drop them first. */
const fieldWeight = 0.5

/** The harmonic mean of how much of the template the document has, and how many of the document's headings the template has. */
function measureFit(alignment: Alignment): number {
  const { sections, head, document } = alignment
  const fields = [...head, ...sections.flatMap((match) => (match.found ? [...match.fields, ...fieldsOfEntries(match)] : unmet(match)))]
  const weight = sections.reduce((sum, match) => sum + (match.how === null ? 0 : weights[match.how]), 0)
  const met = fields.filter((field) => field.present).length
  const recall = (weight + fieldWeight * met) / Math.max(1, sections.length + fieldWeight * fields.length)
  const served = new Set(sections.map((match) => match.found))
  const deepest = Math.max(2, ...sections.map((match) => match.wanted.depth))
  const headings = document.sections.filter((section) => (
    section !== document.title && section.kind === 'heading' && section.depth <= deepest
  ))
  const covered = headings.filter((section) => served.has(section) || (section.parent !== null && served.has(section.parent)))
  const precision = covered.length / Math.max(1, headings.length)
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
}

/** For each field of an entry group whether any entry has it. */
function fieldsOfEntries(match: SectionMatch): { present: boolean }[] {
  return match.entries.flatMap(({ wanted, found }) => wanted.fields.map((field) => (
    { present: found.some((entry) => entry.fields.some((one) => one.wanted === field && one.present)) }
  )))
}

function unmet(match: SectionMatch): { present: boolean }[] {
  return [...match.wanted.fields, ...match.wanted.entries.flatMap((group) => group.fields)].map(() => ({ present: false }))
}
