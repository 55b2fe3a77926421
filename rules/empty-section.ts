import { defineRule, insertContent, quote, removeField, removeHeading, suggest } from '../src/rule/index.ts'

export default defineRule({
  id: 'empty-section',
  severity: 'warn',
  fixable: false,
  docs: {
    summary:
      'Flags a heading with nothing under it, a label with nothing after it and nothing nested, a table with nothing ' +
      'in its rows, and a document without content.',
    why: 'An empty section looks covered in every outline, and says nothing.',
    fix: 'Write the content, or remove the heading. Where nothing applies, say so and why: `N/A - no data is stored`.',
  },
  reads: [],
  options: {},
  messages: {
    blank: () => 'Empty document; add the content',
    titled: ({ title }: { title: string }) => `Empty document ${quote(title)}; add the content`,
    section: ({ title }: { title: string }) => `Empty section ${quote(title)}; add the content or remove the heading`,
    field: ({ label }: { label: string }) => `Empty field ${quote(label)}; add the value or remove the field`,
    table: ({ label }: { label: string }) => `Empty table ${quote(label)}; fill in its rows or remove the table`,
  },
  examples: [
    {
      title: 'A heading with nothing under it',
      document: '# Notes\n\n## Overview\n\n## Data Flow\n\nGauge to table.\n',
      reports: ['3:1 Empty section `Overview`; add the content or remove the heading'],
      suggested: '# Notes\n\n## Data Flow\n\nGauge to table.\n',
    },
    {
      title: 'A label with nothing after it',
      document: '# Notes\n\n## Data Flow\n\n- **Source:** gauges\n- **Target:**\n- **Steps:**\n  - read\n  - write\n',
      reports: ['6:5 Empty field `Target`; add the value or remove the field'],
      suggested: '# Notes\n\n## Data Flow\n\n- **Source:** gauges\n- **Steps:**\n  - read\n  - write\n',
    },
    {
      title: 'A table with nothing in its rows',
      document: '# Notes\n\n## Stores\n\n| What | Where |\n|------|-------|\n|      |       |\n',
      reports: ['5:1 Empty table `What, Where`; fill in its rows or remove the table'],
    },
    {
      title: 'A register that is empty for now, with an example beside it',
      document:
        '# Notes\n\n## Loans\n\n| What | To whom |\n|------|---------|\n|      |         |\n\n## Example\n\n' +
        '| What | To whom |\n|------|---------|\n| Gauge 4 | Emden |\n',
      reports: [],
    },
    {
      title: 'Labels that introduce what is below them',
      document:
        '# Notes\n\n## Storage\n\n**Engine:** SQLite\n\n**Tables:**\n\n### Readings\n\nOne row a value.\n\n' +
        '### Choice\n\n**Rationale:**\n\n**Why one file:**\n- It is copied each night.\n\n**Backups:**\n\n' +
        '### Backup of the file\n\nBy tape.\n',
      reports: [],
    },
    {
      title: 'A document with nothing but its title',
      document: '# Tide tables\n',
      reports: ['1:1 Empty document `Tide tables`; add the content'],
    },
    {
      title: 'A key of the front matter that the template fills',
      template: '---\nauthor: <your name>\n---\n\n# Notes\n\n## Overview\n\n[What it is]\n',
      document: '---\nauthor:\n---\n\n# Notes\n\n## Overview\n\nA tide table service.\n',
      reports: ['2:1 Empty field `author`; add the value or remove the field'],
    },
    {
      title: 'A template may say that a place stays empty until somebody else fills it',
      template: '# Notes\n\n- Ticket: (leave this empty)\n- Owner: [Your name]\n\n## Overview\n\n[What it is]\n',
      document: '# Notes\n\n- Ticket:\n- Owner:\n\n## Overview\n\nA tide table service.\n',
      reports: ['4:3 Empty field `Owner`; add the value or remove the field'],
    },
  ],
  *check({ document, alignment }) {
    const withoutEntries = new Set(
      (alignment?.sections ?? []).flatMap((match) =>
        match.entries.some((entry) => !entry.wanted.optional && entry.found.length === 0) ? [match.found] : [],
      ),
    )
    if (document.isEmpty) {
      const { title } = document
      if (title) yield { id: 'titled', data: { title: title.title }, range: title.range, name: title.title }
      else yield { id: 'blank', data: undefined, range: { start: 0, end: 0 }, name: '' }
    }
    const mayBeEmpty = (name: string) => alignment?.mayBeEmpty(name) === true
    for (const section of document.emptySections) {
      if (withoutEntries.has(section) || mayBeEmpty(section.title)) continue
      const { title, range } = section
      // Without its heading a required section would be missing.
      const match = alignment?.sections.find(({ found, wanted }) => found === section && !wanted.optional)
      const edits =
        match && alignment
          ? suggest(["Add the template's content", insertContent(alignment, match)])
          : suggest(['Remove the heading', removeHeading(document, section)])
      yield { id: 'section', data: { title }, range, name: title, ...edits }
    }
    for (const field of [...(alignment?.emptyKeys ?? []), ...document.emptyLabels]) {
      if (mayBeEmpty(field.label)) continue
      const { label, labelRange: range } = field
      const edits = suggest(['Remove the field', removeField(document, field)])
      yield { id: 'field', data: { label }, range, name: label, ...edits }
    }
    for (const { columns, range } of document.emptyTables) {
      const label = columns.join(', ')
      yield { id: 'table', data: { label }, range, name: label }
    }
  },
})
