import { lstatSync, readFileSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { type IgnoreLine, lastMatch, readIgnoreLines } from '../../globs/ignore-lines.ts'
import { excludeFile, repositoryRoot } from '../git/repository-root.ts'
import type { Selection } from './selection.ts'

/** The ignore file of this linter, one in any folder. */
export const IGNORE_FILE = '.system-patterns-lint-ignore'

/** Whether letters' case makes two names here; git goes by the same (`core.ignoreCase`). */
const FOLD = process.platform === 'win32' || process.platform === 'darwin'

/** The ignore files that hold in a folder, the nearest first. */
interface Chain {
  readonly folder: string
  readonly file: string
  readonly lines: readonly IgnoreLine[]
  readonly next: Chain | null
}

/** All that decides in one folder what is ignored. */
export interface FolderRules {
  readonly folder: string
  readonly own: Chain | null
  readonly git: Chain | null
  readonly configured: Chain | null
  /** What ignores this folder and so all in it, as a sentence names it; null where nothing does. */
  readonly ignoredBy: string | null
}

/** Ignore rules of the places a run looks at. */
export interface Ignores {
  /** The rules of a folder with those of its config, from its repository's root (or the working directory) down. */
  rulesOf(folder: string, selection: Selection | null): FolderRules
  /** The rules of a folder that its parent does not ignore, where its names are known already. */
  enter(parent: FolderRules, folder: string, names: ReadonlySet<string>): FolderRules
  /** What ignores something in a folder, as a sentence names it; null where nothing does. */
  ignoredBy(rules: FolderRules, name: string, isFolder: boolean): string | null
  /** The rules of a folder with those of another config. */
  configure(rules: FolderRules, selection: Selection | null): FolderRules
}

/** Where ignore rules are looked for. */
export interface IgnoresOptions {
  readonly cwd: string
  /** `--no-ignore`: nothing is ignored. */
  readonly noIgnore?: boolean | undefined
  /** `--ignore-path`: absolute path of one more ignore file, whose folder its lines are relative to. */
  readonly ignorePath?: string | undefined
}

/**
 * Reads ignore rules as git does. Rank: `--ignore-path`, then `.system-patterns-lint-ignore`, then a config's
 * `ignore`, then `.gitignore` and `.git/info/exclude`; within each the nearest file and the last line that matches.
 * So `!memory-bank/` in our own file lets a folder be linted that git is told to ignore.
 * Throws where the file of `--ignore-path` cannot be read.
 */
export function createIgnores({ cwd, noIgnore = false, ignorePath }: IgnoresOptions): Ignores {
  const known = new Map<Selection | null, Map<string, FolderRules>>()
  const nothing = (folder: string): FolderRules => ({ folder, own: null, git: null, configured: null, ignoredBy: null })
  if (noIgnore) {
    return {
      rulesOf: nothing,
      enter: (_, folder) => nothing(folder),
      ignoredBy: () => null,
      configure: (rules) => rules,
    }
  }
  const first = ignorePath === undefined ? null : readChain(dirname(ignorePath), basename(ignorePath), null)
  if (ignorePath !== undefined && !first) {
    throw new Error(`The ignore file \`${ignorePath}\` cannot be read; check \`--ignore-path\``)
  }

  const sayFile = (path: string) => {
    const short = relative(cwd, path)
    return `\`${(short === '' || isAbsolute(short) ? path : short).split(sep).join('/')}\``
  }

  const decide = (rules: FolderRules, name: string, isFolder: boolean): string | null => {
    const path = join(rules.folder, name)
    for (const chain of [first, rules.own, rules.configured, rules.git]) {
      for (let link = chain; link; link = link.next) {
        const inside = pathInside(link.folder, path)
        const match = inside === null ? null : lastMatch(link.lines, inside, isFolder)
        if (!match) continue
        if (match.negated) return null
        return match.line === 0 ? sayFile(link.file) : `${sayFile(link.file)} line ${match.line}`
      }
    }
    return null
  }

  const open = (folder: string, parent: FolderRules | null, has: (name: string) => boolean): FolderRules => {
    const isRoot = parent === null || has('.git')
    let git = isRoot ? null : parent.git
    if (isRoot && repositoryRoot(folder) === folder) git = readChain(folder, excludeFile(folder), git)
    if (has('.gitignore')) git = readChain(folder, '.gitignore', git)
    let own = parent?.own ?? null
    if (has(IGNORE_FILE)) own = readChain(folder, IGNORE_FILE, own)
    return { folder, own, git, configured: parent?.configured ?? null, ignoredBy: parent?.ignoredBy ?? null }
  }

  // A repository within the one we work in takes the rules of our own ignore files from it; one elsewhere stands alone.
  const topOf = (folder: string) => {
    const within = folder === cwd || pathInside(cwd, folder) !== null
    return repositoryRoot(within ? cwd : folder) ?? (within ? cwd : folder)
  }

  const rulesOf = (folder: string, selection: Selection | null): FolderRules => {
    let rulesByFolder = known.get(selection)
    if (!rulesByFolder) known.set(selection, (rulesByFolder = new Map()))
    const found = rulesByFolder.get(folder)
    if (found) return found
    const parent = folder === topOf(folder) ? null : rulesOf(dirname(folder), selection)
    const opened = open(folder, parent, (name) => name !== '.git' || repositoryRoot(folder) === folder)
    const rules = parent
      ? { ...opened, ignoredBy: parent.ignoredBy ?? decide(parent, basename(folder), true) }
      : configure(opened, selection)
    rulesByFolder.set(folder, rules)
    return rules
  }

  return {
    rulesOf,
    configure,
    enter: (parent, folder, names) => open(folder, parent, (name) => names.has(name)),
    ignoredBy: (rules, name, isFolder) => rules.ignoredBy ?? decide(rules, name, isFolder),
  }
}

function configure(rules: FolderRules, selection: Selection | null): FolderRules {
  if (!selection || selection.ignore.length === 0) return { ...rules, configured: null }
  const { folder, file, ignore } = selection
  // Line 0: where in the config it stands is not known here.
  const lines = readIgnoreLines(ignore.join('\n'), { fold: FOLD }).map((line) => ({ ...line, line: 0 }))
  return { ...rules, configured: { folder, file, lines, next: null } }
}

/** Puts an ignore file whose lines are relative to `folder` before a chain; the chain itself where there is none. */
function readChain(folder: string, file: string, next: Chain | null): Chain | null {
  const path = isAbsolute(file) ? file : join(folder, file)
  let text: string
  try {
    // Git does not follow a link here either: it may point out of the repository.
    if (!lstatSync(path).isFile()) return next
    text = readFileSync(path, 'utf8')
  } catch {
    return next
  }
  const lines = readIgnoreLines(text, { fold: FOLD })
  return lines.length === 0 && next ? next : { folder, file: path, lines, next }
}

/** A path relative to a folder, with forward slashes; null where it lies outside (or is the folder). */
export function pathInside(folder: string, path: string): string | null {
  const start = folder.endsWith(sep) ? folder : folder + sep
  if (!path.startsWith(start)) return null
  const inside = path.slice(start.length)
  return sep === '/' ? inside : inside.split(sep).join('/')
}
