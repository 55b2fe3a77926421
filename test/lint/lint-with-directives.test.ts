import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rules } from '../../rules/index.ts'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { applyBaseline, createBaseline, pruneBaseline, readBaseline, writeBaseline } from '../../src/lint/baseline.ts'
import type { FileResult } from '../../src/lint/finding.ts'
import { lintWithDirectives } from '../../src/lint/lint-with-directives.ts'
import { settingOf } from '../lint-text.ts'

const ruleIds = rules.map((rule) => rule.id)
const on = ['empty-section', 'duplicate-section', 'missing-section', 'stale-date', 'unused-directive']
const settings = rules.filter((rule) => on.includes(rule.id)).map((rule) => settingOf(rule))

function lintText(text: string) {
  const document = readDocument(createSource('systemPatterns.md', text))
  return lintWithDirectives({ document, alignment: null, settings, today: '2026-03-05', history: null }, ruleIds)
}

function reported(text: string) {
  return lintText(text).findings.map(({ line, ruleId }) => `${line} ${ruleId}`)
}

describe('disable comments', () => {
  test('hide what they name, and are reported where they hide nothing', () => {
    const text = [
      '# A',
      '',
      '<!-- system-patterns-lint-disable-next-line empty-section -- in May -->',
      '',
      '## B',
      '',
      '## C',
      '',
      '<!-- system-patterns-lint-disable-file duplicate-section -->',
      '',
    ].join('\n')
    expect(reported(text)).toEqual(['7 empty-section', '9 unused-directive'])
  })

  test('are not reported for rules that are off, that depend on the day, or that no template fits', () => {
    for (const id of ['section-order', 'stale-date', 'missing-section']) {
      expect(reported(`# A\n\n<!-- system-patterns-lint-disable-file ${id} -->\n\nText.\n`)).toEqual([])
    }
  })

  test('can hide that they hide nothing, by name', () => {
    expect(
      reported('# A\n\nTide.\n\n<!-- system-patterns-lint-disable-line empty-section, unused-directive -->\n'),
    ).toEqual([])
    expect(reported('# A\n\nTide.\n\n<!-- system-patterns-lint-disable-line -->\n')).toEqual(['5 unused-directive'])
  })
})

describe('a baseline through its whole life', () => {
  const folder = join(import.meta.dirname, '../../fixtures/projects/baseline')
  const lint = (name: string): FileResult[] => {
    const { findings } = lintText(readFileSync(join(folder, name), 'utf8'))
    return [
      { path: 'systemPatterns.md', excerpts: null, template: null, findings, notes: [], failure: null, baselined: 0 },
    ]
  }
  const first = writeBaseline(createBaseline(lint('1-first-day.md')))
  const baseline = () => {
    const read = readBaseline(first)
    if ('fault' in read) throw new Error(read.fault)
    return read
  }
  const newOnes = (results: readonly FileResult[]) =>
    results.flatMap(({ findings }) => findings.map(({ line, ruleId }) => `${line} ${ruleId}`))

  test('the first day is written down', () => {
    expect(first).toBe(`{
  "version": 1,
  "findings": [
    {"path":"systemPatterns.md","rule":"duplicate-section","section":["Glossary"],"text":"Glossary"},
    {"path":"systemPatterns.md","rule":"empty-section","section":["2. Data Flow"],"text":"2. Data Flow"},
    {"path":"systemPatterns.md","rule":"empty-section","section":["3. Security","Keys"],"text":"Keys"},
    null
  ]
}
`)
  })

  test('edits elsewhere change nothing', () => {
    const { results, prunable } = applyBaseline(lint('2-edited-elsewhere.md'), baseline())
    expect([newOnes(results), results[0]?.baselined, prunable]).toEqual([[], 3, []])
  })

  test('a new finding fails, although an equal one of another section is recorded', () => {
    const { results, prunable } = applyBaseline(lint('3-new-fault.md'), baseline())
    expect([newOnes(results), results[0]?.baselined, prunable]).toEqual([['7 empty-section'], 3, []])
  })

  test('what is fixed is prunable, and is reported again after that', () => {
    const { results, prunable } = applyBaseline(lint('4-partly-fixed.md'), baseline())
    expect([newOnes(results), results[0]?.baselined]).toEqual([[], 1])
    expect(prunable.map(({ rule, section }) => `${rule} ${section.join(' > ')}`)).toEqual([
      'duplicate-section Glossary',
      'empty-section 2. Data Flow',
    ])
    const pruned = pruneBaseline(baseline(), prunable)
    expect(newOnes(applyBaseline(lint('1-first-day.md'), pruned).results)).toEqual([
      '7 empty-section',
      '19 duplicate-section',
    ])
  })
})
