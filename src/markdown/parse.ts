import type { Root } from 'mdast'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { moveOffsets, normaliseForParser } from './line-endings.ts'
import { findTableLines, gfmTableAt } from './tables.ts'

/** The lines of the text that is being parsed on which a table may be. */
let tableLines = findTableLines('')

/**
 * The parts of GFM that rules read, and YAML front matter, each with a test whether a text may have it: an extension
 * costs time for every line, and most texts use few of them. Autolink literals and strikethrough are left out, because
 * no rule reads them.
 */
const extensions = [
  { isIn: () => tableLines.size > 0, syntax: gfmTableAt(() => tableLines), toTree: gfmTableFromMarkdown() },
  {
    isIn: (text: string) => /\[(?:\s{1,2}|[xX])\]/.test(text),
    syntax: gfmTaskListItem(),
    toTree: gfmTaskListItemFromMarkdown(),
  },
  { isIn: (text: string) => text.includes('[^'), syntax: gfmFootnote(), toTree: gfmFootnoteFromMarkdown() },
  {
    // The extension goes wrong in the blocks behind a thematic break on the first line.
    isIn: (text: string) => /^---[ \t]*\n(?:.*\n)*?---[ \t]*(?:\n|$)/.test(text),
    syntax: frontmatter(['yaml']),
    toTree: frontmatterFromMarkdown(['yaml']),
  },
]

function makeParser(wanted: readonly boolean[]) {
  const chosen = extensions.filter((_, at) => wanted[at])
  return unified()
    .use(remarkParse)
    .use(function syntax(this: Processor): void {
      const data = this.data()
      data.micromarkExtensions = chosen.map((extension) => extension.syntax)
      data.fromMarkdownExtensions = chosen.map((extension) => extension.toTree)
    })
    .freeze()
}

const parsers = new Map<string, ReturnType<typeof makeParser>>()

/**
 * Reads Markdown into an mdast tree. Values have one line feed for each line ending; offsets are those of `original`,
 * where a byte-order mark counts as a character.
 */
export function parse(original: string): Root {
  const { text, toOriginal } = normaliseForParser(original)
  tableLines = findTableLines(text)
  const wanted = extensions.map(({ isIn }) => isIn(text))
  const name = wanted.join()
  const parser = parsers.get(name) ?? makeParser(wanted)
  parsers.set(name, parser)
  const tree = parser.parse(text)
  if (toOriginal) moveOffsets(tree, toOriginal)
  return tree
}
