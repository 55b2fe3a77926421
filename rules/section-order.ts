import { defineRule, quote } from '../src/rule/index.ts'

export default defineRule({
  id: 'section-order',
  severity: 'off',
  fixable: false,
  docs: {
    summary: "Flags sections that come in another order than the template's.",
    why:
      'Where many documents follow one template, the same order lets a reader find a section without searching. ' +
      'Off by default, because order is free for most teams.',
    fix: 'Move the reported section. The rule reports the smallest set of sections to move.',
  },
  reads: ['template'],
  options: {},
  messages: {
    after: ({ title, after, line }: { title: string; after: string; line: number }) =>
      `Misplaced section ${quote(title)}; move it after ${quote(after)} (line ${line})`,
    first: ({ title }: { title: string }) => `Misplaced section ${quote(title)}; move it before its siblings`,
  },
  examples: [
    {
      title: 'One section was moved',
      template: '# Notes\n\n## Overview\n\n## Data Flow\n\n## Security\n',
      document: '# Notes\n\n## Data Flow\n\nGauge to table.\n\n## Security\n\nNone.\n\n## Overview\n\nA tide table.\n',
      reports: ['11:1 Misplaced section `Overview`; move it before its siblings'],
    },
  ],
  *check({ document, moves }) {
    for (const { found, after } of moves()) {
      if (after === null) yield { id: 'first', data: { title: found.title }, range: found.range, name: found.title }
      else {
        const { line } = document.source.place(after.range.start)
        yield {
          id: 'after',
          data: { title: found.title, after: after.title, line },
          range: found.range,
          name: found.title,
        }
      }
    }
  },
})
