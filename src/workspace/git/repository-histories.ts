import { pause } from '../pause.ts'
import { compareTexts, type IsOnlyDates } from './compare-texts.ts'
import { describeFound, explainMissing, type History } from './found-history.ts'
import type { GitPlace } from './git-process.ts'
import { type Finding, type Start, traceHistories } from './history.ts'
import { pathKey, startLog } from './log.ts'
import { decodeBlob, type ObjectReader, openObjects } from './objects.ts'
import type { Asked } from './places.ts'
import { type Repository, readShallow } from './repository.ts'
import { readWorking } from './staging.ts'
import { explainFailure, NO_TEXT, unknown } from './unknown-history.ts'

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

/** Finds the last change of content of files of one repository, and adds what it finds to `histories`. */
export async function readRepository(
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
    const starts: DocumentStart[] = []
    let head: string | null = null
    for (let from = 0; from < asked.length; from += mostAtOnce) {
      const some = asked.slice(from, from + mostAtOnce)
      // The same commit for all of them, should HEAD move meanwhile.
      head = await compareWithHead(objects, head ?? 'HEAD', some, { options, histories, starts })
    }
    if (head === null) return
    const tracing = { place, objects, shallow: readShallow(repository), isOnlyDates: options.isOnlyDates }
    addFindings(histories, starts, await traceHistories(tracing, head, starts, log), options.today)
  } catch (error) {
    const failed = explainFailure(error, place.root)
    for (const { file } of asked) if (!histories.has(file)) histories.set(file, failed)
  } finally {
    log.stop()
    objects.close()
  }
}

/** A file whose content is as at HEAD; `isStamped` where its dates are not. */
interface DocumentStart extends Start {
  readonly one: Asked
  readonly isStamped: boolean
}

/** Texts of HEAD that are in memory at a time. */
const mostAtOnce = 100

interface Comparison {
  readonly options: HistoryOptions
  /** Where the histories of files go that are not as in the commit. */
  readonly histories: Map<string, History>
  /** Where the other files go. */
  readonly starts: DocumentStart[]
}

/** Compares files with a commit; the result is its hash, null where there is none. */
async function compareWithHead(
  objects: ObjectReader,
  commit: string,
  asked: readonly Asked[],
  { options, histories, starts }: Comparison,
): Promise<string | null> {
  const [head = null, ...atHead] = await objects.read([commit, ...asked.map(({ path }) => `${commit}:${path}`)])
  const needIndex = asked.filter((_, index) => options.staged || atHead[index]?.type !== 'blob')
  const indexed = await objects.read(needIndex.map(({ path }) => `:0:${path}`))
  const inIndex = new Map(needIndex.map((one, index) => [one, indexed[index] ?? null]))
  for (const [index, one] of asked.entries()) {
    await pause()
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
  return head?.oid ?? null
}

function addFindings(
  histories: Map<string, History>,
  starts: readonly DocumentStart[],
  findings: ReadonlyMap<string, Finding>,
  today: string,
): void {
  for (const { path, one, isStamped } of starts)
    histories.set(one.file, describeFound(findings.get(path), isStamped, today))
}
