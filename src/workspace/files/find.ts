import { basename, dirname, join, resolve, sep } from 'node:path'
import { isDocument } from '../../globs/document-names.ts'
import { compileGlob, compileGlobs, globBase, globDepth, isGlob, type PathTest } from '../../globs/glob.ts'
import { repositoryRoot } from '../git/repository-root.ts'
import { createIgnores, type Ignores, pathInside } from './ignores.ts'
import { kindOf, sayMissing, showPath } from './missing-path.ts'
import { sayWhy } from './read.ts'
import type { Selection } from './selection.ts'
import { walk } from './walk.ts'

/** How documents are looked for. */
export interface FindOptions {
  /** Absolute; what paths are relative to. */
  readonly cwd: string
  readonly noIgnore?: boolean | undefined
  /** Absolute path of one more ignore file. */
  readonly ignorePath?: string | undefined
  /** What the config of a folder selects, the same object for the same config; null where no config holds there. */
  readonly select?: ((folder: string) => Promise<Selection | null>) | undefined
  /** Told of each folder below another that holds neither a config nor a repository of its own. */
  readonly inherit?: ((folder: string, parent: string) => void) | undefined
  /** Told of the number of folders searched so far. */
  readonly onFolder?: ((count: number) => void) | undefined
}

/** What was found. */
export interface Found {
  /** Relative to the working directory, forward slashes, as they would be typed; sorted, each once. */
  readonly paths: readonly string[]
  /** One sentence for each path or glob that leads to nothing. */
  readonly problems: readonly string[]
  /** Files that were named and are ignored, with what ignores them; not told unless somebody asks. */
  readonly ignored: readonly { readonly path: string; readonly by: string }[]
}

/** What ignores a file as it is named, there or not (standard input lints under a name); null where nothing does. */
export async function findIgnore(named: string, options: FindOptions): Promise<string | null> {
  const path = resolve(options.cwd, named)
  const selection = (await options.select?.(dirname(path))) ?? null
  const ignores = createIgnores(options)
  return ignores.ignoredBy(ignores.rulesOf(dirname(path), selection), basename(path), false)
}

/**
 * Finds the documents that paths mean: no path, those below the working directory; a folder, those below it; a glob,
 * what it matches; a file, itself whatever its name. Every ignore rule (`.gitignore` too) holds for all of them, for
 * hooks and editors name whatever is at hand. Links are followed only where they are named.
 */
export async function findDocuments(paths: readonly string[], options: FindOptions): Promise<Found> {
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
  const refused: PathTest[] = []
  let folders = 0
  const selections = new Map<string, Selection | null>()

  const select = async (folder: string) => {
    const known = selections.get(folder)
    if (known !== undefined) return known
    const selection = (await options.select?.(folder)) ?? null
    selections.set(folder, selection)
    return selection
  }
  const rulesOf = async (folder: string) => ignores.rulesOf(folder, await select(folder))
  type Match = (path: string, selection: Selection | null) => boolean
  const search = async (folder: string, depth: number, matches: Match) => {
    let count = 0
    const start = { rules: await rulesOf(folder), selection: await select(folder) }
    for await (const visit of walk({
      ignores,
      start,
      depth,
      select,
      inherit: options.inherit,
      onProblem: addProblem,
    })) {
      options.onFolder?.(++folders)
      for (const name of visit.files) {
        const path = join(visit.folder, name)
        if (!matches(path, visit.selection) || ignores.ignoredBy(visit.rules, name, false) !== null) continue
        found.add(path)
        count++
      }
    }
    return count
  }
  const addProblem = (folder: string, error: unknown) => {
    problems.push(`Cannot search \`${showPath(cwd, folder)}\`: ${lowerFirst(sayWhy(error))}`)
  }

  const addFile = async (path: string) => {
    const by = ignores.ignoredBy(await rulesOf(dirname(path)), basename(path), false)
    if (by === null) found.add(path)
    else ignored.set(path, by)
  }
  const addFolder = async (folder: string, named: string) => {
    const where = named === '' ? 'the working directory' : `\`${named}\``
    const parent = dirname(folder)
    const by = parent === folder ? null : (await rulesOf(folder)).ignoredBy
    if (by !== null) {
      problems.push(`Nothing to lint in ${where}: it is ignored by ${by}; \`--no-ignore\` searches it all the same`)
      return
    }
    const top = repositoryRoot(folder) ?? (pathInside(cwd, folder) === null ? folder : cwd)
    const tests = new WeakMap<Selection, PathTest>()
    const before = problems.length
    const count = await search(folder, Infinity, (path, selection) => {
      if (!selection?.files) return isDocument(pathInside(top, path) ?? path)
      let test = tests.get(selection)
      if (!test) tests.set(selection, (test = compileGlobs(selection.files, { anywhere: true })))
      const inside = pathInside(selection.folder, path)
      return inside !== null && test(inside)
    })
    if (count > 0 || problems.length > before) return
    const files = (await select(folder))?.files
    const sought = files ? files.map((glob) => `\`${glob}\``).join(', ') : '`systemPatterns.md` and its like'
    problems.push(`No document found in ${where} (looked for ${sought}); name a file, or set \`files\` in the config`)
  }
  const addGlob = async (glob: string) => {
    const base = globBase(glob)
    const folder = resolve(cwd, base)
    const rest = base === '' ? glob : glob.replaceAll('\\', '/').slice(base.length + 1)
    const test = compileGlob(rest)
    const matches = (path: string) => test(pathInside(folder, path) ?? path)
    const count = kindOf(folder) === 'folder' ? await search(folder, globDepth(rest), matches) : 0
    if (count === 0) problems.push(`No file matches \`${glob}\` (ignored files are left out); check the pattern`)
  }

  if (paths.length === 0) await addFolder(cwd, '')
  for (const named of paths) {
    const path = findNamed(cwd, named)
    const kind = path === null ? null : kindOf(path)
    if (path !== null && kind === 'folder') await addFolder(path, named)
    else if (path !== null && kind !== null) await addFile(path)
    else if (named.startsWith('!')) refused.push(compileGlob(slashed(named.slice(1))))
    else if (isGlob(named)) await addGlob(slashed(named))
    else problems.push(sayMissing(cwd, named))
  }
  const shown = [...found].map((path) => showPath(cwd, path)).filter((path) => !refused.some((test) => test(path)))
  return {
    paths: shown.sort(),
    problems,
    ignored: [...ignored].map(([path, by]) => ({ path: showPath(cwd, path), by })),
  }
}

/** On Windows a backslash in a glob is a separator; elsewhere nobody types one but to say the same. */
function slashed(glob: string): string {
  return glob.replaceAll('\\', '/')
}

/** The absolute path of something that exists, `\` read as `/` where that finds it; null where nothing does. */
function findNamed(cwd: string, named: string): string | null {
  if (named === '') return null
  const path = resolve(cwd, named)
  if (kindOf(path) !== null && !(named.endsWith('/') && kindOf(path) === 'file')) return path
  if (!named.includes('\\') || sep === '\\') return null
  const other = resolve(cwd, slashed(named))
  return kindOf(other) === null ? null : other
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
