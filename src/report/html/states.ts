import type { FileResult, Finding } from '../../lint/finding.ts'
import type { SectionSummary } from '../../lint/summary.ts'

/** What a document has for a section of its template. */
export type State = SectionSummary['state'] | 'unfilled'

/** The states of the sections of a document, in the order of its summary. */
export function statesOf({ summary, findings }: FileResult, unfilled: ReadonlySet<string>): State[] {
  const sections = summary?.sections ?? []
  const leftIn = new Set(findings.filter(({ ruleId }) => unfilled.has(ruleId)).map((one) => innermost(sections, one)))
  return sections.map((section) => (section.state === 'there' && leftIn.has(section) ? 'unfilled' : section.state))
}

/** The smallest section that a finding is in. */
function innermost(sections: readonly SectionSummary[], { range }: Finding): SectionSummary | undefined {
  let best: SectionSummary | undefined
  let least = Infinity
  for (const section of sections) {
    if (!section.range || range.start < section.range.start || range.start >= section.range.end) continue
    const size = section.range.end - section.range.start
    if (size < least) [best, least] = [section, size]
  }
  return best
}
