import type { Documents } from './documents.ts'
import { filePathOf } from './file-path.ts'
import type { Linters } from './linters.ts'
import { type Connection, DidChangeWatchedFilesNotification } from './protocol.ts'

/** What the client is asked to watch: whatever may be a configuration, a template, a baseline or an ignore file. */
const watched = [
  '**/*.{md,markdown,json,jsonc,yaml,yml}',
  '**/.system-patterns-lintrc',
  '**/{.gitignore,.system-patterns-lint-ignore}',
]
/** The files that count wherever they are, once they appear. */
const inputNames =
  /(?:^|[\\/])(?:\.system-patterns-lint(?:rc(?:\.\w+)?|-ignore|-baseline\.json)|package\.json|\.gitignore)$/

/** Editors write several files in a row. */
const settleMilliseconds = 50

/** Lints everything again when a file changes that results depend on. A client that watches no files tells of saves. */
export function watchInputs(
  connection: Connection,
  { linters, documents }: { readonly linters: Linters; readonly documents: Documents },
  canRegister: boolean,
): void {
  let timer: NodeJS.Timeout | null = null
  const reset = () => {
    if (timer) clearTimeout(timer)
    timer = setTimeout(() => {
      linters.reset()
      documents.refresh()
    }, settleMilliseconds)
  }
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const paths = changes.map(({ uri }) => filePathOf(uri)).filter((path) => path !== null)
    if (paths.some((path) => inputNames.test(path) || linters.dependOn(path))) reset()
  })
  if (!canRegister) documents.onSave(reset)
  else {
    const watchers = watched.map((globPattern) => ({ globPattern }))
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers })
  }
}
