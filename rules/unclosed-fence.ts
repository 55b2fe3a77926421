import { count, defineRule } from '../src/rule/index.ts'

export default defineRule({
  id: 'unclosed-fence',
  severity: 'error',
  fixable: false,
  docs: {
    summary: 'Flags a code fence that is never closed, so that what follows is no longer read as text.',
    why: 'Everything below an open fence is code: its headings are no headings, and no rule, search or outline sees them.',
    fix: 'Close the fence with as many backticks or tildes as it was opened with, on a line of their own.',
  },
  reads: [],
  options: {},
  messages: {
    open: ({ mark, lines }: { mark: string; lines: number }) =>
      `Unclosed code fence hides the ${count(lines, 'line')} below it, close it with a line of ${mark.length} ${mark[0] === '~' ? 'tildes' : 'backticks'}`,
  },
  examples: [
    {
      title: 'The closing line is missing',
      document: '# Notes\n\n```mermaid\ngraph LR\n  A --> B\n\n## Data Flow\n\nGauge to table.\n',
      reports: ['3:1 Unclosed code fence hides the 6 lines below it, close it with a line of 3 backticks'],
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
      yield { id: 'open', data: { mark, lines }, range: { start: fence.range.start, end: source.lineRange(line).end } }
    }
  },
})
