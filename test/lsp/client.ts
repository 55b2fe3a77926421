import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CodeAction, Diagnostic, TextEdit, WorkspaceEdit } from '../../src/lsp/protocol.ts'
import { environment } from '../workspace/temporary.ts'

/** The command as built by `npm run build`. */
const command = resolve('dist/cli.cjs')

/** A message of JSON-RPC as it arrives. */
export interface Message {
  readonly id?: number | string | null
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly code: number; readonly message: string }
}

/** Diagnostics as they were published. */
export interface Published {
  readonly uri: string
  readonly version?: number
  readonly diagnostics: readonly Diagnostic[]
}

/** What a client says of itself. */
export interface ClientOptions {
  readonly capabilities?: object
  readonly initializationOptions?: object
  readonly args?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** What the client answers to requests of the server. */
  readonly answers?: Readonly<Record<string, (params: unknown) => unknown>>
  readonly processId?: number | null
}

/** A client of the built server, in a folder. */
export type Client = ReturnType<typeof connect> & {
  readonly initialized: { readonly capabilities: Record<string, unknown> }
  uriOf(path: string): string
  open(path: string, text: string): string
  change(uri: string, version: number, text: string): void
  actions(uri: string, line: number, only?: readonly string[]): Promise<CodeAction[]>
}

const clients: ChildProcess[] = []

/** Ends the servers of a test file. */
export function stopServers(): void {
  for (const child of clients.splice(0)) child.kill('SIGKILL')
}

/** Starts the server without saying hello. */
export function startServer(folder: string, { args = [], env = {}, answers = {} }: ClientOptions = {}) {
  const child = spawn(process.execPath, [command, '--lsp', ...args], {
    cwd: folder,
    env: { ...environment, SOURCE_DATE_EPOCH: '1795132800', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  clients.push(child)
  return connect(child, answers)
}

/** Starts the server in a folder and says hello. */
export async function startClient(folder: string, options: ClientOptions = {}): Promise<Client> {
  const server = startServer(folder, options)
  const uri = pathToFileURL(folder).href
  const initialized = (await server.request('initialize', {
    processId: options.processId === undefined ? process.pid : options.processId,
    rootUri: uri,
    workspaceFolders: [{ uri, name: 'notes' }],
    capabilities: options.capabilities ?? {},
    initializationOptions: options.initializationOptions,
  })) as Client['initialized']
  server.notify('initialized', {})
  const uriOf = (path: string) => pathToFileURL(resolve(folder, path)).href
  return Object.assign(server, {
    initialized,
    uriOf,
    open(path: string, text: string) {
      const textDocument = { uri: uriOf(path), languageId: 'markdown', version: 1, text }
      server.notify('textDocument/didOpen', { textDocument })
      return textDocument.uri
    },
    change(uri: string, version: number, text: string) {
      server.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] })
    },
    async actions(uri: string, line: number, only?: readonly string[]) {
      const place = { line, character: 0 }
      return (await server.request('textDocument/codeAction', {
        textDocument: { uri },
        range: { start: place, end: place },
        context: { diagnostics: [], ...(only ? { only } : {}) },
      })) as CodeAction[]
    },
  })
}

/** One end of the protocol: JSON behind a `Content-Length` header. */
function connect(child: ChildProcess, answers: NonNullable<ClientOptions['answers']>) {
  let waiting = Buffer.alloc(0)
  let lastId = 0
  let stderr = ''
  const pending = new Map<unknown, (message: Message) => void>()
  const received: Message[] = []
  const listeners = new Set<(message: Message) => void>()
  const write = (text: string) => child.stdin?.write(text)
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message })
    write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`)
  }
  const receive = (message: Message) => {
    received.push(message)
    for (const listener of [...listeners]) listener(message)
    if (message.method !== undefined && message.id !== undefined)
      send({ id: message.id, result: answers[message.method]?.(message.params) ?? null })
    else if (message.method === undefined) pending.get(message.id)?.(message)
  }
  child.stderr?.on('data', (chunk: Buffer) => (stderr += chunk))
  child.stdin?.on('error', () => undefined)
  child.stdout?.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk])
    for (;;) {
      const header = waiting.indexOf('\r\n\r\n')
      const length = Number(/Content-Length: (\d+)/i.exec(waiting.subarray(0, Math.max(0, header)).toString())?.[1])
      if (header === -1 || waiting.length < header + 4 + length) return
      const body = waiting.subarray(header + 4, header + 4 + length).toString()
      waiting = waiting.subarray(header + 4 + length)
      receive(JSON.parse(body) as Message)
    }
  })
  const ended = new Promise<number | null>((done) => child.on('close', (status) => done(status)))
  /** The next message, or one that has arrived, of which a test holds; each is given once. */
  const next = (test: (message: Message) => boolean) =>
    new Promise<Message>((done) => {
      const at = received.findIndex(test)
      const [known] = at === -1 ? [] : received.splice(at, 1)
      if (known) return done(known)
      const listener = (message: Message) => {
        if (!test(message)) return
        listeners.delete(listener)
        received.splice(received.indexOf(message), 1)
        done(message)
      }
      listeners.add(listener)
    })
  const ask = (method: string, params: unknown) =>
    new Promise<Message>((done) => {
      const id = ++lastId
      pending.set(id, done)
      send({ id, method, params })
    })
  return {
    child,
    ended,
    write,
    next,
    ask,
    stderr: () => stderr,
    notify: (method: string, params: unknown) => send({ method, params }),
    async request(method: string, params: unknown): Promise<unknown> {
      const { result, error } = await ask(method, params)
      if (error) throw new Error(`${method}: ${error.code} ${error.message}`)
      return result
    },
    /** The diagnostics of a version of a document. */
    async diagnostics(uri: string, version?: number): Promise<readonly Diagnostic[]> {
      const isThis = ({ method, params }: Message) => {
        if (method !== 'textDocument/publishDiagnostics') return false
        const published = params as Published
        return published.uri === uri && (version === undefined || published.version === version)
      }
      return ((await next(isThis)).params as Published).diagnostics
    },
  }
}

/** A text after the edits of one document, which do not overlap. */
export function applyEdit(text: string, uri: string, edit: WorkspaceEdit | undefined): string {
  const changed = edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : []))
  const edits = (changed ?? edit?.changes?.[uri] ?? []) as TextEdit[]
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length)]
  const offset = ({ line, character }: TextEdit['range']['start']) => (starts[line] ?? text.length) + character
  return [...edits]
    .sort((one, other) => offset(other.range.start) - offset(one.range.start))
    .reduce(
      (all, { range, newText }) => all.slice(0, offset(range.start)) + newText + all.slice(offset(range.end)),
      text,
    )
}
