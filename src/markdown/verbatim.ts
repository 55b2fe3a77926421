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

/** What a line is in, where it is in no paragraph: raw up to an end, in a fence, or in HTML up to an empty line. */
export type Verbatim =
  | { readonly until: RegExp }
  | { readonly fence: string; readonly items: number; readonly quoted: boolean }
  | 'block'
  | null

/** What a line begins in or after: how many list items are open, whether it is quoted, whether in a paragraph. */
interface Place {
  readonly items: number
  readonly quotes: number
  readonly inParagraph: boolean
}

/** What the next line is in, after a line with this content behind the marks of its quotes and list items. */
export function readVerbatim(verbatim: Verbatim, line: string, content: string, place: Place): Verbatim {
  if (isFence(verbatim)) return isClosing(content, verbatim.fence) ? null : verbatim
  if (isRaw(verbatim)) return verbatim.until.test(line) ? null : verbatim
  if (content === '') return null
  if (content[0] === '`' || content[0] === '~') {
    const fence = /^(?:`{3,}(?=[^`]*$)|~{3,})/.exec(content)?.[0]
    return fence === undefined ? verbatim : { fence, items: place.items, quoted: place.quotes > 0 }
  }
  return content[0] === '<' && !place.inParagraph && verbatim === null ? readHtml(content) : verbatim
}

export function isFence(verbatim: Verbatim): verbatim is Extract<Verbatim, { fence: string }> {
  return isRaw(verbatim) && 'fence' in verbatim
}

/** Whether no list, quote or HTML begins in it. */
export function isRaw(verbatim: Verbatim): verbatim is Exclude<Verbatim, 'block' | null> {
  return verbatim !== null && verbatim !== 'block'
}

function isClosing(content: string, fence: string): boolean {
  if (!content.startsWith(fence)) return false
  return content.trimEnd().replaceAll(fence[0] ?? '', '') === ''
}

function readHtml(content: string): Verbatim {
  for (const { begin, end } of raw) {
    const opening = begin.exec(content)
    if (opening) return end.test(content.slice(opening[0].length)) ? 'block' : { until: end }
  }
  return block.test(content) ? 'block' : null
}
