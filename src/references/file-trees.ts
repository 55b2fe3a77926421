import type { Fence } from '../document/document.ts'
import type { Range, Source } from '../document/source.ts'

/** A file or folder of a tree, with its whole path from the tree's root. */
export interface TreeLine {
  readonly path: string
  /** As it is written. */
  readonly name: string
  readonly range: Range
}

const line =
  /^((?:[│|]?[ \t\u00a0]*)*(?:[├└]|[|`+](?=--))(?:─|-)+[ \u00a0]?)?([^\s#][^#]*?)(?:\s+(?:#|\/\/|<-|←|--|—|-)\s.*)?$/u
const mostLines = 500

/** Reads a drawn file tree (`├── src/`); empty where a code block is none. */
export function readTreeLines(fence: Fence, source: Source): TreeLine[] {
  if (!/[├└]──/.test(fence.value)) return []
  const found: TreeLine[] = []
  const open: { readonly indent: number; readonly name: string }[] = []
  for (const [index, text] of fence.value.split('\n').slice(0, mostLines).entries()) {
    const match = text.length > 400 ? null : line.exec(text)
    if (!match) continue
    const [, lead = '', written = ''] = match
    const name = written.trim()
    while (open.length > 0 && (open.at(-1)?.indent ?? 0) >= lead.length) open.pop()
    open.push({ indent: lead.length, name: name.replace(/\/$/, '') })
    if (lead === '' || /\s|[…*<>[\]{}]|\.\.\./.test(name)) continue
    const { start, end } = source.lineRange(fence.firstLine + index)
    const at = source.text.slice(start, end).lastIndexOf(name)
    if (at === -1) continue
    const path = open.map((one) => one.name).join('/')
    found.push({ path, name, range: { start: start + at, end: start + at + name.length } })
  }
  return found
}
