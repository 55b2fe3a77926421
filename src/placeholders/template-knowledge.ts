import type { TextBlock } from '../document/document.ts'

/** A block of a template's own text. */
export interface TemplateText {
  /** `prose` may stay, unless it is all that its section says. */
  readonly kind: 'slot' | 'instruction' | 'sample' | 'prose'
  /** Text of one block, or of one fence. */
  readonly text: string
  readonly line: number
  /** The section it is in, outermost first. */
  readonly path: readonly string[]
  readonly role: TextBlock['role']
  /**
   * The Markdown of a block that is unfilled by its links, its code or its being the title; see `template-source.ts`.
   */
  readonly markdown?: string
}

/** What the detectors need of the template that a document is checked against. */
export interface TemplateKnowledge {
  readonly name: string
  /** Whether its texts are among the fingerprints that are shipped. */
  readonly isBuiltIn: boolean
  /** Its own text, which a document must replace. */
  readonly texts: readonly TemplateText[]
  /** What it asks for behind a label; empty where it has no such label. */
  promptOf(label: string): string
}
