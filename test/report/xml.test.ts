import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { complain, hasXmllint, parseXml } from './xml.ts'
import { context, everything, makeResult, reportAs } from './results.ts'

const schema = fileURLToPath(new URL('../../../shared/schemas/junit.xsd', import.meta.url))
const hostile = makeResult('a"&<b>\n\u0001.md', '[x]', [
  { at: '[x]', message: ']]> </failure> & "it" \u0000\u001b\u0085\ud800', text: '<&"> \u0000' },
  { at: '[x]', message: '<![CDATA[', text: '<&"> \u0000' },
])

describe('checkstyle', () => {
  it('has a file a document and an error a finding', async () => {
    expect(await reportAs('checkstyle', everything)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<checkstyle version="4.3">
  <file name="memory-bank/systemPatterns.md">
    <error line="3" column="13" severity="error" message="Placeholder \`[Your Name]\` is still there" source="system-patterns-lint.leftover-placeholder"/>
    <error line="4" column="14" severity="warning" message="Date \`2020-01-01\` is old" source="system-patterns-lint.stale-date"/>
    <error line="8" column="1" severity="error" message="Missing section \`A &gt; B\`" source="system-patterns-lint.missing-section"/>
  </file>
  <file name="gone.md">
    <error line="1" column="1" severity="error" message="Cannot read \`gone.md\`: no such file" source="system-patterns-lint.failure"/>
  </file>
  <file name="clean.md"/>
</checkstyle>
`)
  })

  it('gives hostile texts back as they were, but for what XML cannot hold', async () => {
    const [file] = parseXml(await reportAs('checkstyle', [hostile])).children
    expect(file?.attributes.name).toBe('a"&<b>\n\ufffd.md')
    expect(file?.children[0]?.attributes.message).toBe(']]> </failure> & "it" \\u0000\\u001b\\u0085\\ud800')
  })
})

describe('junit', () => {
  it('has a suite a document, a failing case a finding, a passing case for a clean document', async () => {
    const suites = parseXml(await reportAs('junit', everything, { time: '2026-11-20T00:00:00' })).children
    expect(suites.map(({ attributes: { id, name, tests, failures, errors } }) => ({ id, name, tests, failures, errors }))).toEqual([
      { id: '0', name: 'memory-bank/systemPatterns.md', tests: '3', failures: '3', errors: '0' },
      { id: '1', name: 'gone.md', tests: '1', failures: '0', errors: '1' },
      { id: '2', name: 'clean.md', tests: '1', failures: '0', errors: '0' },
    ])
    expect(suites[0]?.attributes.timestamp).toBe('2026-11-20T00:00:00')
    const cases = suites.map((suite) => suite.children.filter((child) => child.name === 'testcase'))
    expect(cases.map((all) => all.map(({ attributes, children }) => [attributes.name, children[0]?.name]))).toEqual([
      [
        ['leftover-placeholder: [Your Name]', 'failure'],
        ['stale-date: 2020-01-01', 'failure'],
        ['missing-section: A > B', 'failure'],
      ],
      [['document is linted', 'error']],
      [['no findings', undefined]],
    ])
    expect(cases[0]?.[1]?.children[0]).toMatchObject({
      attributes: { message: 'Date `2020-01-01` is old', type: 'warning' },
      text: 'memory-bank/systemPatterns.md:4:14: Date `2020-01-01` is old',
    })
    expect(suites[0]?.children.find((child) => child.name === 'system-out')?.text).toContain('note: The clone is shallow')
  })

  it('names equal findings apart, without their lines', async () => {
    const [suite] = parseXml(await reportAs('junit', [hostile])).children
    const names = suite?.children.filter((child) => child.name === 'testcase').map((child) => child.attributes.name)
    expect(names).toEqual(['leftover-placeholder: <&"> \\u0000', 'leftover-placeholder: <&"> \\u0000 (2)'])
  })

  it.skipIf(!hasXmllint || !existsSync(schema))('is valid (skipped: no xmllint or no schema)', async () => {
    const reports = [everything, [hostile], [], [makeResult('a.md', '', [], { notes: ['one', 'two'] })]]
    expect(complain(await Promise.all(reports.map((results) => reportAs('junit', results, context))), schema)).toBe('')
  })

  it.skipIf(!hasXmllint || !existsSync(schema))('would be told where it is not valid', () => {
    expect(complain(['<testsuites><testsuite/></testsuites>'], schema)).toContain('fails to validate')
  })
})
