/** Why a text is not read as a document. The message is one sentence about the file, which it does not name. */
export class DocumentError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'DocumentError'
  }
}

/** Lists and quotes in one another; documents that people wrote stay below a dozen. */
const mostLevels = 100
/** Characters that may begin markup in one paragraph; the parser's time grows with their square. */
const mostMarks = 10_000
/** Of these, stars and underscores: each pair is a level of emphasis. */
const mostStars = 3000
/** Each mark may make the parser look through to the end of the paragraph. */
const mostSteps = 1_000_000_000

/** Elements whose text is raw up to their end, empty lines included, and what ends them. */
const raw = [
  { begin: /^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { begin: /^<!--/, end: /-->/ },
  { begin: /^<\?/, end: /\?>/ },
  { begin: /^<!\[CDATA\[/, end: /\]\]>/ },
]
/** What begins a block of HTML that ends at an empty line. */
const block =
  /^<\/?(?:address|article|aside|blockquote|body|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|iframe|li|link|main|menu|nav|ol|p|section|source|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul)(?:[\s/>]|$)|^<\/?[a-z][^<>]*>\s*$/i

/** What the scan is in, where it is in no paragraph. */
type Verbatim =
  | { readonly until: RegExp }
  | { readonly fence: string; readonly items: number; readonly quoted: boolean }
  | 'block'
  | null

/**
 * Looks for what the parser could not read in reasonable time: lists and quotes nested deeper than anybody nests them,
 * and paragraphs of nothing but markup. Gives the sentence that says so, or null. One pass; a container that it takes
 * wrongly for one does no harm, because it takes a hundred in one another to be told.
 */
export function findExcess(text: string): string | null {
  return mayExceed(text) ? scan(text) : null
}

/** Whether a text is worth the scan: so many levels need a long lead, by tabs too, and so many marks are many anywhere. */
function mayExceed(text: string): boolean {
  if (/^[ \t>*+\-\d.)]{50}/m.test(text)) return true
  return text.length > mostStars && text.replace(/[^!&*<[\]\\_`]+/g, '').length > mostStars
}

function scan(text: string): string | null {
  /** For each open list item the column of its content. */
  const items: number[] = []
  let verbatim: Verbatim = null
  let isTable = false
  let afterBlank = true
  const seen = { marks: 0, stars: 0, size: 0 }
  let start = 0
  for (let line = 1; start <= text.length; line++) {
    const end = endOfLine(text, start)
    let lead = readLead(text, start, end, items, verbatim === null || verbatim === 'block')
    if (
      isFence(verbatim) &&
      lead.at < end &&
      (items.length < verbatim.items || (verbatim.quoted && text[lead.at] !== '>'))
    ) {
      // A fence ends with the list item or the quote that it began in.
      verbatim = null
      lead = readLead(text, start, end, items, true)
    }
    if (lead.levels > mostLevels)
      return tooMuch(line, `nests ${amount(lead.levels)} levels deep`, `${mostLevels} levels`)
    const { at } = lead
    const blank = at >= end
    const first = text[at]
    let isText = !blank
    if (verbatim !== null && verbatim !== 'block') {
      isText = false
      if (isFence(verbatim) ? isClosing(text, at, end, verbatim.fence) : verbatim.until.test(text.slice(start, end)))
        verbatim = null
    } else if (blank) verbatim = null
    else if (first === '`' || first === '~') {
      const fence = /^(?:`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,})/.exec(text.slice(at, end))?.[0]
      if (fence !== undefined) verbatim = { fence, items: items.length, quoted: lead.quotes > 0 }
    } else if (first === '<' && seen.size === 0 && verbatim === null) verbatim = readHtml(text.slice(at, end))
    isText &&= verbatim === null && !(afterBlank && lead.indent >= 4)
    const isNew =
      !isText || lead.opened || first === '#' || (first === '[' && /^\[[^\]]{1,999}\]:/.test(text.slice(at, end)))
    if (isNew) isTable = false
    else if (isDelimiterRow(text, at, end)) isTable = true
    if (isNew || isTable) seen.marks = seen.stars = seen.size = 0
    if (isText) {
      addMarks(seen, text, at, end)
      const { marks, stars, size } = seen
      if (stars > mostStars)
        return tooMuch(line, `is of a paragraph with ${amount(stars)} stars and underscores`, amount(mostStars))
      if (marks > mostMarks)
        return tooMuch(line, `is of a paragraph with ${amount(marks)} brackets and other marks`, amount(mostMarks))
      if (marks * size > mostSteps)
        return tooMuch(
          line,
          `is of a paragraph of ${amount(size)} characters with ${amount(marks)} brackets and other marks`,
          'that',
        )
    }
    afterBlank = !isText
    start = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  return null
}

function isFence(verbatim: Verbatim): verbatim is Extract<Verbatim, { fence: string }> {
  return verbatim !== null && verbatim !== 'block' && 'fence' in verbatim
}

function tooMuch(line: number, found: string, most: string): string {
  return `Line ${line} ${found}; more than ${most} are not read`
}

function amount(count: number): string {
  return count.toLocaleString('en-US')
}

function endOfLine(text: string, start: number): number {
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 10 || code === 13) return index
  }
  return text.length
}

interface Lead {
  /** Where the line's content begins. */
  readonly at: number
  /** How many lists and quotes it stands in, as far as they can be told without parsing. */
  readonly levels: number
  readonly quotes: number
  /** White space before the content that no list item asks for. */
  readonly indent: number
  /** Whether a list item or quote begins on the line. */
  readonly opened: boolean
}

/** Passes over the marks of quotes and list items at the start of a line, and keeps account of the open items. */
function readLead(text: string, start: number, end: number, items: number[], isFlow: boolean): Lead {
  let quotes = 0
  let column = 0
  let indent = 0
  let opened = false
  let settled = false
  let at = start
  for (; at < end; at++) {
    const character = text[at]
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
    const marker = markerAt(text, at, end)
    if (marker === 0 || (!opened && isRuler(text, at, end))) break
    opened = true
    column += marker + 1
    at += marker
    items.push(column)
  }
  return { at, levels: items.length + quotes, quotes, indent, opened }
}

/** How long the marker of a list item is that stands at an offset; 0 where there is none. */
function markerAt(text: string, at: number, end: number): number {
  const first = text[at] ?? ''
  let length = 1
  if (first >= '0' && first <= '9') {
    while (length < 10 && /\d/.test(text[at + length] ?? '')) length++
    const close = text[at + length]
    if (close !== '.' && close !== ')') return 0
    length++
  } else if (first !== '-' && first !== '*' && first !== '+') return 0
  const next = text[at + length]
  return at + length >= end || next === ' ' || next === '\t' ? length : 0
}

/** Whether the rest of a line is one character and white space: a thematic break. */
function isRuler(text: string, at: number, end: number): boolean {
  const first = text[at]
  if (first !== '-' && first !== '*') return false
  for (let index = at + 1; index < end; index++) {
    const character = text[index]
    if (character !== first && character !== ' ' && character !== '\t') return false
  }
  return true
}

function isClosing(text: string, at: number, end: number, fence: string): boolean {
  if (!text.startsWith(fence, at)) return false
  return (
    text
      .slice(at, end)
      .trimEnd()
      .split(fence[0] ?? '')
      .join('') === ''
  )
}

function readHtml(line: string): Verbatim {
  for (const { begin, end } of raw) {
    const opening = begin.exec(line)
    if (opening) return end.test(line.slice(opening[0].length)) ? 'block' : { until: end }
  }
  return block.test(line) ? 'block' : null
}

/** Whether a line is what stands between the header of a table and its rows. */
function isDelimiterRow(text: string, at: number, end: number): boolean {
  let bars = 0
  for (let index = at; index < end; index++) {
    const character = text[index] ?? ''
    if (!' \t|:-'.includes(character)) return false
    if (character === '|') bars++
  }
  return bars > 0
}

/** Counts what may begin or end markup, and the characters of the paragraph so far. */
function addMarks(seen: { marks: number; stars: number; size: number }, text: string, at: number, end: number): void {
  seen.size += end - at
  for (let index = at; index < end; index++) {
    switch (text.charCodeAt(index)) {
      case 42:
      case 95:
        seen.stars++
        seen.marks++
        break
      case 33:
      case 38:
      case 60:
      case 91:
      case 92:
      case 93:
      case 96:
        seen.marks++
    }
  }
}
