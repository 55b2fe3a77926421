import { defineRule, quote } from '../src/rule/index.ts'

export default defineRule({
  id: 'missing-section',
  severity: 'error',
  fixable: false,
  docs: {
    summary: 'Flags a section that the template requires and the document does not have.',
    why: 'A section that vanished takes its subject with it: readers, and assistants that load the file, take the silence for an answer.',
    fix: 'Add the section at the named place. A heading with another title counts where it is an alias, or is named in the template with `<!-- also: Title -->`; a section that need not exist is marked `<!-- optional -->` there.',
  },
  reads: ['template'],
  options: {},
  messages: {
    missing: ({ path, line }: { path: string; line: number }) =>
      `Missing section ${quote(path)}, expected after line ${line}`,
    first: ({ path }: { path: string }) => `Missing section ${quote(path)}, expected at the start of the document`,
    near: ({ path, near, line }: { path: string; near: string; line: number }) =>
      `Missing section ${quote(path)}; did you mean ${quote(near)} (line ${line})? Rename that heading or add the section`,
    entry: ({ path, sample }: { path: string; sample: string }) =>
      `Missing section ${quote(`${path} > ${sample}`)}, at least one entry is expected under this heading`,
  },
  examples: [
    {
      title: 'A section is gone',
      template: '# Notes\n\n## Overview\n\n[What it is]\n\n## Data Flow\n\n[How data moves]\n',
      document: '# Notes\n\n## Overview\n\nA tide table service.\n',
      reports: ['5:1 Missing section `Data Flow`, expected after line 5'],
    },
    {
      title: 'A title with a typing error is named, not counted',
      template: '# Notes\n\n## Overview\n\n[What it is]\n\n## Architecture Diagram\n\n[A diagram]\n',
      document: '# Notes\n\n## Overview\n\nA tide table service.\n\n## Arhitecture Diagram\n\nTwo boxes.\n',
      reports: [
        '5:1 Missing section `Architecture Diagram`; did you mean `Arhitecture Diagram` (line 7)? Rename that heading or add the section',
      ],
    },
    {
      title: 'All entries of a section are gone',
      template: '# Notes\n\n## Components\n\n### [Component 1]\n\n[What it does]\n\n## Overview\n\n[What it is]\n',
      document: '# Notes\n\n## Components\n\n## Overview\n\nA tide table service.\n',
      reports: ['3:1 Missing section `Components > [Component 1]`, at least one entry is expected under this heading'],
    },
    {
      title: 'Numbering, case, emoji, order and level are free',
      template: '# Notes\n\n## Overview\n\n[What it is]\n\n## Data Flow\n\n[How data moves]\n',
      document: '# Notes\n\n### 2. 🔀 data flow:\n\nFrom gauge to table.\n\n## 1. Overview\n\nA tide table service.\n',
      reports: [],
    },
  ],
  *check({ alignment, document }) {
    for (const { wanted, parent, present, found, near, place, entries } of alignment?.sections ?? []) {
      const path = wanted.path.join(' > ')
      if (!present && !wanted.optional && parent?.present !== false) {
        const { line } = document.source.place(place.start)
        if (near) {
          yield {
            id: 'near',
            data: { path, near: near.title, line: document.source.place(near.range.start).line },
            range: place,
          }
        } else if (place.start === 0 || line === 1) yield { id: 'first', data: { path }, range: place }
        else yield { id: 'missing', data: { path, line }, range: place }
      }
      const gone = entries.find((entry) => !entry.wanted.optional && entry.found.length === 0)
      if (found && gone) yield { id: 'entry', data: { path, sample: gone.wanted.sample }, range: found.range }
    }
  },
})
