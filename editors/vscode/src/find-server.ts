import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** What decides which server runs. */
export interface ServerRequest {
  /** The setting `path`. */
  readonly setting: string
  readonly isTrusted: boolean
  /** The open folders. */
  readonly folders: readonly string[]
  /** The server of the extension. */
  readonly bundled: string
  /** The program that runs JavaScript. */
  readonly node: string
}

/** How to start a server. */
export interface Server {
  readonly command: string
  readonly args: string[]
}

/** Finds the server to run. What an untrusted workspace brings along is never run, and git, which obeys it, is not asked. */
export function findServer({ setting, isTrusted, folders, bundled, node }: ServerRequest): Server {
  if (!isTrusted) return { command: node, args: [bundled, '--lsp', '--no-git'] }
  const own = folders.map((folder) => join(folder, 'node_modules/system-patterns-lint/dist/cli.cjs'))
  const path = setting === '' ? (own.find(existsSync) ?? bundled) : resolve(folders[0] ?? '', setting)
  const isScript = /\.[cm]?js$/.test(path)
  return isScript ? { command: node, args: [path, '--lsp'] } : { command: path, args: ['--lsp'] }
}
