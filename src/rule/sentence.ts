import { readable } from '../text/words.ts'

const longest = 60

/** A text of the document for a message: on one line, cut where it is long, in backticks. */
export function quote(text: string): string {
  const line = quotable(text)
  return `\`${line.length > longest ? `${cut(line, longest - 1)}…` : line}\``
}

/** As `quote`, but never cut: two paths that begin alike must not look the same. */
export function quoteWhole(text: string): string {
  return `\`${quotable(text)}\``
}

function quotable(text: string): string {
  return readable(text).replaceAll('`', "'")
}

/** Names in backticks: `a`, `a` and `b`, `a`, `b` and `c`. */
export function quoteAll(texts: readonly string[], word = 'and'): string {
  const quoted = texts.map(quote)
  const last = quoted.pop() ?? ''
  return quoted.length === 0 ? last : `${quoted.join(', ')} ${word} ${last}`
}

/** `1 day`, `2 days`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Cuts without splitting a surrogate pair. */
function cut(text: string, length: number): string {
  return /[\uD800-\uDBFF]/.test(text[length - 1] ?? '') ? text.slice(0, length - 1) : text.slice(0, length)
}

/** A field in backticks, as `Label: value`; the value is cut where it is long. */
export function quoteField(label: string, value: string): string {
  return quote(`${label}: ${value}`)
}

/** What to do where content is missing, with what the template asks for there. */
export function giveContent({ prompt }: { readonly prompt: string | null }): string {
  return prompt === null
    ? 'add the content or say why it does not apply'
    : `add what the template asks for (${quote(prompt)})`
}

/**
 * Which template a text is from: ` from template \`tracked\` (92 % match)`, ` from a public \`arc42\` template`; empty
 * where it is from none.
 */
export function fromTemplate({
  template,
  likeness,
  isPublic = false,
}: {
  readonly template: string | null
  readonly likeness: number
  readonly isPublic?: boolean
}): string {
  if (template === null) return ''
  if (isPublic) return ` from a public ${quote(template)} template`
  return ` from template ${quote(template)}${likeness < 1 ? ` (${Math.floor(likeness * 100)} % match)` : ''}`
}
