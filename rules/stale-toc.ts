import { defineRule, quote } from '../src/rule/index.ts'

export default defineRule({
  id: 'stale-toc',
  severity: 'warn',
  fixable: true,
  docs: {
    summary:
      'Flags a table of contents that disagrees with the headings: an entry that points nowhere, a heading nobody listed.',
    why: 'A table of contents is believed: what it does not list is not looked for, and a link that does nothing costs trust in the rest.',
    fix: 'Run with `--fix`: the list is rewritten in its own style, unless it holds more than one link a line. Anchors follow the slug rules of GitHub.',
  },
  reads: [],
  options: {},
  messages: {
    dead: ({ text, slug }: { text: string; slug: string }) =>
      `Entry ${quote(text)} of the table of contents points to ${quote(`#${slug}`)}, which no heading has; correct or remove it`,
    unlisted: ({ title, line }: { title: string; line: number }) =>
      `Heading ${quote(title)} (line ${line}) is not in the table of contents, add it`,
  },
  examples: [
    {
      title: 'A section was renamed, another was added',
      document:
        '# Notes\n\n- [Overview](#overview)\n- [Flow](#flow)\n- [Security](#security)\n\n## Overview\n\nA.\n\n## Data Flow\n\nB.\n\n## Security\n\nC.\n',
      reports: [
        '3:1 Heading `Data Flow` (line 11) is not in the table of contents, add it',
        '4:3 Entry `Flow` of the table of contents points to `#flow`, which no heading has; correct or remove it',
      ],
      fixed:
        '# Notes\n\n- [Overview](#overview)\n- [Data Flow](#data-flow)\n- [Security](#security)\n\n## Overview\n\nA.\n\n## Data Flow\n\nB.\n\n## Security\n\nC.\n',
    },
    {
      title: 'Deeper headings are asked for only where the list goes that deep',
      document:
        '# Notes\n\n- [Overview](#overview)\n- [Flow](#flow)\n\n## Overview\n\n### Context\n\nA.\n\n## Flow\n\nB.\n',
      reports: [],
    },
  ],
  *check({ document }) {
    const { contents } = document
    if (!contents) return
    const mended = contents.rewritten === null ? {} : { fix: { range: contents.range, text: contents.rewritten } }
    for (const section of contents.unlisted) {
      const { line } = document.source.place(section.range.start)
      yield { id: 'unlisted', data: { title: section.title, line }, range: contents.range, ...mended }
    }
    for (const entry of contents.dead) {
      yield { id: 'dead', data: { text: entry.text, slug: entry.slug }, range: entry.range, ...mended }
    }
  },
})
