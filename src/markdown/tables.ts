import { gfmTable } from 'micromark-extension-gfm-table'
import type { Construct, Extension } from 'micromark-util-types'

/** A line with only the characters of a delimiter row and of block quote markers, or a blank line. */
const bare = /^[ \t>|:-]*$/

/**
 * GFM tables, tried only on lines that may begin one: the extension alone tries every line of a paragraph as the header
 * of a table.
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
