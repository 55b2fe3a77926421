import { readFileSync } from 'node:fs'
import { compareTexts, type IsOnlyDates } from './compare-texts.ts'
import { describeFound, explainMissing, type History } from './found-history.ts'
import { cleanEnvironment, findGit, GitFailure, type GitPlace } from './git-process.ts'
import { type HeadHistory, readHeadHistory } from './head-history.ts'
import { type Finding, type Start, traceHistories } from './history.ts'
import { readChanged, readIndexed, type StagedText, stageTexts } from './index-file.ts'
import { pathKey, startLog } from './log.ts'
import { decodeBlob, openObjects } from './objects.ts'
import {
  findGap,
  type OpenReferencesOptions,
  openReferenceRepository,
  type ReferencesOf,
} from './reference-repository.ts'
import { createLocator, type Located, type Repository, readShallow } from './repository.ts'
import { readRepositoryState } from './repository-state.ts'
import { explainFailure, NO_TEXT, unknown } from './unknown-history.ts'

export type { History, KnownHistory } from './found-history.ts'

/** What `readHistories` compares with HEAD, and how. */
export interface HistoryOptions {
  readonly isOnlyDates: IsOnlyDates
  /** The day that uncommitted changes count as, `YYYY-MM-DD`. */
  readonly today: string
  /** Whether the index is compared with HEAD, and not the working tree. */
  readonly staged: boolean
  /** Texts already at hand, by the path as given: an editor's, standard input, or what the linter has read anyway. */
  readonly texts?: ReadonlyMap<string, string>
}

/** The repositories around the linted files. Paths are absolute or relative to `cwd`; results are keyed as given. */
export interface Git {
  /**
   * Finds each file's last change of content; the results are in the order of the files. Two processes for each
   * repository (`git log`, `git cat-file`), none where no file lies in one, one more for each generation of renames
   * that is followed. Never rejects for git's failures.
   */
  readHistories(files: readonly string[], options: HistoryOptions): Promise<Map<string, History>>
  /**
   * The history of one file at HEAD, for texts of it that are still being written: uses git once for any number of
   * texts. Never rejects for git's failures.
   */
  readHeadHistory(file: string, isOnlyDates: IsOnlyDates): Promise<HeadHistory>
  /** A text that changes when HEAD or the index of a file's repository moves; without a process. */
  stateOf(file: string): string
  /**
   * The texts of what is staged, null for a file that is not in the index or there as at HEAD; rejects with a
   * `GitFailure` where git fails.
   */
  readStaged(files: readonly string[]): Promise<Map<string, string | null>>
  /** The files whose working text differs from the index in more than line endings; an untracked file is among them. */
  findUnstaged(files: readonly string[]): Promise<Set<string>>
  /**
   * Writes texts into the index alone, file modes kept; the working tree stays as it is. Rejects with a `GitFailure`:
   * for a file not in the index, for a locked index, and during `git commit PATH`, whose index is thrown away.
   */
  stage(texts: readonly StagedText[]): Promise<void>
  /**
   * The repository of a file for resolving references, and the file's path in it; null where there is none. The same
   * object for all files of one repository, until `close`. With `noGit` it is only the working tree.
   */
  openReferences(file: string, options: OpenReferencesOptions): ReferencesOf | null
  /** Has references look again at what is in the working tree. */
  forgetFiles(): void
  /** Ends the processes that wait for requests about references. */
  close(): void
}

/** What `createGit` needs from outside. */
export interface GitOptions {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** Milliseconds that a git process may take without output, 10,000 by default. */
  readonly timeout?: number
}

interface Asked extends Located {
  readonly file: string
}

/** Creates the access to git; starts no process yet. Nothing that a repository's configuration names is ever run. */
export function createGit({ cwd, env, timeout = 10_000 }: GitOptions): Git {
  let program: string | null | undefined
  const locate = createLocator(cwd, env)
  const clean = cleanEnvironment(env)

  const placeOf = (repository: Repository): GitPlace | null => {
    program ??= findGit(env)
    const { root, variables } = repository
    return program === null ? null : { program, root, env: { ...clean, ...variables }, timeout }
  }

  /** The files by repository, those without one in `outside`. */
  const group = (files: readonly string[]) => {
    const outside: string[] = []
    const groups = new Map<string, { repository: Repository; asked: Asked[] }>()
    for (const file of new Set(files)) {
      const located = locate(file)
      if (located === null) outside.push(file)
      else {
        const { repository } = located
        const key = `${repository.root}\0${repository.gitDir}`
        const found = groups.get(key)
        if (found === undefined) groups.set(key, { repository, asked: [{ ...located, file }] })
        else found.asked.push({ ...located, file })
      }
    }
    return { outside, groups: [...groups.values()] }
  }

  /** The groups of files with a place to run git for them; rejects if there is none. */
  const groupOrFail = (files: readonly string[]) => {
    const { outside, groups } = group(files)
    if (outside[0] !== undefined) throw new GitFailure(`\`${outside[0]}\` is in no git repository`, null)
    return groups.map(({ repository, asked }) => {
      const place = placeOf(repository)
      if (place === null) throw new GitFailure('git is not on the PATH', null)
      return { place, asked }
    })
  }

  const opened = new Map<string, ReferencesOf['repository']>()

  return {
    openReferences(file, { noGit, ...options }) {
      const located = locate(file)
      if (located === null) return null
      const { root } = located.repository
      let repository = opened.get(root)
      if (repository === undefined) {
        const place = noGit ? null : placeOf(located.repository)
        repository = openReferenceRepository(root, place, {
          ...options,
          gap: findGap(place, located.repository, noGit),
        })
        opened.set(root, repository)
      }
      return { repository, path: located.path }
    },
    forgetFiles() {
      for (const repository of opened.values()) repository.forgetFiles()
    },
    close() {
      for (const repository of opened.values()) repository.close()
      opened.clear()
    },
    async readHistories(files, options) {
      const { outside, groups } = group(files)
      const histories = new Map<string, History>()
      for (const file of outside) histories.set(file, unknown('no-repository'))
      for (const { repository, asked } of groups) {
        const place = placeOf(repository)
        if (place === null) for (const { file } of asked) histories.set(file, unknown('no-git'))
        else await readRepository(place, repository, asked, options, histories)
      }
      return new Map(files.map((file) => [file, histories.get(file) ?? unknown('failed')]))
    },
    async readHeadHistory(file, isOnlyDates) {
      const located = locate(file)
      const place = located && placeOf(located.repository)
      if (located === null) return () => unknown('no-repository')
      if (place === null) return () => unknown('no-git')
      return readHeadHistory(place, located.repository, located, isOnlyDates)
    },
    stateOf(file) {
      const located = locate(file)
      return located === null ? '' : readRepositoryState(located.repository)
    },
    async readStaged(files) {
      const texts = new Map<string, string | null>()
      for (const { place, asked } of groupOrFail(files)) {
        const found = await readChanged(
          place,
          asked.map(({ path }) => path),
        )
        asked.forEach(({ file }, index) => texts.set(file, found[index] ?? null))
      }
      return texts
    },
    async findUnstaged(files) {
      const unstaged = new Set<string>()
      for (const { place, asked } of groupOrFail(files)) {
        const found = await readIndexed(
          place,
          asked.map(({ path }) => path),
        )
        for (const [index, { file, real }] of asked.entries()) {
          const working = readWorking(real)
          const staged = found[index] ?? null
          if (working === null || staged === null || unifyEnds(working) !== unifyEnds(staged)) unstaged.add(file)
        }
      }
      return unstaged
    },
    async stage(texts) {
      const byFile = new Map(texts.map(({ file, text }) => [file, text]))
      for (const { place, asked } of groupOrFail([...byFile.keys()])) {
        await stageTexts(
          place,
          asked.map(({ file, path }) => ({ file: path, text: byFile.get(file) ?? '' })),
        )
      }
    },
  }
}

async function readRepository(
  place: GitPlace,
  repository: Repository,
  asked: readonly Asked[],
  options: HistoryOptions,
  histories: Map<string, History>,
): Promise<void> {
  const objects = openObjects(
    place,
    asked.some(({ path }) => path.includes('\n')),
  )
  // Started while HEAD is read: it does not depend on which of the files are there.
  const log = startLog(place, ['HEAD'], new Set(asked.map(({ path }) => pathKey(path))))
  try {
    const [head = null, ...atHead] = await objects.read(['HEAD', ...asked.map(({ path }) => `HEAD:${path}`)])
    const needIndex = asked.filter((_, index) => options.staged || atHead[index]?.type !== 'blob')
    const indexed = await objects.read(needIndex.map(({ path }) => `:0:${path}`))
    const inIndex = new Map(needIndex.map((one, index) => [one, indexed[index] ?? null]))
    const starts: (Start & { one: Asked; isStamped: boolean })[] = []
    for (const [index, one] of asked.entries()) {
      const old = atHead[index]?.type === 'blob' ? (atHead[index] ?? null) : null
      const staged = inIndex.get(one) ?? null
      const today = { status: 'known', changed: options.today, commit: null, uncommitted: true, stamp: null } as const
      if (old === null && staged?.type === 'blob') histories.set(one.file, today)
      else if (old === null) histories.set(one.file, await explainMissing(objects, one.path))
      else if (options.staged && staged === null) histories.set(one.file, unknown('untracked'))
      else {
        const before = decodeBlob(old)
        const after = options.staged ? decodeBlob(staged) : (options.texts?.get(one.file) ?? readWorking(one.real))
        const difference = before === null || after === null ? null : compareTexts(before, after, options.isOnlyDates)
        if (before === null) histories.set(one.file, unknown('failed', NO_TEXT))
        else if (difference === 'content') histories.set(one.file, today)
        else starts.push({ path: one.path, oid: old.oid, one, isStamped: difference === 'dates' })
      }
    }
    if (head === null) return
    const tracing = { place, objects, shallow: readShallow(repository), isOnlyDates: options.isOnlyDates }
    addFindings(histories, starts, await traceHistories(tracing, head.oid, starts, log), options.today)
  } catch (error) {
    const told = explainFailure(error, place.root)
    for (const { file } of asked) if (!histories.has(file)) histories.set(file, told)
  } finally {
    log.stop()
    objects.close()
  }
}

function addFindings(
  histories: Map<string, History>,
  starts: readonly (Start & { one: Asked; isStamped: boolean })[],
  findings: ReadonlyMap<string, Finding>,
  today: string,
): void {
  for (const { path, one, isStamped } of starts)
    histories.set(one.file, describeFound(findings.get(path), isStamped, today))
}

function readWorking(real: string): string | null {
  try {
    return readFileSync(real, 'utf8')
  } catch {
    return null
  }
}

function unifyEnds(text: string): string {
  return text.replace(/\r\n/g, '\n')
}
