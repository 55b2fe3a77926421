import type { Finding } from './finding.ts'
import { createLeftoverQuestion, type LintRequest } from './lint.ts'

/**
 * With at least this fit, a document was started from the template. Documents written from a template fit at least this
 * well, even with half of it removed; documents that only have the same subjects do not. For a template whose titles
 * vary freely, headings prove nothing.
 */
const startedFit = 0.8

/**
 * The findings of a document whose template was chosen automatically. Findings about its structure are warnings,
 * because nobody declared that structure, unless the document was started from the template.
 */
export function softenStructure(findings: readonly Finding[], request: LintRequest, fit: number): readonly Finding[] {
  if (fit >= startedFit && request.alignment?.template.free !== true) return findings
  const structure = new Set(
    request.settings.filter(({ rule }) => rule.reads.includes('template')).map(({ rule }) => rule.id),
  )
  const softens = ({ ruleId, severity }: Finding) => severity === 'error' && structure.has(ruleId)
  // Known text is searched for last, because it takes longest.
  if (!findings.some(softens) || hasTextOfTemplate(request)) return findings
  return findings.map((finding) => (softens(finding) ? { ...finding, severity: 'warn' as const } : finding))
}

function hasTextOfTemplate({ document, alignment, leftovers }: LintRequest): boolean {
  if (!alignment) return false
  const ask = leftovers ?? createLeftoverQuestion(document, alignment)
  return ask([], []).some((leftover) => leftover.template === alignment.template.name)
}
