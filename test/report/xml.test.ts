import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { context, everything, makeResult, reportAs } from './results.ts'
import { complain, hasXmllint, parseXml } from './xml.ts'

const schema = fileURLToPath(new URL('../../fixtures/schemas/junit.xsd', import.meta.url))
const hostile = makeResult('a"&<b>\n\u0001.md', '[x]', [
  { at: '[x]', message: ']]> </failure> & "it" \u0000\u001b\u0085\ud800', text: '<&"> \u0000' },
  { at: '[x]', message: '<![CDATA[', text: '<&"> \u0000' },
])

describe('checkstyle', () => {
  it('has a file a document and an error a finding', async () => {
    const report = await reportAs('checkstyle', everything)
    expect(report.split('\n').slice(0, 3)).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<checkstyle version="4.3">',
      '  <file name="memory-bank/systemPatterns.md">',
    ])
    const files = parseXml(report).children
    expect(files.map((file) => file.attributes.name)).toEqual(['memory-bank/systemPatterns.md', 'gone.md', 'clean.md'])
    const error = (line: string, column: string, severity: string, message: string, rule: string) => ({
      name: 'error',
      attributes: { line, column, severity, message, source: `system-patterns-lint.${rule}` },
    })
    expect(files.map((file) => file.children)).toMatchObject([
      [
        error('3', '13', 'error', 'Placeholder `[Your Name]` is still there', 'leftover-placeholder'),
        error('4', '14', 'warning', 'Date `2020-01-01` is old', 'stale-date'),
        error('8', '1', 'error', 'Missing section `A > B`', 'missing-section'),
      ],
      [error('1', '1', 'error', 'Cannot read `gone.md`: no such file', 'failure')],
      [],
    ])
  })

  it('is parsed to the same texts, except for characters that XML forbids', async () => {
    const [file] = parseXml(await reportAs('checkstyle', [hostile])).children
    expect(file?.attributes.name).toBe('a"&<b>\n\ufffd.md')
    expect(file?.children[0]?.attributes.message).toBe(']]> </failure> & "it" \\u0000\\u001b\\u0085\\ud800')
  })
})

describe('junit', () => {
  it('has a suite a document, a failing case a finding, a passing case for a clean document', async () => {
    const suites = parseXml(await reportAs('junit', everything, { time: '2026-11-20T00:00:00' })).children
    expect(suites.map((suite) => suite.attributes)).toMatchObject([
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
    const out = suites[0]?.children.find((child) => child.name === 'system-out')
    expect(out?.text).toContain('note: The clone is shallow')
  })

  it('gives equal findings different names, without their lines', async () => {
    const [suite] = parseXml(await reportAs('junit', [hostile])).children
    const names = suite?.children.filter((child) => child.name === 'testcase').map((child) => child.attributes.name)
    expect(names).toEqual(['leftover-placeholder: <&"> \\u0000', 'leftover-placeholder: <&"> \\u0000 (2)'])
  })

  it.skipIf(!hasXmllint)('is valid (skipped: no xmllint)', async () => {
    const reports = [everything, [hostile], [], [makeResult('a.md', '', [], { notes: ['one', 'two'] })]]
    expect(complain(await Promise.all(reports.map((results) => reportAs('junit', results, context))), schema)).toBe('')
  })

  it.skipIf(!hasXmllint)('is reported where it is not valid', () => {
    expect(complain(['<testsuites><testsuite/></testsuites>'], schema)).toContain('fails to validate')
  })
})
