/** What comes before the content of a line. */
export interface Lead {
  /** Where the line's content begins. */
  readonly at: number
  /** How many lists and quotes it is in, as far as can be known without parsing. */
  readonly levels: number
  readonly quotes: number
  /** White space before the content that does not belong to a list item. */
  readonly indent: number
  /** Whether a list item or quote begins on the line. */
  readonly opened: boolean
  /** How many list items begin on the line. */
  readonly markers: number
  /** How many footnotes begin on the line. */
  readonly notes: number
}

/** Skips the marks of quotes and list items at the start of a line, and updates the open items. */
export function readLead(line: string, items: number[], isFlow: boolean): Lead {
  let quotes = 0
  let column = 0
  let indent = 0
  let opened = false
  let settled = false
  let markers = 0
  let notes = 0
  let at = 0
  for (; at < line.length; at++) {
    const character = line[at]
    if (character === ' ' || character === '\t') {
      column += character === '\t' ? 4 - (column % 4) : 1
      continue
    }
    if (!settled) {
      while (items.length > 0 && (items.at(-1) ?? 0) > column) items.pop()
      settled = true
      indent = column - (items.at(-1) ?? 0)
    }
    if (!isFlow || indent >= 4) break
    if (character === '>') {
      quotes++
      column++
      continue
    }
    const note = opened ? 0 : footnoteMarkerAt(line, at)
    if (note > 0) {
      // The first line of a footnote may open lists at once; the next ones are indented by four columns.
      items.push(column + 4)
      notes++
      opened = true
      column += note
      at += note - 1
      continue
    }
    const marker = markerAt(line, at)
    if (marker === 0 || (!opened && isRuler(line, at))) break
    opened = true
    column += marker + 1
    at += marker
    markers++
    items.push(column)
  }
  return { at, levels: items.length + quotes, quotes, indent, opened, markers, notes }
}

/** The length of the footnote marker at an offset; 0 for none. */
function footnoteMarkerAt(line: string, at: number): number {
  if (!line.startsWith('[^', at)) return 0
  const close = line.slice(at, at + 1002).indexOf(']:')
  return close <= 2 ? 0 : close + 2
}

/** The length of the list marker at an offset; 0 for none. */
function markerAt(line: string, at: number): number {
  const first = line[at] ?? ''
  let length = 1
  if (first >= '0' && first <= '9') {
    while (length < 10 && /\d/.test(line[at + length] ?? '')) length++
    const close = line[at + length]
    if (close !== '.' && close !== ')') return 0
    length++
  } else if (first !== '-' && first !== '*' && first !== '+') return 0
  const next = line[at + length]
  return next === undefined || next === ' ' || next === '\t' ? length : 0
}

/** Whether the rest of a line is one character and white space: a thematic break. */
function isRuler(line: string, at: number): boolean {
  const first = line[at]
  if (first !== '-' && first !== '*') return false
  for (let index = at + 1; index < line.length; index++) {
    const character = line[index]
    if (character !== first && character !== ' ' && character !== '\t') return false
  }
  return true
}
