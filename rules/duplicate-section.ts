import { defineRule, quote } from '../src/rule/index.ts'

export default defineRule({
  id: 'duplicate-section',
  severity: 'warn',
  fixable: false,
  docs: {
    summary: 'Flags a second heading with the same title, at the same level under the same parent.',
    why: 'Two sections with one title end up saying two things, and links and assistants find only the first.',
    fix: 'Merge the two sections, or rename one of them.',
  },
  reads: [],
  options: {},
  messages: {
    duplicate: ({ title, line }: { title: string; line: number }) =>
      `Duplicate section ${quote(title)} (first on line ${line}); merge the two or rename one`,
  },
  examples: [
    {
      title: 'A section was added twice',
      document:
        '# Notes\n\n## Data Flow\n\nGauge to table.\n\n## Security\n\nNone.\n\n## Data flow\n\nTable to phone.\n',
      reports: ['11:1 Duplicate section `Data flow` (first on line 3); merge the two or rename one'],
    },
    {
      title: 'The same title under another parent is a different section',
      document: '# Notes\n\n## Reader\n\n### Purpose\n\nReads.\n\n## Writer\n\n### Purpose\n\nWrites.\n',
      reports: [],
    },
  ],
  *check({ document }) {
    for (const { section, first } of document.duplicateSections) {
      const { line } = document.source.place(first.range.start)
      const related = { desc: 'First section with this title', range: first.range }
      yield {
        id: 'duplicate',
        data: { title: section.title, line },
        range: section.range,
        name: section.title,
        related,
      }
    }
  },
})
