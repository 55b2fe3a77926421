import { count, type DatedContext, defineDatedRule, quote } from '../src/rule/index.ts'

interface Options {
  readonly trees: boolean
}

export default defineDatedRule({
  id: 'dead-reference',
  severity: 'warn',
  fixable: false,
  docs: {
    summary: 'Flags a link, image, anchor or path that leads nowhere in the repository.',
    why: 'A reader who follows it finds nothing, and an assistant that believes it looks for code that is gone.',
    fix:
      'Correct the reference or remove it. Where git knows a new name, the suggestion follows the rename. A path ' +
      'in a code span, or in a field such as `Location`, counts only with proof: git had the file, or its folder ' +
      'holds other files with the same extension. It is no finding where the text beside it is about a removal or ' +
      'a plan. Remote addresses and paths outside the repository are never looked at.',
  },
  reads: ['references'],
  options: {
    trees: {
      default: false,
      summary: 'Whether to check the lines of file trees in code blocks (`├── src/`).',
      schema: { type: 'boolean' },
    },
  },
  messages: {
    missing: ({ text }: { text: string }) => `Missing file or folder ${quote(text)}; correct or remove the reference`,
    renamed: ({ text, to, day }: { text: string; to: string; day: string }) =>
      `${quote(text)} was renamed to ${quote(to)} (${day}); follow the rename`,
    deleted: ({ text, day }: { text: string; day: string }) =>
      `${quote(text)} was deleted (${day}); correct or remove the reference`,
    pattern: ({ text }: { text: string }) => `No file matches ${quote(text)}; correct or remove the pattern`,
    line: ({ text, lines }: { text: string; lines: number }) =>
      `Missing line in ${quote(text)} (the file has ${count(lines, 'line')}); correct the line number`,
    anchor: ({ text }: { text: string }) =>
      `Link to ${quote(text)} has no matching heading; correct or remove the anchor`,
  },
  examples: [
    {
      title: 'A link to a file that is gone, and a file that was renamed',
      document: '# Notes\n\nSee [the flow](flow.md). Sessions live in `src/auth/session.ts`.\n',
      files: {
        present: ['src/auth/store.ts'],
        removed: { 'src/auth/session.ts': { renamedTo: 'src/auth/store.ts', day: '2026-03-02' } },
      },
      reports: [
        '3:16 Missing file or folder `flow.md`; correct or remove the reference',
        '3:44 `src/auth/session.ts` was renamed to `src/auth/store.ts` (2026-03-02); follow the rename',
      ],
    },
    {
      title: 'An anchor without a heading',
      document: '# Notes\n\nSee [the flow](#flow).\n\n## Data Flow\n\nA tide table.\n',
      files: { present: [], removed: {} },
      reports: ['3:16 Link to `#flow` has no matching heading; correct or remove the anchor'],
    },
    {
      title: 'Text without proof is no path',
      document:
        '# Notes\n\nThe route `/api/tides` answers `application/json`; `lib/other/tool.ts` is in another repository.\n',
      files: { present: ['src/auth/store.ts'], removed: {} },
      reports: [],
    },
  ],
  collect: () => null,
  *check(_, { references, options }: DatedContext<Options>) {
    for (const dead of references?.dead ?? []) {
      const { text, range, section, kind } = dead.reference
      if (kind === 'tree' && !options.trees) continue
      const parts = { range, section }
      const replace = (path: string) => [{ desc: `Change to ${quote(path)}`, fix: { range, text: path } }]
      if (dead.why === 'renamed') {
        const suggestions = kind === 'tree' || dead.replacement === null ? [] : replace(dead.replacement)
        yield { ...parts, id: 'renamed', data: { text, to: dead.to, day: dead.day }, suggestions }
      } else if (dead.why === 'missing') {
        const suggestions = dead.replacement === null ? [] : replace(dead.replacement)
        yield { ...parts, id: 'missing', data: { text }, suggestions }
      } else if (dead.why === 'deleted') yield { ...parts, id: 'deleted', data: { text, day: dead.day } }
      else if (dead.why === 'line') yield { ...parts, id: 'line', data: { text, lines: dead.lines } }
      else yield { ...parts, id: dead.why === 'anchor' ? 'anchor' : 'pattern', data: { text } }
    }
  },
})
