import { version } from '../rule/version.ts'
import type { LinterRequest } from '../run/document-linter.ts'
import { answerCodeActions } from './answer-code-actions.ts'
import { answerQuestions } from './answer-questions.ts'
import { fixAllKind, insertSectionsKind } from './code-actions.ts'
import { createConfigReporter } from './config-errors.ts'
import { createDocuments } from './documents.ts'
import { describeStatus, listTemplates, statusMethod, templatesMethod } from './extension.ts'
import { filePathOf } from './file-path.ts'
import { followSettings } from './follow-settings.ts'
import { createLinters, type Linters } from './linters.ts'
import {
  CodeActionKind,
  type Connection,
  createConnection,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentSyncKind,
} from './protocol.ts'
import { watchInputs } from './watch-inputs.ts'
import { createRepositoryWatch } from './watch-repository.ts'

/** The streams between client and server. */
export interface Streams {
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/**
 * Serves a client until it goes: the process ends when its input is closed, when the client says `exit`, and when the
 * process that the client names is gone.
 */
export function serve(request: LinterRequest, streams: Streams): Promise<never> {
  const connection = connect(streams)
  const linters = createLinters(request)
  const reportConfigs = createConfigReporter(connection, linters)
  const watchRepository = createRepositoryWatch(request, () => documents.refresh())
  let sendsStatus = false
  const documents = createDocuments(connection, linters, (analysis, diagnostics) => {
    reportConfigs()
    if (analysis.linted) watchRepository(analysis.path)
    if (sendsStatus) void connection.sendNotification(statusMethod, describeStatus(analysis, diagnostics))
  })
  const host = { connection, documents, linters, rules: request.rules, env: request.env }
  let isInitialized = false
  // Whatever has no handler; before `initialize` nothing has one.
  connection.onRequest((method) =>
    isInitialized
      ? new ResponseError(ErrorCodes.MethodNotFound, `Unhandled method ${method}`)
      : new ResponseError(ErrorCodes.ServerNotInitialized, 'The first request must be `initialize`'),
  )
  connection.onInitialize((params) => {
    isInitialized = true
    const { workspace, textDocument } = params.capabilities
    const options: unknown = params.initializationOptions
    sendsStatus = typeof options === 'object' && options !== null && 'status' in options && options.status === true
    linters.setFolders(foldersOf(params))
    answerCodeActions(host, {
      canResolve: textDocument?.codeAction?.resolveSupport?.properties.includes('edit') === true,
      writesVersions: workspace?.workspaceEdit?.documentChanges === true,
    })
    answerQuestions(host, {
      readsMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
      readsTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    })
    connection.onRequest(templatesMethod, (asked: unknown) => listTemplates(asked, { linters, request }))
    const readSettings = followSettings(host, params)
    connection.onInitialized(() => {
      readSettings()
      if (workspace?.workspaceFolders === true) followFolders(connection, params, linters, documents.refresh)
      watchInputs(connection, host, workspace?.didChangeWatchedFiles?.dynamicRegistration === true)
    })
    return capabilities
  })
  connection.listen()
  return new Promise<never>(() => {})
}

const capabilities: InitializeResult = {
  serverInfo: { name: 'system-patterns-lint', version },
  capabilities: {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind, insertSectionsKind],
      resolveProvider: true,
    },
    hoverProvider: true,
    completionProvider: { triggerCharacters: ['#', '-'] },
    documentSymbolProvider: true,
    definitionProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  },
}

function connect({ input, output }: Streams): Connection {
  const reader = new StreamMessageReader(input)
  const writer = new StreamMessageWriter(output)
  // JSON-RPC 2.0, section 5: what cannot be read is answered without an id.
  reader.onError(({ message }) => {
    const answer = { jsonrpc: '2.0', id: null, error: { code: ErrorCodes.ParseError, message } }
    void writer.write(answer)
    // After a header that it cannot read the library waits for more input, although the next message may be here.
    setImmediate(() => input.emit('data', Buffer.alloc(0)))
  })
  const connection = createConnection(reader, writer)
  let isShutDown = false
  connection.onShutdown(() => {
    isShutDown = true
  })
  const end = () => process.exit(isShutDown ? 0 : 1)
  input.on('end', end)
  input.on('close', end)
  // A client that is gone reads no answer.
  output.on('error', end)
  return connection
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  const uris = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])
  return uris.map(filePathOf).filter((path) => path !== null)
}

/** Follows the folders that the client opens and closes. */
function followFolders(connection: Connection, params: InitializeParams, linters: Linters, refresh: () => void): void {
  let folders = foldersOf(params)
  connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
    const gone = new Set(removed.map(({ uri }) => filePathOf(uri)))
    const next = added.map(({ uri }) => filePathOf(uri)).filter((path) => path !== null)
    folders = [...folders.filter((folder) => !gone.has(folder)), ...next]
    linters.setFolders(folders)
    refresh()
  })
}
