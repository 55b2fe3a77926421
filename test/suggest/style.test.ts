import { describe, expect, it } from 'vitest'
import { applyFixes, fixOrSuggestion } from '../../src/lint/fix.ts'
import { defaultSettings, lintText, templateOf } from '../lint-text.ts'

const settings = defaultSettings.filter(({ rule }) => rule.id.startsWith('missing-'))

/** A document after the first suggestion of each finding. */
function complete(template: string, document: string): string {
  const { findings } = lintText(document, { template: templateOf(template), settings })
  return applyFixes(document, findings, fixOrSuggestion).text
}

const sections =
  '# T\n\n## Overview\n\n[What it is]\n\n## Data Flow\n\n[How data moves]\n\n## Security\n\n[Who may what]\n'

describe('an inserted section', () => {
  it.each([
    [
      'closed headings',
      '# T\n\n## Overview ##\n\nA.\n',
      '# T\n\n## Overview ##\n\nA.\n\n## Data Flow ##\n\n[How data moves]\n\n## Security ##\n\n[Who may what]\n',
    ],
    [
      'underlined headings',
      'T\n=\n\nOverview\n--------\n\nA.\n',
      'T\n=\n\nOverview\n--------\n\nA.\n\nData Flow\n---------\n\n[How data moves]\n\nSecurity\n--------\n\n' +
        '[Who may what]\n',
    ],
    [
      'numbers',
      '# T\n\n## 1. Overview\n\nA.\n',
      '# T\n\n## 1. Overview\n\nA.\n\n## 2. Data Flow\n\n[How data moves]\n\n## 3. Security\n\n[Who may what]\n',
    ],
    [
      'no blank line below headings',
      '# T\n\n## Overview\nA.\n',
      '# T\n\n## Overview\nA.\n\n## Data Flow\n[How data moves]\n\n## Security\n[Who may what]\n',
    ],
    [
      'another level',
      '# T\n\n### Overview\n\nA.\n',
      '# T\n\n### Overview\n\nA.\n\n### Data Flow\n\n[How data moves]\n\n### Security\n\n[Who may what]\n',
    ],
    [
      'its own line endings',
      '# T\r\n\r\n## Overview\r\n\r\nA.',
      '# T\r\n\r\n## Overview\r\n\r\nA.\r\n\r\n## Data Flow\r\n\r\n[How data moves]\r\n\r\n## Security\r\n\r\n' +
        '[Who may what]',
    ],
    [
      'a section that comes first',
      '# T\n\nHead.\n\n## Data Flow\n\nA.\n\n## Security\n\nB.\n',
      '# T\n\nHead.\n\n## Overview\n\n[What it is]\n\n## Data Flow\n\nA.\n\n## Security\n\nB.\n',
    ],
  ])('is written as the document is: %s', (_, document, expected) => {
    expect(complete(sections, document)).toBe(expected)
  })

  it('is not offered where an unclosed code fence would take it', () => {
    const { findings } = lintText('# T\n\n## Overview\n\n```\nA.\n', { template: templateOf(sections), settings })
    expect(findings.map(({ ruleId, suggestions }) => [ruleId, suggestions.length])).toEqual([
      ['missing-section', 0],
      ['missing-section', 0],
    ])
  })
})

const fields = '# T\n\n## Store\n\n- **Place:** [where]\n- **Size:** [how much]\n'

describe('an inserted field', () => {
  it.each([
    [
      'a list with stars',
      '# T\n\n## Store\n\n* **Place**: here\n',
      '# T\n\n## Store\n\n* **Place**: here\n* **Size**: [how much]\n',
    ],
    ['plain labels', '# T\n\n## Store\n\n- Place: here\n', '# T\n\n## Store\n\n- Place: here\n- Size: [how much]\n'],
    [
      'an ordered list',
      '# T\n\n## Store\n\n1. **Place:** here\n',
      '# T\n\n## Store\n\n1. **Place:** here\n2. **Size:** [how much]\n',
    ],
    [
      'lines without hard breaks',
      '# T\n\n## Store\n\n**Way:** sea\n**Place:** here\n',
      '# T\n\n## Store\n\n**Way:** sea\n**Place:** here\n**Size:** [how much]\n',
    ],
    ['lines', '# T\n\n## Store\n\n**Place:** here\n', '# T\n\n## Store\n\n**Place:** here  \n**Size:** [how much]\n'],
    [
      'no list yet',
      '# T\n\n## Store\n\nPlace is here.\n',
      '# T\n\n## Store\n\nPlace is here.\n\n- **Place:** [where]\n\n- **Size:** [how much]\n',
    ],
  ])('is written as its neighbours are: %s', (_, document, expected) => {
    expect(complete(fields, document)).toBe(expected)
  })
})

describe('the prompts of an inserted section', () => {
  const insert = (prompts: string, document = '# T\n\nA.\n') =>
    complete(`# T\n\n## Store\n\n${prompts}`, document).slice(document.length)

  it.each([
    ['an ordered list', '1. [First step]\n2. [Second step]\n'],
    ['two placeholders in an item', '- [Decision]: [Reason]\n- **[Name]**: [Why]\n'],
    ['tasks', '- [ ] [Describe the task]\n'],
    ['a quote', '> [What the author says]\n'],
    ['nested lists', '- **Duties:**\n  - [A task]\n  - [A rule]\n'],
    ['code spans and links', 'Run `[command]` in [name the folder] as [the guide](guide.md) says.\n'],
    ['instructions', 'Describe each part of the system and how it talks to the others.\n'],
    ['labels on lines', '**Place:** [where]  \n**Size:** [how much]\n'],
  ])('are those of the template: %s', (_, prompts) => {
    expect(insert(prompts)).toBe(`\n## Store\n\n${prompts}`)
  })

  it('have the list markers, labels and line endings of the document', () => {
    const document = '# T\r\n\r\n* **Owner**: me\r\n'
    expect(insert('- **Place:** [where]\n- **Size:** [how much]\n  - [A unit]\n', document)).toBe(
      '\r\n## Store\r\n\r\n* **Place**: [where]\r\n* **Size**: [how much]\r\n  * [A unit]\r\n',
    )
  })

  it('have no field that may be missing, no comment and no date of the template', () => {
    const prompts =
      '<!-- For the keeper. -->\n\n- **Place:** [where]\n- **Colour (optional):** [which]\n- **Built:** 2025-01-01\n'
    expect(insert(prompts)).toBe('\n## Store\n\n- **Place:** [where]\n- **Built:** YYYY-MM-DD\n')
  })
})

it('labels are written as most others are, whatever a sentence with a colon looks like', () => {
  const document = '# T\n\nIt answers one question: when is high water?\n\n## Log\n\n- **Owner**: me\n'
  const inserted = '## Store\n\n- **Place**: [where]\n- **Size**: [how much]\n\n'
  expect(complete(fields, document)).toBe(document.replace('## Log', `${inserted}## Log`))
})

it('columns are added to rows of any form', () => {
  const template = '# T\n\n## Store\n\n| a | b | c |\n|---|---|---|\n| [x] | [y] | [z] |\n'
  expect(complete(template, '# T\n\n## Store\n\na | b\n--- | ---\n1 | 2\n3\n')).toBe(
    '# T\n\n## Store\n\na | b | c\n--- | --- | ---\n1 | 2 | [c]\n3 |   | [c]\n',
  )
})
