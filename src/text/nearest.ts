import { distance } from 'fastest-levenshtein'

/** The one of `names` that `wanted` is most likely a slip for: few letters off, case, `-`, `_` aside; null for none. */
export function nearestName(wanted: string, names: Iterable<string>): string | null {
  const folded = fold(wanted)
  const limit = Math.max(1, Math.floor(folded.length / 3))
  let best: string | null = null
  let least = limit + 1
  for (const name of names) {
    const other = fold(name)
    // `warning` for `warn`: a name with more behind it is nearer than its length says.
    const longer = other.length >= 3 && folded.startsWith(other)
    if (!longer && Math.abs(other.length - folded.length) >= least) continue
    const steps = longer ? Math.min(limit, folded.length - other.length) : distance(folded, other)
    if (steps < least) [best, least] = [name, steps]
  }
  return best
}

/** Long names cost time in the square of their length and are no slip of anything. */
function fold(name: string): string {
  return name
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[-_\s]/g, '')
}
