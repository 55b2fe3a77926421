/**
 * Begins a rule: `npm run new-rule -- some-id` writes `rules/some-id.ts`, to be filled in, and what is derived from it.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'

const [id = ''] = process.argv.slice(2)
const path = `rules/${id}.ts`
if (!/^[a-z]+(?:-[a-z]+)+$/.test(id)) {
  console.error('Usage: npm run new-rule -- some-id (lower case, words joined by `-`; it reads well after "allow")')
  process.exitCode = 2
} else if (existsSync(path)) {
  console.error(`${path} is there already`)
  process.exitCode = 2
} else {
  writeFileSync(
    path,
    `import { defineRule, quote } from '../src/rule/index.ts'

export default defineRule({
  id: '${id}',
  severity: 'off',
  fixable: false,
  docs: {
    summary: 'Flags documents without a title.',
    why: 'What is wrong costs this.',
    fix: 'Do this.',
  },
  reads: [],
  options: {},
  messages: {
    found: ({ title }: { title: string }) => \`Missing title before \${quote(title)}; do this\`,
  },
  examples: [
    {
      title: 'What is reported',
      document: '## Overview\\n\\nA tide table.\\n',
      reports: ['1:1 Missing title before \`Overview\`; do this'],
    },
    {
      title: 'What is not reported',
      document: '# Notes\\n\\nA tide table.\\n',
      reports: [],
    },
  ],
  *check({ document }) {
    const [first] = document.sections
    if (!document.title && first) yield { id: 'found', data: { title: first.title }, range: first.range }
  },
})
`,
  )
  console.error(`wrote ${path}: give it its own summary, reasons, sentences, examples and check, then run \`npm test\``)
  execFileSync('npm', ['run', '--silent', 'generate'], { stdio: 'inherit', shell: process.platform === 'win32' })
}
