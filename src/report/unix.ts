import { printable } from '../text/printable.ts'
import type { Reporter } from './report.ts'
import { severityName } from './tally.ts'

/** One line a finding, `path:line:column: severity: message [rule-id]`, as compilers write it. */
export const report: Reporter = (results) =>
  results
    .flatMap(({ path, failure, findings }) => [
      // A failure has the same shape, so that one problem matcher reads all lines.
      ...(failure === null ? [] : [`${path}:1:1: error: ${failure} [failure]`]),
      ...findings.map(
        (finding) =>
          `${path}:${finding.line}:${finding.column}: ${severityName(finding)}: ${finding.message} [${finding.ruleId}]`,
      ),
    ])
    .map((line) => `${printable(line)}\n`)
    .join('')
