import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { Range, Source } from '../document/source.ts'
import type { Finding } from '../lint/finding.ts'
import type { Edit, Rule } from '../rule/rule.ts'
import { printable } from '../text/printable.ts'

/** Adds a finding to a file as a message. */
export function addMessage(file: VFile, tree: Node, source: Source, finding: Finding, rule: Rule): void {
  const fix = finding.fix && fixInRange(source.text, finding.range, finding.fix)
  const range = fix?.range ?? finding.range
  const place = placeOf(source, range)
  const message = file.message(printable(finding.message), { place, ancestors: ancestorsOf(tree, range) })
  message.note = rule.docs.fix
  if (fix) {
    message.actual = source.text.slice(range.start, range.end)
    message.expected = [fix.text]
  }
}

/**
 * A fix as editors apply it: a text that replaces the range of the message. Where the fix extends beyond the finding,
 * the range grows; a fix in another place is left out (null), because the message must mark the finding.
 */
export function fixInRange(text: string, found: Range, fix: Edit): Edit | null {
  const { range, text: wanted } = trimEdit(text, fix)
  if (range.start > found.end || range.end < found.start) return null
  const start = Math.min(found.start, range.start)
  const end = Math.max(found.end, range.end)
  return { range: { start, end }, text: text.slice(start, range.start) + wanted + text.slice(range.end, end) }
}

/** An edit without the unchanged text at both ends. */
function trimEdit(text: string, { range, text: wanted }: Edit): Edit {
  const old = text.slice(range.start, range.end)
  const shorter = Math.min(old.length, wanted.length)
  let head = 0
  while (head < shorter && old[head] === wanted[head]) head++
  let tail = 0
  while (tail < shorter - head && old[old.length - 1 - tail] === wanted[wanted.length - 1 - tail]) tail++
  return { range: { start: range.start + head, end: range.end - tail }, text: wanted.slice(head, wanted.length - tail) }
}

function placeOf(source: Source, { start, end }: Range): Point | Position {
  const from = { ...source.place(start), offset: start }
  return start === end ? from : { start: from, end: { ...source.place(end), offset: end } }
}

/** The nodes of the host's tree around a range, from the root inwards; nodes without positions are skipped. */
function ancestorsOf(tree: Node, { start, end }: Range): Node[] {
  const ancestors: Node[] = []
  for (let node: Node | undefined = tree; node; ) {
    ancestors.push(node)
    const children: readonly Node[] = 'children' in node && Array.isArray(node.children) ? node.children : []
    node = children.find(({ position }) => {
      const [from, to] = [position?.start.offset, position?.end.offset]
      return from !== undefined && to !== undefined && from <= start && end <= to && from < to
    })
  }
  return ancestors
}
