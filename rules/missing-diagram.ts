import { defineRule, insertDiagram, quoteWhole, suggest } from '../src/rule/index.ts'

export default defineRule({
  id: 'missing-diagram',
  severity: 'warn',
  fixable: false,
  docs: {
    summary: 'Flags a section that has a diagram in the template and neither a fence nor an image in the document.',
    why: 'Where the template asks for a diagram, words alone leave each reader with a different picture.',
    fix: 'Add a fenced diagram (Mermaid, ASCII) or an image; `<img>` and `<picture>` count.',
  },
  reads: ['template'],
  options: {},
  messages: {
    missing: ({ path }: { path: string }) => `Missing diagram in ${quoteWhole(path)}; add a code fence or an image`,
  },
  examples: [
    {
      title: 'The diagram is missing',
      template: '# Notes\n\n## Overview\n\n```mermaid\ngraph LR\n  A --> B\n```\n',
      document: '# Notes\n\n## Overview\n\nA gauge talks to a table.\n',
      reports: ['3:1 Missing diagram in `Overview`; add a code fence or an image'],
      suggested: '# Notes\n\n## Overview\n\nA gauge talks to a table.\n\n```\n[Overview]\n```\n',
    },
    {
      title: 'An image counts',
      template: '# Notes\n\n## Overview\n\n```mermaid\ngraph LR\n  A --> B\n```\n',
      document: '# Notes\n\n## Overview\n\n![Gauge and table](overview.svg)\n',
      reports: [],
    },
  ],
  *check({ alignment }) {
    if (!alignment) return
    for (const match of alignment.sections) {
      const { wanted, found, empty, drawn } = match
      if (found && !empty && wanted.diagram && !drawn) {
        const path = wanted.path.join(' > ')
        const edits = suggest(['Add a code fence for the diagram', insertDiagram(alignment, match)])
        yield { id: 'missing', data: { path }, range: found.range, name: path, section: [], ...edits }
      }
    }
  },
})
