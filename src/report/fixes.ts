import type { Finding, Results } from '../lint/finding.ts'

/** Characters; a string holds half a billion, and line feeds are written as two. */
const most = 400_000_000

/**
 * Checks that a report with the edits of every finding can be a string. Findings may share an edit: each dead link of a
 * table of contents comes with all of the rewritten list.
 * @throws {RangeError} as for a string that is too long, but before that takes minutes and all memory
 */
export function assertEditsFit(results: Results): void {
  let size = 0
  for (const { findings } of results) for (const finding of findings) size += sizeOf(finding)
  if (size > most) throw new RangeError(`${size} characters of edits`)
}

function sizeOf({ fix, suggestions }: Finding): number {
  return suggestions.reduce((sum, { desc, fix: { text } }) => sum + desc.length + text.length, fix?.text.length ?? 0)
}
