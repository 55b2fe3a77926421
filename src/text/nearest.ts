import { distance } from 'fastest-levenshtein'

/** The name that `wanted` is most likely a misspelling of, ignoring case, `-` and `_`; null where none is close. */
export function nearestName(wanted: string, names: Iterable<string>): string | null {
  const folded = fold(wanted)
  const limit = Math.max(1, Math.floor(folded.length / 3))
  let best: string | null = null
  let least = limit + 1
  for (const name of names) {
    const other = fold(name)
    // `warning` for `warn`: the letters that follow a whole name count less than other differences.
    const longer = other.length >= 3 && folded.startsWith(other)
    if (!longer && Math.abs(other.length - folded.length) >= least) continue
    const typed = distance(folded, other)
    // Two letters in the wrong order are one slip.
    const swapped = typed === 2 && folded.length > 3 && lettersOf(folded) === lettersOf(other)
    const steps = longer ? Math.min(limit, folded.length - other.length) : swapped ? 1 : typed
    if (steps < least) [best, least] = [name, steps]
  }
  return best
}

/** The end of a message about an unknown name: the nearest one, or else what to do. */
export function suggestName(wanted: string, names: Iterable<string>, otherwise: string): string {
  const nearest = nearestName(wanted, names)
  return nearest === null ? otherwise : `did you mean \`${nearest}\`?`
}

/** Cut to 200 characters: the distance takes time in the square of the length. */
function fold(name: string): string {
  return name
    .slice(0, 200)
    .toLowerCase()
    .replaceAll(/[-_\s]/g, '')
}

function lettersOf(name: string): string {
  return [...name].sort().join('')
}
