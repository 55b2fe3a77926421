import type { FileResult, Finding } from '../lint/finding.ts'
import { printable } from '../text/printable.ts'
import { repositoryPath } from './location.ts'
import type { Reporter } from './report.ts'
import { isError, severityName } from './tally.ts'

/** Workflow commands that GitHub shows as annotations. It shows ten of a kind for each step: errors come first. */
export const report: Reporter = (results, context) => {
  const files = results.map((result) => ({ ...result, path: repositoryPath(result.path, context) }))
  const annotate = (wanted: (finding: Finding) => boolean) =>
    files.flatMap(({ path, findings }) => findings.filter(wanted).map((finding) => annotation(path, finding)))
  return [
    ...files.flatMap(failure),
    ...annotate(isError),
    ...annotate((finding) => !isError(finding)),
    ...files.flatMap(({ path, notes }) => notes.map((note) => command('notice', { file: path }, note))),
  ].join('')
}

function failure({ path, failure }: FileResult): string[] {
  return failure === null ? [] : [command('error', { file: path, title: 'system-patterns-lint' }, failure)]
}

function annotation(path: string, finding: Finding): string {
  const { line, endLine, column, endColumn, ruleId, message } = finding
  // GitHub takes columns only within one line, and rejects an end that does not lie behind its start.
  const columns = line !== endLine ? {} : endColumn > column ? { col: column, endColumn } : { col: column }
  return command(severityName(finding), { file: path, line, endLine, ...columns, title: ruleId }, message)
}

function command(kind: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(printable(String(value)))}`)
  return `::${kind} ${list.join(',')}::${escapeData(printable(message))}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
