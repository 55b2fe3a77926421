import type { Document, Field, Item, Section } from '../document/document.ts'
import { oncePer } from '../text/once.ts'

/** How a document writes what is to be inserted into it. */
export interface Style {
  readonly eol: string
  /** Whether a blank line follows a heading. */
  readonly blankAfterHeading: boolean
  readonly bullet: string
  /** Writes a label in the form of the other labels. */
  readonly label: (label: string) => string
}

/** The style of a document; its labels are written as in the section `near` where that has some. */
export function readStyle(document: Document, near: Section | null = null): Style {
  const style = wholeStyle(document)
  const field = near?.fields.find(isListed)
  const item = near?.items.find(({ ordered }) => !ordered)
  return {
    ...style,
    ...(field && { label: labelForm(document, field) }),
    ...(item && { bullet: markerOf(document, item) }),
  }
}

/** The marker of a bullet list item. */
export function markerOf({ source }: Document, { range }: Item): string {
  const marker = source.text[range.start] ?? '-'
  return /[-*+]/.test(marker) ? marker : '-'
}

/**
 * The heading of a section as the document writes the heading of one beside it: `#`, `## … ##`, underlined or bold.
 * Where that has a number the new one is `further` higher.
 */
export function writeHeading(
  { source: { eol, text } }: Document,
  title: string,
  depth: number,
  beside: Section | null,
  further = 1,
): string {
  if (beside?.kind === 'bold') return `**${title}**`
  const numbered = (beside ? nextNumber(beside.title, further) : '') + title
  const written = beside ? text.slice(beside.range.start, beside.range.end) : ''
  if (depth <= 2 && /[\r\n]/.test(written))
    return `${numbered}${eol}${(depth === 1 ? '=' : '-').repeat(Math.max(3, numbered.length))}`
  const marks = '#'.repeat(Math.min(Math.max(depth, 1), 6))
  const closing = /\s#+$/.test(written) ? ` ${marks}` : ''
  return `${marks} ${numbered}${closing}`
}

/** The number after that of a title: `3. ` after `2. Data Flow`; empty where the title has none. */
function nextNumber(title: string, further: number): string {
  const found = /^((?:\d{1,4}\.){0,5})(\d{1,4})([.)]?)\s+/.exec(title)
  if (!found) return ''
  const [, before = '', last = '', mark = ''] = found
  return before === '' && mark === '' ? '' : `${before}${Number(last) + further}${mark} `
}

const wholeStyle = oncePer((document: Document): Style => {
  const item = findBullet(document)
  const fields = document.fields.filter(isListed)
  const strong = fields.filter((field) => field.strong)
  // A sentence with a colon looks like a plain label: what most labels are like counts.
  const field = 2 * strong.length >= fields.length ? strong[0] : fields.find((one) => !one.strong)
  return {
    eol: document.source.eol,
    blankAfterHeading: isBlankAfterHeadings(document),
    bullet: item ? markerOf(document, item) : '-',
    label: field ? labelForm(document, field) : (label) => `**${label}:**`,
  }
})

function isBlankAfterHeadings({ source, sections }: Document): boolean {
  const followed = sections.filter(({ kind, blocks }) => kind === 'heading' && blocks > 0)
  const blank = followed.filter(({ range }) => {
    const line = source.place(range.end).line + 1
    return line <= source.lineCount && source.lineText(line).trim() === ''
  })
  return followed.length === 0 || 2 * blank.length >= followed.length
}

function findBullet({ sections, root }: Document): Item | null {
  for (const section of [root, ...sections]) {
    const item = section.items.find(({ ordered }) => !ordered)
    if (item) return item
  }
  return null
}

function isListed({ host }: Field): boolean {
  return host === 'item' || host === 'line'
}

/** The form of a label: `**Label:**`, `**Label**:`, `Label:`. */
function labelForm({ source: { text } }: Document, { labelRange, strong }: Field): Style['label'] {
  if (!strong) return (label) => `${label}:`
  const mark = text.slice(labelRange.start - 2, labelRange.start) === '__' ? '__' : '**'
  const isColonInside = /^\s*:/.test(text.slice(labelRange.end, labelRange.end + 6))
  return isColonInside ? (label) => `${mark}${label}:${mark}` : (label) => `${mark}${label}${mark}:`
}
