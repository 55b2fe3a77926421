import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import type { FileResult } from '../../src/lint/finding.ts'
import type { ReportContext } from '../../src/report/report.ts'
import { everything, makeFailure, makeResult, reportAs } from './results.ts'

const schemaFile = new URL('../../fixtures/schemas/sarif-2.1.0.json', import.meta.url)

async function parse(results: readonly FileResult[], rest: Partial<ReportContext> = {}) {
  return JSON.parse(await reportAs('sarif', results, rest)).runs[0]
}

it('is valid against the schema', async () => {
  // The schema is of draft 4, which differs from what Ajv reads in nothing but these two keys.
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'))
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    formats: {
      uri: (text: string) => URL.canParse(text),
      'uri-reference': (text: string) => /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})*$/i.test(text),
      'date-time': true,
    },
  })
  const validate = ajv.compile(schema)
  const wanted = { at: '[x]', fixed: '', message: '\u0000\ud800', ruleId: 'gone' }
  const hostile = makeResult('ü b/%[x]:\ud800.md', '\r[x]\r', [wanted])
  for (const results of [everything, [], [hostile, { ...hostile, source: null }]]) {
    const log = JSON.parse(await reportAs('sarif', results))
    expect(validate(log), ajv.errorsText(validate.errors)).toBe(true)
  }
  expect(validate({ version: '2.1.0', runs: [{}] })).toBe(false)
})

it('describes the tool and every rule', async () => {
  const { driver } = (await parse([])).tool
  expect(driver).toMatchObject({ name: 'system-patterns-lint', version: '1.2.3' })
  expect(driver.rules).toHaveLength(4)
  expect(driver.rules[0]).toEqual({
    id: 'missing-section',
    shortDescription: { text: 'Flags what missing-section names' },
    fullDescription: { text: 'Readers rely on it.' },
    help: {
      text: 'Flags what missing-section names\n\nWhy: Readers rely on it.\n\nWhat to do: Write it.',
      markdown: 'Flags what missing-section names\n\n**Why:** Readers rely on it.\n\n**What to do:** Write it.\n',
    },
    helpUri: 'https://unpkg.com/system-patterns-lint@1.2.3/rules/missing-section.md',
    defaultConfiguration: { level: 'error', enabled: true },
    properties: { tags: ['documentation'], 'problem.severity': 'error' },
  })
  expect(driver.rules[3].defaultConfiguration).toEqual({ level: 'warning', enabled: false })
})

it('gives a result its rule, level, place, fix and fingerprint', async () => {
  const { results } = await parse(everything)
  expect(results).toHaveLength(3)
  const artifactLocation = { uri: 'memory-bank/systemPatterns.md', uriBaseId: '%SRCROOT%' }
  const place = { startLine: 4, startColumn: 14, endLine: 4, endColumn: 24, charOffset: 56, charLength: 10 }
  expect(results[1]).toEqual({
    ruleId: 'stale-date',
    ruleIndex: 2,
    level: 'warning',
    message: { text: 'Date `2020-01-01` is old' },
    locations: [
      {
        physicalLocation: { artifactLocation, region: place },
        logicalLocations: [{ name: 'Overview', fullyQualifiedName: 'Overview', kind: 'section' }],
      },
    ],
    fixes: [
      {
        description: { text: 'Replace text' },
        artifactChanges: [
          { artifactLocation, replacements: [{ deletedRegion: place, insertedContent: { text: '2026-11-20' } }] },
        ],
      },
    ],
    partialFingerprints: { 'sectionAndText/v1': expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
})

it('says that not everything could be read, and notes', async () => {
  const [invocation] = (await parse(everything)).invocations
  expect(invocation.executionSuccessful).toBe(false)
  expect(invocation.toolExecutionNotifications).toMatchObject([
    { level: 'note', message: { text: 'The clone is shallow, run `git fetch --unshallow`' } },
    { level: 'error', message: { text: 'Cannot read `gone.md`: no such file' } },
  ])
  expect((await parse([makeResult('a.md', '')])).invocations[0].executionSuccessful).toBe(true)
})

it('encodes paths, from the root of the repository where it is known', async () => {
  const uriOf = async (path: string, rest = {}) => {
    const { invocations } = await parse([makeFailure(path, 'No')], rest)
    return invocations[0].toolExecutionNotifications[0].locations[0].physicalLocation.artifactLocation
  }
  expect(await uriOf('ü b/%#?:[x].md')).toEqual({ uri: '%C3%BC%20b/%25%23%3F%3A%5Bx%5D.md', uriBaseId: '%SRCROOT%' })
  expect(await uriOf('../a.md')).toEqual({ uri: '../a.md', uriBaseId: '%SRCROOT%' })
  expect(await uriOf('../a.md', { root: '/work' })).toEqual({ uri: 'a.md', uriBaseId: '%SRCROOT%' })
  expect(await uriOf('/etc/a b.md')).toEqual({ uri: 'file:///etc/a%20b.md' })
  expect(await uriOf('C:/a b.md')).toEqual({ uri: 'file:///C:/a%20b.md' })
})

it('gives the other place that a finding is about', async () => {
  const related = { desc: 'First', range: { start: 0, end: 4 }, line: 1, column: 1, endLine: 1, endColumn: 5 }
  const { results } = await parse([makeResult('a.md', '## a\n## a\n', [{ at: 'a\n', related }])])
  expect(results[0].relatedLocations).toEqual([
    {
      id: 0,
      message: { text: 'First' },
      physicalLocation: {
        artifactLocation: { uri: 'a.md', uriBaseId: '%SRCROOT%' },
        region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 5, charOffset: 0, charLength: 4 },
      },
    },
  ])
})

it('lets no text of a document become a link', async () => {
  const { results } = await parse([makeResult('a.md', 'x', [{ message: 'Placeholder `[Name](https://x.test)`' }])])
  expect(results[0].message.text).toBe('Placeholder `\\[Name\\](https://x.test)`')
})

it('keeps fingerprints while lines move', async () => {
  const prints = async (text: string) =>
    (await parse([makeResult('a.md', text, [{ at: '[x]' }, { at: '[x]' }])])).results.map(
      (result: { partialFingerprints: object }) => result.partialFingerprints,
    )
  expect(await prints('[x]')).toEqual(await prints('\n\n[x]'))
  expect(new Set((await prints('[x]')).map((print: object) => JSON.stringify(print))).size).toBe(2)
})
