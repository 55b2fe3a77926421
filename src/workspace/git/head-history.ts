import { compareTexts, type IsOnlyDates } from './compare-texts.ts'
import { describeFound, explainMissing, type History } from './found-history.ts'
import type { GitPlace } from './git-process.ts'
import { traceHistories } from './history.ts'
import { decodeBlob, openObjects } from './objects.ts'
import { type Located, type Repository, readShallow } from './repository.ts'
import { explainFailure, NO_TEXT, unknown } from './unknown-history.ts'

/** What HEAD knows of a file: the history of any text of it, without asking git again. */
export type HeadHistory = (text: string, today: string) => History

/** Asks git what HEAD knows of a file; never rejects for git's failures. */
export async function readHeadHistory(
  place: GitPlace,
  repository: Repository,
  { path }: Located,
  isOnlyDates: IsOnlyDates,
): Promise<HeadHistory> {
  const objects = openObjects(place, path.includes('\n'))
  try {
    const [head = null, atHead = null, staged = null] = await objects.read(['HEAD', `HEAD:${path}`, `:0:${path}`])
    if (head === null || atHead?.type !== 'blob') {
      const missing = staged?.type === 'blob' ? null : await explainMissing(objects, path)
      return (_, today) => missing ?? uncommitted(today)
    }
    const before = decodeBlob(atHead)
    if (before === null) return () => unknown('failed', NO_TEXT)
    const tracing = { place, objects, shallow: readShallow(repository), isOnlyDates }
    const found = (await traceHistories(tracing, head.oid, [{ path, oid: atHead.oid }], null)).get(path)
    return (text, today) => {
      const difference = compareTexts(before, text, isOnlyDates)
      return difference === 'content' ? uncommitted(today) : describeFound(found, difference === 'dates', today)
    }
  } catch (error) {
    const failed = explainFailure(error, place.root)
    return () => failed
  } finally {
    objects.close()
  }
}

function uncommitted(today: string): History {
  return { status: 'known', changed: today, commit: null, uncommitted: true, stamp: null }
}
