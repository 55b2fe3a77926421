import { isUtf8 } from 'node:buffer'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { lowerFirst } from '../../text/lower-first.ts'
import { reasonOf } from './system-error.ts'

/** No document is larger; reading such a file would look like a hang. */
const maxMebibytes = 16
export const maxBytes = maxMebibytes * 1024 * 1024

/** The text of a file (with its byte-order mark), or one clause that says why it cannot be read. */
export type ReadText = { readonly contents: string } | { readonly failure: string }

/** Reads a UTF-8 text file; never throws. The clause does not name the file. */
export function readText(path: string): ReadText {
  try {
    // Checked before opening: opening a pipe waits for its writer.
    const stats = statSync(path)
    if (stats.isDirectory()) return { failure: 'Folder, not a file; name a file in it' }
    if (!stats.isFile()) return { failure: 'Not a regular file; name a regular file' }
    if (stats.size > maxBytes) return { failure: tooLarge(stats.size, 'split it or exclude it with `ignore`') }
    return decodeText(readFileSync(path))
  } catch (error) {
    const reason = reasonOf(error)
    return { failure: reason.charAt(0).toUpperCase() + reason.slice(1) }
  }
}

/** Decodes the bytes of a file or of standard input, with the same failures as `readText`. */
export function decodeText(bytes: Uint8Array): ReadText {
  if (bytes.length > maxBytes) return { failure: tooLarge(bytes.length, 'split it') }
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { failure: 'Encoded as UTF-16; save the file as UTF-8' }
  }
  const zero = bytes.indexOf(0)
  if (zero !== -1) {
    // In UTF-16 every other byte of plain text is zero, with or without a byte-order mark.
    const start = bytes.subarray(0, 64)
    const zeros = start.filter((byte) => byte === 0).length
    if (zeros > 1 && zeros * 3 >= start.length) {
      return { failure: 'Probably encoded as UTF-16; save the file as UTF-8' }
    }
    return { failure: `Binary file (NUL byte on line ${lineOf(bytes, zero)}); name a Markdown file` }
  }
  if (!isUtf8(bytes)) {
    return { failure: `Not UTF-8 (invalid byte on line ${invalidLine(bytes)}); save the file as UTF-8` }
  }
  return { contents: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) }
}

/** `Cannot read template house.md: no such file`. */
export function cannotRead(what: string, failure: string): string {
  return `Cannot read ${what}: ${lowerFirst(failure)}`
}

function tooLarge(size: number, remedy: string): string {
  return `File too large (${Math.ceil(size / 1024 / 1024)} MiB, maximum ${maxMebibytes} MiB); ${remedy}`
}

function lineOf(bytes: Uint8Array, offset: number): number {
  let line = 1
  for (let index = 0; index < offset; index++) if (bytes[index] === 10) line++
  return line
}

/** A line feed is never part of a longer character, so each line can be checked on its own. */
function invalidLine(bytes: Uint8Array): number {
  let [line, start] = [1, 0]
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, start)) {
    if (!isUtf8(bytes.subarray(start, end))) break
    line++
    start = end + 1
  }
  return line
}

/** Whether a path exists. */
export function pathExists(path: string): boolean {
  return existsSync(path)
}
