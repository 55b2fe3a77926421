import { pathToFileURL } from 'node:url'
import { addTo } from '../text/groups.ts'
import { describeConfigError } from './diagnostics.ts'
import type { Linters } from './linters.ts'
import type { Connection, Diagnostic } from './protocol.ts'

/**
 * Creates a function that publishes the errors of configurations in their files, and takes them back when they are
 * gone.
 */
export function createConfigReporter(connection: Connection, linters: Linters): () => void {
  let shown = new Map<string, Diagnostic[]>()
  return () => {
    const next = new Map<string, Diagnostic[]>()
    for (const error of linters.errors()) addTo(next, pathToFileURL(error.file).href, describeConfigError(error))
    for (const uri of shown.keys()) if (!next.has(uri)) void connection.sendDiagnostics({ uri, diagnostics: [] })
    for (const [uri, diagnostics] of next) {
      if (JSON.stringify(shown.get(uri)) !== JSON.stringify(diagnostics))
        void connection.sendDiagnostics({ uri, diagnostics })
    }
    shown = next
  }
}
