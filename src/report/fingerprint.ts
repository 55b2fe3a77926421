import { createHash } from 'node:crypto'
import type { FileResult } from '../lint/finding.ts'
import { identify } from '../lint/identity.ts'

/** For each finding of a result a hash that stays while lines move: 64 hexadecimal digits, unique within the file. */
export function fingerprint(result: FileResult): string[] {
  return identify(result.findings).map(hash)
}

/** SHA-256 of a text in hexadecimal. */
export function hash(text: string): string {
  // As UTF-16, so that texts with broken surrogate pairs stay different.
  return createHash('sha256').update(text, 'utf16le').digest('hex')
}
