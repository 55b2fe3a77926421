import type { Paragraph, PhrasingContent, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'

/** The content of a paragraph that is one strong text and nothing else, and ends in no colon; else null. */
export function boldHeading(node: Paragraph): PhrasingContent[] | null {
  const [only, ...others] = node.children
  if (only?.type !== 'strong' || others.some((other) => other.type !== 'text' || other.value.trim() !== '')) return null
  const text = toString(only).trim()
  return text === '' || text.includes('\n') || /[:：.。!?！？]$/.test(text) ? null : only.children
}

/** Whether a block that follows a label with no value of its own is that label's content. */
export function belongs(next: RootContent | undefined): boolean {
  if (!next) return false
  if (next.type === 'paragraph') {
    const [first] = next.children
    return first?.type !== 'strong'
  }
  return ['list', 'code', 'table', 'blockquote'].includes(next.type) || (next.type === 'html' && !isComment(next.value))
}

/** Whether a piece of HTML is comments and nothing else. */
export function isComment(html: string): boolean {
  let rest = html.trim()
  while (rest.startsWith('<!--')) {
    const close = rest.indexOf('-->', 4)
    rest = close === -1 ? '' : rest.slice(close + 3).trimStart()
  }
  return rest === ''
}
