import type { Root } from 'mdast'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { quickenEdits } from './edits.ts'

/**
 * CommonMark with the parts of GFM that hold text of ours (tables, task lists, footnotes) and YAML front matter.
 * Autolink literals and strikethrough are left out: they cost time and no rule looks at them.
 */
function syntax(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [gfmTable(), gfmTaskListItem(), gfmFootnote(), frontmatter(['yaml'])]
  data.fromMarkdownExtensions = [
    gfmTableFromMarkdown(),
    gfmTaskListItemFromMarkdown(),
    gfmFootnoteFromMarkdown(),
    frontmatterFromMarkdown(['yaml']),
  ]
}

quickenEdits()

const processor = unified().use(remarkParse).use(syntax).freeze()

/** Reads Markdown into an mdast tree with positions. `text` must have no byte-order mark, so that offsets are its own. */
export function parse(text: string): Root {
  return processor.parse(text)
}
