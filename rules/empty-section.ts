import { defineRule, quote } from '../src/rule/index.ts'

export default defineRule({
  id: 'empty-section',
  severity: 'warn',
  fixable: false,
  docs: {
    summary: 'Flags a heading with nothing under it, and a label with nothing after it and nothing nested.',
    why: 'An empty heading satisfies a checklist and nobody else: it says that the subject was covered.',
    fix: 'Write the content, or remove the heading. Where there is nothing to say, say so: `N/A - no data is stored`.',
  },
  reads: [],
  options: {},
  messages: {
    section: ({ title }: { title: string }) => `Empty section ${quote(title)}, write its content or remove the heading`,
    label: ({ label }: { label: string }) => `Empty label ${quote(label)}, write its value or remove it`,
  },
  examples: [
    {
      title: 'A heading with nothing under it',
      document: '# Notes\n\n## Overview\n\n## Data Flow\n\nGauge to table.\n',
      reports: ['3:1 Empty section `Overview`, write its content or remove the heading'],
    },
    {
      title: 'A label with nothing after it',
      document: '# Notes\n\n## Data Flow\n\n- **Source:** gauges\n- **Target:**\n- **Steps:**\n  - read\n  - write\n',
      reports: ['6:5 Empty label `Target`, write its value or remove it'],
    },
  ],
  *check({ document, alignment }) {
    const awaited = new Set(
      (alignment?.sections ?? []).flatMap((match) =>
        match.entries.some((entry) => !entry.wanted.optional && entry.found.length === 0) ? [match.found] : [],
      ),
    )
    for (const section of document.emptySections) {
      if (!awaited.has(section)) yield { id: 'section', data: { title: section.title }, range: section.range }
    }
    for (const { label, labelRange } of document.emptyLabels) yield { id: 'label', data: { label }, range: labelRange }
  },
})
