import type { Section, TextBlock } from '../document/document.ts'
import type { Range } from '../document/source.ts'
import type { Kind } from './detector.ts'
import type { Evidence } from './document-context.ts'
import type { Examination } from './examine.ts'
import type { Known } from './known-text.ts'

/** Text of a document that nobody filled in or replaced. */
export interface Leftover {
  readonly kind: Kind
  /** Whether it is example content of a template. */
  readonly isSample: boolean
  /** The row of the detectors that found it, and the ground where its context decided: `bracket/verb`. */
  readonly detector: string
  /** As it is in the document, on one line. */
  readonly text: string
  readonly range: Range
  readonly section: Section
  /** The template whose text it is, or its family; null where it was recognised by its form or wording. */
  readonly template: string | null
  /** Whether `template` is a family of public templates. */
  readonly isPublic: boolean
  /** How much of the template's words it has, 0 to 1; 1 without a template. */
  readonly likeness: number
  /** What belongs there instead, in the template's words; null where the template says nothing. */
  readonly prompt: string | null
}

/** Whether a leftover was recognised by its wording alone: an instruction or deferred content of no known template. */
export function isUnwritten({ kind, template }: Pick<Leftover, 'kind' | 'template'>): boolean {
  return template === null && (kind === 'instruction' || kind === 'deferred')
}

/** A block and what was found in it by itself. */
export type Examined = Evidence & Examination

/** A leftover before it is described. */
export interface RawLeftover {
  readonly block: TextBlock | null
  readonly range: Range
  readonly section: Section
  readonly kind: Kind
  readonly isSample: boolean
  readonly detector: string
  readonly text: string
  readonly prompt: string
  readonly match: Known | null
  /** Whether it is a sentence of the template that the document is checked against. */
  readonly isTemplates?: boolean
  /** The family of public templates whose text it is. */
  readonly family?: string | undefined
}
