import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { describe, expect, it } from 'vitest'
import { findTableLines, gfmTableAt } from '../../src/markdown/tables.ts'
import { markdown, samples } from '../document/markdown.ts'

const read = (text: string, syntax: ReturnType<typeof gfmTable>) =>
  fromMarkdown(text, { extensions: [syntax], mdastExtensions: [gfmTableFromMarkdown()] })
const readGated = (text: string) => {
  const lines = findTableLines(text)
  return lines.size > 0
    ? read(
        text,
        gfmTableAt(() => lines),
      )
    : fromMarkdown(text)
}

describe('tables', () => {
  it('are found as if they were looked for at every line', () => {
    const tables = [
      '| a | b |\n|---|---|\n| c | d |\nlazy\n\nafter | all\n',
      'a | b\n-|-\n',
      '> | a |\n> |:-:|\n> | b |\nlazy\n',
      '- | a |\n  | - |\n  | b |\n',
      'text\n| a |\n|---|\n',
      '| a |\r\n|---|\r\n| b |\r\n',
      '| a |\r|---|\r| b |',
      '\t| a |\n\t|---|',
      '[^1]: | a |\n    | - |\n',
    ]
    for (const text of [...tables, ...samples])
      expect(readGated(text)).toEqual(text.includes('|') ? read(text, gfmTable()) : fromMarkdown(text))
  })

  it('are found in what nobody would write', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        expect(readGated(text)).toEqual(text.includes('|') ? read(text, gfmTable()) : fromMarkdown(text))
      }),
      { numRuns: 3000 },
    )
  })
})
