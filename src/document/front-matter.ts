import type { Range, Source } from './source.ts'

/** A `key: value` line of the front matter, at any depth. */
export interface FrontMatterEntry {
  readonly key: string
  readonly keyRange: Range
  /** Without quotes and trailing comment; empty where the value is a nested mapping or list, or missing. */
  readonly value: string
  readonly valueRange: Range
  /** How far the line is indented; 0 for a key of the document itself. */
  readonly indent: number
}

/**
 * Reads the lines of a YAML front matter block (its fences included in `range`) that hold a key and a value.
 * Line by line and not as YAML: an unfilled template (`created: {DATE}`, `title: {{TITLE}}`) is no valid YAML, and is
 * just what has to be told with its place.
 */
export function readFrontMatter(source: Source, range: Range): FrontMatterEntry[] {
  const entries: FrontMatterEntry[] = []
  const last = source.place(range.end).line
  for (let line = source.place(range.start).line + 1; line < last; line++) {
    const { start } = source.lineRange(line)
    const match = /^(\s*)(?:- +)?(["']?)([\p{L}\p{N}_][^:#"']{0,80}?)\2[ \t]*:(?:[ \t]+|$)/u.exec(source.lineText(line))
    if (!match) continue
    const [all, indent = '', quote = '', key = ''] = match
    const rest = source.lineText(line).slice(all.length)
    const { value, at } = readScalar(rest)
    const keyStart = start + all.indexOf(key, indent.length + quote.length)
    entries.push({
      key,
      keyRange: { start: keyStart, end: keyStart + key.length },
      value,
      valueRange: { start: start + all.length + at, end: start + all.length + at + value.length },
      indent: indent.length,
    })
  }
  return entries
}

/** The value of a line after its colon, and where it begins there. */
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
