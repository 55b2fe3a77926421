import type { Nodes, Root, RootContent } from 'mdast'
import type { Point } from 'unist'
import { parse } from './parse.ts'

/** A text and its tree. */
export interface ParsedText {
  readonly text: string
  readonly tree: Root
}

/** A text divided at two headings around its change. */
interface Division {
  /** The nodes before the change, which stay. */
  readonly head: readonly RootContent[]
  /** The nodes that the change replaces. */
  readonly old: readonly RootContent[]
  /** The nodes after the change, which only move. */
  readonly tail: readonly RootContent[]
  /** Where the part with the change begins, and where it ends in the new text. */
  readonly start: Place
  readonly end: number
}

type Place = Pick<Point, 'line'> & { readonly offset: number }

/**
 * Parses a text whose earlier version was parsed: only what is between the headings around the change. The tree equals
 * that of `parse`, and shares nodes with the earlier one.
 */
export function parseAgain(text: string, before: ParsedText): Root {
  const division = divide(text, before)
  const part = text.startsWith('\uFEFF') ? null : parsePart(text, division)
  if (!part) return parse(text)
  const { head, tail, end } = division
  const [next] = tail
  const by = next && { offset: end - offsetOf(next), line: part.endLine - lineOf(next) }
  const children = [...head, ...part.nodes, ...(by ? tail.map((node) => moveNode(node, by)) : [])]
  // Any line of three hyphens, in any part, may end the front matter that three hyphens at the start begin.
  if (text.startsWith('---') && children[0]?.type !== 'yaml') return parse(text)
  return {
    type: 'root',
    children,
    position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(text) },
  }
}

/**
 * Divides a text at the last heading before its change and the first one behind it. Nothing that begins before a
 * heading goes on behind it: what is between two headings can be parsed alone.
 */
function divide(text: string, before: ParsedText): Division {
  const { children } = before.tree
  const same = countSame(text, before.text)
  const headings = children.filter((node) => isHeadingLine(node, before.text))
  const first = headings.findLast((node) => lineEnd(before.text, offsetOf(node)) < same.start)
  // The line feed before the heading must be the same too.
  const next = headings.find((node) => offsetOf(node) > before.text.length - same.end)
  const from = first ? children.indexOf(first) : 0
  const to = next ? children.indexOf(next) : children.length
  return {
    head: children.slice(0, from),
    old: children.slice(from, to),
    tail: children.slice(to),
    start: first ? { offset: offsetOf(first), line: lineOf(first) } : { offset: 0, line: 1 },
    end: next ? offsetOf(next) + text.length - before.text.length : text.length,
  }
}

/**
 * Parses the part with the change between the definitions of the other parts and the heading that ends it. Null where
 * it does not end there (a fence is open), or where its own definitions changed, which other parts refer to.
 */
function parsePart(text: string, { head, old, tail, start, end }: Division) {
  const part = text.slice(start.offset, end)
  const others = [...definitionsIn(head), ...definitionsIn(tail)]
  // Front matter is what it is only at the start.
  if (others.length > 0 && part.startsWith('---')) return null
  // A heading ends what may go on behind a definition.
  const lead = others.length === 0 ? '' : `${others.map(({ label }) => `[${label}]: x\n\n`).join('')}#\n`
  const { children } = parse(`${lead}${part}${tail.length === 0 ? '' : '#'}`)
  const added = children.filter((node) => offsetOf(node) < lead.length)
  const last = tail.length === 0 ? null : children.at(-1)
  if (last && (last.type !== 'heading' || offsetOf(last) !== lead.length + part.length)) return null
  const nodes = children.slice(added.length, last ? -1 : undefined)
  if (!haveSame(definitionsIn(added), others) || !haveSame(definitionsIn(nodes), definitionsIn(old))) return null
  const by = { offset: start.offset - lead.length, line: start.line - 1 - (lead.split('\n').length - 1) }
  return { nodes: nodes.map((node) => moveNode(node, by)), endLine: last ? lineOf(last) + by.line : 0 }
}

interface Defined {
  readonly label: string
  readonly identifier: string
}

function haveSame(some: readonly Defined[], others: readonly Defined[]): boolean {
  return some.map(({ identifier }) => identifier).join('\n') === others.map(({ identifier }) => identifier).join('\n')
}

/** What links and footnotes anywhere in a text refer to. */
function definitionsIn(nodes: readonly Nodes[], found: Defined[] = []): Defined[] {
  for (const node of nodes) {
    if (node.type === 'definition') found.push({ label: node.label ?? '', identifier: node.identifier })
    if (node.type === 'footnoteDefinition') found.push({ label: `^${node.label}`, identifier: `^${node.identifier}` })
    if ('children' in node) definitionsIn(node.children, found)
  }
  return found
}

/** How many characters two texts have in common at their start, and at their end behind that. */
function countSame(one: string, other: string): { readonly start: number; readonly end: number } {
  const most = Math.min(one.length, other.length)
  let start = 0
  while (start < most && one[start] === other[start]) start++
  let end = 0
  while (end < most - start && one[one.length - end - 1] === other[other.length - end - 1]) end++
  return { start, end }
}

/** Whether a node is a heading that begins with number signs at the start of a line. */
function isHeadingLine(node: RootContent, text: string): boolean {
  if (node.type !== 'heading' || node.position?.start.column !== 1) return false
  return /^#{1,6}(?:[ \t\r\n]|$)/.test(text.slice(offsetOf(node), offsetOf(node) + 7))
}

/** A copy of a node and all in it, elsewhere. */
function moveNode<T extends Nodes>(node: T, by: Place): T {
  if (by.offset === 0 && by.line === 0) return node
  const { position } = node
  const copy = { ...node }
  if (position) copy.position = { start: movePoint(position.start, by), end: movePoint(position.end, by) }
  if ('children' in copy) copy.children = copy.children.map((child) => moveNode(child, by)) as typeof copy.children
  return copy
}

function movePoint({ line, column, offset = 0 }: Point, by: Place): Point {
  return { line: line + by.line, column, offset: offset + by.offset }
}

function endOf(text: string): Point {
  const lines = text.split(/\r\n|[\r\n]/)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset: text.length }
}

function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset)
  return feed === -1 ? text.length : feed
}

function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1
}
