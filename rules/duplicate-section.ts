import { defineRule, quote } from '../src/rule/index.ts'

export default defineRule({
  id: 'duplicate-section',
  severity: 'warn',
  fixable: false,
  docs: {
    summary: 'Flags a heading that stands a second time, at the same level under the same parent.',
    why: 'Two sections of one name end up saying two things; links and assistants only ever find the first.',
    fix: 'Merge the two, or give one another title.',
  },
  reads: [],
  options: {},
  messages: {
    twin: ({ title, line }: { title: string; line: number }) =>
      `Duplicate section ${quote(title)}, first on line ${line}; merge the two or rename one`,
  },
  examples: [
    {
      title: 'A section was added twice',
      document:
        '# Notes\n\n## Data Flow\n\nGauge to table.\n\n## Security\n\nNone.\n\n## Data flow\n\nTable to phone.\n',
      reports: ['11:1 Duplicate section `Data flow`, first on line 3; merge the two or rename one'],
    },
    {
      title: 'The same title under another parent is another section',
      document: '# Notes\n\n## Reader\n\n### Purpose\n\nReads.\n\n## Writer\n\n### Purpose\n\nWrites.\n',
      reports: [],
    },
  ],
  *check({ document }) {
    for (const { section, first } of document.duplicateSections) {
      const { line } = document.source.place(first.range.start)
      yield { id: 'twin', data: { title: section.title, line }, range: section.range }
    }
  },
})
