import { createHash } from 'node:crypto'

/** The style and the script of the HTML report, with the hashes that its content security policy allows them by. */
export function writePage(read: (path: string) => string): string {
  const style = read('src/report/html/page.css')
  const script = read('src/report/html/page.js')
  return `${JSON.stringify({ style, styleHash: hash(style), script, scriptHash: hash(script) }, null, 1)}\n`
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
}
