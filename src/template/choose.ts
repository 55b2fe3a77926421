import type { Document } from '../document/document.ts'
import { align, type Alignment } from './align.ts'
import type { Template } from './template.ts'

/** The template that a document is held against, found by its headings. */
export interface Choice {
  /** The document against the template that fits; null where none does. */
  readonly alignment: Alignment | null
  /** The template that came closest where none fits; null where no heading is any template's. */
  readonly closest: { readonly template: Template; readonly missing: readonly string[] } | null
}

/**
 * Picks the template whose sections a document's headings fit best. It must have at least half of the template's
 * top-level sections; among those that do, the one that explains most of the document and misses least of itself.
 */
export function chooseTemplate(templates: readonly Template[], document: Document): Choice {
  let best: { alignment: Alignment; score: number; share: number } | null = null
  let closest: { alignment: Alignment; share: number } | null = null
  for (const template of templates) {
    const alignment = align({ ...template, free: false }, document)
    const top = alignment.sections.filter((match) => match.parent === null && !match.wanted.optional)
    const share = top.filter((match) => match.present).length / Math.max(1, top.length)
    const score = fit(alignment)
    if (share >= 0.5 && (best === null || score > best.score)) best = { alignment, score, share }
    if (share > 0 && (closest === null || share > closest.share)) closest = { alignment, share }
  }
  if (best) return { alignment: restore(best.alignment, templates, document), closest: null }
  return {
    alignment: null,
    closest: closest && {
      template: closest.alignment.template,
      missing: closest.alignment.sections.filter((match) => match.parent === null && !match.present).map((match) => match.wanted.title),
    },
  }
}

/** The harmonic mean of the share of the template that the document has, and of the document's headings that the template has. */
function fit(alignment: Alignment): number {
  const present = alignment.sections.filter((match) => match.present)
  const served = new Set(present.map((match) => match.found))
  const deepest = Math.max(2, ...alignment.sections.map((match) => match.wanted.depth))
  const headings = alignment.document.sections.filter((section) => (
    section !== alignment.document.title && section.kind === 'heading' && section.depth <= deepest
  ))
  const covered = headings.filter((section) => served.has(section) || (section.parent !== null && served.has(section.parent)))
  const recall = present.length / Math.max(1, alignment.sections.length)
  const precision = covered.length / Math.max(1, headings.length)
  return recall + precision === 0 ? 0 : (2 * recall * precision) / (recall + precision)
}

/** The alignment by the template's own rule of titles: a free one was compared strictly to be chosen. */
function restore(alignment: Alignment, templates: readonly Template[], document: Document): Alignment {
  const template = templates.find((one) => one.name === alignment.template.name)
  return template?.free === true ? align(template, document) : alignment
}
