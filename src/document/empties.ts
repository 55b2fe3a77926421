import type { Document } from './document.ts'
import type { Field } from './fields.ts'
import type { Section } from './sections.ts'

/** The sections with nothing under their heading: neither a block of their own nor a sub-section. */
export function findEmptySections(document: Document): Section[] {
  return document.sections.filter((section) => (
    section !== document.title && section.kind === 'heading' && section.blocks === 0 && section.children.length === 0
  ))
}

/** The labels with nothing after them, nothing nested and nothing below that could be theirs. */
export function findEmptyLabels(document: Document): Field[] {
  return document.fields.filter((field) => field.host !== 'front-matter' && field.value === '' && !field.nested)
}
