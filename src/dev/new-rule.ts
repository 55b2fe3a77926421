/**
 * Begins a rule: `npm run new-rule -- some-id` writes `rules/some-id.ts`, to be filled in, and what is derived from it.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The text of a new rule: it works, and says in each place what belongs there. */
export function writeRule(id: string): string {
  return `import { defineRule, quote } from '../src/rule/index.ts'

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
`
}

function main(id: string): void {
  const path = `rules/${id}.ts`
  const mistake = !/^[a-z]+(?:-[a-z]+)+$/.test(id)
    ? 'Usage: npm run new-rule -- some-id (lower case, words joined by `-`)'
    : existsSync(path)
      ? `${path} exists already`
      : null
  if (mistake !== null) {
    console.error(mistake)
    process.exitCode = 2
    return
  }
  writeFileSync(path, writeRule(id))
  console.error(`wrote ${path}: write its docs, options, messages, examples and check, then run \`npm test\``)
  execFileSync('npm', ['run', '--silent', 'generate'], { stdio: 'inherit', shell: process.platform === 'win32' })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv[2] ?? '')
