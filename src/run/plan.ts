import type { ResolvedConfig } from '../config/resolve.ts'
import type { Setting } from '../lint/lint.ts'

/** A file and how it is linted. */
export interface Plan {
  readonly path: string
  readonly config: ResolvedConfig
  readonly settings: readonly Setting[]
}
