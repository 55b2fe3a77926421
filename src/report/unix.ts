import { printable } from './printable.ts'
import type { Reporter } from './report.ts'
import { severityName } from './tally.ts'

/** One line a finding, `path:line:column: severity: message [rule-id]`, as compilers write it. */
export const report: Reporter = (results) =>
  results
    .flatMap(({ path, failure, findings }) => [
      // The same shape for a failure: a matcher that knows one line knows them all.
      ...(failure === null ? [] : [`${path}:1:1: error: ${failure} [failure]`]),
      ...findings.map(
        (finding) =>
          `${path}:${finding.line}:${finding.column}: ${severityName(finding)}: ${finding.message} [${finding.ruleId}]`,
      ),
    ])
    .map((line) => `${printable(line)}\n`)
    .join('')
