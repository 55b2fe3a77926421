import type { Finding } from '../lint/finding.ts'
import { printable } from '../text/printable.ts'
import { repositoryPath } from './location.ts'
import type { Reporter } from './report.ts'
import { isError, severityName } from './tally.ts'

/** Workflow commands that GitHub shows as annotations. It shows ten of a kind for each step: errors come first. */
export const report: Reporter = function* (results, context) {
  const pathOf = ({ path }: { readonly path: string }) => repositoryPath(path, context)
  for (const result of results) {
    const { failure } = result
    if (failure !== null) yield command('error', { file: pathOf(result), title: 'system-patterns-lint' }, failure)
  }
  for (const isWanted of [isError, (finding: Finding) => !isError(finding)]) {
    for (const result of results) {
      for (const finding of result.findings) if (isWanted(finding)) yield annotation(pathOf(result), finding)
    }
  }
  for (const result of results) {
    for (const note of result.notes) yield command('notice', { file: pathOf(result) }, note)
  }
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
