import { defineRule, insertContent, quote, removeField, removeHeading, suggest } from '../src/rule/index.ts'

export default defineRule({
  id: 'empty-section',
  severity: 'warn',
  fixable: false,
  docs: {
    summary: 'Flags a heading with nothing under it, and a label with nothing after it and nothing nested.',
    why: 'An empty section looks covered in every outline, and says nothing.',
    fix: 'Write the content, or remove the heading. Where nothing applies, say so and why: `N/A - no data is stored`.',
  },
  reads: [],
  options: {},
  messages: {
    section: ({ title }: { title: string }) => `Empty section ${quote(title)}; add the content or remove the heading`,
    field: ({ label }: { label: string }) => `Empty field ${quote(label)}; add the value or remove the field`,
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
  ],
  *check({ document, alignment }) {
    const withoutEntries = new Set(
      (alignment?.sections ?? []).flatMap((match) =>
        match.entries.some((entry) => !entry.wanted.optional && entry.found.length === 0) ? [match.found] : [],
      ),
    )
    for (const section of document.emptySections) {
      if (withoutEntries.has(section)) continue
      const { title, range } = section
      // Without its heading a required section would be missing.
      const match = alignment?.sections.find(({ found, wanted }) => found === section && !wanted.optional)
      const edits =
        match && alignment
          ? suggest(["Add the template's content", insertContent(alignment, match)])
          : suggest(['Remove the heading', removeHeading(document, section)])
      yield { id: 'section', data: { title }, range, name: title, ...edits }
    }
    for (const field of document.emptyLabels) {
      const { label, labelRange: range } = field
      const edits = suggest(['Remove the field', removeField(document, field)])
      yield { id: 'field', data: { label }, range, name: label, ...edits }
    }
  },
})
