import type { PhrasingContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { oneLine } from '../text/words.ts'
import { isAngleText } from './inline.ts'

/**
 * What a reader sees as the title of a heading: without comments, tags, badges, an anchor such as `{#id}`, and a link
 * behind the title that leads back to a heading.
 */
export function readHeadingTitle(nodes: readonly PhrasingContent[]): string {
  const seen = [...nodes]
  while (seen.length > 1 && isTail(seen.at(-1))) seen.pop()
  const title = visibleText(seen)
    .replace(/\{#[^{}\s]{1,200}\}$/, '')
    .trimEnd()
  return title !== '' ? title : oneLine(toString(nodes))
}

function isTail(node: PhrasingContent | undefined): boolean {
  if (!node) return false
  if (node.type === 'html') return !isAngleText(node.value)
  if (node.type === 'text') return node.value.trim() === ''
  if (node.type === 'image' || node.type === 'imageReference') return true
  return node.type === 'link' && (node.url.startsWith('#') || visibleText([node]) === '')
}

function visibleText(nodes: readonly PhrasingContent[]): string {
  return oneLine(nodes.map((node) => textOf(node)).join(''))
}

function textOf(node: PhrasingContent): string {
  if (node.type === 'html') return isAngleText(node.value) ? node.value : ''
  if (node.type === 'image' || node.type === 'imageReference') return ''
  return 'children' in node ? node.children.map(textOf).join('') : toString(node)
}
