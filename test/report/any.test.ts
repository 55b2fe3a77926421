import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { FileResult } from '../../src/lint/finding.ts'
import { formats } from '../../src/report/index.ts'
import { columnsOf } from '../../src/report/width.ts'
import { context, makeResult, reportAs } from './results.ts'
import { complain, hasXmllint, parseXml } from './xml.ts'

const pieces = ['a', ' ', '%', '&', '<', '"', '`', '|', ']]>', '词', '😀', '\t', '\n', '\r\n', '\u0000', '\u001b[']
pieces.push('\u0085', '\u202e', '\ud800', '\uffff')

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...pieces), maxLength: 30 }),
)

const edit = fc.record({ range: fc.constant({ start: 0, end: 1 }), text })

const result: fc.Arbitrary<FileResult> = fc
  .record({
    path: text.map((path) => `a${path}`),
    contents: text,
    findings: fc.array(
      fc.record({
        ruleId: fc.oneof(
          fc.constantFrom('missing-section', 'stale-date'),
          text.map((id) => `x${id}`),
        ),
        severity: fc.constantFrom('error', 'warn'),
        message: text,
        range: fc.tuple(fc.nat(40), fc.nat(40)).map(([start, length]) => ({ start, end: start + length })),
        path: fc.array(text, { maxLength: 2 }),
        text,
        fix: fc.option(edit),
        suggestions: fc.array(fc.record({ desc: text, fix: edit }), { maxLength: 2 }),
      }),
      { maxLength: 4 },
    ),
    template: fc.option(text),
    notes: fc.array(text, { maxLength: 2 }),
    failure: fc.option(text),
    baselined: fc.nat(3),
    read: fc.boolean(),
  })
  .map(({ path, contents, findings, read, ...rest }) => {
    const made = makeResult(path, contents, findings, rest)
    return read ? made : { ...made, excerpts: null }
  })
const results = fc.array(result, { maxLength: 4 })

const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]/u

it.each(formats)('%s never throws, says the same twice and holds no control character', async (format) => {
  await fc.assert(
    fc.asyncProperty(results, async (all) => {
      const report = await reportAs(format, all)
      expect(report).toBe(await reportAs(format, all))
      expect(report).toMatch(/^$|\n$/)
      expect(report).not.toMatch(RAW)
    }),
  )
})

it.each(['json', 'sarif'] as const)(
  '%s refuses edits that are longer than a string, before it takes long',
  async (format) => {
    // Findings may share an edit, as those of a table of contents do.
    const shared = 'x'.repeat(1_000_000)
    const findings = Array.from({ length: 401 }, () => ({ at: 'a', fixed: shared }))
    await expect(reportAs(format, [makeResult('a.md', 'a', findings)])).rejects.toThrow(RangeError)
    expect(await reportAs(format, [makeResult('a.md', 'a', findings.slice(0, 2))])).toContain(shared)
  },
)

it.each(['json', 'sarif', 'gitlab'] as const)('%s is JSON', async (format) => {
  await fc.assert(fc.asyncProperty(results, async (all) => void JSON.parse(await reportAs(format, all))))
})

it.each(['junit', 'checkstyle'] as const)('%s is well-formed XML', async (format) => {
  await fc.assert(fc.asyncProperty(results, async (all) => void parseXml(await reportAs(format, all))))
})

const xml = ['junit', 'checkstyle'] as const
it.skipIf(!hasXmllint).each(xml)('%s is XML to libxml2 (skipped: no xmllint)', async (format) => {
  const reports = await Promise.all(fc.sample(results, 200).map((all) => reportAs(format, all, context)))
  expect(complain(reports)).toBe('')
})

it.each(['unix', 'github'] as const)('%s has a line a finding', async (format) => {
  await fc.assert(
    fc.asyncProperty(results, async (all) => {
      const reported = all.flatMap(({ findings, failure, notes }) => [
        ...findings,
        ...(failure === null ? [] : [failure]),
        ...(format === 'github' ? notes : []),
      ])
      const lines = (await reportAs(format, all)).split('\n').slice(0, -1)
      expect(lines).toHaveLength(reported.length)
    }),
  )
})

it('pretty keeps excerpts within the terminal and marks under them', async () => {
  await fc.assert(
    fc.asyncProperty(result, fc.integer({ min: 40, max: 100 }), async (one, width) => {
      const lines = (await reportAs('pretty', [one], { width })).split('\n')
      const quoted = lines.filter((line) => / {2}\| /.test(line.slice(0, 20)))
      for (const line of quoted.filter((line) => !/\^ to line \d+$/.test(line))) {
        expect(columnsOf(line)).toBeLessThanOrEqual(width)
      }
    }),
    { numRuns: 300 },
  )
})
