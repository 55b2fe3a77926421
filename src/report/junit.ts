import type { FileResult, Finding, Results } from '../lint/finding.ts'
import { printable } from '../text/printable.ts'
import { oneLine } from '../text/words.ts'
import type { Reporter } from './report.ts'
import { severityName } from './tally.ts'
import { element, escapeXml, xmlDocument } from './xml.ts'

/** JUnit's XML: a suite a document, a failing case a finding, a passing case for a document without any. */
export const report: Reporter = (results, { time = '1970-01-01T00:00:00' }) =>
  xmlDocument('testsuites', {}, listSuites(results, time))

function* listSuites(results: Results, time: string): Iterable<string> {
  let id = 0
  for (const result of results) yield suite(result, id++, time)
}

function suite(result: FileResult, id: number, timestamp: string): string {
  const { path, template, findings, failure, notes } = result
  const names = nameCases(findings)
  const cases = [
    ...(failure === null ? [] : [failing(path, 'document is linted', 'error', 'failure', failure, failure)]),
    ...findings.map((finding, index) => {
      const place = `${path}:${finding.line}:${finding.column}: ${finding.message}`
      return failing(path, names[index] ?? '', 'failure', severityName(finding), finding.message, place)
    }),
  ]
  if (cases.length === 0) cases.push(element('testcase', { name: 'no findings', classname: path, time: 0 }))
  const properties = template === null ? [] : [element('property', { name: 'template', value: template })]
  if (result.baselined > 0) properties.push(element('property', { name: 'baselined', value: result.baselined }))
  return element(
    'testsuite',
    {
      name: path,
      package: 'system-patterns-lint',
      id,
      timestamp,
      hostname: 'localhost',
      tests: cases.length,
      failures: findings.length,
      errors: failure === null ? 0 : 1,
      time: 0,
    },
    [
      element('properties', {}, properties),
      ...cases,
      withText('system-out', {}, notes.map((note) => `note: ${printable(note)}`).join('\n')),
      element('system-err', {}),
    ],
  )
}

// A service compares cases by name from run to run: a name holds no line, and equal ones are counted.
function nameCases(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(({ ruleId, text }) => {
    const found = printable(oneLine(text))
    const short = found.length > 80 ? `${found.slice(0, 79).trimEnd()}…` : found
    const name = short === '' ? ruleId : `${ruleId}: ${short}`
    const times = (seen.get(name) ?? 0) + 1
    seen.set(name, times)
    return times === 1 ? name : `${name} (${times})`
  })
}

function failing(path: string, name: string, kind: string, type: string, message: string, text: string): string {
  const inside = withText(kind, { message: printable(message), type }, printable(text))
  return element('testcase', { name, classname: path, time: 0 }, [inside])
}

function withText(name: string, attributes: Readonly<Record<string, string>>, text: string): string {
  const empty = element(name, attributes)
  return text === '' ? empty : `${empty.slice(0, -2)}>${escapeXml(text)}</${name}>`
}
