import type { FileResult, Finding, RelatedPlace, Results } from '../lint/finding.ts'
import { home, pageOf } from '../rule/page.ts'
import type { Edit, Rule } from '../rule/rule.ts'
import { count } from '../rule/sentence.ts'
import { printable } from '../text/printable.ts'
import { fingerprint } from './fingerprint.ts'
import { assertEditsFit } from './fixes.ts'
import { repositoryPath, uriOf } from './location.ts'
import type { Reporter } from './report.ts'
import { severityName, tally } from './tally.ts'
import { toJson } from './to-json.ts'

/** SARIF 2.1.0, one run. */
export const report: Reporter = (results, context) => {
  assertEditsFit(results)
  const indexes = new Map(context.rules.map((rule, index) => [rule.id, index]))
  const artifactOf = ({ path }: FileResult) => locate(repositoryPath(path, context))
  return toJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'system-patterns-lint',
            version: context.version,
            semanticVersion: context.version,
            informationUri: home,
            rules: context.rules.map((rule) => describeRule(rule, context.version)),
          },
        },
        columnKind: 'utf16CodeUnits',
        newlineSequences: ['\r\n', '\n', '\r'],
        invocations: [
          {
            executionSuccessful: tally(results).failures === 0,
            toolExecutionNotifications: notifyAll(results, artifactOf),
          },
        ],
        results: describeFindings(results, artifactOf, indexes),
      },
    ],
  })
}

function* notifyAll(results: Results, artifactOf: (result: FileResult) => Artifact) {
  for (const result of results) yield* notify(result, artifactOf(result))
}

function* describeFindings(
  results: Results,
  artifactOf: (result: FileResult) => Artifact,
  indexes: ReadonlyMap<string, number>,
) {
  for (const result of results) {
    const artifact = artifactOf(result)
    const prints = fingerprint(result)
    for (const [index, finding] of result.findings.entries()) {
      yield {
        ...describeFinding(finding, result.excerpts, artifact, indexes),
        partialFingerprints: { 'sectionAndText/v1': prints[index] },
      }
    }
  }
}

// The base is left to the reader, GitHub takes it for the checkout: no path of this machine gets into the report.
function locate(path: string) {
  const uri = uriOf(path)
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' }
}

type Artifact = ReturnType<typeof locate>

function describeRule({ id, severity, docs }: Rule, version: string) {
  const level = severity === 'error' ? 'error' : 'warning'
  const text = `${docs.summary}\n\nWhy: ${docs.why}\n\nWhat to do: ${docs.fix}`
  return {
    id,
    shortDescription: { text: docs.summary },
    fullDescription: { text: docs.why },
    help: { text, markdown: `${docs.summary}\n\n**Why:** ${docs.why}\n\n**What to do:** ${docs.fix}\n` },
    helpUri: pageOf(id, version),
    defaultConfiguration: { level, enabled: severity !== 'off' },
    properties: { tags: ['documentation'], 'problem.severity': level },
  }
}

function notify({ failure, notes }: FileResult, artifactLocation: Artifact) {
  const notification = (level: string, text: string) => ({
    level,
    message: { text: disarm(text) },
    locations: [{ physicalLocation: { artifactLocation } }],
  })
  return [
    ...(failure === null ? [] : [notification('error', failure)]),
    ...notes.map((note) => notification('note', note)),
  ]
}

function describeFinding(
  finding: Finding,
  excerpts: FileResult['excerpts'],
  artifactLocation: Artifact,
  indexes: ReadonlyMap<string, number>,
) {
  const { ruleId, path, fix, suggestions, related } = finding
  const ruleIndex = indexes.get(ruleId)
  const fixes = [
    ...(fix ? [describeFix(describeEdit(fix), fix, excerpts, artifactLocation)] : []),
    ...suggestions.map(({ desc, fix }) => describeFix(disarm(desc), fix, excerpts, artifactLocation)),
  ]
  return {
    ruleId,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: severityName(finding),
    message: { text: disarm(finding.message) },
    locations: [
      {
        physicalLocation: { artifactLocation, region: regionOf(finding) },
        ...(path.length > 0 && { logicalLocations: [describeSection(path)] }),
      },
    ],
    ...(related && {
      relatedLocations: [
        {
          id: 0,
          message: { text: disarm(related.desc) },
          physicalLocation: { artifactLocation, region: regionOf(related) },
        },
      ],
    }),
    ...(fixes.length > 0 && { fixes }),
  }
}

function regionOf({ range, line, column, endLine, endColumn }: Omit<RelatedPlace, 'desc'>) {
  return { startLine: line, startColumn: column, endLine, endColumn, ...offsets(range) }
}

function describeSection(path: readonly string[]) {
  const names = path.map(printable)
  return { name: names.at(-1), fullyQualifiedName: names.join(' > '), kind: 'section' }
}

function describeEdit({ range, text }: Edit): string {
  const removed = count(range.end - range.start, 'character')
  return text === '' ? `Remove ${removed}` : range.start === range.end ? 'Insert text' : 'Replace text'
}

function describeFix(
  description: string,
  { range, text }: Edit,
  excerpts: FileResult['excerpts'],
  artifactLocation: Artifact,
) {
  const replacement = { deletedRegion: { ...lines(range, excerpts), ...offsets(range) }, insertedContent: { text } }
  return { description: { text: description }, artifactChanges: [{ artifactLocation, replacements: [replacement] }] }
}

function lines({ start, end }: Edit['range'], excerpts: FileResult['excerpts']) {
  if (excerpts === null) return {}
  const from = excerpts.place(start)
  const to = excerpts.place(end)
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column }
}

// SARIF's offsets do not count a byte-order mark either (3.30.9).
function offsets({ start, end }: Edit['range']) {
  return { charOffset: start, charLength: end - start }
}

// `[text](target)` in a message is a link (3.11.6): what a document wrote must not become one.
function disarm(sentence: string): string {
  const text = printable(sentence)
  return text.includes('](') ? text.replace(/[[\]\\]/g, '\\$&') : text
}
