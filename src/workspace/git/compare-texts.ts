/** One line of a text with its 1-based number. */
export interface NumberedLine {
  readonly line: number
  readonly text: string
}

/**
 * What differs between two texts of one file: the lines that differ in more than white space, blank lines left out.
 * Of a merge, `removed` and `added` hold only what the merge itself did: lines that are in no parent, or in every one.
 */
export interface Change {
  readonly before: string
  readonly after: string
  /** Lines of `before` that are gone. */
  readonly removed: readonly NumberedLine[]
  /** Lines of `after` that are new. */
  readonly added: readonly NumberedLine[]
}

/** Says whether a change affects only the lines in which the document states its own dates. */
export type IsOnlyDates = (change: Change) => boolean

/** How far two texts of a file are apart; `space` also covers line endings, blank lines and re-wrapped lines. */
export type Difference = 'none' | 'space' | 'dates' | 'content'

// No document states its dates on more lines than this; a change of more lines is content without a further test.
const MOST_CHANGED_LINES = 32

/** Compares two texts of one file, white space aside; a byte-order mark counts as white space. */
export function compareTexts(before: string, after: string, isOnlyDates: IsOnlyDates): Difference {
  if (before === after) return 'none'
  const [start, end] = commonEnds(before, after)
  const old = before.slice(start, before.length - end)
  const now = after.slice(start, after.length - end)
  if (squeeze(old) === squeeze(now)) return 'space'
  const first = countNewlines(before, start) + 1
  const script = diffLines(filledLines(old, first), filledLines(now, first))
  if (script === null) return 'content'
  return isOnlyDates({ before, after, ...script }) ? 'dates' : 'content'
}

/**
 * Compares a merge's text with its parents' texts: `content` where the merge made lines of its own or dropped lines
 * that every parent has, `dates` where it did so to date lines only, `none` where each line comes from a parent.
 */
export function compareMerge(parents: readonly string[], after: string, isOnlyDates: IsOnlyDates): Difference {
  const before = parents[0] ?? ''
  const rest = new Map<string, number>()
  const now = filledLines(after, 1)
  for (const { text } of now) rest.set(squeeze(text), (rest.get(squeeze(text)) ?? 0) + 1)
  const known = parents.map((text) => new Set(filledLines(text, 1).map((line) => squeeze(line.text))))
  const added = now.filter((line) => !known.some((lines) => lines.has(squeeze(line.text))))
  const removed = filledLines(before, 1).filter((line) => {
    const key = squeeze(line.text)
    return !rest.has(key) && known.every((lines) => lines.has(key))
  })
  if (added.length + removed.length === 0) return 'none'
  if (added.length + removed.length > MOST_CHANGED_LINES) return 'content'
  return isOnlyDates({ before, after, removed, added }) ? 'dates' : 'content'
}

/** The lengths of the common start and end of two texts, both cut at line feeds. */
function commonEnds(before: string, after: string): [number, number] {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++
  start = start === 0 ? 0 : before.lastIndexOf('\n', start - 1) + 1
  let end = 0
  while (
    end < shorter - start &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++
  }
  const cut = before.indexOf('\n', before.length - end)
  // The line feed itself stays with the part that differs: only whole lines are cut off.
  return [start, end === 0 || cut === -1 ? 0 : before.length - cut - 1]
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '')
}

function countNewlines(text: string, end: number): number {
  let count = 0
  for (let at = text.indexOf('\n'); at !== -1 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}

function filledLines(text: string, first: number): NumberedLine[] {
  const lines: NumberedLine[] = []
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (line.trim() !== '') lines.push({ line: first + index, text: line })
  })
  return lines
}

/** The shortest edit between two lists of lines (Myers 1986), or null where it is longer than the limit. */
function diffLines(
  old: readonly NumberedLine[],
  now: readonly NumberedLine[],
): { removed: NumberedLine[]; added: NumberedLine[] } | null {
  if (Math.abs(old.length - now.length) > MOST_CHANGED_LINES) return null
  const a = old.map((line) => squeeze(line.text))
  const b = now.map((line) => squeeze(line.text))
  const furthest: Map<number, number>[] = []
  for (let edits = 0; edits <= MOST_CHANGED_LINES; edits++) {
    const last = furthest[edits - 1]
    const here = new Map<number, number>()
    furthest.push(here)
    for (let k = -edits; k <= edits; k += 2) {
      let x = last === undefined ? 0 : Math.max((last.get(k - 1) ?? -2) + 1, last.get(k + 1) ?? -1)
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      here.set(k, x)
      if (x >= a.length && x - k >= b.length) return walkBack(furthest, old, now)
    }
  }
  return null
}

function walkBack(
  furthest: readonly Map<number, number>[],
  old: readonly NumberedLine[],
  now: readonly NumberedLine[],
): { removed: NumberedLine[]; added: NumberedLine[] } {
  const removed: NumberedLine[] = []
  const added: NumberedLine[] = []
  let k = old.length - now.length
  for (let edits = furthest.length - 1; edits > 0; edits--) {
    const last = furthest[edits - 1]
    const byRemoval = (last?.get(k - 1) ?? -2) + 1
    const byAddition = last?.get(k + 1) ?? -1
    if (byRemoval > byAddition) {
      const line = old[byRemoval - 1]
      if (line !== undefined) removed.unshift(line)
      k--
    } else {
      const line = now[byAddition - k - 1]
      if (line !== undefined) added.unshift(line)
      k++
    }
  }
  return { removed, added }
}
