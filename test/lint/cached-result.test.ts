import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import type { Memory } from '../../src/lint/cached-result.ts'
import type { Setting } from '../../src/lint/lint.ts'
import { judge, judgeOnce, recall } from '../../src/lint/lint-document.ts'
import type { History, Rule } from '../../src/rule/rule.ts'
import { builtinTemplates } from '../../src/template/builtin.ts'

const ruleIds = rules.map((rule) => rule.id)
const settings = rules.map(
  (rule): Setting => ({
    rule,
    severity: 'warn',
    options: Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default])),
  }),
)
const histories: readonly (History | null)[] = [
  null,
  { status: 'unknown', sentence: 'No git here' },
  { status: 'known', changed: '2026-03-01', commit: '1a2b3c4', uncommitted: false, stamp: null },
]
const days = ['2020-01-01', '2026-03-05', '2031-12-31']

const folder = 'fixtures/documents'
const texts: [string, string][] = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, readFileSync(join(folder, name), 'utf8')])
texts.push(
  [
    'a date in the future',
    '# Notes\n\n**Created:** 2031-01-01\n**Last Modified:** 2030-01-01\n\n## Overview\n\nTides.\n',
  ],
  ['no date at all', '# Notes\n\n## Overview\n\nTides.\n'],
  ['a stand-in for a date', '# Notes\n\n**Last Modified:** [DATE]\n'],
  ['a stand-in of letters for a date', '# Notes\n\n**Last Modified:** someday\n'],
)

const judged = (text: string, today: string, history: History | null, on = settings) => ({
  document: readDocument(createSource('x.md', text)),
  template: builtinTemplates,
  settings: on,
  ruleIds,
  today,
  history,
})
/** As it comes out of a file. */
const stored = (memory: Memory) => JSON.parse(JSON.stringify(memory)) as Memory
const remembered = (text: string, memory: Memory, today: string, history: History | null, on = settings) =>
  recall(stored(memory), { settings: on, today, history, source: () => createSource('x.md', text) })

describe('a remembered text', () => {
  it.each(texts)('is judged as if it were read: %s', (_, text) => {
    const { memory } = judgeOnce(judged(text, '2026-01-01', null))
    for (const today of days) {
      for (const history of histories)
        expect(remembered(text, memory, today, history)).toEqual(judge(judged(text, today, history)))
    }
  })

  it('is read again on another day where comments hide findings', () => {
    const text = '# Notes\n\n**Last Modified:** 2020-01-01 <!-- system-patterns-lint-disable-line stale-date -->\n'
    const { memory, verdict } = judgeOnce(judged(text, '2026-01-01', null))
    expect(remembered(text, memory, '2026-01-01', null)).toEqual(verdict)
    expect(remembered(text, memory, '2026-01-02', null)).toBeNull()
  })

  it('is read again for a rule that looks at more than is remembered', () => {
    const [first] = settings
    const nosy: Rule = {
      ...(first?.rule ?? rules[0]!),
      id: 'nosy',
      reads: ['today'],
      check: ({ document }) => (document.tables.length > 0 ? [] : []),
    }
    const on = [...settings, { rule: nosy, severity: 'warn' as const, options: {} }]
    const text = '# Notes\n\n**Last Modified:** 2020-01-01\n'
    expect(remembered(text, judgeOnce(judged(text, '2026-01-01', null, on)).memory, '2026-01-01', null, on)).toBeNull()
  })
})
