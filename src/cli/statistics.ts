import type { Results } from '../lint/finding.ts'
import { isError } from '../report/tally.ts'
import { printable } from '../text/printable.ts'

/** The output of `--statistics`: findings by rule and by document, the most frequent first. */
export function writeStatistics(results: Results): string {
  const byRule = new Map<string, Count>()
  const byDocument = new Map<string, Count>()
  for (const { path, findings } of results) {
    for (const finding of findings) {
      add(byRule, finding.ruleId, isError(finding))
      add(byDocument, path, isError(finding))
    }
  }
  return `${table('Rule', byRule)}\n${table('Document', byDocument)}`
}

interface Count {
  readonly errors: number
  readonly warnings: number
}

function add(counts: Map<string, Count>, name: string, error: boolean): void {
  const { errors, warnings } = counts.get(name) ?? { errors: 0, warnings: 0 }
  counts.set(name, error ? { errors: errors + 1, warnings } : { errors, warnings: warnings + 1 })
}

function table(title: string, counts: ReadonlyMap<string, Count>): string {
  const rows = [...counts].sort(
    ([one, a], [other, b]) => b.errors + b.warnings - (a.errors + a.warnings) || (one < other ? -1 : 1),
  )
  const lines = [['Errors', 'Warnings', title], ...rows.map(([name, c]) => [c.errors, c.warnings, printable(name)])]
  return lines.map(([errors, warnings, name]) => `${pad(errors)}  ${pad(warnings)}  ${name}\n`).join('')
}

function pad(value: string | number | undefined): string {
  return String(value).padStart('Warnings'.length)
}
