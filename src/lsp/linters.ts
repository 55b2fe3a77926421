import { dirname, sep } from 'node:path'
import type { ConfigError } from '../config/config.ts'
import { createDocumentLinter, type DocumentLinter, type LinterRequest } from '../run/document-linter.ts'
import { chooseTemplateByName } from '../run/template-option.ts'
import { repositoryRoot } from '../workspace/git/repository-root.ts'

/** The linters of the folders that an editor has open. */
export interface Linters {
  /** The folder whose linter lints a file (absolute path): the innermost open one, else its repository or its own. */
  folderOf(path: string): string
  /**
   * The linter of a file (absolute path).
   * @throws {UsageError} where the template of the settings does not exist
   */
  of(path: string): Promise<DocumentLinter>
  /** Forgets everything that was read. */
  reset(): void
  setFolders(folders: readonly string[]): void
  /** Checks documents against this template, as `--template` does; null for what the configuration says. */
  setTemplate(name: string | null): void
  errors(): readonly ConfigError[]
  /** Whether results depend on a file besides the documents, or may depend on it once an error is gone. */
  dependOn(path: string): boolean
}

/**
 * Creates the linters: each lints as the command does in its folder, with the options that the server was started with.
 */
export function createLinters(request: LinterRequest): Linters {
  let roots: readonly string[] = []
  let template: string | null = null
  const linters = new Map<string, Promise<DocumentLinter>>()
  const created = new Set<DocumentLinter>()
  const folderOf = (path: string) =>
    roots.find((folder) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep)) ??
    repositoryRoot(dirname(path)) ??
    dirname(path)
  const create = async (cwd: string): Promise<DocumentLinter> => {
    const own = { ...request, cwd }
    const choice = template === null ? request.commandLine.template : await chooseTemplateByName(template, own)
    const linter = createDocumentLinter({ ...own, commandLine: { ...request.commandLine, template: choice } })
    created.add(linter)
    return linter
  }
  const reset = () => {
    linters.clear()
    created.clear()
  }
  const errors = () => [...created].flatMap((linter) => linter.errors())
  return {
    folderOf,
    of(path) {
      const cwd = folderOf(path)
      const linter = linters.get(cwd) ?? create(cwd)
      linters.set(cwd, linter)
      return linter
    },
    reset,
    setFolders(folders) {
      roots = [...folders].sort((one, other) => other.length - one.length)
      reset()
    },
    setTemplate(name) {
      template = name
      reset()
    },
    errors,
    dependOn(path) {
      const isBroken = created.size < linters.size || errors().length > 0
      return isBroken || [...created].some((linter) => linter.dependsOn(path))
    },
  }
}
