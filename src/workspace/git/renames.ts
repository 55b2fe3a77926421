import { compareTexts, type Difference, type IsOnlyDates } from './compare-texts.ts'
import type { GitObject, ObjectReader } from './objects.ts'

/** A file that a commit deleted, by the key of its path. */
export interface Deleted {
  readonly key: string
  readonly oid: string
}

/** What a commit deleted, compared with its first parent; `parent` null for a commit without one. */
export interface Departure {
  readonly parent: string | null
  readonly deleted: readonly Deleted[]
}

/** Where an added file came from, and how its text differs from the old one: never in content. */
export interface Origin extends Deleted {
  readonly difference: Difference
}

const MOST_TREES = 5000
const MOST_COMPARED = 12

/**
 * Reads what commits deleted, from their trees: the log of a few paths does not have it, and the reader of objects
 * runs anyway. Null where the trees are missing.
 */
export async function readDeparture(objects: ObjectReader, commit: string): Promise<Departure | null> {
  const [parent, oldTree, newTree] = await objects.read([`${commit}^1`, `${commit}^1^{tree}`, `${commit}^{tree}`])
  if (!parent) return { parent: null, deleted: [] }
  if (!oldTree || !newTree) return null
  const deleted: Deleted[] = []
  let pairs: { prefix: string; old: GitObject; now: GitObject | null }[] = [{ prefix: '', old: oldTree, now: newTree }]
  let count = 0
  while (pairs.length > 0 && count < MOST_TREES) {
    count += pairs.length
    const deeper: { prefix: string; old: string; now: string | null }[] = []
    for (const { prefix, old, now } of pairs) {
      const kept = new Map((now === null ? [] : parseTree(now)).map((entry) => [entry.name, entry]))
      for (const entry of parseTree(old)) {
        const same = kept.get(entry.name)
        if (same?.oid === entry.oid) continue
        const key = prefix + entry.name
        if (entry.tree) deeper.push({ prefix: `${key}/`, old: entry.oid, now: same?.tree === true ? same.oid : null })
        else if (entry.plain && same?.plain !== true) deleted.push({ key, oid: entry.oid })
      }
    }
    const found = await objects.read(deeper.flatMap(({ old, now }) => [old, now ?? old]))
    pairs = deeper.flatMap(({ prefix, now }, index) => {
      const old = found[2 * index]
      return old ? [{ prefix, old, now: now === null ? null : (found[2 * index + 1] ?? null) }] : []
    })
  }
  return { parent: parent.oid, deleted }
}

/**
 * Finds the deleted file that an added one continues: the same text, or one that differs in white space and dates
 * only. A rename with an edit need not be found, since the edit is a change of content in the same commit.
 */
export async function findOrigin(
  objects: ObjectReader,
  departure: Departure,
  added: Deleted,
  isOnlyDates: IsOnlyDates,
): Promise<Origin | null> {
  const nameOf = (key: string) => key.slice(key.lastIndexOf('/') + 1)
  const endOf = (key: string) => key.slice(key.lastIndexOf('.') + 1)
  const nearness = (file: Deleted) =>
    (nameOf(file.key) === nameOf(added.key) ? 2 : 0) + (endOf(file.key) === endOf(added.key) ? 1 : 0)
  const likely = departure.deleted
    .filter((file) => file.oid === added.oid || nearness(file) > 0)
    .sort((a, b) => Number(b.oid === added.oid) - Number(a.oid === added.oid) || nearness(b) - nearness(a))
    .slice(0, MOST_COMPARED)
  const exact = likely[0]
  if (exact === undefined) return null
  if (exact.oid === added.oid) return { ...exact, difference: 'none' }
  const texts = await objects.readTexts([added.oid, ...likely.map((file) => file.oid)])
  const after = texts.get(added.oid)
  if (after == null) return null
  for (const file of likely) {
    const before = texts.get(file.oid)
    const difference = before == null ? 'content' : compareTexts(before, after, isOnlyDates)
    if (difference !== 'content') return { ...file, difference }
  }
  return null
}

function parseTree(object: GitObject): { name: string; oid: string; tree: boolean; plain: boolean }[] {
  const entries: { name: string; oid: string; tree: boolean; plain: boolean }[] = []
  const data = object.type === 'tree' ? object.data : null
  const width = object.oid.length / 2
  for (let at = 0; data !== null && at < data.length; ) {
    const space = data.indexOf(0x20, at)
    const end = data.indexOf(0, space)
    if (space === -1 || end === -1) break
    const mode = data.toString('latin1', at, space)
    const oid = data.toString('hex', end + 1, end + 1 + width)
    const name = data.toString('latin1', space + 1, end)
    entries.push({ name, oid, tree: mode === '40000', plain: mode.startsWith('100') })
    at = end + 1 + width
  }
  return entries
}
