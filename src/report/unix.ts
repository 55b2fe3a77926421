import { printable } from '../text/printable.ts'
import type { Reporter } from './report.ts'
import { severityName } from './tally.ts'

/** One line a finding, `path:line:column: severity: message [rule-id]`, as compilers write it. */
export const report: Reporter = function* (results) {
  for (const { path, failure, findings } of results) {
    // A failure has the same shape, so that one problem matcher reads all lines.
    if (failure !== null) yield writeLine(`${path}:1:1`, 'error', failure, 'failure')
    for (const finding of findings) {
      const place = `${path}:${finding.line}:${finding.column}`
      yield writeLine(place, severityName(finding), finding.message, finding.ruleId)
    }
  }
}

function writeLine(place: string, severity: string, message: string, rule: string): string {
  return `${printable(`${place}: ${severity}: ${message} [${rule}]`)}\n`
}
