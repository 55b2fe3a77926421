import { lstatSync, readFileSync } from 'node:fs'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { type IgnoreLine, lastMatch, readIgnoreLines } from '../../globs/ignore-lines.ts'
import { excludeFile, repositoryRoot } from '../git/repository-root.ts'
import type { Selection } from './selection.ts'

/** The name of the linter's own ignore file, which may be in any folder. */
export const ignoreFileName = '.system-patterns-lint-ignore'

/** Whether names are compared without regard to case; git does the same (`core.ignoreCase`). */
const ignoresCase = process.platform === 'win32' || process.platform === 'darwin'

/** The ignore files that apply in a folder, the nearest first. */
interface Chain {
  readonly folder: string
  readonly file: string
  readonly lines: readonly IgnoreLine[]
  readonly next: Chain | null
}

/** Everything that decides what is ignored in one folder. */
export interface FolderRules {
  readonly folder: string
  readonly own: Chain | null
  readonly git: Chain | null
  readonly configured: Chain | null
  /** What ignores this folder and so everything in it, as a message names it; null for nothing. */
  readonly ignoredBy: string | null
}

/** The ignore rules of the folders of a run. */
export interface Ignores {
  /** The rules of a folder and its configuration, from the root of its repository (or the working directory) down. */
  rulesOf(folder: string, selection: Selection | null): FolderRules
  /** The rules of a folder that its parent does not ignore, given the names in it. */
  enter(parent: FolderRules, folder: string, names: ReadonlySet<string>): FolderRules
  /** What ignores a name in a folder, as a message names it; null for nothing. */
  ignoredBy(rules: FolderRules, name: string, isFolder: boolean): string | null
  /** The rules of a folder with those of another configuration. */
  configure(rules: FolderRules, selection: Selection | null): FolderRules
}

/** Where ignore rules come from. */
export interface IgnoresOptions {
  readonly cwd: string
  /** `--no-ignore`: nothing is ignored. */
  readonly noIgnore?: boolean | undefined
  /** `--ignore-path`: absolute path of one more ignore file, whose folder its lines are relative to. */
  readonly ignorePath?: string | undefined
  /** Whether only the files that git reads count. */
  readonly onlyGit?: boolean
}

/**
 * Reads ignore rules as git does. Precedence: `--ignore-path`, `.system-patterns-lint-ignore`, `ignore` of a
 * configuration, then `.gitignore` and `.git/info/exclude`; within each the nearest file and the last line that
 * matches. So `!memory-bank/` in the linter's own file includes a folder that git ignores.
 * @throws {IgnoreFileError} where the file of `--ignore-path` cannot be read, and later where another one is too large
 */
export function createIgnores({ cwd, noIgnore = false, ignorePath, onlyGit = false }: IgnoresOptions): Ignores {
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
    throw new IgnoreFileError(ignorePath, 'no such file; check `--ignore-path`')
  }

  const nameFile = (path: string) => {
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
        const pattern = match.text === '' ? '' : ` (\`${match.text.trim()}\`)`
        return link === rules.configured
          ? `\`ignore\` in ${nameFile(link.file)}${pattern}`
          : `${nameFile(link.file)} line ${match.line}${pattern}`
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
    if (!onlyGit && has(ignoreFileName)) own = readChain(folder, ignoreFileName, own)
    return { folder, own, git, configured: parent?.configured ?? null, ignoredBy: parent?.ignoredBy ?? null }
  }

  // A repository inside the one of the working directory inherits the linter's own ignore files; another does not.
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
  const lines = readIgnoreLines(ignore.join('\n'), { fold: ignoresCase })
  return { ...rules, configured: { folder, file, lines, next: null } }
}

/** No ignore file that people write is larger. */
const maxBytes = 1024 * 1024
const maxLines = 10_000

/** An ignore file that is not read; the message is one sentence. */
export class IgnoreFileError extends Error {
  constructor(path: string, reason: string) {
    super(`Cannot read ignore file ${path}: ${reason}`)
    this.name = 'IgnoreFileError'
  }
}

/** Adds an ignore file whose lines are relative to `folder` in front of a chain, if there is one. */
function readChain(folder: string, file: string, next: Chain | null): Chain | null {
  const path = isAbsolute(file) ? file : join(folder, file)
  let text: string | null
  try {
    // Git does not follow a link here either: it may lead out of the repository.
    const stats = lstatSync(path)
    if (!stats.isFile()) return next
    text = stats.size > maxBytes ? null : readFileSync(path, 'utf8')
  } catch {
    return next
  }
  if (text === null) throw new IgnoreFileError(path, 'larger than 1 MiB; shorten it')
  if (text.split('\n', maxLines + 1).length > maxLines) {
    throw new IgnoreFileError(path, `more than ${maxLines.toLocaleString('en-US')} lines; shorten it`)
  }
  const lines = readIgnoreLines(text, { fold: ignoresCase })
  return lines.length === 0 && next ? next : { folder, file: path, lines, next }
}

/** A path relative to a folder, with forward slashes; null where it is outside (or the folder itself). */
export function pathInside(folder: string, path: string): string | null {
  const start = folder.endsWith(sep) ? folder : folder + sep
  if (!path.startsWith(start)) return null
  const inside = path.slice(start.length)
  return sep === '/' ? inside : inside.split(sep).join('/')
}
