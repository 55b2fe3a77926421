import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileOf, type Installation, installPackage } from './installed.ts'

interface Position {
  readonly line: number
  readonly character: number
}

interface TextEdit {
  readonly range: { readonly start: Position; readonly end: Position }
  readonly newText: string
}

interface Diagnostic {
  readonly range: TextEdit['range']
  readonly message: string
  readonly severity: number
  readonly code: string
  readonly source: string
  readonly codeDescription?: { readonly href: string }
}

interface CodeAction {
  readonly title: string
  readonly kind: string
  readonly isPreferred?: boolean
  readonly edit: { readonly changes: Readonly<Record<string, readonly TextEdit[]>> }
}

interface Packet {
  readonly id?: number
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
}

/** One end of the protocol: JSON behind a `Content-Length` header, over standard input and output. */
function connect(child: ChildProcess) {
  let waiting = Buffer.alloc(0)
  let id = 0
  const answers = new Map<number, (result: unknown) => void>()
  const published: unknown[] = []
  let wake = () => {}

  const send = (packet: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...packet })
    child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const receive = (packet: Packet) => {
    if (packet.method === 'textDocument/publishDiagnostics') {
      published.push(packet.params)
      wake()
    } else if (packet.method !== undefined && packet.id !== undefined) send({ id: packet.id, result: null })
    else if (packet.id !== undefined) answers.get(packet.id)?.(packet.result)
  }
  child.stdout?.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk])
    for (;;) {
      const header = waiting.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/i.exec(waiting.subarray(0, Math.max(0, header)).toString())?.[1])
      if (header === -1 || waiting.length < header + 4 + length) return
      const body = waiting.subarray(header + 4, header + 4 + length).toString()
      waiting = waiting.subarray(header + 4 + length)
      receive(JSON.parse(body) as Packet)
    }
  })
  return {
    notify: (method: string, params: object) => send({ method, params }),
    request: (method: string, params: object) =>
      new Promise<unknown>((resolve) => {
        answers.set(++id, resolve)
        send({ id, method, params })
      }),
    /** The next diagnostics that are published. */
    async diagnostics(): Promise<Diagnostic[]> {
      while (published.length === 0)
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      return (published.shift() as { diagnostics: Diagnostic[] }).diagnostics
    },
  }
}

function applyEdit(text: string, { range, newText }: TextEdit): string {
  const lines = text.split('\n')
  const offset = ({ line, character }: Position) =>
    lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character
  return text.slice(0, offset(range.start)) + newText + text.slice(offset(range.end))
}

let place: Installation
let child: ChildProcess
let server: ReturnType<typeof connect>
beforeAll(async () => {
  place = await installPackage(['remark'])
  place.write(
    '.remarkrc',
    JSON.stringify({
      settings: { systemPatternsLint: { today: '2026-11-20' } },
      plugins: ['system-patterns-lint/remark'],
    }),
  )
  place.write(
    'server.mjs',
    [
      `import { createUnifiedLanguageServer } from ${JSON.stringify(pathToFileURL(fileOf('unified-language-server/index.js')).href)}`,
      'createUnifiedLanguageServer({',
      "  configurationSection: 'remark', ignoreName: '.remarkignore', packageField: 'remarkConfig', pluginPrefix: 'remark',",
      "  processorName: 'remark', processorSpecifier: 'remark', rcName: '.remarkrc',",
      '})',
      '',
    ].join('\n'),
  )
  child = spawn(process.execPath, [join(place.folder, 'server.mjs'), '--stdio'], {
    cwd: place.folder,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  server = connect(child)
  const root = pathToFileURL(place.folder).href
  await server.request('initialize', {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'notes' }],
    capabilities: {},
  })
  server.notify('initialized', {})
})
afterAll(async () => {
  await server.request('shutdown', {})
  server.notify('exit', {})
  child.kill()
  place.remove()
})

describe('a session with the language server', () => {
  const uri = () => pathToFileURL(join(place.folder, 'memory-bank/systemPatterns.md')).href
  const stale = '# Notes\n\n- [Overview](#overview)\n- [Flow](#flow)\n\n## Overview\n\nA.\n\n## Data Flow\n\nB.\n'
  const mended = stale.replace('[Flow](#flow)', '[Data Flow](#data-flow)')
  const own = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ source }) => source === 'remark-lint')
  let shown: Diagnostic[] = []

  it('shows the findings of a document that is opened', async () => {
    server.notify('textDocument/didOpen', {
      textDocument: { uri: uri(), languageId: 'markdown', version: 1, text: stale },
    })
    shown = own(await server.diagnostics())
    expect(shown.map(({ code, severity }) => [code, severity])).toEqual([
      ['stale-toc', 2],
      ['stale-toc', 2],
    ])
    expect(shown.map(({ message }) => message.split('\n')[1])).toEqual(
      Array(2).fill(expect.stringContaining('it rewrites the list')),
    )
    expect(shown[0]?.codeDescription?.href).toMatch(/\/stale-toc\.md$/)
    expect(shown.map(({ range }) => range.start)).toContainEqual({ line: 3, character: 2 })
  })

  it('offers for each a quick fix that mends the document', async () => {
    for (const diagnostic of shown) {
      const actions = (await server.request('textDocument/codeAction', {
        textDocument: { uri: uri() },
        range: diagnostic.range,
        context: { diagnostics: [diagnostic] },
      })) as CodeAction[]
      expect(actions).toHaveLength(1)
      expect(actions[0]).toMatchObject({ kind: 'quickfix', isPreferred: true })
      const [edit] = actions[0]?.edit.changes[uri()] ?? []
      expect(edit && applyEdit(stale, edit)).toBe(mended)
    }
  })

  it('follows what is typed before it is saved', async () => {
    server.notify('textDocument/didChange', {
      textDocument: { uri: uri(), version: 2 },
      contentChanges: [{ text: mended }],
    })
    expect(own(await server.diagnostics())).toEqual([])
    const text = `${mended}\n## Data Flow\n\nC.\n\n**Last Modified:** 2024-01-01\n`
    server.notify('textDocument/didChange', { textDocument: { uri: uri(), version: 3 }, contentChanges: [{ text }] })
    const told = own(await server.diagnostics())
    expect(told.map(({ code }) => code)).toContain('duplicate-section')
  })

  it('has nothing to say of another file', async () => {
    const other = pathToFileURL(join(place.folder, 'README.md')).href
    server.notify('textDocument/didOpen', {
      textDocument: { uri: other, languageId: 'markdown', version: 1, text: stale },
    })
    expect(await server.diagnostics()).toEqual([])
  })
})
