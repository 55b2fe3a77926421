import { type Lead, readLead } from './line-start.ts'

/** Why a text is not read as a document. The message is one sentence about the file, which it does not name. */
export class DocumentError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'DocumentError'
  }
}

/** Lists and quotes in one another; documents that people wrote have less than a dozen. */
const maxLevels = 100
/**
 * What a document costs, in units of about 1.5 kilobytes of memory: more than documents of a megabyte cost that people
 * write. A longer one may cost more, in proportion.
 */
const maxCost = 275_000
const costs = { line: 1, textLine: 1.5, mark: 1, bar: 3, block: 2, quote: 2, heading: 8, item: 10, note: 20 }
/** Characters of one paragraph that may begin markup; the time of the parser grows with their square. */
const maxMarks = 10_000
/** Of these, stars and underscores. */
const maxStars = 6000
/** Stars and underscores of one paragraph that are not matched yet: each may be a level of emphasis. */
const maxOpenStars = 3000
/** Marks times characters of one paragraph: each mark may make the parser read to the end of the paragraph. */
const maxSteps = 1_000_000_000
/** The same for `<!` and `<?`, which the parser always looks for the end of. */
const maxInstructionSteps = 50_000_000

/** Elements whose text is raw up to their end, empty lines included, and what ends them. */
const raw = [
  { begin: /^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { begin: /^<!--/, end: /-->/ },
  { begin: /^<\?/, end: /\?>/ },
  { begin: /^<!\[CDATA\[/, end: /\]\]>/ },
]
const blockElements =
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
  'h[1-6] head header hr html iframe li link main menu nav ol p section source summary table tbody td tfoot th thead ' +
  'title tr track ul'
/** What begins a block of HTML that ends at an empty line. */
const block = new RegExp(`^</?(?:${blockElements.replaceAll(' ', '|')})(?:[\\s/>]|$)|^</?[a-z][^<>]*>\\s*$`, 'i')

/** What the scan is in, where it is in no paragraph. */
type Verbatim =
  | { readonly until: RegExp }
  | { readonly fence: string; readonly items: number; readonly quoted: boolean }
  | 'block'
  | null

/**
 * Finds what the parser could not read in reasonable time; the result is the message, or null. One pass. A container
 * that is recognised wrongly does no harm, because only a hundred nested ones are too many.
 */
export function findExcess(original: string): string | null {
  // The parser is given a text without it.
  const text = original.replace(/^\uFEFF/, '')
  return mayExceed(text) ? scan(text) : null
}

/** Whether a text is worth the scan: so many levels need a long start of a line, and marks are many anywhere. */
function mayExceed(text: string): boolean {
  if (text.length > maxCost / 8) return true
  if (/^(?:[ \t>]{0,100}\[\^[^\]\r\n]{1,999}\]:)?[ \t>*+\-\d.)]{50}/m.test(text)) return true
  return text.length > maxOpenStars && text.replace(/[^!&*<[\]\\_`]+/g, '').length > maxOpenStars
}

/** What the lines so far have opened. */
interface Scan {
  /** For each open list item the column of its content. */
  readonly items: number[]
  verbatim: Verbatim
  isTable: boolean
  afterBlank: boolean
  /** Whether the paragraph so far is link definitions only. */
  isDefinitions: boolean
  cost: number
  readonly maxCost: number
  paragraph: Paragraph
}

/** What the current paragraph holds so far. */
interface Paragraph {
  marks: number
  stars: number
  openStars: number
  instructions: number
  size: number
}

const noText: Readonly<Paragraph> = { marks: 0, stars: 0, openStars: 0, instructions: 0, size: 0 }

function scan(text: string): string | null {
  const state: Scan = {
    items: [],
    verbatim: null,
    isTable: false,
    afterBlank: true,
    isDefinitions: true,
    cost: 0,
    maxCost: maxCost * Math.max(1, text.length / 1_000_000),
    paragraph: { ...noText },
  }
  let start = 0
  for (let line = 1; start <= text.length; line++) {
    const end = endOfLine(text, start)
    const excess = scanLine(state, text, start, end)
    if (excess !== null) return `${excess.found} on line ${line.toLocaleString('en-US')} ${excess.remedy}`
    start = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  return null
}

interface Excess {
  readonly found: string
  readonly remedy: string
}

function scanLine(state: Scan, text: string, start: number, end: number): Excess | null {
  const { items, verbatim } = state
  let lead = readLead(text, start, end, items, verbatim === null || verbatim === 'block')
  if (
    isFence(verbatim) &&
    lead.at < end &&
    (items.length < verbatim.items || (verbatim.quoted && text[lead.at] !== '>'))
  ) {
    // A fence ends with the list item or the quote that it began in.
    state.verbatim = null
    lead = readLead(text, start, end, items, true)
  }
  const { at } = lead
  const isText = readBlock(state, lead, text, start, end) && !(state.afterBlank && lead.indent >= 4)
  const first = text[at]
  const isHeading = first === '#' && /^#{1,6}(?:[ \t]|$)/.test(text.slice(at, Math.min(end, at + 8)))
  if (!isText || lead.opened) state.isDefinitions = true
  state.isDefinitions &&= isText && first === '[' && definition.test(text.slice(at, end))
  const isNew = !isText || lead.opened || isHeading || state.isDefinitions
  if (isNew) state.isTable = false
  else if (isDelimiterRow(text, at, end)) state.isTable = true
  if (isNew || state.isTable) state.paragraph = { ...noText }
  const marks = isText ? addMarks(state.paragraph, text, at, end) : 0
  state.cost +=
    costs.line +
    lead.quotes * costs.quote +
    lead.markers * costs.item +
    lead.notes * costs.note +
    (isText ? costs.textLine + marks : 0) +
    (state.afterBlank ? costs.block : 0) +
    (isHeading || first === '=' ? costs.heading : 0)
  state.afterBlank = !isText
  return findExcessOf(state, lead.levels)
}

/** A link definition on a line of its own. */
const definition = /^\[[^\]]{1,999}\]:[ \t]*(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$/

/** Keeps track of fences and HTML; whether the line is text. */
function readBlock(state: Scan, lead: Lead, text: string, start: number, end: number): boolean {
  const { verbatim } = state
  const { at } = lead
  if (verbatim !== null && verbatim !== 'block') {
    if (isFence(verbatim) ? isClosing(text, at, end, verbatim.fence) : verbatim.until.test(text.slice(start, end)))
      state.verbatim = null
    return false
  }
  const first = text[at]
  if (at >= end) state.verbatim = null
  else if (first === '`' || first === '~') {
    const fence = /^(?:`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,})/.exec(text.slice(at, end))?.[0]
    if (fence !== undefined) state.verbatim = { fence, items: state.items.length, quoted: lead.quotes > 0 }
  } else if (first === '<' && state.paragraph.size === 0 && verbatim === null) {
    state.verbatim = readHtml(text.slice(at, end))
  }
  return at < end && state.verbatim === null
}

function findExcessOf({ cost, maxCost, paragraph }: Scan, levels: number): Excess | null {
  const { marks, stars, openStars, instructions, size } = paragraph
  if (levels > maxLevels) {
    return { found: `${count(levels)} nested lists and quotes`, remedy: `(maximum ${maxLevels}); flatten them` }
  }
  const inParagraph = (what: string, max: number) => ({
    found: `${what} in the paragraph`,
    remedy: `(maximum ${count(max)}); split or escape them`,
  })
  if (openStars > maxOpenStars) return inParagraph(`${count(openStars)} unmatched stars and underscores`, maxOpenStars)
  if (stars > maxStars) return inParagraph(`${count(stars)} stars and underscores`, maxStars)
  if (marks > maxMarks) return inParagraph(`${count(marks)} brackets and other marks`, maxMarks)
  const large = (what: string, max: number) => inParagraph(`${what} and ${count(size)} characters`, max)
  if (marks * size > maxSteps) {
    return large(`${count(marks)} brackets and other marks`, Math.floor(maxSteps / size))
  }
  if (instructions * size > maxInstructionSteps) {
    return large(`${count(instructions)} openings of HTML comments`, Math.floor(maxInstructionSteps / size))
  }
  if (cost > maxCost) {
    return {
      found: `Markup of cost ${count(Math.ceil(cost))}`,
      remedy: `(maximum ${count(Math.floor(maxCost))}); split the document`,
    }
  }
  return null
}

function isFence(verbatim: Verbatim): verbatim is Extract<Verbatim, { fence: string }> {
  return verbatim !== null && verbatim !== 'block' && 'fence' in verbatim
}

function count(amount: number): string {
  return amount.toLocaleString('en-US')
}

function endOfLine(text: string, start: number): number {
  for (let index = start; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code === 10 || code === 13) return index
  }
  return text.length
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

/** Whether a line can be the one between the header of a table and its rows. */
function isDelimiterRow(text: string, at: number, end: number): boolean {
  let bars = 0
  for (let index = at; index < end; index++) {
    const character = text[index] ?? ''
    if (!' \t|:-'.includes(character)) return false
    if (character === '|') bars++
  }
  return bars > 0
}

/**
 * Counts what may begin or end markup, and the characters of the paragraph so far. Gives what these marks, the bars of
 * tables and the dashes of thematic breaks on the line cost.
 */
function addMarks(paragraph: Paragraph, text: string, at: number, end: number): number {
  const { marks: before } = paragraph
  let others = 0
  paragraph.size += end - at
  for (let index = at; index < end; index++) {
    switch (text.charCodeAt(index)) {
      case 42:
      case 95: {
        const from = index
        while (index + 1 < end && /[*_]/.test(text[index + 1] ?? '')) index++
        paragraph.openStars = openAfter(paragraph.openStars, text, from, index + 1, end)
        paragraph.marks += index + 1 - from
        paragraph.stars += index + 1 - from
        break
      }
      case 60:
        if (text[index + 1] === '!' || text[index + 1] === '?') paragraph.instructions++
        paragraph.marks++
        break
      case 33:
      case 38:
      case 91:
      case 92:
      case 93:
      case 96:
        paragraph.marks++
        break
      case 45:
        others += costs.mark
        break
      case 124:
        others += costs.bar
    }
  }
  return (paragraph.marks - before) * costs.mark + others
}

/**
 * How many stars and underscores a run leaves open: it closes others where text comes before it, and opens where text
 * follows.
 */
function openAfter(open: number, text: string, from: number, to: number, end: number): number {
  const length = to - from
  if (/\S/.test(text[from - 1] ?? ' ') && open > 0) return Math.max(0, open - length)
  return to < end && /\S/.test(text[to] ?? ' ') ? open + length : open
}
