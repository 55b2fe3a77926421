import type { Nodes } from 'mdast'
import type { Comment, Document } from '../document/document.ts'
import type { Range, Source } from '../document/source.ts'
import type { Directive, DirectiveRule, UnusedDirective } from '../rule/directive.ts'
import { nearestName } from '../text/nearest.ts'
import { countPassing } from '../text/search.ts'

const PREFIX = 'system-patterns-lint-'
const KINDS = ['disable-next-line', 'disable-line', 'disable', 'enable', 'disable-file'] as const
/** How many comments, as lines or blocks, may be between a directive and what it applies to. */
const MOST_BETWEEN = 10
const SHARED = { disable: 'disable', enable: 'enable', ignore: 'ignore-next' } as const

/** The directives of a document, and comments that look like a directive but are not one. */
export interface Directives {
  /** In the order of the document. */
  readonly list: readonly Directive[]
  readonly misspelt: readonly UnusedDirective[]
}

/** Reads the comments that hide findings: `<!-- system-patterns-lint-disable ID, ID -- reason -->`, remark's too. */
export function readDirectives(document: Document): Directives {
  const list: Directive[] = []
  const misspelt: UnusedDirective[] = []
  for (const comment of document.comments) {
    const own = comment.text.startsWith(PREFIX.slice(0, -1))
    const names = readNames(document.source, comment)
    const [first, second] = names
    if (!first || (!own && first.id !== 'lint')) continue
    const rest = names.slice(own ? 1 : 2)
    const kind = own ? KINDS.find((one) => PREFIX + one === first.id) : sharedKind(second?.id)
    if (kind) {
      const name = own ? first.id : `lint ${second?.id ?? ''}`
      const rules = rest.map(withoutPrefix)
      const lines = linesOf(kind, document, comment)
      list.push({ name, kind, shared: !own, rules, range: comment.range, lines })
    } else if (own) {
      // `system-patterns-lint disable` and `system-patterns-lint: disable` as well.
      const bare = /^system-patterns-lint:?$/.test(first.id) && second !== undefined
      const name = bare ? `${first.id} ${second.id}` : first.id
      const nearest = nearestName(
        bare ? PREFIX + second.id : name,
        KINDS.map((one) => PREFIX + one),
      )
      const range = { start: first.range.start, end: bare ? second.range.end : first.range.end }
      misspelt.push({ why: 'unknown directive', name, id: null, nearest, range })
    }
  }
  return { list: list.sort((one, other) => one.range.start - other.range.start), misspelt }
}

function sharedKind(word: string | undefined): Directive['kind'] | undefined {
  return word === 'disable' || word === 'enable' || word === 'ignore' ? SHARED[word] : undefined
}

/** Names with their places; what follows ` -- ` is the reason, which is for people only. */
function readNames(source: Source, { text, range }: Comment): DirectiveRule[] {
  // In a block quote the comment's text lacks the marks at the start of its lines, so it is not found in the source.
  const start = range.start + Math.max(0, source.text.slice(range.start, range.end).indexOf(text))
  const dash = /\s--+(?=\s|$)/.exec(text)
  const names: DirectiveRule[] = []
  for (const match of text.slice(0, dash?.index ?? text.length).matchAll(/[^\s,]+/g)) {
    const at = start + match.index
    names.push({ id: match[0], range: { start: at, end: at + match[0].length } })
  }
  return names
}

/** In remark, the names of our rules begin with the name of the package. */
function withoutPrefix({ id, range }: DirectiveRule): DirectiveRule {
  const prefix = ['remark-lint:', 'system-patterns-lint:'].find((one) => id.startsWith(one)) ?? ''
  return { id: id.slice(prefix.length), range: { start: range.start + prefix.length, end: range.end } }
}

function linesOf(kind: Directive['kind'], document: Document, { range }: Comment): { first: number; last: number } {
  const { source } = document
  const first = source.place(range.start).line
  const last = source.place(range.end).line
  switch (kind) {
    case 'disable-line':
      return { first, last }
    case 'disable-file':
      return { first: 1, last: source.lineCount }
    case 'disable':
    case 'enable':
      return { first, last: source.lineCount }
    case 'disable-next-line':
      return { first: last + 1, last: nextContent(source, last + 1) }
    case 'ignore-next': {
      const block = nextBlock(document.tree, range)
      if (!block) return { first: last + 1, last }
      return { first: source.place(block.start).line, last: source.place(Math.max(block.start, block.end - 1)).line }
    }
  }
}

/** The first line from `line` on that is neither blank nor a comment: formatters put an empty line below a comment. */
function nextContent(source: Source, line: number): number {
  for (let at = line; at <= Math.min(source.lineCount, line + MOST_BETWEEN); at++) {
    const text = source.lineText(at).trim()
    if (text !== '' && !(text.startsWith('<!--') && text.indexOf('-->') === text.length - 3)) return at
  }
  return line
}

/** The block after the one with the comment, which remark calls the next node. */
function nextBlock(tree: Nodes, comment: Range): Range | null {
  let node: Nodes | undefined = tree
  let next: Range | null = null
  while (node && 'children' in node) {
    const children: readonly Nodes[] = node.children
    const at = countPassing(children, (child) => (rangeOf(child)?.start ?? Infinity) <= comment.start) - 1
    const after = children
      .slice(at + 1, at + 1 + MOST_BETWEEN)
      .find((child) => child.type !== 'html' || !child.value.startsWith('<!--'))
    next = rangeOf(after) ?? next
    node = children[at]
  }
  return next
}

function rangeOf(node: Nodes | undefined): Range | null {
  const start = node?.position?.start.offset
  const end = node?.position?.end.offset
  return start === undefined || end === undefined ? null : { start, end }
}
