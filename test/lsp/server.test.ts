import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { command } from '../cli/command.ts'
import { makeFolder, makeRepository, removeFolders } from '../workspace/temporary.ts'
import { applyEdit, startClient, startServer, stopServers } from './client.ts'

afterAll(() => {
  stopServers()
  removeFolders()
})

const path = 'memory-bank/systemPatterns.md'
const staleContents =
  '# Notes\n\n- [Overview](#overview)\n- [Flow](#flow)\n\n## Overview\n\nText.\n\n## Data Flow\n\nText.\n'
const clean = '# Notes\n\n## Overview\n\nText.\n'

function createFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = makeFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** What the command reports of a text under a path, as diagnostics. */
async function reportOf(folder: string, text: string): Promise<unknown[]> {
  const { stdout } = await command(folder, ['--stdin', '--stdin-filename', path, '--format', 'json'], { stdin: text })
  const [file] = JSON.parse(stdout) as { messages: Record<string, number>[] }[]
  return (file?.messages ?? []).map(({ ruleId, severity, message, line, column, endLine, endColumn }) => ({
    code: ruleId,
    severity: severity === 2 ? 1 : 2,
    message,
    range: {
      start: { line: Number(line) - 1, character: Number(column) - 1 },
      end: { line: Number(endLine) - 1, character: Number(endColumn) - 1 },
    },
  }))
}

describe('diagnostics', () => {
  it('are those of the command, for a document that is opened and changed', async () => {
    const client = await startClient(createFolder())
    const folder = createFolder()
    const uri = client.open(path, staleContents)
    const first = await client.diagnostics(uri, 1)
    expect(first.map(({ code }) => code)).toContain('stale-toc')
    expect(first).toMatchObject(await reportOf(folder, staleContents))
    const text = `${staleContents}\n**Last Modified:** 2026-02-30 🚀 [Describe the flow]\n`
    client.change(uri, 2, text)
    const second = await client.diagnostics(uri, 2)
    expect(second.map(({ code }) => code)).toContain('invalid-date')
    expect(second).toMatchObject(await reportOf(folder, text))
  })

  it('lead from a duplicate section to the first one', async () => {
    const client = await startClient(createFolder())
    const uri = client.open(path, '# Notes\n\n## Flow\n\nText.\n\n## Flow\n\nMore text.\n')
    const found = (await client.diagnostics(uri, 1)).find(({ code }) => code === 'duplicate-section')
    expect(found?.relatedInformation).toEqual([
      {
        location: { uri, range: { start: { line: 2, character: 0 }, end: { line: 2, character: 7 } } },
        message: 'First section with this title',
      },
    ])
  })

  it('count UTF-16 code units, a byte-order mark too', async () => {
    const client = await startClient(createFolder())
    const text = '\uFEFF**Author:** 山田 🚀 · **Last Modified:** 2026-02-30\n'
    const [found] = (await client.diagnostics(client.open(path, text))).filter(({ code }) => code === 'invalid-date')
    const character = text.indexOf('2026-02-30')
    expect(found?.range).toEqual({ start: { line: 0, character }, end: { line: 0, character: character + 10 } })
  })

  it('link to the page of their rule', async () => {
    const client = await startClient(createFolder())
    const [found] = await client.diagnostics(client.open(path, staleContents))
    expect(found?.codeDescription?.href).toMatch(/\/rules\/[a-z-]+\.md$/)
    expect(found?.source).toBe('system-patterns-lint')
  })

  it('mark what is to go and what is out of date', async () => {
    const client = await startClient(createFolder())
    const text = `${clean}\n**Last Modified:** 2024-01-01\n\n<!-- system-patterns-lint-disable-line stale-toc -->\n`
    const found = await client.diagnostics(client.open(path, text))
    expect(new Map(found.map(({ code, tags }) => [code, tags]))).toEqual(
      new Map([
        ['stale-date', [2]],
        ['unused-directive', [1]],
      ]),
    )
  })

  it('are none for a file that a run would not select, or ignores', async () => {
    const client = await startClient(createFolder({ '.gitignore': 'memory-bank/\n' }))
    expect(await client.diagnostics(client.open('README.md', staleContents))).toEqual([])
    expect(await client.diagnostics(client.open('docs/architecture.md', staleContents))).not.toEqual([])
    const ignored = makeRepository()
    ignored.write('.gitignore', 'memory-bank/\n')
    const other = await startClient(ignored.root)
    expect(await other.diagnostics(other.open(path, staleContents))).toEqual([])
  })

  it('follow the configuration, its templates and the baseline', async () => {
    const folder = createFolder({
      '.system-patterns-lintrc.json': '{"files": "notes/*.md", "template": "./own.md", "rules": {"stale-toc": "off"}}',
      'own.md': '# Title\n\n## Overview\n\n## Decisions\n\n[Describe them]\n',
    })
    const client = await startClient(folder)
    const found = await client.diagnostics(client.open('notes/a.md', staleContents))
    expect(found.map(({ code, message }) => [code, message])).toEqual([
      ['missing-section', expect.stringContaining('`Decisions`')],
    ])
    await command(folder, ['--write-baseline', '--stdin', '--stdin-filename', 'notes/a.md'], { stdin: staleContents })
    const other = await startClient(folder)
    expect(await other.diagnostics(other.open('notes/a.md', staleContents))).toEqual([])
  })

  it('change when a configuration does', async () => {
    const folder = createFolder()
    const asked: unknown[] = []
    const client = await startClient(folder, {
      capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
      answers: { 'client/registerCapability': (params) => asked.push(params) && null },
    })
    const uri = client.open(path, staleContents)
    expect(await client.diagnostics(uri)).not.toEqual([])
    expect(JSON.stringify(asked)).toContain('workspace/didChangeWatchedFiles')
    const config = '.system-patterns-lintrc.json'
    const report = (text: string) => {
      writeFileSync(join(folder, config), text)
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: client.uriOf(config), type: 1 }] })
    }
    report('{"rules": {"stale-toc": "off"}}')
    expect(await client.diagnostics(uri)).toEqual([])
    report('{"rules": {"stale-tok": "off"}}')
    const [wrong] = await client.diagnostics(uri)
    expect(wrong?.message).toMatch(/^\.system-patterns-lintrc\.json:1:12: Unknown rule `stale-tok`/)
    const [same] = await client.diagnostics(client.uriOf(config))
    expect(same).toMatchObject({ severity: 1, range: { start: { line: 0, character: 11 } } })
    report('{}')
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toContain('stale-toc')
    expect(await client.diagnostics(client.uriOf(config))).toEqual([])
  })

  it('are taken back when the document is closed', async () => {
    const client = await startClient(createFolder())
    const uri = client.open(path, staleContents)
    expect(await client.diagnostics(uri)).not.toEqual([])
    client.notify('textDocument/didClose', { textDocument: { uri } })
    expect(await client.diagnostics(uri)).toEqual([])
  })

  it('say why a document cannot be linted', async () => {
    const client = await startClient(createFolder())
    const uri = client.open(path, `${'> '.repeat(200)}text\n`)
    expect(await client.diagnostics(uri)).toEqual([
      expect.objectContaining({ severity: 1, message: expect.stringMatching(/nested lists and quotes/) }),
    ])
    client.change(uri, 2, clean)
    expect((await client.diagnostics(uri, 2)).map(({ severity }) => severity)).not.toContain(1)
  })

  it('follow a commit without a change of the document', async () => {
    const repository = makeRepository()
    const text = '# Notes\n\n**Last Modified:** 2026-11-01\n\n## Overview\n\nText.\n'
    repository.commit('2026-11-01', { [path]: text.replace('Text.', 'Old text.') })
    const client = await startClient(repository.root)
    const uri = client.open(path, text)
    const codes = async () => (await client.diagnostics(uri)).map(({ code }) => code)
    expect(await codes()).toEqual(['stale-date'])
    repository.commit('2026-11-01', { [path]: text })
    expect(await codes()).toEqual([])
  })

  it('compare dates with git', async () => {
    const repository = makeRepository()
    const dated = (date: string, text: string) => `# Notes\n\n**Last Modified:** ${date}\n\n## Overview\n\n${text}\n`
    repository.commit('2026-11-01', { [path]: dated('2026-11-01', 'Text.') })
    const client = await startClient(repository.root)
    const uri = client.open(path, dated('2026-11-01', 'Text.'))
    expect(await client.diagnostics(uri)).toEqual([])
    client.change(uri, 2, dated('2026-11-01', 'Another text.'))
    expect((await client.diagnostics(uri, 2)).map(({ code }) => code)).toEqual(['stale-date'])
  })
})

describe('code actions', () => {
  it('apply a safe fix', async () => {
    const client = await startClient(createFolder())
    const uri = client.open(path, staleContents)
    const [action] = await client.actions(uri, 3)
    expect(action).toMatchObject({ kind: 'quickfix', isPreferred: true })
    expect(applyEdit(staleContents, uri, action?.edit)).toBe(
      staleContents.replace('[Flow](#flow)', '[Data Flow](#data-flow)'),
    )
  })

  it('apply a suggestion, in the line endings of the document', async () => {
    const folder = createFolder({ '.system-patterns-lintrc.json': '{"template": "tracked"}' })
    const client = await startClient(folder)
    const text = '# Notes\r\n\r\n## Architectural Overview\r\n\r\nText.\r\n'
    const uri = client.open(path, text)
    const found = await client.diagnostics(uri)
    const missing = found.find(({ message }) => String(message).includes('`Data Flow`'))
    const actions = await client.actions(uri, missing?.range.start.line ?? 0)
    const action = actions.find(({ diagnostics }) => diagnostics?.[0]?.message === missing?.message)
    const edited = applyEdit(text, uri, action?.edit)
    expect(edited).toContain('\r\n\r\n## Data Flow\r\n')
    client.change(uri, 2, edited)
    expect((await client.diagnostics(uri, 2)).map(({ message }) => message)).not.toContain(missing?.message)
  })

  it('fix everything that has a safe fix', async () => {
    const client = await startClient(createFolder())
    const uri = client.open(path, staleContents)
    const actions = await client.actions(uri, 0, ['source.fixAll'])
    expect(actions.map(({ kind }) => kind)).toEqual(['source.fixAll.system-patterns-lint'])
    expect(applyEdit(staleContents, uri, actions[0]?.edit)).toBe(
      staleContents.replace('[Flow](#flow)', '[Data Flow](#data-flow)'),
    )
    client.change(uri, 2, clean)
    expect(await client.actions(uri, 0, ['source.fixAll'])).toEqual([])
  })

  it('make their edit when they are chosen, where the client asks for it then, and name the version', async () => {
    const client = await startClient(createFolder(), {
      capabilities: {
        workspace: { workspaceEdit: { documentChanges: true } },
        textDocument: { codeAction: { resolveSupport: { properties: ['edit'] } } },
      },
    })
    const uri = client.open(path, staleContents)
    const [action] = await client.actions(uri, 0, ['source.fixAll'])
    expect(action?.edit).toBeUndefined()
    expect(await client.request('codeAction/resolve', action)).toMatchObject({
      edit: { documentChanges: [{ textDocument: { uri, version: 1 } }] },
    })
    client.change(uri, 2, `${staleContents}\nMore.\n`)
    expect((await client.ask('codeAction/resolve', action)).error?.code).toBe(-32801)
  })

  const places: readonly (readonly [string, string, string])[] = [
    ['a paragraph', 'Ask [Name of the owner] about it.', 'leftover-placeholder'],
    ['a heading', '### [Component Name]\n\nText.', 'leftover-placeholder'],
    ['a list item', '- First\n- [Name of the owner]\n- Last', 'leftover-placeholder'],
    ['a nested list item', '- First\n  - [Name of the owner]\n- Last', 'leftover-placeholder'],
    ['a row of a table', '| a | b |\n|---|---|\n| x | [Name of the owner] |\n| y | z |', 'leftover-placeholder'],
    ['a fence', '```\n[Describe the flow]\n```', 'leftover-placeholder'],
    ['a quote', '> [Name of the owner]', 'leftover-placeholder'],
  ]
  it.each(places)('disable a rule for a line of %s', async (_, block, ruleId) => {
    const client = await startClient(createFolder())
    const text = `# Notes\n\n## Overview\n\nText.\n\n${block}\n\nAnd [another placeholder here].\n`
    const uri = client.open(path, text)
    const found = await client.diagnostics(uri)
    const finding = found.find(({ code }) => code === ruleId)
    const actions = await client.actions(uri, finding?.range.start.line ?? -1)
    const action = actions.find(({ title }) => title === `Disable \`${ruleId}\` for this line`)
    client.change(uri, 2, applyEdit(text, uri, action?.edit))
    const left = await client.diagnostics(uri, 2)
    expect(left.map(({ code }) => code)).toEqual(found.filter((one) => one !== finding).map(({ code }) => code))
  })
})

describe('a session', () => {
  it('ends with 0 after `shutdown` and `exit`', async () => {
    const client = await startClient(createFolder())
    await client.request('shutdown', null)
    client.notify('exit', null)
    expect(await client.ended).toBe(0)
    expect(client.stderr()).toBe('')
  })

  it('ends when its input does', async () => {
    const client = await startClient(createFolder())
    client.child.stdin?.end()
    expect(await client.ended).toBe(1)
  })

  it('ends when the process that it serves is gone', async () => {
    const gone = spawn(process.execPath, ['-e', ''])
    await new Promise((done) => gone.on('close', done))
    const client = await startClient(createFolder(), { processId: gone.pid ?? null })
    expect(await client.ended).toBe(1)
  })

  it('refuses options that belong to a run', () => {
    const { status, stderr } = spawnSync(process.execPath, ['dist/cli.cjs', '--lsp', '--fix'], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([2, 'system-patterns-lint: `--lsp` and `--fix` exclude each other; remove one\n'])
  })

  it('answers what it cannot read or does not know with the errors of the protocol, and goes on', async () => {
    const client = await startClient(createFolder())
    client.write('Content-Length: 9\r\n\r\n{"id": 1,')
    expect((await client.next(({ id }) => id === null)).error?.code).toBe(-32700)
    expect((await client.ask('textDocument/unknown', {})).error?.code).toBe(-32601)
    client.change(client.uriOf('never/opened.md'), 7, 'text')
    const uri = client.open(path, staleContents)
    expect(await client.diagnostics(uri, 1)).not.toEqual([])
    const range = { start: { line: 900, character: 900 }, end: { line: 901, character: 0 } }
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: '\n## Last\n\nText.\n' }],
    })
    expect((await client.diagnostics(uri, 2)).map(({ code }) => code)).toContain('stale-toc')
  })

  it('answers nothing before `initialize`', async () => {
    const server = startServer(createFolder())
    expect((await server.ask('textDocument/codeAction', {})).error?.code).toBe(-32002)
  })
})
