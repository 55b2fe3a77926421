import { readLead } from './line-start.ts'
import { isFence, isRaw, readVerbatim, type Verbatim } from './verbatim.ts'

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
const costs = {
  ...{ line: 1, textLine: 1.5, indent: 0.2, block: 2, quote: 2, heading: 8, item: 10, note: 20 },
  // Of one character each. A colon may end a label; the parser reads a tab as four characters.
  ...{ mark: 1, bar: 3, colon: 1.2, tab: 0.4, blankInHeading: 0.8 },
}
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
    const excess = scanLine(state, text.slice(start, end))
    if (excess !== null) return `${excess.found} on line ${line.toLocaleString('en-US')} ${excess.remedy}`
    start = end + (text.startsWith('\r\n', end) ? 2 : 1)
  }
  return null
}

interface Excess {
  readonly found: string
  readonly remedy: string
}

function scanLine(state: Scan, line: string): Excess | null {
  const { items } = state
  let before = state.verbatim
  let lead = readLead(line, items, !isRaw(before))
  if (isFence(before) && lead.at < line.length) {
    // A fence ends with the list item or the quote that it began in.
    if (items.length < before.items || (before.quoted && line[lead.at] !== '>')) {
      before = null
      lead = readLead(line, items, true)
    }
  }
  const content = line.slice(lead.at)
  const place = { items: items.length, quotes: lead.quotes, inParagraph: state.paragraph.size > 0 }
  state.verbatim = readVerbatim(before, line, content, place)
  const isCode = state.afterBlank && lead.indent >= 4
  const isText = content !== '' && !isRaw(before) && state.verbatim === null && !isCode
  const isHeading = content[0] === '#' && /^#{1,6}(?:[ \t]|$)/.test(content)
  if (!isText || lead.opened) state.isDefinitions = true
  state.isDefinitions &&= isText && content[0] === '[' && definition.test(content)
  const isNew = !isText || lead.opened || isHeading || state.isDefinitions
  if (isNew) state.isTable = false
  else if (isDelimiterRow(content)) state.isTable = true
  if (isNew || state.isTable) state.paragraph = { ...noText }
  state.cost +=
    costs.line +
    lead.quotes * costs.quote +
    lead.markers * costs.item +
    lead.notes * costs.note +
    Math.min(lead.indent, 4) * costs.indent +
    (isText ? costs.textLine + addMarks(state.paragraph, content, isHeading) : 0) +
    (state.afterBlank ? costs.block : 0) +
    (isHeading || content[0] === '=' ? costs.heading : 0)
  state.afterBlank = !isText
  return findExcessOf(state, lead.levels)
}

/** A link definition on a line of its own. */
const definition = /^\[[^\]]{1,999}\]:[ \t]*(?:<[^<>]*>|[^\s<]\S*)(?:[ \t]+(?:"[^"]*"|'[^']*'|\([^)]*\)))?[ \t]*$/

function findExcessOf({ cost, maxCost, paragraph }: Scan, levels: number): Excess | null {
  if (levels > maxLevels) {
    return { found: `${count(levels)} nested lists and quotes`, remedy: `(maximum ${maxLevels}); flatten them` }
  }
  if (cost > maxCost) {
    return {
      found: `Markup of cost ${count(Math.ceil(cost))}`,
      remedy: `(maximum ${count(Math.floor(maxCost))}); split the document`,
    }
  }
  const { marks, stars, openStars, instructions, size } = paragraph
  if (openStars > maxOpenStars) return inParagraph(openStars, 'unmatched stars and underscores', maxOpenStars)
  if (stars > maxStars) return inParagraph(stars, 'stars and underscores', maxStars)
  if (marks > maxMarks) return inParagraph(marks, 'brackets and other marks', maxMarks)
  if (marks * size > maxSteps) {
    return inParagraph(marks, `brackets and other marks and ${count(size)} characters`, maxSteps / size)
  }
  if (instructions * size > maxInstructionSteps) {
    const what = `openings of HTML comments and ${count(size)} characters`
    return inParagraph(instructions, what, maxInstructionSteps / size)
  }
  return null
}

function inParagraph(amount: number, what: string, max: number): Excess {
  return {
    found: `${count(amount)} ${what} in the paragraph`,
    remedy: `(maximum ${count(Math.floor(max))}); split or escape them`,
  }
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

/** Whether a line can be the one between the header of a table and its rows. */
function isDelimiterRow(content: string): boolean {
  return content.includes('|') && /^[ \t|:-]+$/.test(content)
}

/**
 * Counts what may begin or end markup, and the characters of the paragraph so far. Gives what these marks and the other
 * characters that cost something take.
 */
function addMarks(paragraph: Paragraph, text: string, isHeading: boolean): number {
  const { marks: before } = paragraph
  let others = 0
  paragraph.size += text.length
  for (let index = 0; index < text.length; index++) {
    switch (text[index]) {
      case '*':
      case '_': {
        const from = index
        while (text[index + 1] === '*' || text[index + 1] === '_') index++
        paragraph.openStars = openAfter(paragraph.openStars, text, from, index + 1)
        paragraph.marks += index + 1 - from
        paragraph.stars += index + 1 - from
        break
      }
      case '<':
        if (text[index + 1] === '!' || text[index + 1] === '?') paragraph.instructions++
        paragraph.marks++
        break
      case '!':
      case '&':
      case '[':
      case '\\':
      case ']':
      case '`':
        paragraph.marks++
        break
      case '-':
        others += costs.mark
        break
      case ':':
        others += costs.colon
        break
      case '|':
        others += costs.bar
        break
      case '\t':
        others += costs.tab
        break
      case ' ':
        if (isHeading) others += costs.blankInHeading
    }
  }
  return (paragraph.marks - before) * costs.mark + others
}

/**
 * How many stars and underscores a run leaves open: it closes others where text comes before it, and opens where text
 * follows.
 */
function openAfter(open: number, text: string, from: number, to: number): number {
  const length = to - from
  if (/\S/.test(text[from - 1] ?? ' ') && open > 0) return Math.max(0, open - length)
  return /\S/.test(text[to] ?? ' ') ? open + length : open
}
