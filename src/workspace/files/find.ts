import { basename, dirname, resolve, sep } from 'node:path'
import { documentNames, isDocument } from '../../globs/document-names.ts'
import { compileGlob, compileGlobs, globBase, globDepth, isGlob, type PathTest } from '../../globs/glob.ts'
import { createIgnores, type Ignores, pathInside } from './ignores.ts'
import { kindOf, missingPathMessage, showPath } from './missing-path.ts'
import { createSearch, type Search, type SearchOptions } from './search.ts'
import type { Selection } from './selection.ts'
import { reasonOf } from './system-error.ts'

/** How documents are searched for. */
export interface FindOptions extends Omit<SearchOptions, 'onProblem'> {
  /** Absolute; what paths are relative to. */
  readonly cwd: string
  readonly noIgnore?: boolean | undefined
  /** Absolute path of one more ignore file. */
  readonly ignorePath?: string | undefined
}

/** What was found. */
export interface FoundDocuments {
  /** Relative to the working directory, forward slashes, as typed; sorted, each once. */
  readonly paths: readonly string[]
  /** One sentence for each path or glob that leads to nothing. */
  readonly problems: readonly string[]
  /** Named files that are ignored, with the line that ignores them. */
  readonly ignored: readonly { readonly path: string; readonly by: string }[]
}

/** What ignores a file as it is named, whether it exists or not (standard input has a name only); null for nothing. */
export async function findIgnore(named: string, options: FindOptions): Promise<string | null> {
  const path = resolve(options.cwd, named)
  const selection = (await options.select?.(dirname(path))) ?? null
  const ignores = createIgnores(options)
  return ignores.ignoredBy(ignores.rulesOf(dirname(path), selection), basename(path), false)
}

/**
 * Finds the documents that paths mean: no path, those below the working directory; a folder, those below it; a glob,
 * the files it matches; a file, itself whatever its name. Ignore rules (`.gitignore` too) apply to all of them, because
 * hooks and editors name every changed file. Links are followed only where they are named.
 */
export async function findDocuments(paths: readonly string[], options: FindOptions): Promise<FoundDocuments> {
  const { cwd } = options
  let ignores: Ignores
  try {
    ignores = createIgnores(options)
  } catch (error) {
    return { paths: [], problems: [error instanceof Error ? error.message : String(error)], ignored: [] }
  }
  const found = new Set<string>()
  const problems: string[] = []
  const ignored = new Map<string, string>()
  const excluded: PathTest[] = []
  const onProblem = (folder: string, error: unknown) => {
    problems.push(`Cannot search ${showPath(cwd, folder)}: ${reasonOf(error)}`)
  }
  const search = createSearch(ignores, { ...options, onProblem })
  const add = ({ files, problem }: Match) => {
    for (const file of files) found.add(file)
    if (problem !== null) problems.push(problem)
  }
  const addFile = async (path: string) => {
    const by = ignores.ignoredBy(await search.rulesOf(dirname(path)), basename(path), false)
    if (by === null) found.add(path)
    else ignored.set(path, by)
  }
  const addFolder = async (folder: string, named: string) => {
    const before = problems.length
    const match = await findInFolder(search, cwd, folder, named)
    add(problems.length > before ? { ...match, problem: null } : match)
  }

  if (paths.length === 0) await addFolder(cwd, '')
  for (const named of paths) {
    const path = findNamed(cwd, named)
    const kind = path === null ? null : kindOf(path)
    if (path !== null && kind === 'folder') await addFolder(path, named)
    else if (path !== null && kind !== null) await addFile(path)
    else if (named.startsWith('!')) excluded.push(compileGlob(withSlashes(named.slice(1))))
    else if (isGlob(named)) add(await findByGlob(search, cwd, withSlashes(named)))
    else problems.push(missingPathMessage(cwd, named))
  }
  if (excluded.length > 0 && excluded.length === paths.length) {
    problems.push(`\`${paths[0]}\` only excludes files; name a file, a folder or a glob to check as well`)
  }
  const shown = [...found].map((path) => showPath(cwd, path)).filter((path) => !excluded.some((test) => test(path)))
  return {
    paths: shown.sort(),
    problems,
    ignored: [...ignored].map(([path, by]) => ({ path: showPath(cwd, path), by })),
  }
}

interface Match {
  readonly files: readonly string[]
  readonly problem: string | null
}

async function findInFolder(search: Search, cwd: string, folder: string, named: string): Promise<Match> {
  const where = named === '' ? 'the working directory' : `\`${named}\``
  const by = dirname(folder) === folder ? null : (await search.rulesOf(folder)).ignoredBy
  if (by !== null) {
    return { files: [], problem: `Cannot search ${where}: it is ignored by ${by}; pass \`--no-ignore\` to search it` }
  }
  const files = await search.filesBelow(folder, Infinity, createSelectionTest())
  return { files, problem: files.length > 0 ? null : nothingFound(where, cwd, await search.selectionOf(folder)) }
}

/**
 * Creates a test whether a search selects a file (absolute path) by its name: by `files` of the configuration of its
 * folder, else by the usual names.
 */
export function createSelectionTest(): (path: string, selection: Selection | null) => boolean {
  const tests = new WeakMap<Selection, PathTest>()
  return (path, selection) => {
    if (!selection?.files) return isDocument(path.split(sep).join('/'))
    const test = tests.get(selection) ?? compileGlobs(selection.files, { anywhere: true })
    tests.set(selection, test)
    const inside = pathInside(selection.folder, path)
    return inside !== null && test(inside)
  }
}

function nothingFound(where: string, cwd: string, selection: Selection | null): string {
  const names = selection?.files ?? documentNames
  const searched = names.map((glob) => `\`${glob}\``).join(', ')
  if (selection?.files) {
    const config = `\`${showPath(cwd, selection.file)}\``
    return `No document found in ${where} (\`files\` in ${config}: ${searched}); name a file or change \`files\``
  }
  return (
    `No document found in ${where} (searched for ${searched}, in any case); ` +
    'name a file, set `files` in a configuration, or run `system-patterns-lint --init` to create a document'
  )
}

async function findByGlob(search: Search, cwd: string, glob: string): Promise<Match> {
  const base = globBase(glob)
  const folder = resolve(cwd, base)
  const rest = base === '' ? glob : glob.slice(base.length + 1)
  const test = compileGlob(rest)
  const matches = (path: string) => test(pathInside(folder, path) ?? path)
  const files = kindOf(folder) === 'folder' ? await search.filesBelow(folder, globDepth(rest), matches) : []
  const problem = `No file matches \`${glob}\` (ignored files are left out); check the pattern`
  return { files, problem: files.length > 0 ? null : problem }
}

/** On Windows a backslash in a glob separates names; elsewhere nobody types one for anything else. */
function withSlashes(glob: string): string {
  return glob.replaceAll('\\', '/')
}

/** The absolute path of something that exists, with `\` read as `/` where only that leads there; null for nothing. */
function findNamed(cwd: string, named: string): string | null {
  if (named === '') return null
  const path = resolve(cwd, named)
  if (kindOf(path) !== null && !(named.endsWith('/') && kindOf(path) === 'file')) return path
  if (!named.includes('\\') || sep === '\\') return null
  const other = resolve(cwd, withSlashes(named))
  return kindOf(other) === null ? null : other
}
