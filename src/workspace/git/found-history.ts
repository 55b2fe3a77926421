import type { Finding } from './history.ts'
import type { ObjectReader } from './objects.ts'
import { MISSING_TEXTS, type UnknownHistory, unknown } from './unknown-history.ts'

/** When a file's content last changed. Days are `YYYY-MM-DD`. */
export interface KnownHistory {
  readonly status: 'known'
  /**
   * The day on which the author made the last change of more than white space and dates: the author date, in the
   * author's own zone, for that is the day an author writes into the document; a rebase or a merge does not move it.
   * Today where the change is not committed.
   */
  readonly changed: string
  /** The commit, abbreviated; null where the change is not committed. */
  readonly commit: string | null
  readonly uncommitted: boolean
  /** The last change, white space aside, where it moved only the dates; `commit` null where it is not committed. */
  readonly stamp: { readonly commit: string | null; readonly day: string } | null
}

/** What git knows of a file. */
export type History = KnownHistory | UnknownHistory

/** What was found of a file as its history; `isStamped` where its text differs from HEAD in its dates alone. */
export function describeFound(finding: Finding | undefined, isStamped: boolean, today: string): History {
  if (finding?.kind === 'shallow') return unknown('shallow')
  if (finding?.kind !== 'found') return unknown('failed', MISSING_TEXTS)
  const { commit, day, stamp } = finding
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return unknown('failed', 'a commit has no date')
  // In another time zone it may be tomorrow.
  if (day > dayAfter(today)) return unknown('failed', `commit ${abbreviate(commit)} is dated ${day}, in the future`)
  return {
    status: 'known',
    changed: day,
    commit: abbreviate(commit),
    uncommitted: false,
    stamp: isStamped ? { commit: null, day: today } : stamp && { commit: abbreviate(stamp.commit), day: stamp.day },
  }
}

/** Why git gives no text of a path: it does not track it, or the clone lacks the text. */
export async function explainMissing(objects: ObjectReader, path: string): Promise<UnknownHistory> {
  const slash = path.lastIndexOf('/')
  const [folder] = await objects.read([`HEAD:${path.slice(0, Math.max(0, slash))}`])
  const isTracked = folder?.data?.includes(` ${path.slice(slash + 1)}\0`) ?? false
  return isTracked ? unknown('failed', MISSING_TEXTS) : unknown('untracked')
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10)
}

// git's own way lengthens with the repository and costs a look-up each; ten digits suffice for half a million commits.
function abbreviate(commit: string): string {
  return commit.slice(0, 10)
}
