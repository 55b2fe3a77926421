import type { FileResult } from '../lint/finding.ts'

/** Characters; a string holds half a billion, and line feeds are written as two. */
const most = 400_000_000

/**
 * Looks whether a report that tells every repair with its finding can be a string. Findings may share one: where a table
 * of contents is rewritten, each wrong entry brings all of it.
 * @throws {RangeError} as where a string becomes too long, but before it takes minutes and all memory
 */
export function expectRepairsToFit(results: readonly FileResult[]): void {
  const size = results.reduce(
    (sum, { findings }) => findings.reduce((all, { fix }) => all + (fix?.text.length ?? 0), sum),
    0,
  )
  if (size > most) throw new RangeError(`${size} characters of repairs`)
}
