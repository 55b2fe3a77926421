import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { outlineTemplate } from '../../src/template/outline.ts'
import { lintText, templateOf } from '../lint-text.ts'

const read = (name: string) => readFileSync(`fixtures/projects/optional-sections/${name}.md`, 'utf8')
const template = templateOf(read('template'), 'berth')

describe('a template that says in its own words what is optional', () => {
  it('accepts a document with other titles, a table at its head and without the optional parts', () => {
    expect(lintText(read('filled'), { template }).findings).toEqual([])
  })

  it('finds its title, an instruction beside own text and a renamed section', () => {
    const { findings } = lintText(read('left-behind'), { template })
    expect(findings.map(({ line, ruleId }) => `${line} ${ruleId}`)).toEqual([
      '1 leftover-placeholder',
      '7 leftover-placeholder',
      '13 leftover-placeholder',
      '17 missing-section',
    ])
  })

  it('has no missing part when it is checked against itself', () => {
    const { findings } = lintText(read('template'), { template })
    expect(findings.filter(({ ruleId }) => ruleId.startsWith('missing-'))).toEqual([])
  })

  it('is printed with what it asks for and what may stay', () => {
    const outline = outlineTemplate(template, readDocument(createSource('berth', read('template'))))
    expect(outline.fields.map(({ label, required }) => [label, required])).toEqual([
      ['pilot', false],
      ['Harbour', true],
      ['Depth', false],
    ])
    expect(outline.sections.map(({ title, optional }) => [title, optional])).toEqual([
      ['Summary', false],
      ['Approach', false],
      ['Cranes', true],
      ['Options Considered', false],
      ['Open questions', false],
      ['Checklist', false],
      ['Copyright', false],
    ])
    expect(outline.keep.map(({ text }) => text)).toContain('This record is in the public domain.')
    expect(outline.replace.map(({ text }) => text)).toContain('Which lights lead to the berth?')
    expect(outline.notes.map(({ message }) => message)).toEqual([
      '`Option 1` is read as a sample, because it is numbered',
      '`Option 2` is read as a sample, because it is numbered',
    ])
  })
})

describe('the first level', () => {
  it('has sections where the first heading is one', () => {
    expect(templateOf('# Summary\n\n[x]\n\n# Motivation\n\n[x]\n').sections.map(({ title }) => title)).toEqual([
      'Summary',
      'Motivation',
    ])
  })

  it('has the title and the sections beside it where the first heading is none', () => {
    const { title, sections } = templateOf('# Berth record\n\n# Depth\n\n[x]\n\n# Cranes\n\n[x]\n')
    expect([title, sections.map((section) => section.title)]).toEqual(['Berth record', ['Depth', 'Cranes']])
  })
})

describe('a link that is still the one of the template', () => {
  const links = templateOf('# T\n\n- Ticket: [harbour#0000](https://example.org/0000)\n\n## A\n\n[x]\n')

  it('is unfilled', () => {
    const document = '# T\n\n- Ticket: [harbour#0000](https://example.org/0000)\n\n## A\n\nFive metres.\n'
    expect(lintText(document, { template: links }).findings.map(({ line }) => line)).toEqual([3])
    expect(lintText(document.replaceAll('0000', '0412'), { template: links }).findings).toEqual([])
  })
})
