import { closeFence, count, defineRule, suggest } from '../src/rule/index.ts'

export default defineRule({
  id: 'unclosed-fence',
  severity: 'error',
  fixable: false,
  docs: {
    summary: 'Flags a code fence that is never closed, so that what follows is read as code.',
    why:
      'Everything below an unclosed fence is code: headings there do not count, and no rule, search or outline ' +
      'sees them.',
    fix: 'Close the fence with as many backticks or tildes as it was opened with, on a line of its own.',
  },
  reads: [],
  options: {},
  messages: {
    unclosed: ({ mark, lines }: { mark: string; lines: number }) =>
      `Unclosed code fence (${count(lines, 'line')} below it read as code); ` +
      `close it with ${mark.length} ${mark[0] === '~' ? 'tildes' : 'backticks'} on a line of their own`,
  },
  examples: [
    {
      title: 'The closing line is missing',
      document: '# Notes\n\n```mermaid\ngraph LR\n  A --> B\n\n## Data Flow\n\nGauge to table.\n',
      reports: [
        '3:1 Unclosed code fence (6 lines below it read as code); close it with 3 backticks on a line of their own',
      ],
      suggested: '# Notes\n\n```mermaid\ngraph LR\n  A --> B\n```\n\n## Data Flow\n\nGauge to table.\n',
    },
    {
      title: 'Tildes are closed by tildes',
      document: '# Notes\n\n~~~\n```\n~~~\n',
      reports: [],
    },
  ],
  *check({ document }) {
    for (const fence of document.fences) {
      if (fence.closed) continue
      const { source } = document
      const { line } = source.place(fence.range.start)
      const mark = /^(?:`+|~+)/.exec(source.text.slice(fence.range.start, fence.range.end))?.[0] ?? '```'
      const lines =
        source.text
          .slice(fence.range.start, fence.range.end)
          .trimEnd()
          .split(/\r\n|\r|\n/).length - 1
      yield {
        id: 'unclosed',
        data: { mark, lines },
        range: { start: fence.range.start, end: source.lineRange(line).end },
        ...suggest(['Close the code fence', closeFence(document, fence, mark)]),
      }
    }
  },
})
