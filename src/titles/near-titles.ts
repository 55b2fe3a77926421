import { distance } from 'fastest-levenshtein'
import { addTo } from '../text/groups.ts'
import { looseForm } from './loose-form.ts'
import { titleForms } from './titles.ts'

/** How many different titles are searched for a misspelling: more are not worth the time. */
const limit = 2000

const wholeForms = (title: string) => titleForms(title).filter(({ strength }) => strength === 'whole')

/** Whether two different forms differ by misspellings only, word by word: `caching` is none of `scaling`. */
function isMisspelling(form: string, other: string, away: number): boolean {
  const [words, others] = [form.split(' '), other.split(' ')]
  if (words.length !== others.length) return away === 1
  return words.every((word, at) => distance(word, others[at] ?? '') <= Math.max(1, Math.floor(word.length / 4)))
}

interface KnownHeading {
  readonly heading: number
  readonly form: string
}

/** The heading that differs from one of these titles by a misspelling only. */
function nearByLetters(titles: readonly string[], byLength: ReadonlyMap<number, KnownHeading[]>): number | null {
  let best: { heading: number; away: number } | null = null
  for (const { form } of titles.flatMap(wholeForms)) {
    const most = Math.min(3, Math.floor(form.length / 5))
    for (let length = form.length - most; length <= form.length + most; length++) {
      for (const { form: other, heading } of byLength.get(length) ?? []) {
        const away = distance(form, other)
        if (away > most || (best && (away - best.away || heading - best.heading) >= 0)) continue
        if (isMisspelling(form, other, away)) best = { heading, away }
      }
    }
  }
  return best?.heading ?? null
}

/** The heading with most of the words of one of these titles: more than half, or half where it has no other words. */
function nearByWords(titles: readonly string[], known: readonly KnownHeading[]): number | null {
  let best: { heading: number; share: number } | null = null
  for (const { form } of titles.flatMap(wholeForms)) {
    const words = looseForm(form).split(' ')
    for (const { form: other, heading } of known) {
      const others = looseForm(other).split(' ')
      const common = words.filter((word) => others.some((one) => isSameStem(word, one))).length
      const share = common / Math.max(words.length, others.length)
      const isEnough = share > 0.5 || (share === 0.5 && common === Math.min(words.length, others.length))
      if (isEnough && (!best || share > best.share)) best = { heading, share }
    }
  }
  return best?.heading ?? null
}

/** Whether two words are one in two endings: `test` and `testing`. */
function isSameStem(word: string, other: string): boolean {
  if (word === other) return true
  const shorter = Math.min(word.length, other.length)
  const stem = word.slice(0, Math.max(4, shorter - 2))
  return shorter >= 4 && Math.abs(word.length - other.length) <= 4 && other.startsWith(stem)
}

/**
 * For each wanted section, given by the titles that count, the heading that is close to it by its letters or its words,
 * or `null`; no heading is close to two sections. Sections and headings that need no look are `null` themselves.
 */
export function nearTitles(
  wanted: readonly (readonly string[] | null)[],
  headings: readonly (string | null)[],
): readonly (number | null)[] {
  if (wanted.every((titles) => titles === null)) return wanted.map(() => null)
  const byLength = new Map<number, KnownHeading[]>()
  const known: KnownHeading[] = []
  const seen = new Set<string>()
  for (const [heading, title] of headings.entries()) {
    if (title === null || seen.has(title)) continue
    if (seen.size >= limit) break
    seen.add(title)
    for (const { form } of wholeForms(title)) {
      addTo(byLength, form.length, { heading, form })
      known.push({ heading, form })
    }
  }
  const near: (number | null)[] = wanted.map((titles) => (titles ? nearByLetters(titles, byLength) : null))
  const taken = new Set(near)
  wanted.forEach((titles, at) => {
    if (!titles || near[at] !== null) return
    const free = known.filter(({ heading }) => !taken.has(heading))
    near[at] = nearByWords(titles, free)
    taken.add(near[at] ?? null)
  })
  return near
}
