import type { Document } from '../document/document.ts'
import type { Field } from '../document/fields.ts'
import type { Item, Section } from '../document/sections.ts'
import type { EntryGroup, Template, TemplateField, TemplateSection } from './template.ts'

/** How a document lies against a template: for each thing the template asks for, where the document has it. */
export interface Alignment {
  readonly template: Template
  readonly document: Document
  /** Every section of the template, parents before children, in the template's order. */
  readonly sections: readonly SectionMatch[]
  /** Fields of the head. */
  readonly head: readonly FieldMatch[]
}

/** A section of the template and where the document has it. */
export interface SectionMatch {
  readonly wanted: TemplateSection
  readonly parent: SectionMatch | null
  /** Null where the document does not have it. */
  readonly found: Section | null
  /** A heading that almost is it, where none is. */
  readonly near: Section | null
  /** The section of the document that it should follow; null where it should come first. */
  readonly after: Section | null
  readonly fields: readonly FieldMatch[]
  readonly entries: readonly EntryMatch[]
}

/** A field of the template and where the document has it. */
export interface FieldMatch {
  readonly wanted: TemplateField
  readonly found: Field | null
}

/** An entry group of the template and the entries of the document. */
export interface EntryMatch {
  readonly wanted: EntryGroup
  readonly found: readonly Entry[]
}

/** One entry of the document: a sub-section or a list item. */
export interface Entry {
  readonly place: Section | Item
  readonly title: string
  readonly fields: readonly FieldMatch[]
}
