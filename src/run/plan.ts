import { isAbsolute, relative, sep } from 'node:path'
import { type ResolvedConfig, valuesOf } from '../config/resolve.ts'
import type { Setting } from '../lint/lint.ts'

/** A file and how it is linted. */
export interface Plan {
  readonly path: string
  readonly config: ResolvedConfig
  readonly settings: readonly Setting[]
}

/** The rules that are on under a configuration, with all their options. */
export function settingsOf(config: ResolvedConfig): Setting[] {
  return config.rules.flatMap(({ rule, severity, options }) =>
    severity.value === 'off' ? [] : [{ rule, severity: severity.value, options: valuesOf(options) }],
  )
}

/**
 * A path relative to the working directory with forward slashes, as it would be typed; one above it stays absolute
 * where it was.
 */
export function asTyped(cwd: string, path: string): string {
  const typed = isAbsolute(path) ? relative(cwd, path) : path
  return (typed.startsWith('..') && isAbsolute(path) ? path : typed).split(sep).join('/')
}
