import { join } from 'node:path'
import { pause } from '../pause.ts'
import type { FolderRules, Ignores } from './ignores.ts'
import type { Selection } from './selection.ts'
import { walk } from './walk.ts'

/** How folders are searched. */
export interface SearchOptions {
  /** What the configuration of a folder selects, the same object for the same configuration; null for none. */
  readonly select?: ((folder: string) => Promise<Selection | null>) | undefined
  /** Called for each folder below another one that has neither its own configuration nor its own repository. */
  readonly inherit?: ((folder: string, parent: string) => void) | undefined
  /** Called with the number of folders searched so far. */
  readonly onFolder?: ((count: number) => void) | undefined
  /** Called for each folder that cannot be read. */
  readonly onProblem: (folder: string, error: unknown) => void
}

/** Whether a file (absolute path) is searched for, with the selection of its folder. */
export type FileTest = (path: string, selection: Selection | null) => boolean

/** Searches folders; what configurations select is kept between searches. */
export interface Search {
  selectionOf(folder: string): Promise<Selection | null>
  rulesOf(folder: string): Promise<FolderRules>
  /** The files below a folder that pass a test and are not ignored. */
  filesBelow(folder: string, depth: number, matches: FileTest): Promise<string[]>
}

/** Creates a search with the ignore rules of a run. */
export function createSearch(ignores: Ignores, options: SearchOptions): Search {
  const selections = new Map<string, Selection | null>()
  let folders = 0
  const selectionOf = async (folder: string) => {
    const known = selections.get(folder)
    if (known !== undefined) return known
    const selection = (await options.select?.(folder)) ?? null
    selections.set(folder, selection)
    return selection
  }
  const rulesOf = async (folder: string) => ignores.rulesOf(folder, await selectionOf(folder))
  return {
    selectionOf,
    rulesOf,
    async filesBelow(folder, depth, matches) {
      const found: string[] = []
      const start = { rules: await rulesOf(folder), selection: await selectionOf(folder) }
      const { inherit, onProblem } = options
      for await (const visit of walk({ ignores, start, depth, select: selectionOf, inherit, onProblem })) {
        await pause()
        options.onFolder?.(++folders)
        for (const name of visit.files) {
          const path = join(visit.folder, name)
          if (!matches(path, visit.selection) || ignores.ignoredBy(visit.rules, name, false) !== null) continue
          found.push(path)
        }
      }
      return found
    },
  }
}
