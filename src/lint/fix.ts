import type { Edit } from '../rule/rule.ts'
import type { Finding } from './finding.ts'

/** A text after fixes. */
export interface Fixed<F> {
  readonly text: string
  /** The findings whose edit was applied; the others wait for the next pass. */
  readonly applied: readonly F[]
}

/** The edit of a finding that is safe to apply. */
export function safeFix({ fix }: Pick<Finding, 'fix'>): Edit | null {
  return fix
}

/** The edit of a finding, or its first suggestion. */
export function fixOrSuggestion({ fix, suggestions }: Finding): Edit | null {
  return fix ?? suggestions[0]?.fix ?? null
}

/** Applies edits of findings to a text, from the start: one that overlaps or touches an earlier one is left out. */
export function applyFixes<F extends Pick<Finding, 'fix'>>(
  text: string,
  findings: readonly F[],
  editOf: (finding: F) => Edit | null = safeFix,
): Fixed<F> {
  const edits = findings.flatMap((finding) => {
    const edit = editOf(finding)
    return edit ? [{ finding, ...edit }] : []
  })
  // The sort is stable, so insertions at one place keep the order of their findings.
  edits.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  const applied: F[] = []
  let fixed = ''
  let at = 0
  let isAfterInsertion = true
  for (const { finding, range, text: inserted } of edits) {
    const isInsertion = range.start === range.end
    if (range.start < at || (range.start === at && applied.length > 0 && !(isInsertion && isAfterInsertion))) continue
    fixed += text.slice(at, range.start) + inserted
    at = range.end
    isAfterInsertion = isInsertion
    applied.push(finding)
  }
  return { text: fixed + text.slice(at), applied }
}
