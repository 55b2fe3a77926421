import type { Edit } from '../rule/rule.ts'
import type { Finding } from './finding.ts'

/** A finding in ESLint's shape, as plain data; `write` writes its texts. */
export function toLintMessage(finding: Finding, write: (text: string) => string = (text) => text) {
  const { ruleId, severity, message, line, column, endLine, endColumn, fix, suggestions, detector } = finding
  return {
    ruleId,
    severity: severity === 'error' ? (2 as const) : (1 as const),
    message: write(message),
    ...{ line, column, endLine, endColumn },
    ...(fix && { fix: describeEdit(fix) }),
    ...(suggestions.length > 0 && {
      suggestions: suggestions.map(({ desc, fix }) => ({ desc: write(desc), fix: describeEdit(fix) })),
    }),
    ...(detector !== null && { detector }),
  }
}

function describeEdit({ range, text }: Edit) {
  return { range: [range.start, range.end] as const, text }
}
