import type { Finding } from './finding.ts'

/** What a finding is known by in a later version of its document. */
export type Identifiable = Pick<Finding, 'ruleId' | 'path' | 'text'>

/**
 * For each finding its identity: rule, section path, normalised text and a counter of equal ones, a line each, no line
 * numbers. Unique within the list, which is one document's findings in order.
 */
export function identify(findings: readonly Identifiable[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(({ ruleId, path, text }) => {
    // Normalised text holds neither tab nor line feed: two different findings never join to one name.
    const name = [normalise(ruleId), path.map(normalise).join('\t'), normalise(text)].join('\n')
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return `${name}\n${count}`
  })
}

// Re-wrapping a paragraph or writing `Todo` for `TODO` makes no new finding.
function normalise(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()
}
