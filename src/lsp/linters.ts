import { dirname, sep } from 'node:path'
import type { ConfigError } from '../config/config.ts'
import { createDocumentLinter, type DocumentLinter, type LinterRequest } from '../run/document-linter.ts'
import { repositoryRoot } from '../workspace/git/repository-root.ts'

/** The linters of the folders that an editor has open. */
export interface Linters {
  /** The linter of a file (absolute path): that of the innermost open folder, else of its repository or its own folder. */
  of(path: string): DocumentLinter
  /** Forgets everything that was read. */
  reset(): void
  setFolders(folders: readonly string[]): void
  errors(): readonly ConfigError[]
  dependOn(path: string): boolean
}

/** Creates the linters: each lints as the command does in its folder, with the options that the server was started with. */
export function createLinters(request: LinterRequest): Linters {
  let roots: readonly string[] = []
  const linters = new Map<string, DocumentLinter>()
  const folderOf = (path: string) =>
    roots.find((folder) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) ??
    repositoryRoot(dirname(path)) ??
    dirname(path)
  return {
    of(path) {
      const cwd = folderOf(path)
      const linter = linters.get(cwd) ?? createDocumentLinter({ ...request, cwd })
      linters.set(cwd, linter)
      return linter
    },
    reset: () => linters.clear(),
    setFolders(folders) {
      roots = [...folders].sort((one, other) => other.length - one.length)
      linters.clear()
    },
    errors: () => [...linters.values()].flatMap((linter) => linter.errors()),
    dependOn: (path) => [...linters.values()].some((linter) => linter.dependsOn(path)),
  }
}
