import { join } from 'node:path'
import { commands, type ExtensionContext, window, workspace } from 'vscode'
import { LanguageClient } from 'vscode-languageclient/node'
import type { Status, statusMethod } from '../../../src/lsp/extension.ts'
import { createCommands } from './commands.ts'
import { findServer } from './find-server.ts'
import { createStatusBar, type StatusBar } from './status-bar.ts'

const name = 'system-patterns-lint'
const status: typeof statusMethod = 'systemPatternsLint/status'

let client: LanguageClient | null = null
/** One start or stop at a time. */
let settled: Promise<void> = Promise.resolve()

/** Starts the server, and again where another one is to run. */
export function activate({ subscriptions, extensionPath }: ExtensionContext): void {
  const statusBar = createStatusBar()
  const restart = () => {
    settled = settled
      .then(() => stop(statusBar))
      .then(() => start(join(extensionPath, 'server/cli.cjs'), statusBar))
      .catch(report)
  }
  subscriptions.push(
    statusBar,
    workspace.onDidGrantWorkspaceTrust(restart),
    workspace.onDidChangeConfiguration((event) => event.affectsConfiguration(`${name}.path`) && restart()),
  )
  const actions = createCommands(async (method, params) => {
    if (!client) throw new Error('The server of system-patterns-lint does not run')
    return client.sendRequest(method, params)
  })
  for (const [command, run] of Object.entries(actions))
    subscriptions.push(commands.registerTextEditorCommand(`${name}.${command}`, (editor) => run(editor).catch(report)))
  restart()
}

/** Stops the server. */
export async function deactivate(): Promise<void> {
  await settled
  await client?.stop()
}

async function start(bundled: string, statusBar: StatusBar): Promise<void> {
  const { command, args } = findServer({
    setting: workspace.getConfiguration(name).get('path', ''),
    isTrusted: workspace.isTrusted,
    folders: (workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath),
    bundled,
    node: process.execPath,
  })
  // The program of the editor runs JavaScript when it is told to.
  const server = { command, args, options: { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } } }
  client = new LanguageClient(name, 'System Patterns Lint', server, {
    documentSelector: [{ scheme: 'file', language: 'markdown' }],
    initializationOptions: { status: true },
  })
  client.onNotification(status, (params: Status) => statusBar.update(params))
  await client.start()
}

async function stop(statusBar: StatusBar): Promise<void> {
  statusBar.clear()
  const running = client
  client = null
  await running?.dispose()
}

function report(error: unknown): void {
  void window.showErrorMessage(error instanceof Error ? error.message : String(error))
}
