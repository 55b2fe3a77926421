import {
  defineRule,
  insertEntry,
  insertSection,
  quote,
  quoteWhole,
  type Range,
  type Section,
  suggest,
} from '../src/rule/index.ts'

export default defineRule({
  id: 'missing-section',
  severity: 'error',
  fixable: false,
  docs: {
    summary: 'Flags a section that the template requires and the document does not have.',
    why: 'Readers, and assistants that load the file, take a missing section for an answer: nothing to say here.',
    fix:
      'Add the section at the given place. A heading with another title counts where it is a known alias, or where ' +
      'the template lists it with `<!-- also: Title -->`. In your own template, mark a section that may be absent ' +
      'with `<!-- optional -->`.',
  },
  reads: ['template'],
  options: {},
  messages: {
    missing: ({ path, after, line }: { path: string; after: string; line: number }) =>
      `Missing section ${quoteWhole(path)}; add it after ${quote(after)} (line ${line})`,
    first: ({ path }: { path: string }) => `Missing section ${quoteWhole(path)}; add it at the start of the document`,
    near: ({ path, near, line }: { path: string; near: string; line: number }) =>
      `Missing section ${quoteWhole(path)}; rename ${quote(near)} (line ${line}) or add the section`,
    entry: ({ path, sample }: { path: string; sample: string }) =>
      `Missing section ${quoteWhole(`${path} > ${sample}`)}; add at least one entry under this heading`,
  },
  examples: [
    {
      title: 'A section is missing',
      template: '# Notes\n\n## Overview\n\n[What it is]\n\n## Data Flow\n\n[How data moves]\n',
      document: '# Notes\n\n## Overview\n\nA tide table service.\n',
      reports: ['5:1 Missing section `Data Flow`; add it after `Overview` (line 5)'],
      suggested: '# Notes\n\n## Overview\n\nA tide table service.\n\n## Data Flow\n\n[How data moves]\n',
    },
    {
      title: 'A heading with a typo does not count, and the message names it',
      template: '# Notes\n\n## Overview\n\n[What it is]\n\n## Architecture Diagram\n\n[A diagram]\n',
      document: '# Notes\n\n## Overview\n\nA tide table service.\n\n## Arhitecture Diagram\n\nTwo boxes.\n',
      reports: ['5:1 Missing section `Architecture Diagram`; rename `Arhitecture Diagram` (line 7) or add the section'],
      suggested: '# Notes\n\n## Overview\n\nA tide table service.\n\n## Architecture Diagram\n\nTwo boxes.\n',
    },
    {
      title: 'All entries of a section are missing',
      template: '# Notes\n\n## Components\n\n### [Component 1]\n\n[What it does]\n\n## Overview\n\n[What it is]\n',
      document: '# Notes\n\n## Components\n\n## Overview\n\nA tide table service.\n',
      reports: ['3:1 Missing section `Components > [Component 1]`; add at least one entry under this heading'],
      suggested:
        '# Notes\n\n## Components\n\n### [Component 1]\n\n[What it does]\n\n## Overview\n\nA tide table service.\n',
    },
    {
      title: 'Numbering, case, emoji, order and level are free',
      template: '# Notes\n\n## Overview\n\n[What it is]\n\n## Data Flow\n\n[How data moves]\n',
      document: '# Notes\n\n### 2. 🔀 data flow:\n\nFrom gauge to table.\n\n## 1. Overview\n\nA tide table service.\n',
      reports: [],
    },
  ],
  *check({ alignment, document }) {
    if (!alignment) return
    for (const match of alignment.sections) {
      const { wanted, parent, present, found, near, follows, place, entries } = match
      const path = wanted.path.join(' > ')
      if (!present && !wanted.optional && parent?.present !== false) {
        const parts = { range: place, name: path, section: [] }
        const insert = [`Add the section ${quote(path)}`, insertSection(alignment, match)] as const
        if (near) {
          const { line } = document.source.place(near.range.start)
          const rename = { range: withoutNumber(near), text: wanted.title }
          const edits = suggest([`Rename ${quote(near.title)} to ${quote(wanted.title)}`, rename], insert)
          yield { id: 'near', data: { path, near: near.title, line }, ...parts, ...edits }
        } else if (follows) {
          const { line } = document.source.place(place.start)
          yield { id: 'missing', data: { path, after: follows.title, line }, ...parts, ...suggest(insert) }
        } else yield { id: 'first', data: { path }, ...parts, ...suggest(insert) }
      }
      const lost = entries.find(({ wanted, found, replaced }) => !wanted.optional && found.length === 0 && !replaced)
      if (found && lost) {
        const { sample } = lost.wanted
        const parts = { range: found.range, name: `${path} > ${sample}`, section: [] }
        const edits = suggest([`Add the entry ${quote(sample)}`, insertEntry(alignment, match, lost.wanted)])
        yield { id: 'entry', data: { path, sample }, ...parts, ...edits }
      }
    }
  },
})

/** The text of a heading behind its number. */
function withoutNumber({ title, titleRange: { start, end } }: Section): Range {
  const number = /^(?:\d{1,4}[.)])+\d{0,4}\s+/.exec(title)?.[0].length ?? 0
  return { start: start + number, end }
}
