const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\p{Cs}]/gu
// White space an attribute would lose, controls and bidirectional overrides that XML allows, and the markup itself.
const REFERRED = /[&<>"'\t\n\r\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g

/** Text for XML 1.0, in an attribute or between tags; a character that XML forbids becomes U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(REFERRED, (found) => NAMED[found] ?? `&#x${found.charCodeAt(0).toString(16)};`)
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** An element: attributes are escaped; children are not, and each is on its own lines. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly string[] = [],
): string {
  const start = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join('')
  if (children.length === 0) return `<${name}${start}/>`
  return [`<${name}${start}>`, ...children.map(indent), `</${name}>`].join('\n')
}

/** A document in pieces: the element at its root, with children as those of `element`. */
export function* xmlDocument(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: Iterable<string>,
): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  const empty = element(name, attributes)
  let isEmpty = true
  for (const child of children) {
    if (isEmpty) yield `${empty.slice(0, -2)}>\n`
    isEmpty = false
    yield `${indent(child)}\n`
  }
  yield isEmpty ? `${empty}\n` : `</${name}>\n`
}

function indent(lines: string): string {
  return `  ${lines.replaceAll('\n', '\n  ')}`
}
