/** Replaces the text between two offsets. */
export interface Replacement {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The edit that makes a document name its template in a comment. The first such comment counts. */
export function declareTemplate(text: string, name: string): Replacement {
  const declaration = /<!--[ \t]{0,9}template:[ \t]{0,9}(\S{1,999})[ \t]{0,9}-->/.exec(beforeFences(text))
  if (declaration) {
    const start = declaration.index + declaration[0].indexOf(declaration[1] ?? '', declaration[0].indexOf(':'))
    return { start, end: start + (declaration[1] ?? '').length, text: name }
  }
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const start = endOfFrontMatter(text)
  return { start, end: start, text: `<!-- template: ${name} -->${eol}${eol}` }
}

/** What a fence shows is no comment. */
function beforeFences(text: string): string {
  return text.slice(0, /^ {0,3}(?:`{3}|~{3})/m.exec(text)?.index)
}

function endOfFrontMatter(text: string): number {
  const mark = text.startsWith('\uFEFF') ? 1 : 0
  const open = /^---[ \t]{0,99}\r?\n/.exec(text.slice(mark, mark + 120))
  const close = open ? /^---[ \t]{0,99}(?:\r?\n|$)/m.exec(text.slice(mark + open[0].length)) : null
  return open && close ? mark + open[0].length + close.index + close[0].length : mark
}
