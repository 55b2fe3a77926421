import { execFileSync } from 'node:child_process'
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText, readText } from '../../../src/workspace/files/read.ts'
import { plantTree } from '../tree.ts'

test('reads UTF-8 and keeps the byte-order mark', async () => {
  const root = plantTree({ 'a.md': '\ufeff# Übersicht 概要 🏗\r\n' })
  expect(await readText(join(root, 'a.md'))).toEqual({ contents: '\ufeff# Übersicht 概要 🏗\r\n' })
})

test.each([
  ['UTF-16 with its mark', Buffer.from('\ufeffSystem', 'utf16le'), 'Encoded as UTF-16; save the file as UTF-8'],
  [
    'UTF-16, big end first',
    Buffer.from('\ufeffSystem', 'utf16le').swap16(),
    'Encoded as UTF-16; save the file as UTF-8',
  ],
  ['UTF-16 without a mark', Buffer.from('System', 'utf16le'), 'Probably encoded as UTF-16; save the file as UTF-8'],
  ['Latin-1', Buffer.from('a\nb\n\xfcber', 'latin1'), 'Not UTF-8 (invalid byte on line 3); save the file as UTF-8'],
  ['a picture', Buffer.from('\x89PNG\nabc\0', 'latin1'), 'Binary file (NUL byte on line 2); name a Markdown file'],
])('%s is reported', (_, bytes, failure) => {
  expect(decodeText(bytes)).toEqual({ failure })
})

test('a file that cannot be read is reported', async () => {
  const root = plantTree({ 'folder/': '', 'big.md': '' })
  truncateSync(join(root, 'big.md'), 20 * 1024 * 1024)
  execFileSync('mkfifo', [join(root, 'pipe')])
  writeFileSync(join(root, 'empty.md'), '')
  expect(await readText(join(root, 'folder'))).toEqual({ failure: 'Folder, not a file; name a file in it' })
  expect(await readText(join(root, 'none.md'))).toEqual({ failure: 'No such file' })
  expect(await readText(join(root, 'pipe'))).toEqual({ failure: 'Not a regular file; name a regular file' })
  expect(await readText(join(root, 'big.md'))).toEqual({
    failure: 'File too large (20 MiB, maximum 16 MiB); split it or exclude it with `ignore`',
  })
  expect(await readText('a\0b')).toEqual({ failure: 'System error ERR_INVALID_ARG_VALUE' })
  expect(await readText(join(root, 'empty.md'))).toEqual({ contents: '' })
})

test('any bytes are decoded unchanged, or reported', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const read = decodeText(bytes)
      if ('contents' in read) expect(Buffer.from(read.contents)).toEqual(Buffer.from(bytes))
      else expect(read.failure).toMatch(/^(?:Binary|Encoded|Probably|Not|File) .*[^.]$/)
    }),
  )
})
