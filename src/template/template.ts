import type { TemplateText } from '../placeholders/template-knowledge.ts'

export type { TemplateText } from '../placeholders/template-knowledge.ts'

/**
 * What a template asks of a document. Plain data without references to a syntax tree: the built-in templates are read
 * when the package is built, and shipped as JSON.
 */
export interface Template {
  /** A built-in name, a configured name, or the path of the file. */
  readonly name: string
  readonly title: string
  /** The sections below the title, in order. */
  readonly sections: readonly TemplateSection[]
  /** Fields of the document's head. */
  readonly fields: readonly TemplateField[]
  /** Whether titles vary freely, so that a section counts where its subject is treated under any title. */
  readonly free: boolean
  /** Labels and titles whose place may stay empty, as the template says: `(leave this empty)`. */
  readonly leftEmpty: readonly string[]
  /** Blocks of the template's own text that a document must replace. */
  readonly texts: readonly TemplateText[]
}

/** A section that a document must have, or may have where it is optional. */
export interface TemplateSection {
  readonly title: string
  /** Titles from the outermost section to this one. */
  readonly path: readonly string[]
  readonly depth: number
  /** 1-based line of the heading in the template. */
  readonly line: number
  readonly optional: boolean
  /** Other titles that count (`<!-- also: A | B -->`). */
  readonly also: readonly string[]
  readonly sections: readonly TemplateSection[]
  readonly entries: readonly EntryGroup[]
  readonly fields: readonly TemplateField[]
  /** Whether it holds a fence, so that a document needs a fence or an image there. */
  readonly diagram: boolean
  /** The columns of each of its tables. */
  readonly tables: readonly (readonly string[])[]
  /** Whether it is a table of contents: a list of links to the template's own headings. */
  readonly contents: boolean
  /** Markdown with line feeds: the paragraphs and lists of its own that hold something to be replaced. */
  readonly prompts: string
}

/** Sub-sections (or list items) with titles of the author's choosing; at least one is required. */
export interface EntryGroup {
  /** The first sample's title, as `[Component 1]` or `Path 1: [User Authentication Flow]`. */
  readonly sample: string
  readonly line: number
  /** Whether the samples are headings or list items; a document may write the one for the other. */
  readonly host: 'section' | 'item'
  readonly depth: number
  readonly optional: boolean
  /** Labels, or titles of sub-sections; required where every sample has it. */
  readonly fields: readonly TemplateField[]
  /** Markdown with line feeds: the first sample where that is a list item, else what it holds to be replaced. */
  readonly prompts: string
}

/** A labelled value. */
export interface TemplateField {
  readonly label: string
  readonly line: number
  readonly required: boolean
  /** The slot that is its value in the template, without brackets; empty for a nested value or a date. */
  readonly prompt: string
  /** Whether it says when the document was last modified. */
  readonly dated: boolean
  /** Whether its value is a date, or a placeholder for one. */
  readonly date: boolean
}
