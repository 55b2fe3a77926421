import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FolderRules, Ignores } from './ignores.ts'
import type { Selection } from './selection.ts'

/** A folder of a walk. */
export interface Visit {
  readonly folder: string
  readonly rules: FolderRules
  readonly selection: Selection | null
  /** Names of the regular files in it. */
  readonly files: readonly string[]
}

/** What a walk needs. */
export interface WalkOptions {
  readonly ignores: Ignores
  readonly start: { readonly rules: FolderRules; readonly selection: Selection | null }
  /** How many names below the start a file may lie; 1 for the start's own files. */
  readonly depth: number
  readonly select: (folder: string) => Promise<Selection | null>
  readonly onProblem: (folder: string, error: unknown) => void
}

/** Folders read at once: the file system answers several about as fast as one. */
const AT_ONCE = 32

const CONFIG = /^(?:\.system-patterns-lintrc(?:\.(?:jsonc?|ya?ml))?|package\.json)$/

/** Goes through a folder and what lies below, but for ignored folders, `.git`, `node_modules` and links. */
export async function* walk(options: WalkOptions): AsyncGenerator<Visit> {
  const { ignores, start, select, onProblem } = options
  const waiting: Waiting[] = [{ ...start, folder: start.rules.folder, parent: null, depth: options.depth }]
  while (waiting.length > 0) {
    const folders = waiting.splice(-AT_ONCE)
    const listings = await Promise.all(
      folders.map(({ folder }) =>
        readdir(folder, { withFileTypes: true }).catch((error: unknown): Dirent[] => {
          onProblem(folder, error)
          return []
        }),
      ),
    )
    for (const [index, { folder, parent, selection: given, depth }] of folders.entries()) {
      const entries = listings[index] ?? []
      let rules = start.rules
      let selection = given
      if (parent) {
        const names = new Set(entries.map((entry) => entry.name))
        rules = ignores.enter(parent, folder, names)
        if (entries.some((entry) => CONFIG.test(entry.name))) selection = await select(folder)
        if (selection !== given) rules = ignores.configure(rules, selection)
      }
      yield { folder, rules, selection, files: entries.filter((entry) => entry.isFile()).map((entry) => entry.name) }
      if (depth <= 1) continue
      for (const entry of entries) {
        if (!entry.isDirectory() || entry.name === '.git' || entry.name === 'node_modules') continue
        if (ignores.ignoredBy(rules, entry.name, true) !== null) continue
        waiting.push({ folder: join(folder, entry.name), parent: rules, selection, depth: depth - 1 })
      }
    }
  }
}

interface Waiting {
  readonly folder: string
  /** Null for the folder where the walk starts. */
  readonly parent: FolderRules | null
  readonly selection: Selection | null
  readonly depth: number
}
