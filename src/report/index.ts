import type { Format } from './format.ts'
import type { Reporter } from './report.ts'

// A run loads the formats it was asked for and no other.
const modules = {
  pretty: () => import('./pretty.ts'),
  unix: () => import('./unix.ts'),
  json: () => import('./json.ts'),
  sarif: () => import('./sarif.ts'),
  junit: () => import('./junit.ts'),
  checkstyle: () => import('./checkstyle.ts'),
  github: () => import('./github.ts'),
  gitlab: () => import('./gitlab.ts'),
  markdown: () => import('./markdown.ts'),
  html: () => import('./html/report.ts'),
} satisfies Record<string, () => Promise<{ report: Reporter }>>

/** The names of the formats, in the order the help lists them. */
export const formats: readonly Format[] = Object.keys(modules) as Format[]

/** Says whether a name is a format's. */
export function isFormat(name: string): name is Format {
  return Object.hasOwn(modules, name)
}

/** Whether a format shows the summaries of documents: a run makes them only where one does. */
export function showsSummaries(format: Format): boolean {
  return format === 'html'
}

/** Loads the reporter of a format. */
export async function loadReporter(format: Format): Promise<Reporter> {
  return (await modules[format]()).report
}
