import type { Document } from '../document/document.ts'
import type { Section } from '../document/sections.ts'
import type { Range } from '../document/source.ts'
import { findSlots } from '../document/slots.ts'
import type { Template } from './template.ts'

/** Text that stands in a document and that nobody has filled in or replaced. */
export interface Unfilled {
  /** A stand-in for content, or example content of a template. */
  readonly kind: 'placeholder' | 'sample'
  /** What makes it one: a stand-in's shape, a marker word, an instruction to the author, a promise of content. */
  readonly sort: 'slot' | 'choice' | 'date-form' | 'marker' | 'instruction' | 'promise' | 'diagram' | 'step' | 'row' | 'text'
  /** `known`: it is a template's own text. `mark`: it looks like a stand-in where it stands. */
  readonly evidence: 'known' | 'mark'
  /** As it stands, on one line. */
  readonly text: string
  readonly range: Range
  readonly section: Section
  /** The template whose text it is; null for a mark. */
  readonly template: string | null
  /** How much of the template's words stand here, 0 to 1; 1 for a mark. */
  readonly likeness: number
  /** What belongs there instead, in the template's words; null where nobody says. */
  readonly advice: string | null
}

/** What may stand although it looks unfilled, and what counts although it does not. */
export interface UnfilledOptions {
  /** Texts, or patterns between slashes, that are fine here. */
  readonly allow: readonly string[]
  /** More markers, as `TODO`. */
  readonly terms: readonly string[]
}

/** Finds what is unfilled in a document, in order. `template` is the one it is held against, if any. */
export function findUnfilled(document: Document, _template: Template | null, _options: UnfilledOptions): Unfilled[] {
  const found: Unfilled[] = []
  for (const passage of document.passages) {
    if (passage.role === 'code' || passage.role === 'meta') continue
    for (const slot of findSlots(passage.text)) {
      if (slot.shape !== 'bracket' && slot.shape !== 'date-form') continue
      found.push({
        kind: 'placeholder',
        sort: slot.shape === 'date-form' ? 'date-form' : 'slot',
        evidence: 'mark',
        text: passage.text.slice(slot.from, slot.to),
        range: passage.rangeOf(slot.from, slot.to),
        section: passage.section,
        template: null,
        likeness: 1,
        advice: null,
      })
    }
  }
  return found
}
