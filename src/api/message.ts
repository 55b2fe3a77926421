import type { Finding } from '../lint/finding.ts'
import type { Edit } from '../rule/rule.ts'
import type { LintEdit, LintMessage } from './public.ts'

/** A finding as a message. */
export function createMessage(finding: Finding): LintMessage {
  const { ruleId, severity, message, line, column, endLine, endColumn, fix, suggestions, detector } = finding
  return {
    ruleId,
    severity: severity === 'error' ? 2 : 1,
    message,
    ...{ line, column, endLine, endColumn },
    ...(fix && { fix: createEdit(fix) }),
    ...(suggestions.length > 0 && {
      suggestions: suggestions.map(({ desc, fix }) => ({ desc, fix: createEdit(fix) })),
    }),
    ...(detector !== null && { detector }),
  }
}

function createEdit({ range, text }: Edit): LintEdit {
  return { range: [range.start, range.end], text }
}
