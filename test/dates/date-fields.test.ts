import { describe, expect, it } from 'vitest'
import { readDateFields } from '../../src/dates/date-fields.ts'
import { readDeclaredDates } from '../../src/dates/declared.ts'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'

const read = (text: string) => readDocument(createSource('notes.md', text))
const fieldsOf = (text: string) =>
  readDateFields(read(text)).map(({ kind, label, date, host }) => [kind, label, date?.first ?? null, host])

describe('readDateFields', () => {
  it.each([
    ['a label', '**Last Modified:** 2025-01-02\n'],
    ['one of several fields on a line', '**Status:** Draft | **Last Modified:** 2025-01-02\n'],
    ['a row of a table', '| Last Modified | 2025-01-02 |\n|---|---|\n'],
    ['a code span', 'Last Modified: `2025-01-02`\n'],
    ['a link', 'Last Modified: [2025-01-02](log.md)\n'],
    ['a sentence', 'Tides. (Last Modified on 2025-01-02)\n'.replace(' on', '')],
    ['a quote', '> Last Modified: 2025-01-02\n'],
    ['eight digits', 'Last Modified: 20250102\n'],
    ['eight digits in code', '**Last Modified:** `20250102`\n'],
    ['a value with a preposition', 'Last Modified: on 2 January 2025\n'],
    ['the end of a value', 'Last Modified: v1.2 (2025-01-02)\n'],
  ])('reads a date from %s', (_, text) => {
    expect(fieldsOf(text)).toEqual([['modified', 'Last Modified', '2025-01-02', 'text']])
  })

  it('reads the keys of the front matter, those of list items aside', () => {
    expect(
      fieldsOf('---\nupdated: 2025-01-02\nmeta:\n  created: 2025-01-01\nlog:\n  - updated: 2024-01-01\n---\n'),
    ).toEqual([
      ['modified', 'updated', '2025-01-02', 'front matter'],
      ['created', 'created', '2025-01-01', 'nested key'],
    ])
  })

  it('reads a heading with nothing but a date below', () => {
    expect(fieldsOf('# T\n\n## Last Updated\n\n2025-01-02\n')).toEqual([
      ['modified', 'Last Updated', '2025-01-02', 'heading'],
    ])
    expect(fieldsOf('# T\n\n## Last Updated\n\nOn 2025-01-02 we replaced the queue.\n')).toEqual([])
  })

  it.each([
    ['code', '```\nLast Modified: 2025-01-02\n```\n'],
    ['comments', '<!-- Last Modified: 2025-01-02 -->\n'],
    ['headings', '# T\n\n## Last Modified: 2025-01-02\n\nText.\n'],
    ['tables of things', '| Name | Size | Updated |\n|---|---|---|\n| a | 1 | 2025-01-02 |\n| b | 2 | 2025-01-03 |\n'],
  ])('does not read the dates of %s', (_, text) => {
    expect(fieldsOf(text)).toEqual([])
  })

  it('does not read other values of a label that has several meanings', () => {
    expect(fieldsOf('---\nrevision: 5a2fc66\nverified: true\nedition: 2.1\n---\n')).toEqual([])
    expect(fieldsOf('---\nupdated: soon\n---\n')).toEqual([['modified', 'updated', null, 'front matter']])
    expect(fieldsOf('Revision: 5a2fc66\n\nedition (owner: [TC][])\n')).toEqual([])
  })

  it('takes a label at the head that means a date for one, whatever its value is', () => {
    expect(fieldsOf('**Last Modified:** soon\n\n**Updated:** often\n')).toEqual([
      ['modified', 'Last Modified', null, 'text'],
    ])
    expect(fieldsOf('# T\n\n## A\n\n**Last Modified:** soon\n')).toEqual([])
  })
})

describe('readDeclaredDates', () => {
  const modified = (text: string) => readDeclaredDates(read(text)).modified?.value ?? null

  it('prefers front matter to a nested key, and that to the head', () => {
    expect(modified('---\nmeta:\n  updated: 2025-03-01\nupdated: 2025-01-01\n---\n\nUpdated: 2025-04-01\n')).toBe(
      '2025-01-01',
    )
    expect(modified('---\nmeta:\n  updated: 2025-03-01\n---\n\nUpdated: 2025-04-01\n')).toBe('2025-03-01')
  })

  it('prefers the date of a change to the date of a check beside it', () => {
    expect(modified('---\nlast_verified: 2025-03-01\nupdated: 2025-01-01\n---\n')).toBe('2025-01-01')
    expect(modified('---\nlast_verified: 2025-03-01\n---\n\n# T\n\nLast Updated: 2025-01-01\n')).toBe('2025-01-01')
    expect(modified('Geprüft am: 2025-03-01\nGeändert am: 2025-01-01\n')).toBe('2025-01-01')
    expect(modified('---\nlast_verified: 2025-03-01\n---\n')).toBe('2025-03-01')
  })

  it('reads a row in the body only where its label occurs once', () => {
    const row = (date: string) => `| Updated | ${date} |\n|---|---|\n\n`
    const rest = 'Text.\n\n'.repeat(12)
    expect(modified(`# T\n\n## A\n\n${row('2025-01-02')}${rest}`)).toBe('2025-01-02')
    expect(modified(`# T\n\n## A\n\n${row('2025-01-02')}Text.\n\n${row('2025-01-03')}${rest}`)).toBeNull()
  })
})
