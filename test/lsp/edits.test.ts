import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, expect, it } from 'vitest'
import { TextDocument } from '../../src/lsp/protocol.ts'
import { command } from '../cli/command.ts'
import { environment, makeFolder, removeFolders } from '../workspace/temporary.ts'
import { startClient, stopServers } from './client.ts'

afterAll(() => {
  stopServers()
  removeFolders()
})

const path = 'memory-bank/systemPatterns.md'
const options = ['--no-git', '--stdin', '--stdin-filename', path, '--format', 'json']
const names = readdirSync('fixtures/documents').filter((name) => name.endsWith('.md'))
const starts = names.map((name) => readFileSync(`fixtures/documents/${name}`, 'utf8'))

const texts = [
  ...[
    '',
    ' ',
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '#',
    '## ',
    '- ',
    '|',
    '```\n',
    '> ',
    '[',
    ']',
    '**',
    '<!--',
    '-->',
    '🚀',
    '設計',
  ],
  ...['TODO', 'TBD', '[Component Name]', '**Last Modified:** 2024-02-30\n', '**Status:** ', '\n## Data Flow\n\n'],
  ...['<!-- system-patterns-lint-disable-next-line -->\n', '[Flow](#flow)', '| a | b |\n|---|---|\n| c |\n'],
]
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.constant(0), fc.nat({ max: 40 }), fc.nat({ max: 2000 })),
  text: fc.constantFrom(...texts),
})

interface Shown {
  readonly code: unknown
  readonly message: unknown
  readonly range: unknown
}

function readReport(json: string): Shown[] {
  const [file] = JSON.parse(json) as {
    messages: { ruleId: string; message: string; line: number; column: number; endLine: number; endColumn: number }[]
  }[]
  return (file?.messages ?? []).map(({ ruleId, message, line, column, endLine, endColumn }) => ({
    code: ruleId,
    message,
    range: {
      start: { line: line - 1, character: column - 1 },
      end: { line: endLine - 1, character: endColumn - 1 },
    },
  }))
}

it('shows after any edits what the command reports of the final text', async () => {
  const folder = makeFolder()
  const client = await startClient(folder, { args: ['--no-git'] })
  const uri = client.open(path, '')
  await client.diagnostics(uri, 1)
  let version = 1
  let runs = 0
  const replay = async (start: string, edits: readonly { at: number; removed: number; text: string }[]) => {
    client.change(uri, ++version, start)
    const document = TextDocument.create(uri, 'markdown', version, start)
    for (const { at, removed, text } of edits) {
      const from = Math.floor(at * document.getText().length)
      const range = { start: document.positionAt(from), end: document.positionAt(from + removed) }
      const contentChanges = [{ range, text }]
      client.notify('textDocument/didChange', { textDocument: { uri, version: ++version }, contentChanges })
      TextDocument.update(document, contentChanges, version)
    }
    const shown = (await client.diagnostics(uri, version)).map(({ code, message, range }) => ({ code, message, range }))
    const text = document.getText()
    const { stdout } = await command(folder, options, { stdin: text })
    expect(shown).toEqual(readReport(stdout))
    // A few times the built command, whose start takes long.
    if (runs++ % 30 > 0) return
    const env = { ...environment, SOURCE_DATE_EPOCH: '1795132800' }
    const built = ['dist/cli.cjs', ...options].map((arg, index) => (index === 0 ? `${process.cwd()}/${arg}` : arg))
    expect(shown).toEqual(readReport(run(built, { cwd: folder, env, input: text })))
  }
  const sequences = fc.tuple(fc.constantFrom(...starts), fc.array(edit, { minLength: 1, maxLength: 12 }))
  await fc.assert(
    fc.asyncProperty(sequences, ([start, edits]) => replay(start, edits)),
    { numRuns: 300 },
  )
}, 900_000)

/** The output of the built command, whatever its status. */
function run(args: readonly string[], options: { cwd: string; env: NodeJS.ProcessEnv; input: string }): string {
  try {
    return execFileSync(process.execPath, args, { ...options, encoding: 'utf8', stdio: ['pipe', 'pipe', 'ignore'] })
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout)
    throw error
  }
}
