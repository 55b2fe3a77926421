import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import type { Finding } from '../../src/lint/finding.ts'
import { applyFixes, fixOrSuggestion } from '../../src/lint/fix.ts'
import { builtinNames } from '../../src/template/builtin.ts'
import { builtin, defaultSettings, lintText } from '../lint-text.ts'

/** Only what is about structure: the placeholders that suggestions insert are findings of other rules. */
const settings = defaultSettings.filter(({ rule }) => rule.id.startsWith('missing-') || rule.id === 'empty-section')
const eols = ['\n', '\r\n'] as const

interface Cut {
  readonly name: string
  readonly what: string
  readonly text: string
}

function lint(name: string, text: string): readonly Finding[] {
  return lintText(text, { template: builtin(name), settings }).findings
}

const isMissing = ({ ruleId }: Finding) => ruleId.startsWith('missing-')
const identityOf = ({ ruleId, path, text }: Finding) => `${ruleId}: ${[...path, text].join(' > ')}`
const describeAll = (findings: readonly Finding[]) => findings.map(({ ruleId, message }) => `${ruleId}: ${message}`)

function removeRange(text: string, start: number, end: number): string {
  return text.slice(0, start) + text.slice(end)
}

/** A filled document without each of its sections, fields and columns in turn. */
function cutAll(name: string, text: string): Cut[] {
  const document = readDocument(createSource('a.md', text))
  const { source } = document
  const lines = (start: number, end: number) => {
    const last = source.place(Math.max(start, end - 1)).line
    const upTo = last < source.lineCount ? source.lineRange(last + 1).start : source.text.length
    return removeRange(source.text, source.lineRange(source.place(start).line).start, upTo)
  }
  const sections = document.sections
    .filter((section) => section !== document.title)
    .map((section) => ({
      name,
      what: `section ${section.title}`,
      text: removeRange(source.text, section.range.start, section.end),
    }))
  const fields = document.fields
    .filter(({ host }) => host === 'item' || host === 'line')
    .map(({ item, label, labelRange, valueRange }) => ({
      name,
      what: `field ${label}`,
      text: item ? lines(item.range.start, item.range.end) : lines(labelRange.start, valueRange.end),
    }))
  const columns = document.tables.flatMap((table) =>
    table.columns.map((column, index) => {
      const rows = source.text.slice(table.range.start, table.range.end)
      const cut = rows.replace(/[^\r\n]+/g, (row) => {
        const cells = row.split('|')
        cells.splice(index + 1, 1)
        return cells.join('|')
      })
      const { start, end } = table.range
      return { name, what: `column ${column}`, text: source.text.slice(0, start) + cut + source.text.slice(end) }
    }),
  )
  const tables = document.tables.map(({ columns, range }) => ({
    name,
    what: `table ${columns.join(', ')}`,
    text: removeRange(source.text, range.start, range.end),
  }))
  const fences = document.fences.map(({ range, section }) => ({
    name,
    what: `fence of ${section.title}`,
    text: removeRange(source.text, range.start, range.end),
  }))
  return [...sections, ...fields, ...columns, ...tables, ...fences]
}

const filled = builtinNames.map((name, index) => {
  const eol = eols[index % 2] ?? '\n'
  return { name, eol, text: readFileSync(`fixtures/documents/${name}-filled.md`, 'utf8').replace(/\r?\n/g, eol) }
})

describe.each(filled)('$name', ({ name, eol, text }) => {
  const cuts = cutAll(name, text).map((cut) => ({ ...cut, missing: lint(name, cut.text).filter(isMissing) }))
  const withFindings = cuts.filter(({ missing }) => missing.length > 0)

  it('lacks something where a part is cut', () => {
    expect(withFindings.length).toBeGreaterThan(3)
  })

  it.each(withFindings)('is whole again after the suggestions: $what', ({ text: cut, missing }) => {
    for (const finding of missing) expect(describeAll(finding.suggestions.length === 0 ? [finding] : [])).toEqual([])
    const all = applyFixes(cut, missing, fixOrSuggestion)
    expect(all.applied.length).toBe(missing.length)
    expect(describeAll(lint(name, all.text).filter(isMissing))).toEqual([])
    // Line endings stay as the document has them.
    expect(all.text.replaceAll(eol, '')).not.toMatch(/[\r\n]/)
  })

  it.each(withFindings)('has a finding no more after each of its suggestions: $what', ({ text: cut, missing }) => {
    // Of many findings of one cut the first and the last.
    for (const finding of new Set([missing[0], missing.at(-1)])) {
      if (!finding) continue
      for (const { fix } of finding.suggestions) {
        const { start, end } = fix.range
        const after = cut.slice(0, start) + fix.text + cut.slice(end)
        expect(lint(name, after).map(identityOf)).not.toContain(identityOf(finding))
      }
    }
  })
})
