import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import type { FileResult } from '../../src/lint/finding.ts'
import { lintForCache, resultFromCache } from '../../src/lint/lint-document.ts'
import type { History } from '../../src/rule/rule.ts'
import { readTemplate } from '../../src/template/read.ts'
import { everything, keepResult, makeFailure, makeResult, reportAs } from './results.ts'

const today = '2026-03-05'
const house = readTemplate(
  'house',
  readDocument(
    createSource(
      '',
      '# H\n\n## Rooms\n\n[rooms]\n\n### Doors\n\nDoors.\n\n## Roof\n\n[roof]\n\n## Garden (optional)\n\n[garden]\n',
    ),
  ),
)
const settings = rules
  .filter((rule) => rule.severity !== 'off')
  .map((rule) => ({
    rule,
    severity: 'warn' as const,
    options: Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default])),
  }))

const requestOf = (text: string, history: History | null = null) => ({
  ...{ document: readDocument(createSource('notes.md', text)), template: house, settings, today, history },
  ...{ ruleIds: rules.map(({ id }) => id), summarized: true },
})

/** A document as a run for the page has it. */
function lint(text: string, history?: History, path = 'notes.md'): FileResult {
  const { result } = lintForCache(requestOf(text, history))
  return keepResult({ path, source: createSource(path, text), ...result, failure: null, baselined: 0 })
}

const pageOf = (...results: readonly FileResult[]) => reportAs('html', results, { rules, today })
const text = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
/** The states of the sections of each document. */
const matrixOf = (page: string) =>
  [...page.matchAll(/<tr data-document[^]*?<\/tr>/g)]
    .map(([row]) => [...row.matchAll(/<td class="cell (\w+)">/g)].map(([, state]) => state))
    .filter((row) => row.length > 0)

it('shows what a document has of each section of its template', async () => {
  const page = await pageOf(
    lint('# H\n\n## Rooms\n\nTwo.\n\n### Doors\n\nTODO\n\n## Roof\n'),
    lint('# H\n\n## Roof\n\nTiles.\n'),
  )
  expect(matrixOf(page)).toEqual([
    ['there', 'unfilled', 'empty', 'absent'],
    ['missing', 'absent', 'there', 'absent'],
  ])
  expect(text(page)).toContain('Filled 1/2 0/1 1/2 0/0')
  expect(text(page)).toContain('Sections filled 2 of 5')
})

it('shows the age of a document against its limit, the oldest first', async () => {
  const changed: History = { status: 'known', changed: '2026-03-01', commit: '1a', uncommitted: false, stamp: null }
  const page = text(
    await pageOf(
      lint('# H\n\nNothing stated.\n', undefined, 'a.md'),
      lint('# H\n\nLast Modified: 2026-03-01\n', undefined, 'b.md'),
      lint('# H\n\nLast Modified: 2025-02-03\n', changed, 'c.md'),
      lint('# H\n\nNothing stated.\n', changed, 'd.md'),
    ),
  )
  const rows = page.slice(page.indexOf(' content in git'))
  expect(rows).toMatch(
    /c\.md 395 days \(maximum 90\) Last Modified: 2025-02-03 content changed on 2026-03-01 .*b\.md 4 days.*d\.md 4 days \(maximum 90\) Last change in git: 2026-03-01 .*a\.md no date/,
  )
  expect(page).toContain('Documents too old 1 of 3')
})

it('shows the drift of the code beside the age', async () => {
  const message = 'Code has changed (1 of 2 named files in 14 commits, most in `src/auth`: 14); review the document'
  const page = await pageOf(
    makeResult('a.md', '# A\n', [{ at: '# A', ruleId: 'code-drift', severity: 'warn', message }]),
  )
  expect(page.match(/<p class="drift">(.*?)<\/p>/)?.[1]).toBe(
    'Code has changed (1 of 2 named files in 14 commits, most in <code>src/auth</code>: 14); review the document',
  )
})

it('marks the place of a finding in its line, and cuts a long line around it', async () => {
  const long = `${'😀'.repeat(300)} [Your Name] ${'x'.repeat(500)}`
  const page = await pageOf(
    makeResult('a.md', '\t<b> [Your Name] here\n', [{ at: '[Your Name]' }]),
    makeResult('b.md', `${long}\n`, [{ at: '[Your Name]' }]),
    makeResult('c.md', 'one\ntwo\n', [{ at: 'ne\ntwo' }]),
  )
  const [first, second, third] = [...page.matchAll(/<pre>(.*?)<\/pre>/g)].map(([, excerpt]) => excerpt)
  expect(first).toBe('    &#60;b&#62; <mark>[Your Name]</mark> here')
  expect(second).toMatch(/^…(?:😀){20,40} <mark>\[Your Name\]<\/mark> x{100,200}…$/u)
  expect(third).toBe('o<mark>ne</mark> <span class="muted">to line 2</span>')
})

it('says why a document could not be checked, what is in the baseline, and which notes there are', async () => {
  const page = text(await reportAs('html', [...everything, makeFailure('deep.md', 'Nested too deeply')], { today }))
  for (const part of ['Could not be checked 2', 'Findings in the baseline 2', 'Nested too deeply', 'Note: The clone'])
    expect(page).toContain(part)
})

it('allows its own style and script by their hashes, and nothing else', async () => {
  const page = await pageOf(...everything)
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
  const hashOf = (tag: string) => {
    const [, inside = ''] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page) ?? []
    return `'sha256-${createHash('sha256').update(inside).digest('base64')}'`
  }
  expect(policy).toBe(
    `default-src 'none'; style-src ${hashOf('style')}; script-src ${hashOf('script')}; img-src data:; base-uri 'none'; form-action 'none'`,
  )
  expect(page).not.toMatch(/ style=| on\w+=|https?:/)
})

it('escapes paths, texts and names of rules', async () => {
  const evil = `<script>alert("1")</script>'`
  const page = await pageOf(
    makeResult(evil, `${evil}\n`, [{ at: evil, ruleId: evil, message: `\`${evil}\` ${evil}` }], {
      template: evil,
      notes: [evil],
    }),
    makeFailure(evil, evil),
  )
  expect(page.match(/<script/g)).toHaveLength(1)
  expect(page).not.toContain('alert("1")')
})

it('has the same summary from the result cache', () => {
  const source = readFileSync('fixtures/documents/tracked-left-behind.md', 'utf8')
  const history: History = { status: 'known', changed: today, commit: '1a', uncommitted: false, stamp: null }
  const request = requestOf(source, history)
  const { entry, result } = lintForCache(request)
  const stored = JSON.parse(JSON.stringify(entry)) as typeof entry
  const known = resultFromCache(stored, { settings, today, history, source: () => createSource('notes.md', source) })
  expect(result.summary?.sections.length).toBeGreaterThan(3)
  expect(known?.summary).toEqual(result.summary)
})
