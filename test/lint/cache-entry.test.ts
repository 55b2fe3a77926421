import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import type { CacheEntry } from '../../src/lint/cache-entry.ts'
import type { Setting } from '../../src/lint/lint.ts'
import { lintDocument, lintForCache, resultFromCache } from '../../src/lint/lint-document.ts'
import type { History } from '../../src/rule/rule.ts'
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
  ['a placeholder for a date', '# Notes\n\n**Last Modified:** [DATE]\n'],
  ['a word for a date', '# Notes\n\n**Last Modified:** someday\n'],
)

const requestFor = (text: string, today: string, history: History | null) => ({
  document: readDocument(createSource('x.md', text)),
  template: builtinTemplates,
  settings,
  ruleIds,
  today,
  history,
})
/** As it comes out of a file. */
const stored = (entry: CacheEntry) => JSON.parse(JSON.stringify(entry)) as CacheEntry
const fromCache = (text: string, entry: CacheEntry, today: string, history: History | null) =>
  resultFromCache(stored(entry), { settings, today, history, source: () => createSource('x.md', text) })

describe('a cached text', () => {
  it.each(texts)('has the findings of a text that is read again: %s', (_, text) => {
    const { entry } = lintForCache(requestFor(text, '2026-01-01', null))
    expect(stored(entry)).toEqual(entry)
    for (const today of days) {
      for (const history of histories)
        expect(fromCache(text, entry, today, history)).toEqual(lintDocument(requestFor(text, today, history)))
    }
  })

  it('is linted again on another day where directives hide findings', () => {
    const text = '# Notes\n\n**Last Modified:** 2020-01-01 <!-- system-patterns-lint-disable-line stale-date -->\n'
    const { entry, result } = lintForCache(requestFor(text, '2026-01-01', null))
    expect(fromCache(text, entry, '2026-01-01', null)).toEqual(result)
    expect(fromCache(text, entry, '2026-01-02', null)).toBeNull()
  })
})
