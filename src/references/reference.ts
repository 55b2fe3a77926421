import type { Range } from '../document/source.ts'

/** Where a document points to, read from a link or from a path in its text. */
export interface Target {
  /** With forward slashes, percent-encoding decoded, without fragment; empty for an anchor of the document itself. */
  readonly path: string
  /** Whether the path starts at the repository's root (`/docs/x.md`). */
  readonly fromRoot: boolean
  /** The anchor, decoded, without `#`; null where there is none. */
  readonly anchor: string | null
  /** The last 1-based line that the reference names (`a.ts:10`, `a.ts#L10-L20`); null where it names none. */
  readonly line: number | null
}

/**
 * What is certain of a reference by its form: a `link` (or image, or definition) must lead somewhere; a `path` in a
 * code span or a field, and a line of a file `tree`, is one only with proof from the repository.
 */
export type ReferenceKind = 'link' | 'image' | 'path' | 'tree'

/** One reference of a document. */
export interface Reference {
  readonly kind: ReferenceKind
  /** As it is written. */
  readonly text: string
  readonly range: Range
  readonly target: Target
  /** The titles of the sections around it, outermost first. */
  readonly section: readonly string[]
  /** The words of its block, at most 2,000 UTF-16 code units. */
  readonly around: string
}

/** Why a reference is dead. */
export type DeadReference = { readonly reference: Reference } & (
  | { readonly why: 'missing'; readonly replacement: string | null }
  | { readonly why: 'renamed'; readonly to: string; readonly day: string; readonly replacement: string | null }
  | { readonly why: 'deleted'; readonly day: string }
  | { readonly why: 'no-match' }
  | { readonly why: 'line'; readonly lines: number }
  | { readonly why: 'anchor' }
)
