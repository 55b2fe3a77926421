import type { Documents } from './documents.ts'
import type { Linters } from './linters.ts'
import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from './protocol.ts'
import { readSettings, settingsSection } from './settings.ts'

interface Host {
  readonly connection: Connection
  readonly documents: Documents
  readonly linters: Linters
}

/**
 * Follows the settings of the editor: those of `initialize`, and over them those of `workspace/configuration`, or of
 * the notification of a change where the client answers no such request. The result is called once the client is ready.
 */
export function followSettings({ connection, documents, linters }: Host, params: InitializeParams): () => void {
  const { workspace } = params.capabilities
  let current = readSettings(params.initializationOptions)
  const apply = () => {
    documents.setRun(current.run)
    linters.setTemplate(current.template)
  }
  const read = async (pushed: unknown) => {
    const own =
      workspace?.configuration === true ? await connection.workspace.getConfiguration(settingsSection) : pushed
    const next = readSettings(params.initializationOptions, own)
    if (next.run === current.run && next.template === current.template) return
    current = next
    apply()
    documents.refresh()
  }
  apply()
  connection.onDidChangeConfiguration(({ settings }: { readonly settings: unknown }) => {
    const named = typeof settings === 'object' && settings !== null ? Reflect.get(settings, settingsSection) : undefined
    return read(named)
  })
  return () => {
    if (workspace?.didChangeConfiguration?.dynamicRegistration === true)
      void connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection })
    void read(undefined)
  }
}
