import {
  defineRule,
  insertEntryField,
  insertHeadField,
  insertSectionField,
  quote,
  quoteWhole,
  suggest,
} from '../src/rule/index.ts'

export default defineRule({
  id: 'missing-field',
  severity: 'warn',
  fixable: false,
  docs: {
    summary:
      'Flags a labelled field that the template gives the head, a section or an entry and the document does not have.',
    why:
      'Readers and tools look for the labels: a component without its `Location`, or a decision without its ' +
      '`Status`, costs one more question.',
    fix:
      'Add the label with its value. A sub-heading, a table row or a column of that name counts as well; front ' +
      'matter counts for the fields of the head.',
  },
  reads: ['template'],
  options: {},
  messages: {
    head: ({ label }: { label: string }) =>
      `Missing field ${quote(label)} in the document head; add it below the title`,
    section: ({ label, path }: { label: string; path: string }) =>
      `Missing field ${quote(label)} in ${quoteWhole(path)}; add it to the section`,
    entry: ({ label, entry }: { label: string; entry: string }) =>
      `Missing field ${quote(label)} in ${quote(entry)}; add it to the entry`,
  },
  examples: [
    {
      title: 'A field of the document head is missing',
      template: '# Notes\n\n**Author:** [Your name]\n\n## Overview\n\n[What it is]\n',
      document: '# Notes\n\n## Overview\n\nA tide table service.\n',
      reports: ['1:1 Missing field `Author` in the document head; add it below the title'],
      suggested: '# Notes\n\n**Author:** [Your name]\n\n## Overview\n\nA tide table service.\n',
    },
    {
      title: 'An entry lacks a field that every entry of the template has',
      template:
        '# Notes\n\n## Components\n\n### [Component 1]\n\n- **Purpose:** [What it does]\n' +
        '- **Location:** [Where it is]\n',
      document: '# Notes\n\n## Components\n\n### Gauge reader\n\n- **Purpose:** reads the gauges\n',
      reports: ['5:1 Missing field `Location` in `Gauge reader`; add it to the entry'],
      suggested:
        '# Notes\n\n## Components\n\n### Gauge reader\n\n- **Purpose:** reads the gauges\n' +
        '- **Location:** [Where it is]\n',
    },
    {
      title: 'Front matter has the fields of the head',
      template: '# Notes\n\n**Author:** [Your name]\n\n## Overview\n\n[What it is]\n',
      document: '---\nauthor: Imke\n---\n\n# Notes\n\n## Overview\n\nA tide table service.\n',
      reports: [],
    },
  ],
  *check({ alignment, document }) {
    if (!alignment) return
    for (const { wanted, present } of alignment.head) {
      const range = document.title?.range ?? { start: 0, end: 0 }
      if (wanted.required && !present) {
        const edits = suggest([`Add the field ${quote(wanted.label)}`, insertHeadField(alignment, wanted)])
        yield { id: 'head', data: { label: wanted.label }, range, name: wanted.label, ...edits }
      }
    }
    for (const { wanted: section, found, empty, fields, entries } of alignment.sections) {
      if (!found || empty) continue
      for (const { wanted, present } of fields) {
        if (wanted.required && !present) {
          const [path, { label }] = [section.path.join(' > '), wanted]
          const parts = { range: found.range, name: `${path} > ${label}`, section: [] }
          const edits = suggest([`Add the field ${quote(label)}`, insertSectionField(alignment, found, wanted)])
          yield { id: 'section', data: { label, path }, ...parts, ...edits }
        }
      }
      for (const entry of entries.flatMap((match) => match.found)) {
        for (const { wanted, present } of entry.empty ? [] : entry.fields) {
          if (!wanted.required || present) continue
          const { label } = wanted
          const { title, range } = entry
          const edits = suggest([`Add the field ${quote(label)}`, insertEntryField(alignment, found, entry, wanted)])
          yield { id: 'entry', data: { label, entry: title }, range, name: `${title} > ${label}`, ...edits }
        }
      }
    }
  },
})
