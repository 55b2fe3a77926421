import { defineRule, quote } from '../src/rule/index.ts'

export default defineRule({
  id: 'section-order',
  severity: 'off',
  fixable: false,
  docs: {
    summary: "Flags sections that stand in another order than the template's.",
    why: 'Where many documents follow one template, the same order lets a reader find a section without searching. Off by default: most teams do not care.',
    fix: 'Move the named section. The fewest sections are named: the longest run that is in order stays where it is.',
  },
  reads: ['template'],
  options: {},
  messages: {
    after: ({ title, after, line }: { title: string; after: string; line: number }) =>
      `Section ${quote(title)} stands out of order, move it below ${quote(after)} (line ${line})`,
    first: ({ title }: { title: string }) => `Section ${quote(title)} stands out of order, move it before its siblings`,
  },
  examples: [
    {
      title: 'One section has been moved',
      template: '# Notes\n\n## Overview\n\n## Data Flow\n\n## Security\n',
      document: '# Notes\n\n## Data Flow\n\nGauge to table.\n\n## Security\n\nNone.\n\n## Overview\n\nA tide table.\n',
      reports: ['11:1 Section `Overview` stands out of order, move it before its siblings'],
    },
  ],
  *check({ document, moves }) {
    for (const { found, after } of moves) {
      if (after === null) yield { id: 'first', data: { title: found.title }, range: found.range }
      else {
        const { line } = document.source.place(after.range.start)
        yield { id: 'after', data: { title: found.title, after: after.title, line }, range: found.range }
      }
    }
  },
})
