import type { Results } from '../lint/finding.ts'
import { printable } from '../text/printable.ts'
import type { Reporter } from './report.ts'
import { severityName } from './tally.ts'
import { element, xmlDocument } from './xml.ts'

/** Checkstyle's XML, version 4.3: a `file` a document, an `error` a finding. */
export const report: Reporter = (results) => xmlDocument('checkstyle', { version: '4.3' }, listFiles(results))

function* listFiles(results: Results): Iterable<string> {
  for (const { path, failure, findings } of results) {
    yield element('file', { name: path }, [
      ...(failure === null ? [] : [fault(1, 1, 'error', failure, 'failure')]),
      ...findings.map((finding) =>
        fault(finding.line, finding.column, severityName(finding), finding.message, finding.ruleId),
      ),
    ])
  }
}

function fault(line: number, column: number, severity: string, message: string, rule: string): string {
  const source = `system-patterns-lint.${rule}`
  return element('error', { line, column, severity, message: printable(message), source })
}
