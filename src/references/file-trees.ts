import type { Fence } from '../document/document.ts'
import type { Range, Source } from '../document/source.ts'

/** A file or folder of a tree, with its whole path from the tree's root. */
export interface TreeLine {
  readonly path: string
  /** As it is written. */
  readonly name: string
  readonly range: Range
}

const mostLines = 500
const longestName = 200
const branches = new Set('│├└─| \t\u00a0')

/** Reads a drawn file tree (`├── src/`); empty where a code block is none. */
export function readTreeLines(fence: Fence, source: Source): TreeLine[] {
  if (!/[├└]──/.test(fence.value)) return []
  const found: TreeLine[] = []
  const open: { readonly indent: number; readonly name: string }[] = []
  for (const [index, text] of fence.value.split('\n').slice(0, mostLines).entries()) {
    const indent = countBranches(text)
    const [name = ''] = text.slice(indent, indent + longestName).split(/\s/, 1)
    if (name === '' || name.startsWith('#')) continue
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= indent) open.pop()
    open.push({ indent, name: name.replace(/\/$/, '') })
    if (indent === 0 || /[…*<>[\]{}]|\.\.\./.test(name)) continue
    const { start, end } = source.lineRange(fence.firstLine + index)
    const at = source.text.slice(start, end).indexOf(name)
    if (at === -1) continue
    const path = open.map((one) => one.name).join('/')
    found.push({ path, name, range: { start: start + at, end: start + at + name.length } })
  }
  return found
}

/** How many characters at the start of a line draw the tree's branches. */
function countBranches(text: string): number {
  let at = 0
  while (at < text.length && branches.has(text.charAt(at))) at++
  return at
}
