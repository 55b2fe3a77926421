import type { Finding, Results } from '../lint/finding.ts'
import { printable } from '../text/printable.ts'
import { fingerprint, hash } from './fingerprint.ts'
import { repositoryPath } from './location.ts'
import type { ReportContext, Reporter } from './report.ts'
import { isError } from './tally.ts'
import { toJson } from './to-json.ts'

/** GitLab's Code Quality report. */
export const report: Reporter = (results, context) => toJson(listIssues(results, context))

function* listIssues(results: Results, context: ReportContext) {
  for (const result of results) {
    const path = repositoryPath(result.path, context)
    const prints = fingerprint(result)
    const issue = (description: string, check_name: string, print: string, severity: string, begin: number) => ({
      description: printable(description),
      check_name,
      // Unique over all files of the report, as GitLab requires.
      fingerprint: hash(`${path}\n${print}`),
      severity,
      location: { path, lines: { begin } },
    })
    if (result.failure !== null) yield issue(result.failure, 'failure', 'failure', 'critical', 1)
    for (const [index, finding] of result.findings.entries()) {
      yield issue(finding.message, finding.ruleId, prints[index] ?? '', gravity(finding), finding.line)
    }
  }
}

function gravity(finding: Finding): 'major' | 'minor' {
  return isError(finding) ? 'major' : 'minor'
}
