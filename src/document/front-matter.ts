import type { Range, Source } from './source.ts'

/** A `key: value` line of the front matter, at any depth. */
export interface FrontMatterEntry {
  readonly key: string
  readonly keyRange: Range
  /** Without quotes and comment; empty where the value is a nested mapping or list, or missing. */
  readonly value: string
  readonly valueRange: Range
  /** The keys above, outermost first; `-` for an item of a list. */
  readonly parents: readonly string[]
  /** Whether a mapping or a list follows as the value. */
  readonly nested: boolean
  /** The items of the list that follows as the value, those that are no mapping. */
  readonly items: readonly Scalar[]
}

/** A value of the front matter, without quotes and comment. */
export interface Scalar {
  readonly value: string
  readonly valueRange: Range
}

/** A key, or the mark of a list item, whose nested lines may follow. */
interface Parent {
  readonly name: string
  readonly indent: number
  /** Where the items go that are nested under a key. */
  readonly items: Scalar[] | null
}

/**
 * Reads the lines of a YAML front matter block (`range` includes its fences) that hold a key and a value. It reads
 * lines and not YAML, because an unfilled template (`created: {DATE}`, `title: {{TITLE}}`) is not valid YAML, and its
 * placeholders are to be reported at their place.
 */
export function readFrontMatter(source: Source, range: Range): FrontMatterEntry[] {
  const entries: FrontMatterEntry[] = []
  const open: Parent[] = []
  const last = source.place(range.end).line
  let blockIndent = Number.POSITIVE_INFINITY
  for (let line = source.place(range.start).line + 1; line < last; line++) {
    const text = source.lineText(line)
    const start = source.lineRange(line).start
    const indent = text.length - text.trimStart().length
    // The lines of a block scalar (`summary: |`) are text.
    if (text.trim() === '' || indent > blockIndent) continue
    blockIndent = Number.POSITIVE_INFINITY
    const entry = readEntry(text, start)
    const isItem = /^\s*-(?:\s|$)/.test(text)
    // A list may be indented as little as its key.
    while (isClosedBy(open.at(-1), indent, isItem)) open.pop()
    if (isItem) open.push({ name: '-', indent, items: null })
    if (!entry) {
      if (isItem) open.findLast(({ items: list }) => list !== null)?.items?.push(readItem(text, start))
      continue
    }
    const keyIndent = entry.keyRange.start - start
    if (/^[|>][-+\d]*$/.test(entry.value)) blockIndent = indent
    const nested = isNested(source, line, last, keyIndent)
    const items: Scalar[] = []
    entries.push({ ...entry, parents: open.map(({ name }) => name), nested, items })
    open.push({ name: entry.key, indent: keyIndent, items })
  }
  return entries
}

/** Whether a line ends what is nested under a key or a list item. */
function isClosedBy(parent: Parent | undefined, indent: number, isItem: boolean): boolean {
  if (!parent) return false
  return parent.indent > indent || (parent.indent === indent && (!isItem || parent.name === '-'))
}

function readItem(text: string, start: number): Scalar {
  const [lead = ''] = /^\s*-\s*/.exec(text) ?? []
  const { value, at } = readScalar(text.slice(lead.length))
  const from = start + lead.length + at
  return { value, valueRange: { start: from, end: from + value.length } }
}

function readEntry(text: string, start: number): Omit<FrontMatterEntry, 'parents' | 'nested' | 'items'> | null {
  const match = /^(\s*)(?:- +)?(["']?)([\p{L}\p{N}_][^:#"']{0,80}?)(["']?)[ \t]{0,20}:(?:[ \t]+|$)/u.exec(text)
  if (!match || match[2] !== match[4]) return null
  const [all, indent = '', quote = '', key = ''] = match
  const { value, at } = readScalar(text.slice(all.length))
  const keyStart = start + all.indexOf(key, indent.length + quote.length)
  const valueStart = start + all.length + at
  return {
    key,
    keyRange: { start: keyStart, end: keyStart + key.length },
    value,
    valueRange: { start: valueStart, end: valueStart + value.length },
  }
}

/** Whether the next line that is not blank is indented deeper, or begins a list. */
function isNested(source: Source, line: number, last: number, indent: number): boolean {
  for (let next = line + 1; next < last; next++) {
    const text = source.lineText(next)
    const lead = text.length - text.trimStart().length
    if (text.trim() !== '') return lead > indent || (lead === indent && /^\s*-(?:\s|$)/.test(text))
  }
  return false
}

/** The value after the colon of a line, and its index there. */
function readScalar(rest: string): { value: string; at: number } {
  const lead = rest.length - rest.trimStart().length
  const body = rest.slice(lead)
  const quote = body[0]
  if (quote === '"' || quote === "'") {
    const close = body.indexOf(quote, 1)
    if (close !== -1) return { value: body.slice(1, close), at: lead + 1 }
  }
  if (body.startsWith('#')) return { value: '', at: lead }
  const comment = body.search(/\s#/)
  return { value: (comment === -1 ? body : body.slice(0, comment)).trimEnd(), at: lead }
}
