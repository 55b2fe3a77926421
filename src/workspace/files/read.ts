import { isUtf8 } from 'node:buffer'
import { existsSync, readFileSync, statSync } from 'node:fs'

/** More than this is no document, and reading it would only look like hanging. */
const LARGEST = 16 * 1024 * 1024

/** A file's text (a byte-order mark kept), or one sentence why there is none. */
export type ReadText = { readonly contents: string } | { readonly failure: string }

/** Reads a UTF-8 text file; never throws. The sentence does not name the file. */
export function readText(path: string): ReadText {
  try {
    // Asked first: to open a pipe would wait for its writer.
    const about = statSync(path)
    if (about.isDirectory()) return { failure: 'Is a folder; name a file in it' }
    if (!about.isFile()) return { failure: 'Is no regular file; name a Markdown file' }
    if (about.size > LARGEST) return { failure: `${sayTooLarge(about.size)}; split it or leave it out with \`ignore\`` }
    return decodeText(readFileSync(path))
  } catch (error) {
    return { failure: sayWhy(error) }
  }
}

/** Decodes the bytes of a file or of standard input; the same sentences as `readText`. */
export function decodeText(bytes: Uint8Array): ReadText {
  if (bytes.length > LARGEST) return { failure: `${sayTooLarge(bytes.length)}; split it` }
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { failure: 'Is UTF-16 text; save it as UTF-8' }
  }
  const zero = bytes.indexOf(0)
  if (zero !== -1) {
    // Every other byte of plain text in UTF-16 is zero, mark or no mark.
    const start = bytes.subarray(0, 64)
    const zeros = start.filter((byte) => byte === 0).length
    if (zeros > 1 && zeros * 3 >= start.length) return { failure: 'Looks like UTF-16 text; save it as UTF-8' }
    return { failure: `Is no text: a NUL byte on line ${lineOf(bytes, zero)}; name a Markdown file` }
  }
  if (!isUtf8(bytes)) return { failure: `Is not UTF-8: a wrong byte on line ${wrongLine(bytes)}; save it as UTF-8` }
  return { contents: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
}

/** One sentence for an error of the file system: what went wrong, without code, call or stack. */
export function sayWhy(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'Does not exist'
    case 'EACCES':
    case 'EPERM':
      return 'May not be read; change its permissions or leave it out with `ignore`'
    case 'EISDIR':
      return 'Is a folder; name a file in it'
    case 'ELOOP':
      return 'Is a link that leads back to itself; mend the link'
    case 'ENAMETOOLONG':
      return 'Has a name longer than the system allows'
    case 'EMFILE':
    case 'ENFILE':
      return 'Could not be opened: too many files are open; raise the limit (`ulimit -n`)'
    default:
      return code === '' ? 'Could not be read' : `Could not be read (${code})`
  }
}

function sayTooLarge(size: number): string {
  return `Is ${Math.ceil(size / 1024 / 1024)} MiB, more than the ${LARGEST / 1024 / 1024} MiB a document may have`
}

function lineOf(bytes: Uint8Array, at: number): number {
  let line = 1
  for (let index = 0; index < at; index++) if (bytes[index] === 10) line++
  return line
}

/** A line feed is never part of a longer letter, so each line can be judged alone. */
function wrongLine(bytes: Uint8Array): number {
  let [line, start] = [1, 0]
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break
    line++
    start = end + 1
  }
  return line
}

/** Whether something stands at a path. */
export function isThere(path: string): boolean {
  return existsSync(path)
}
