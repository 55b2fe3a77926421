import type { DateOptions, Pattern, Shape } from './shape.ts'
import { makePatterns } from './shape-patterns.ts'

/** The longest text before the year that is searched: bounds the work for one year. */
const longestBefore = 40

/** One of this many characters next to a year is a link, unless all are blanks and marks. */
const longestLink = 4

/** The first shape that contains the four digits at `at`, begins no sooner than `from`, and is `accepted`. */
export function findShape(
  text: string,
  at: number,
  from: number,
  options: DateOptions,
  accepted: (shape: Shape) => boolean,
): Shape | null {
  patterns ??= makePatterns()
  const windowStart = Math.max(from, at - longestBefore)
  const before = text.slice(windowStart, at + 4)
  const [ahead, behind] = [text.slice(windowStart, at), text.slice(at + 4, at + 4 + longestBefore)]
  for (const pattern of patterns) {
    const { yearFirst, read } = pattern
    if (!mayFit(pattern, ahead, behind)) continue
    const regexp = (pattern.regexp ??= new RegExp(pattern.source, (yearFirst ? 'y' : '') + (pattern.worded ? 'i' : '')))
    regexp.lastIndex = yearFirst ? at : 0
    const match = regexp.exec(yearFirst ? text : before)
    const found = match && read(match.groups ?? {}, options)
    if (!match || !found) continue
    const start = yearFirst ? at : windowStart + match.index
    const shape = { ...found, start, end: start + match[0].length }
    if (accepted(shape)) return shape
  }
  return null
}

/** A cheap check before an expression is compiled: most years have nothing beside them that could make a date. */
function mayFit({ yearFirst, links, numbered }: Pattern, ahead: string, behind: string): boolean {
  const next = yearFirst ? behind.slice(0, longestLink) : ahead.slice(-longestLink)
  return (
    Array.from(next).some((character) => links.includes(character)) &&
    (!numbered || /\d/.test(yearFirst ? behind : ahead))
  )
}

let patterns: readonly Pattern[] | undefined
