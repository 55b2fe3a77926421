import { gfmTable } from 'micromark-extension-gfm-table'
import type { Construct, Extension } from 'micromark-util-types'

/** A line of nothing but what a delimiter row, a quotation's marker or a blank line holds. */
const bare = /^[ \t>|:-]*$/

/**
 * GFM tables that are looked for only where one may be: as it stands, the extension reads every line of a paragraph as
 * a table's head.
 */
export function gfmTableAt(lines: () => ReadonlySet<number>): Extension {
  const table = gfmTable().flow?.null as Construct
  return {
    flow: {
      null: {
        ...table,
        tokenize(effects, ok, nok) {
          return lines().has(this.now().line) ? table.tokenize.call(this, effects, ok, nok) : nok
        },
      },
    },
  }
}

/**
 * The lines, 1-based, that may be a table's: the one before a possible delimiter row, and all from there to a blank
 * line.
 */
export function findTableLines(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  if (!text.includes('|')) return found
  const lines = text.split(/\r\n|[\r\n]/)
  let isInTable = false
  for (const [at, line] of lines.entries()) {
    const isBare = bare.test(line)
    if (isBare && line.includes('-')) {
      isInTable = true
      found.add(at)
    } else if (isBare && !/[|:]/.test(line)) isInTable = false
    if (isInTable) found.add(at + 1)
  }
  return found
}
