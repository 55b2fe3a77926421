import { createClock } from '../document/time-limit.ts'

const longestTested = 200

/**
 * Makes a test of texts: each is compared as a whole, with or without brackets around it; one between slashes is a
 * regular expression. A pattern that could take more than a moment (a repeated group, a reference back, more than three
 * open repetitions) is compared as a text, and only the first 200 characters of what is tested are looked at.
 * @throws {DocumentError} from the test, where all its patterns together have taken more than a second
 */
export function makeTest(texts: readonly string[]): (text: string) => boolean {
  if (texts.length === 0) return () => false
  const literal = new Set<string>()
  const patterns: RegExp[] = []
  for (const text of texts) {
    const pattern = readPattern(text)
    if (pattern) patterns.push(pattern)
    else literal.add(plain(text))
  }
  const limited = createClock('The patterns of `allow` took more than a second; simplify them')
  return (text) => {
    const start = text.slice(0, longestTested)
    return literal.has(plain(text)) || patterns.some((pattern) => limited(() => pattern.test(start)))
  }
}

/** What is wrong with a text that is meant as a regular expression; null for nothing. */
export function patternError(text: string): string | null {
  const match = /^\/(.+)\/([iu]*)$/s.exec(text)
  if (!match || readPattern(text)) return null
  return isSafe(match[1] ?? '')
    ? 'is not a valid regular expression'
    : 'could take too long to match; use no repeated groups and at most three repetitions'
}

/** Reads `/source/flags`; null where it is no pattern, or one that is not safe to run. */
export function readPattern(text: string): RegExp | null {
  const match = /^\/(.+)\/([iu]*)$/s.exec(text)
  const source = match?.[1]
  if (source === undefined || !isSafe(source)) return null
  try {
    return new RegExp(source, match?.[2])
  } catch {
    return null
  }
}

function isSafe(source: string): boolean {
  if (source.length > 500) return false
  const bare = source.replace(/\\./gs, 'x').replace(/\[[^\]]*\]?/g, 'x')
  if (/\)[*+{?]|\(\?<?[=!]/.test(bare) || /\\[1-9k]/.test(source)) return false
  return (bare.match(/[*+]|\{\d*,\d*\}/g) ?? []).length <= 3
}

function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\[(.*)\]$/, '$1')
    .trim()
    .toLowerCase()
}
