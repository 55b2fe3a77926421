import { distance } from 'fastest-levenshtein'
import { titleForms } from './titles.ts'

/** So many different titles are looked at for a slip of the pen; a document with more has other worries. */
const limit = 2000

const wholeForms = (title: string) => titleForms(title).filter(({ strength }) => strength === 'whole')

/** Whether two different forms differ by slips only, word by word: `caching` is no slip for `scaling`. */
function isSlip(form: string, other: string, away: number): boolean {
  const [words, others] = [form.split(' '), other.split(' ')]
  if (words.length !== others.length) return away === 1
  return words.every((word, at) => distance(word, others[at] ?? '') <= Math.max(1, Math.floor(word.length / 4)))
}

/**
 * For each wanted section, given by the titles that count, the heading from which only a slip of the pen parts it, or
 * `null`. Sections and headings that need no look are `null` themselves.
 */
export function nearTitles(
  wanted: readonly (readonly string[] | null)[],
  headings: readonly (string | null)[],
): readonly (number | null)[] {
  if (wanted.every((titles) => titles === null)) return wanted.map(() => null)
  const byLength = new Map<number, Map<string, number>>()
  const seen = new Set<string>()
  for (const [at, title] of headings.entries()) {
    if (title === null || seen.has(title)) continue
    if (seen.size >= limit) break
    seen.add(title)
    for (const { form } of wholeForms(title)) {
      const forms = byLength.get(form.length) ?? new Map<string, number>()
      if (!forms.has(form)) forms.set(form, at)
      byLength.set(form.length, forms)
    }
  }
  return wanted.map((titles) => {
    let best: { heading: number; away: number } | null = null
    for (const { form } of (titles ?? []).flatMap(wholeForms)) {
      const most = Math.min(3, Math.floor(form.length / 5))
      for (let length = form.length - most; length <= form.length + most; length++) {
        for (const [other, heading] of byLength.get(length) ?? []) {
          const away = distance(form, other)
          if (away > most || (best && (away - best.away || heading - best.heading) >= 0)) continue
          if (isSlip(form, other, away)) best = { heading, away }
        }
      }
    }
    return best?.heading ?? null
  })
}
