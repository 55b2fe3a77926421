import { defineRule, quote } from '../src/rule/index.ts'

export default defineRule({
  id: 'stale-toc',
  severity: 'warn',
  fixable: true,
  docs: {
    summary:
      'Flags a table of contents that disagrees with the headings: a link without a heading, a heading that is ' +
      'not listed.',
    why:
      'Readers trust a table of contents: they do not look for what it does not list, and a dead link costs trust ' +
      'in the rest.',
    fix:
      'Run with `--fix`: it rewrites the list in its own style, unless a line holds more than one link. Anchors ' +
      'follow the slug rules of GitHub.',
  },
  reads: [],
  options: {},
  messages: {
    dead: ({ slug }: { slug: string }) =>
      `Link to ${quote(`#${slug}`)} in the table of contents has no matching heading; fix or remove it`,
    unlisted: ({ title, line }: { title: string; line: number }) =>
      `Heading ${quote(title)} (line ${line}) is not in the table of contents; add it`,
  },
  examples: [
    {
      title: 'A section was renamed, another was added',
      document:
        '# Notes\n\n- [Overview](#overview)\n- [Flow](#flow)\n- [Security](#security)\n\n## Overview\n\nA.\n\n' +
        '## Data Flow\n\nB.\n\n## Security\n\nC.\n',
      reports: [
        '3:1 Heading `Data Flow` (line 11) is not in the table of contents; add it',
        '4:3 Link to `#flow` in the table of contents has no matching heading; fix or remove it',
      ],
      fixed:
        '# Notes\n\n- [Overview](#overview)\n- [Data Flow](#data-flow)\n- [Security](#security)\n\n## Overview\n\n' +
        'A.\n\n## Data Flow\n\nB.\n\n## Security\n\nC.\n',
    },
    {
      title: 'Deeper headings count only where the list goes that deep',
      document:
        '# Notes\n\n- [Overview](#overview)\n- [Flow](#flow)\n\n## Overview\n\n### Context\n\nA.\n\n## Flow\n\nB.\n',
      reports: [],
    },
  ],
  *check({ document }) {
    const { contents } = document
    if (!contents) return
    const fix = contents.rewritten === null ? {} : { fix: { range: contents.range, text: contents.rewritten } }
    for (const section of contents.unlisted) {
      const { line } = document.source.place(section.range.start)
      yield { id: 'unlisted', data: { title: section.title, line }, range: contents.range, name: section.title, ...fix }
    }
    for (const entry of contents.dead) {
      yield { id: 'dead', data: { slug: entry.slug }, range: entry.range, ...fix }
    }
  },
})
