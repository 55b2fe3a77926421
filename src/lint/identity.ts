import { oneLine } from '../text/words.ts'
import type { Finding } from './finding.ts'

/** What identifies a finding in a later version of its document. */
export type Identifiable = Pick<Finding, 'ruleId' | 'path' | 'text'>

/**
 * The identity of each finding: rule, section path, normalised text and a counter of equal ones, without line numbers.
 * Unique within the list, which has one document's findings in order.
 */
export function identify(findings: readonly Identifiable[]): string[] {
  const seen = new Map<string, number>()
  return findings.map(({ ruleId, path, text }) => {
    // Normalised text has neither tab nor line feed, so different findings never have the same identity.
    const name = [normalise(ruleId), path.map(normalise).join('\t'), normalise(text)].join('\n')
    const count = (seen.get(name) ?? 0) + 1
    seen.set(name, count)
    return `${name}\n${count}`
  })
}

// A re-wrapped paragraph, or `Todo` in place of `TODO`, is not a new finding.
function normalise(text: string): string {
  return oneLine(text.normalize('NFC').toLowerCase())
}
