import type { Range } from '../document/source.ts'

/** A comment that hides findings, or the end of what one hides. */
export interface Directive {
  /** As it is written, without what it names: `system-patterns-lint-disable-line`, `lint ignore`. */
  readonly name: string
  readonly kind: 'disable-next-line' | 'disable-line' | 'disable' | 'enable' | 'disable-file' | 'ignore-next'
  /** Whether it is in remark's form, which other plugins share. */
  readonly shared: boolean
  /** The rules it names; none for all of them. */
  readonly rules: readonly DirectiveRule[]
  /** The comment. */
  readonly range: Range
  /** The 1-based lines it applies to, both included; for `disable` and `enable` the line from which on it applies. */
  readonly lines: { readonly first: number; readonly last: number }
}

/** A rule as a directive names it. */
export interface DirectiveRule {
  readonly id: string
  readonly range: Range
}

/** A directive, or one rule of it, that does nothing. */
export interface UnusedDirective {
  readonly why: 'unused' | 'unknown rule' | 'unknown directive'
  /** The directive's name. */
  readonly name: string
  /** The rule it is about; null where it is about the whole directive. */
  readonly id: string | null
  /** What was probably meant; null where nothing is close. */
  readonly nearest: string | null
  /** The rule's name, or the comment. */
  readonly range: Range
}
