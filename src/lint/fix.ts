import type { Finding } from './finding.ts'

/** A text after fixes. */
export interface Fixed<F> {
  readonly text: string
  /** The findings whose fix was applied; the others wait for the next pass. */
  readonly applied: readonly F[]
}

/** Applies the fixes of findings to a text, from the start: one that overlaps an earlier one is left out. */
export function applyFixes<F extends Pick<Finding, 'fix'>>(text: string, findings: readonly F[]): Fixed<F> {
  const applied: F[] = []
  const fixable = findings.filter((finding) => finding.fix !== null)
  fixable.sort(
    (a, b) =>
      (a.fix?.range.start ?? 0) - (b.fix?.range.start ?? 0) || (a.fix?.range.end ?? 0) - (b.fix?.range.end ?? 0),
  )
  let fixed = ''
  let at = 0
  for (const finding of fixable) {
    const { fix } = finding
    if (!fix || fix.range.start < at || (applied.length > 0 && fix.range.start === at)) continue
    fixed += text.slice(at, fix.range.start) + fix.text
    at = fix.range.end
    applied.push(finding)
  }
  return { text: fixed + text.slice(at), applied }
}
