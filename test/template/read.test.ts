import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TemplateSection } from '../../src/template/template.ts'
import { lintText, templateOf } from '../lint-text.ts'

const sectionOf = (text: string): TemplateSection => {
  const [section] = templateOf(text).sections
  if (!section) throw new Error('no section')
  return section
}
const labels = (fields: readonly { label: string; required: boolean }[]) =>
  fields.map(({ label, required }) => label + (required ? '' : '?'))

describe('a template', () => {
  it('asks for every heading without a slot, by its path', () => {
    const { sections } = templateOf('# T\n\n## A\n\n### A1\n\n## B\n')
    expect(sections.map((section) => section.path.join(' > '))).toEqual(['A', 'B'])
    expect(sections[0]?.sections.map((section) => section.path.join(' > '))).toEqual(['A > A1'])
  })

  it('has entries behind slot headings of every shape', () => {
    for (const heading of [
      '[Component 1]',
      'Component 1: [Name]',
      '[Component 2 Name]',
      '[Decision ID] - [Short Description]',
      'Path 2: [Core Business Process]',
      '{{COMPONENT}}',
    ]) {
      const { entries } = sectionOf(`# T\n\n## A\n\n### ${heading}\n\n[x]\n`)
      expect(entries.map(({ sample, host }) => [sample, host])).toEqual([[heading, 'section']])
    }
  })

  it('has entries in list items with fields nested in them', () => {
    const { entries } = sectionOf(
      '# T\n\n## A\n\n1. **[Decision 1]**\n   - **Why**: [reason]\n2. **[Decision 2]**\n   - **Why**: [reason]\n',
    )
    expect(entries.map((group) => [group.host, labels(group.fields)])).toEqual([['item', ['Why']]])
  })

  it('requires a field of an entry where every sample has it', () => {
    const { entries } = sectionOf(
      '# T\n\n## A\n\n### [X 1]\n\n- **P**: [p]\n- **Q**: [q]\n\n### [X 2]\n\n- **P**: [p]\n',
    )
    expect(labels(entries[0]?.fields ?? [])).toEqual(['P', 'Q?'])
  })

  it('reads sub-headings of an entry as its fields', () => {
    const { entries, sections } = sectionOf('# T\n\n## A\n\n### [X]\n\n#### Purpose\n\n[p]\n')
    expect(labels(entries[0]?.fields ?? [])).toEqual(['Purpose'])
    expect(sections).toEqual([])
  })

  it('asks for labels whose value is a slot, a date, or a list of slots, and for no other', () => {
    const text =
      '# T\n\n## A\n\n- **Slot**: [x]\n- Plain: [y]\n- **Date:** 2025-01-01\n- **List:**\n  - [one]\n- **Fixed:** kept\n- **Words:**\n  - kept\n' +
      '- **[Pattern 1]**: [x]\n- Step 1: [x]\n\n**Example (Mermaid):**\n\n```mermaid\ngraph TD\n  A[x] --> B\n' +
      '```\n\nReference: See `docs/adr/`\n'
    expect(labels(sectionOf(text).fields)).toEqual(['Slot', 'Plain', 'Date', 'List'])
  })

  it('asks for the fields of the head, of front matter too', () => {
    expect(
      labels(templateOf('---\nowner: [name]\nkind: note\n---\n\n# T\n\n**Author:** [you]\n\n## A\n').fields),
    ).toEqual(['owner', 'Author'])
  })

  it('asks for diagrams, columns and a table of contents', () => {
    const { sections } = templateOf(
      '# T\n\n## Contents\n\n- [A](#a)\n- [B](#b)\n\n## A\n\n```\nx\n```\n\n## B\n\n| P | Q |\n|---|---|\n' +
        '| [p] | [q] |\n',
    )
    expect(sections.map(({ contents, diagram, tables }) => [contents, diagram, tables])).toEqual([
      [true, false, []],
      [false, true, []],
      [false, false, [['P', 'Q']]],
    ])
  })

  it.each(['## A [optional]', '## A (optional)', '## A *Optional*', '<!-- optional -->\n\n## A'])(
    'lets a section be left out: %s',
    (heading) => {
      expect(sectionOf(`# T\n\n${heading}\n\n## B\n`)).toMatchObject({ title: 'A', optional: true })
      expect(lintText('# T\n\n## B\n\nb\n', { template: templateOf(`# T\n\n${heading}\n\n## B\n`) }).findings).toEqual(
        [],
      )
    },
  )

  it('has other titles that count', () => {
    const template = templateOf('# T\n\n<!-- also: Big Picture | Panorama -->\n## Overview\n')
    expect(lintText('# T\n\n## Panorama\n\nx\n', { template }).findings).toEqual([])
  })

  it('needs a section once that it has twice', () => {
    const template = templateOf('# T\n\n## A\n\n## B\n\n## a\n')
    expect(template.sections.map(({ title, line }) => [title, line])).toEqual([
      ['A', 3],
      ['B', 5],
    ])
    expect(lintText('# T\n\n## A\n\na\n\n## B\n\nb\n', { template }).findings).toEqual([])
  })

  it('may have no section', () => {
    expect(templateOf('# T\n\n**Author:** [you]\n')).toMatchObject({ sections: [], fields: [{ label: 'Author' }] })
    expect(templateOf('# T\n\nwords\n').sections).toEqual([])
  })

  it.each([
    ['65,537 characters (maximum 65,536)', `# T\n\n${'a'.repeat(65_532)}`],
    ['1,002 sections and columns (maximum 1,000)', `# T\n\n${'## A\n\n'.repeat(1001)}`],
    ['1,201 sections and columns (maximum 1,000)', `# T\n\n${'| A | B | C |\n|---|---|---|\n\n'.repeat(400)}`],
  ])('is an error where it has %s', (message, text) => {
    expect(() => templateOf(text)).toThrow(message)
  })

  it('is an error where it is empty', () => {
    expect(() => templateOf('')).toThrow(/empty/)
  })
})

describe("a template of the user's own", () => {
  const read = (name: string) => readFileSync(`fixtures/projects/adr/${name}.md`, 'utf8')
  const template = templateOf(read('template'), 'adr')

  it('works without annotation', () => {
    expect(lintText(read('0001-keep-tides-in-sqlite'), { template }).findings).toEqual([])
  })

  it('reports everything that is missing in one run, each at its place', () => {
    const { findings } = lintText(read('0002-left-behind'), { template })
    expect(findings.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`)).toEqual([
      '1 missing-field: Missing field `Deciders` in the document head; add it below the title',
      '1 missing-field: Missing field `Last Modified` in the document head; add it below the title',
      '9 missing-section: Missing section `Options > Option 1: [Name]`; add at least one entry under this heading',
      '9 missing-section: Missing section `Decision`; rename `Decission` (line 11) or add the section',
      '17 missing-column: Missing column `When`; add it to the table',
    ])
  })
})

describe('entries', () => {
  const template = templateOf('# T\n\n## Parts\n\n### Part 1: [Name]\n\n- **Purpose**: [what]\n- **Place**: [where]\n')
  const reported = (body: string) =>
    lintText(`# T\n\n## Parts\n\n${body}`, { template }).findings.map(({ line, message }) => `${line} ${message}`)

  it('may be list items with fields nested in them', () => {
    expect(reported('1. **Reader**\n   - **Purpose**: reads\n   - **Place**: here\n')).toEqual([])
    expect(reported('1. **Reader**\n   - **Purpose**: reads\n')).toEqual([
      '5 Missing field `Place` in `Reader`; add it to the entry',
    ])
  })

  it('may be grouped under sub-headings', () => {
    expect(reported('### Backend\n\n#### Reader\n\n- Purpose: reads\n- Place: here\n')).toEqual([])
  })

  it('may have a field as a sub-heading, a row or a bold line', () => {
    expect(reported('### Reader\n\n#### Purpose\n\nReads.\n\n| | |\n|---|---|\n| Place | here |\n')).toEqual([])
    expect(reported('### Reader\n\n**Purpose**\n\nReads.\n\n**Place:**\n\nHere.\n')).toEqual([])
  })
})
