const longest = 60

/** A text of the document as a sentence shows it: on one line, cut where it is long, in backticks. */
export function quote(text: string): string {
  const line = text
    .replace(/\uFFFC/g, '…')
    .replace(/\s+/g, ' ')
    .replace(/`/g, "'")
    .trim()
  return `\`${line.length > longest ? `${cut(line, longest - 1)}…` : line}\``
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

/** Cuts without parting a surrogate pair. */
function cut(text: string, length: number): string {
  return /[\uD800-\uDBFF]/.test(text[length - 1] ?? '') ? text.slice(0, length - 1) : text.slice(0, length)
}

/** What tells a template's own text: `, text of the template \`tracked\`, 92 % the same`; empty for a mark. */
export function evidenceOf({
  template,
  likeness,
}: {
  readonly template: string | null
  readonly likeness: number
}): string {
  if (template === null) return ''
  return `, text of the template ${quote(template)}${likeness < 1 ? `, ${Math.floor(likeness * 100)} % the same` : ''}`
}
