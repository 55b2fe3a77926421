import { printable } from '../../text/printable.ts'

/** Text for HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"'`]/g, (found) => `&#${found.charCodeAt(0)};`)
}

/** A message in HTML: what it has in backticks is code. */
export function writeSentence(sentence: string): string {
  const parts = sentence.split('`')
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return escapeHtml(part)
      // A backtick without its counterpart opens no code.
      return index === parts.length - 1 ? escapeHtml(`\`${part}`) : `<code>${escapeHtml(part)}</code>`
    })
    .join('')
}

/** A path of any script, which leaves the direction of the text around it alone. */
export function writePath(path: string): string {
  return `<bdi>${escapeHtml(path)}</bdi>`
}

/** A number with its thousands apart. */
export function showNumber(number: number): string {
  return number.toLocaleString('en-US')
}
