import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { createSource } from '../../src/document/source.ts'
import { applyFixes } from '../../src/lint/fix.ts'
import { builtinNames } from '../../src/template/builtin.ts'
import { builtin, lintText, settingOf } from '../lint-text.ts'

const settings = rules.map((rule) => settingOf(rule, 'rubberStamp' in rule.options ? { rubberStamp: true } : {}))
const history = { status: 'known', changed: '2026-11-10', commit: 'abc1234', uncommitted: false, stamp: null } as const

/** Documents cut from real ones: lines of templates and of filled documents, shuffled and broken. */
const lines = ['tracked', 'blueprint', 'c4', 'memory-bank'].flatMap((name) => [
  ...readFileSync(`src/template/builtin/${name}.md`, 'utf8').split('\n'),
  ...readFileSync(`fixtures/documents/${name}-filled.md`, 'utf8').split('\n'),
])
const line = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...lines) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '',
      '---',
      '```',
      '> ',
      '*',
      '- [ ] ',
      '| a | b |',
      '|---|---|',
      '<!-- system-patterns-lint-disable -->',
      '<!-- lint ignore -->',
      'Last updated: 2025-02-30',
      '*Updated 2026-01-01. More.*',
      '- [One](#one)',
      '- [Two](#two)',
      '## One',
      '**Bold**',
      '\uFEFF',
      '\u0000',
      '\uD83D',
    ),
  },
)
const text = fc
  .tuple(fc.array(line, { maxLength: 60 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([parts, eol]) => parts.join(eol))
const template = fc.constantFrom(...builtinNames)
const lint = (written: string, name: string) => lintText(written, { template: builtin(name), settings, history })

describe('any document against any template', () => {
  it('is linted without an error, every finding inside the text and its message on one line', () => {
    fc.assert(
      fc.property(text, template, (written, name) => {
        const { length } = createSource('a.md', written).text
        for (const { range, line: at, column, endLine, endColumn, message, fix, suggestions } of lint(written, name)
          .findings) {
          expect(range.start).toBeGreaterThanOrEqual(0)
          expect(range.end).toBeGreaterThanOrEqual(range.start)
          expect(range.end).toBeLessThanOrEqual(length)
          expect([at, column, endLine, endColumn].every((number) => number >= 1)).toBe(true)
          expect(message).not.toMatch(/[\r\n]/)
          for (const edit of [...(fix ? [fix] : []), ...suggestions.map((suggestion) => suggestion.fix)]) {
            expect(edit.range.start).toBeGreaterThanOrEqual(0)
            expect(edit.range.end).toBeGreaterThanOrEqual(edit.range.start)
            expect(edit.range.end).toBeLessThanOrEqual(length)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is linted the same twice', () => {
    fc.assert(
      fc.property(text, template, (written, name) => {
        expect(lint(written, name)).toEqual(lint(written, name))
      }),
      { numRuns: 50 },
    )
  })

  it('has the same findings whatever its line endings are', () => {
    const read = (written: string, name: string) =>
      lint(written, name).findings.map((found) => [
        found.line,
        found.column,
        found.endLine,
        found.endColumn,
        found.message,
      ])
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), template, fc.constantFrom('\r\n', '\r'), (parts, name, ending) => {
        expect(read(parts.join(ending), name)).toEqual(read(parts.join('\n'), name))
      }),
      { numRuns: 100 },
    )
  })

  it('has nothing left to fix once it is fixed', () => {
    const fix = (written: string, name: string) => {
      let current = createSource('a.md', written).text
      for (let pass = 0; pass < 10; pass++) {
        const { text: next, applied } = applyFixes(current, lint(current, name).findings)
        if (applied.length === 0) return current
        current = next
      }
      return current
    }
    fc.assert(
      fc.property(text, template, (written, name) => {
        const fixed = fix(written, name)
        expect(lint(fixed, name).findings.filter((finding) => finding.fix !== null)).toEqual([])
        expect(fix(fixed, name)).toBe(fixed)
      }),
      { numRuns: 150 },
    )
  })
})
