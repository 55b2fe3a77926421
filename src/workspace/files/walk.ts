import { type Dirent, readdirSync } from 'node:fs'
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
  /** How many levels below the start a file may be; 1 for the files of the start itself. */
  readonly depth: number
  readonly select: (folder: string) => Promise<Selection | null>
  readonly inherit: ((folder: string, parent: string) => void) | undefined
  readonly onProblem: (folder: string, error: unknown) => void
}

const configName = /^(?:\.system-patterns-lintrc(?:\.(?:jsonc?|ya?ml))?|package\.json)$/

/** Visits a folder and the folders below it, except ignored folders, `.git`, `node_modules` and links. */
export async function* walk(options: WalkOptions): AsyncGenerator<Visit> {
  const { ignores, start, select, inherit, onProblem } = options
  const waiting: Waiting[] = [{ ...start, folder: start.rules.folder, parent: null, depth: options.depth }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { folder, parent, selection: given, depth } = next
    const entries = listEntries(folder, onProblem)
    let rules = start.rules
    let selection = given
    if (parent) {
      const names = new Set(entries.map((entry) => entry.name))
      rules = ignores.enter(parent, folder, names)
      if (entries.some((entry) => configName.test(entry.name))) selection = await select(folder)
      else if (!names.has('.git')) inherit?.(folder, parent.folder)
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

function listEntries(folder: string, onProblem: WalkOptions['onProblem']): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch (error) {
    onProblem(folder, error)
    return []
  }
}

interface Waiting {
  readonly folder: string
  /** Null for the start of the walk. */
  readonly parent: FolderRules | null
  readonly selection: Selection | null
  readonly depth: number
}
