import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileOf, type Installation, installPackage } from './installed.ts'

const remarkCli = fileOf('remark-cli/cli.js')
const fixtures = ['tracked', 'memory-bank', 'blueprint', 'architecture', 'c4', 'cline']
const today = '2026-11-20'

/** What both programs say, brought to one form. */
interface Message {
  readonly ruleId: string
  readonly severity: number
  readonly line: number
  readonly column: number
  readonly message: string
}

let place: Installation
beforeAll(async () => {
  place = await installPackage(['remark', 'remark-lint', 'vfile'])
  for (const name of fixtures) place.copy(`fixtures/documents/${name}-left-behind.md`, `${name}/systemPatterns.md`)
  place.copy('fixtures/documents/crlf-tracked.md', 'crlf/systemPatterns.md')
  place.write(
    'configured/.remarkrc',
    JSON.stringify({
      settings: { systemPatternsLint: { today } },
      plugins: ['system-patterns-lint/remark'],
    }),
  )
})
afterAll(() => place.remove())

function lintWithRemark(...args: string[]) {
  return place.run(remarkCli, ['--quiet', '--no-color', '--no-stdout', ...args])
}

function readReport(stderr: string): Message[] {
  return stderr.split('\n').flatMap((line): Message[] => {
    const parts = /^(\d+):(\d+)(?:-\d+:\d+)? +(warning|error) +(.*?) +([a-z-]+) +remark-lint$/.exec(line)
    if (!parts) return []
    const [, row, column, severity, message = '', ruleId = ''] = parts
    return [{ ruleId, severity: severity === 'error' ? 2 : 1, line: Number(row), column: Number(column), message }]
  })
}

/** The messages of each file that has some. */
function lintWithCommand(files: readonly string[]): Record<string, string[]> {
  const options = ['--format', 'json', '--no-git', '--today', today]
  const program = join(place.folder, 'node_modules/system-patterns-lint/dist/cli.cjs')
  const results = JSON.parse(place.run(program, [...options, ...files]).stdout) as {
    readonly filePath: string
    readonly messages: readonly Message[]
  }[]
  return Object.fromEntries(
    results
      .filter(({ messages }) => messages.length > 0)
      .map(({ filePath, messages }) => [
        filePath,
        order(
          messages.map(({ ruleId, severity, line, column, message }) => ({ ruleId, severity, line, column, message })),
        ),
      ]),
  )
}

const order = (messages: readonly Message[]) => messages.map((message) => JSON.stringify(message)).sort()

describe('remark-cli with a `.remarkrc` in JSON', () => {
  it('finds what the command finds, at the same places', () => {
    const files = [...fixtures, 'crlf'].map((name) => `${name}/systemPatterns.md`)
    const { stderr } = lintWithRemark(...files, '--rc-path', 'configured/.remarkrc')
    const parts = stderr.split(/^(?=\S+\/systemPatterns\.md$)/m)
    const reported = parts.map((part) => [part.split('\n')[0] ?? '', order(readReport(part))] as const)
    expect(Object.fromEntries(reported)).toEqual(lintWithCommand(files))
    expect(reported.length).toBeGreaterThanOrEqual(fixtures.length)
  })

  it('fails for an error, and for a warning only with `--frail`', () => {
    place.write('old/systemPatterns.md', '# Notes\n\n**Last Modified:** 2024-01-01\n\n## Overview\n\nA.\n')
    const config = ['--rc-path', 'configured/.remarkrc']
    expect(lintWithRemark('tracked/systemPatterns.md', ...config).status).toBe(1)
    expect(lintWithRemark('old/systemPatterns.md', ...config).status).toBe(0)
    expect(lintWithRemark('old/systemPatterns.md', '--frail', ...config).status).toBe(1)
  })

  it('takes template, files and rules from its settings', () => {
    place.write('docs/notes.md', '# Notes\n\n**Last Modified:** 2024-01-01\n\n## Overview\n\nA.\n')
    place.write('docs/ours.md', '# Ours\n\n## Tide Tables\n\n[Tables]\n')
    place.write(
      'docs/.remarkrc',
      JSON.stringify({
        settings: {
          systemPatternsLint: {
            template: 'docs/ours.md',
            files: ['docs/n*.md'],
            today,
            rules: { 'stale-date': ['error', { maxAge: 30 }] },
          },
        },
        plugins: ['system-patterns-lint/remark'],
      }),
    )
    const reported = readReport(lintWithRemark('docs').stderr)
    expect(reported.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
      ['missing-section', 2],
      ['stale-date', 2],
    ])
  })

  it('says in one line what is wrong with its settings', () => {
    place.write('wrong/systemPatterns.md', '# Notes\n')
    place.write(
      'wrong/.remarkrc',
      JSON.stringify({ settings: { systemPatternsLint: { maxAge: 'old' } }, plugins: ['system-patterns-lint/remark'] }),
    )
    const { status, stderr } = lintWithRemark('wrong')
    expect(status).toBe(1)
    expect(stderr.split('`maxAge` must be a whole number, not `old`')).toHaveLength(2)
  })

  it('does as docs/remark.md says', () => {
    const recipe = readFileSync('fixtures/recipes/remark/remarkrc.json', 'utf8')
    expect(readFileSync('docs/remark.md', 'utf8')).toContain(`\`\`\`json\n${recipe}\`\`\``)
    place.write('readme/.remarkrc.json', recipe)
    place.write('readme/systemPatterns.md', '# Notes\n\n**Last Modified:** 2024-01-01\n\n## Overview\n\nA.\n')
    const reported = readReport(lintWithRemark('readme').stderr).map(({ ruleId, severity }) => `${ruleId} ${severity}`)
    expect(reported).toContain('stale-date 2')
    expect(reported).toContain('missing-section 2')
  })

  it('is silent about other Markdown', () => {
    place.write('plain/README.md', '# Notes\n\nLast updated: 2020-01-01\n\n## A\n\n## A\n\n[TODO]\n')
    expect(lintWithRemark('plain/README.md', '--rc-path', 'configured/.remarkrc', '--frail')).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    })
  })

  it('hides what `lint disable` names where remark-lint is there', () => {
    place.write(
      'hidden/systemPatterns.md',
      '# Notes\n\n<!-- lint disable stale-date -->\n\n**Last Modified:** 2024-01-01\n\n## A\n\nB.\n',
    )
    place.write('hidden/.remarkrc', JSON.stringify({ plugins: ['remark-lint', 'system-patterns-lint/remark'] }))
    expect(readReport(lintWithRemark('hidden').stderr)).toEqual([])
  })
})

it('remark-cli does not change the document', () => {
  place.write('same/systemPatterns.md', '# Notes\n\n## Overview\n\nA.\n')
  const { stdout } = place.run(remarkCli, ['same/systemPatterns.md', '--quiet', '--rc-path', 'configured/.remarkrc'])
  expect(stdout).toBe('# Notes\n\n## Overview\n\nA.\n')
})

it('the program that docs/remark.md shows runs', () => {
  const program = readFileSync('fixtures/remark/program.mjs', 'utf8')
  expect(readFileSync('docs/remark.md', 'utf8')).toContain(`\`\`\`js\n${program}\`\`\``)
  place.write('program.mjs', program)
  place.write('docs/overview.md', '# Notes\n\n**Last Modified:** 2024-01-01\n\n## Overview\n\nA.\n')
  const { stdout, stderr } = place.run('program.mjs', [])
  expect(stderr).toBe('')
  expect(stdout).toContain('docs/overview.md:3:20-3:30: `Last Modified: 2024-01-01` is ')
})
