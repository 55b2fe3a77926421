import { appendFileSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { forbidWriting } from '../workspace/read-only.ts'
import { plantTree } from '../workspace/tree.ts'
import { command } from './command.ts'

const document = '# Notes\n\n## Overview\n\nThe gauge sends a level every minute.\n'
const filled = readFileSync(resolve('fixtures/documents/tracked-filled.md'), 'utf8')
const configOf = (root: string) =>
  JSON.parse(readFileSync(join(root, '.system-patterns-lintrc.json'), 'utf8')) as Record<string, unknown>

describe('--init', () => {
  it('without documents names the command that creates one, and that command works', async () => {
    const root = plantTree({ '.git/': '' })
    const { status, stderr } = await command(root, ['--init'])
    expect(status).toBe(2)
    const next = /`system-patterns-lint (--init --template \S+)`/.exec(stderr)?.[1]?.split(' ') ?? []
    expect((await command(root, next)).status).toBe(0)
    expect((await command(root, ['--no-git'])).stdout).toContain('memory-bank/systemPatterns.md')
  })

  it('on a terminal asks for the template', async () => {
    const root = plantTree({ '.git/': '' })
    const asked: string[] = []
    const stream = { write: () => {}, isTTY: true, columns: 80 }
    const ports = { cwd: root, env: {}, stdout: stream, stderr: stream, readStdin: async () => new Uint8Array() }
    const ask = async (question: string) => {
      asked.push(question)
      return 'c4'
    }
    expect(await main(['--init'], { ...ports, ask })).toBe(0)
    expect(asked).toHaveLength(1)
    expect(configOf(root)).toMatchObject({ template: 'c4' })
  })

  it('takes over the options beside it, and the configuration finds a document of another name', async () => {
    const root = plantTree({ '.git/': '', 'docs/notes.md': document })
    const argv = ['--init', 'docs/notes.md', '--max-age', '30', '--rule', 'empty-section: error']
    expect((await command(root, argv)).status).toBe(0)
    expect(configOf(root)).toMatchObject({
      files: ['docs/notes.md'],
      maxAge: 30,
      rules: { 'empty-section': 'error' },
    })
    expect((await command(root, ['--no-git', '-f', 'json'])).stdout).toContain('"filePath": "docs/notes.md"')
  })

  it.each([
    ['.system-patterns-lintrc.json', '{ "maxAge": 30 }', '.system-patterns-lintrc.json'],
    ['package.json', '{ "system-patterns-lint": { "maxAge": 30 } }', 'the key `system-patterns-lint` of package.json'],
  ])('does not change an existing configuration in %s, but says what to add', async (name, text, where) => {
    const root = plantTree({ '.git/': '', 'systemPatterns.md': document, [name]: text })
    const { status, stdout } = await command(root, ['--init'])
    expect(status).toBe(0)
    expect(stdout).toContain(`${name} exists already and was not changed. Add to ${where}:\n  "template": "auto"\n`)
    expect(readFileSync(join(root, name), 'utf8')).toBe(text)
  })

  it('creates a document from a template of your own', async () => {
    const root = plantTree({ '.git/': '', 'house.md': '# House\n\n## Rooms\n\n[Which rooms there are]\n' })
    expect((await command(root, ['--init', '--template', 'house.md'])).status).toBe(0)
    expect(configOf(root)).toMatchObject({ template: './house.md' })
    expect((await command(root, ['--no-git'])).stdout).toContain('`[Which rooms there are]`')
  })
})

const maxLines = 14

describe('the first hour', () => {
  const folders: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    empty: { '.git/': '' },
    'one document': { '.git/': '', 'docs/systemPatterns.md': document },
    monorepo: {
      '.git/': '',
      'packages/api/docs/systemPatterns.md': document,
      'packages/web/docs/systemPatterns.md': filled.replace(/\[([^\]]+)\]\(\.\.[^)]*\)/g, '$1'),
    },
    'no git': { 'systemPatterns.md': document },
    'only ARCHITECTURE.md': { '.git/': '', 'ARCHITECTURE.md': document },
    'existing configuration': {
      '.git/': '',
      'package.json': '{ "system-patterns-lint": {} }',
      'docs/architecture.md': document,
    },
    'Windows line endings': { '.git/': '', 'systemPatterns.md': document.replace(/\n/g, '\r\n') },
    'read-only': { '.git/': '', 'systemPatterns.md': document },
    '1,000 documents': {
      '.git/': '',
      ...Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`d${index}/systemPatterns.md`, document])),
    },
    'a path with spaces': { '.git/': '', 'my notes/system patterns/architecture.md': document },
  }

  it.each(Object.keys(folders))(
    'in a folder (%s) is as in the transcript',
    async (name) => {
      const root = plantTree(folders[name] ?? {})
      const paths = Object.keys(folders[name] ?? {}).filter((path) => path.endsWith('.md'))
      const lines: string[] = []
      const step = async (...argv: string[]) => {
        const { status, stdout, stderr } = await command(root, argv)
        const output = (stdout + stderr).replaceAll(root, '<folder>').trimEnd().split('\n')
        const shown =
          output.length > maxLines
            ? [...output.slice(0, 6), `[${output.length - 8} lines]`, ...output.slice(-2)]
            : output
        lines.push(`$ system-patterns-lint ${argv.join(' ')}`.trimEnd(), ...shown, `[status ${status}]`, '')
      }
      const restore = name === 'read-only' ? forbidWriting(root) : () => {}
      try {
        await step('--no-git')
        await step('--init')
        if (name === 'empty') await step('--init', '--template', 'tracked')
        await step('--no-git')
        await step('--no-git', '--write-baseline')
        await step('--no-git')
        restore()
        edit(join(root, paths[0] ?? 'memory-bank/systemPatterns.md'))
        lines.push('[edit: adds an empty section]', '')
        await step('--no-git')
      } finally {
        restore()
      }
      await expect(lines.join('\n')).toMatchFileSnapshot(
        resolve(`fixtures/transcripts/${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.txt`),
      )
    },
    120_000,
  )
})

function edit(path: string): void {
  appendFileSync(path, '\n## Open Questions\n\n## Glossary\n\nGauge: measures the level.\n')
}
