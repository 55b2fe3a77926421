import type { Definition, InlineCode, Nodes, Parents } from 'mdast'
import type { Document, Field, Section } from '../document/document.ts'
import { rangeOf } from '../document/inline.ts'
import { sectionPath } from '../document/sections.ts'
import type { Range } from '../document/source.ts'
import { once } from '../text/once.ts'
import { foldAnchor, readAnchors } from './anchors.ts'
import { readTreeLines } from './file-trees.ts'
import { parseLink, parsePath } from './parse-target.ts'
import type { Reference, ReferenceKind, Target } from './reference.ts'
import { isPathLabel } from './wording.ts'

/** What is looked at beside links, images and code spans. */
export interface ReferenceOptions {
  /** Whether file trees in code blocks are read (`├── src/`). */
  readonly trees: boolean
}

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'html'])

/**
 * Every reference of a document to a file of its repository, and every link to an anchor that the document itself
 * lacks, in order. Pure.
 */
export function findReferences(document: Document, { trees }: ReferenceOptions): Reference[] {
  const found: Found[] = []
  const { text } = document.source
  const listed = new Set(document.contents?.entries.map(({ range }) => range.start))
  let around: () => string = () => ''

  const add = (kind: ReferenceKind, written: string, range: Range, target: Target | null) => {
    if (target) found.push({ kind, text: written, range, target, around: around() })
  }
  const addLink = (kind: ReferenceKind, node: Nodes, url: string) => {
    const range = rangeOf(node)
    // `stale-toc` checks the table of contents.
    if (listed.has(range.start)) return
    add(kind, url, findWritten(text, url, range) ?? range, parseLink(url))
  }
  let row: Parents | null = null
  const definitions: Definition[] = []
  const used = new Set<string>()
  const visit = (node: Nodes, parent: Parents | null, isCodeRead: boolean) => {
    if (blocks.has(node.type)) {
      // Every cell of a row is read with the whole row.
      if (parent?.type !== 'tableRow') around = once(() => readAround(textOf(node)))
      else if (parent !== row) around = once(() => readAround(textOf(parent)))
      row = parent
    }
    if (node.type === 'link') addLink('link', node, node.url)
    else if (node.type === 'image') addLink('image', node, node.url)
    else if (node.type === 'definition') definitions.push(node)
    else if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
    else if (node.type === 'inlineCode' && isCodeRead)
      add('path', node.value, codeRange(text, node), parsePath(node.value))
    else if (node.type === 'html') addHtml(node.value, rangeOf(node).start, add)
    if (!('children' in node)) return
    // A link is checked by its destination. A task says what is to be done or was done, not what is there.
    const isLink = node.type === 'link' || node.type === 'linkReference'
    const isTask = node.type === 'listItem' && typeof node.checked === 'boolean'
    for (const child of node.children) visit(child, node, isCodeRead && !isLink && !isTask)
  }
  visit(document.tree, null, true)
  around = () => ''
  for (const node of definitions) {
    // Templates define anchors of their sections that not every document uses: nobody can follow those.
    if (used.has(node.identifier) || !node.url.startsWith('#')) addLink('link', node, node.url)
  }
  for (const field of document.fields) addField(field, text, found)
  if (trees) {
    for (const fence of document.fences) {
      for (const { path, name, range } of readTreeLines(fence, document.source))
        add('tree', name, range, parsePath(path))
    }
  }
  const own = found.some(isOwnAnchor) ? readAnchors(document) : new Set<string>()
  const kept = found.filter((one) => !isOwnAnchor(one) || !own.has(foldAnchor(one.target.anchor ?? '')))
  return addSections(
    kept.sort((a, b) => a.range.start - b.range.start),
    document,
  )
}

/** A reference before its section is known. */
type Found = Omit<Reference, 'section'>

/** Adds the sections of references, which are in the order of the text. */
function addSections(found: readonly Found[], { sections }: Document): Reference[] {
  let next = 0
  let current: Section | undefined
  let path: readonly string[] = []
  return found.map((one) => {
    const last = current
    while ((sections[next]?.range.start ?? Infinity) <= one.range.start) current = sections[next++]
    if (current !== undefined && current !== last) path = sectionPath(current)
    return { ...one, section: path }
  })
}

function isOwnAnchor({ target }: Found): boolean {
  return target.path === ''
}

/** `**Location:** src/auth/` without a code span: each word of it that has the form of a path. */
function addField({ label, value, valueRange }: Field, text: string, found: Found[]): void {
  // A value with code or links in it is not written as it is read, and those are references themselves.
  if (!isPathLabel(label) || text.slice(valueRange.start, valueRange.end) !== value) return
  const words = value.split(/([\s,;()]+)/)
  const around = readAround(words.filter((word) => parsePath(word) === null).join(''))
  let at = valueRange.start
  for (const word of words) {
    const target = parsePath(word)
    if (target) {
      const range = { start: at, end: at + word.length }
      found.push({ kind: 'path', text: word, range, target, around })
    }
    at += word.length
  }
}

const attribute = /<(?:img|a|source)\b[^<>]{0,500}?\s(src|href)\s*=\s*(?:"([^"<>]{0,400})"|'([^'<>]{0,400})')/gi

function addHtml(
  html: string,
  start: number,
  add: (kind: ReferenceKind, written: string, range: Range, target: Target | null) => void,
): void {
  if (html.startsWith('<!--')) return
  for (const match of html.matchAll(attribute)) {
    const url = match[2] ?? match[3] ?? ''
    const from = start + match.index + match[0].length - 1 - url.length
    const kind = match[1]?.toLowerCase() === 'src' ? 'image' : 'link'
    add(kind, url, { start: from, end: from + url.length }, parseLink(url))
  }
}

/** The words of a block, without code and destinations: a path's own name says nothing. */
function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map(textOf).join(' ') : ''
}

function readAround(text: string): string {
  return text.slice(0, 2000)
}

/** The place of a destination inside its link, where it is written as it is read. */
function findWritten(text: string, url: string, { start, end }: Range): Range | null {
  const at = text.slice(start, end).lastIndexOf(url)
  return at === -1 ? null : { start: start + at, end: start + at + url.length }
}

/** The place of a code span's text, without its backticks. */
function codeRange(text: string, node: InlineCode): Range {
  const range = rangeOf(node)
  return findWritten(text, node.value, range) ?? range
}
