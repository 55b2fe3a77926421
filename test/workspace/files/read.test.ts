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
  ['UTF-16 with its mark', Buffer.from('\ufeffSystem', 'utf16le'), 'Is UTF-16 text; save it as UTF-8'],
  ['UTF-16, big end first', Buffer.from('\ufeffSystem', 'utf16le').swap16(), 'Is UTF-16 text; save it as UTF-8'],
  ['UTF-16 without a mark', Buffer.from('System', 'utf16le'), 'Looks like UTF-16 text; save it as UTF-8'],
  ['Latin-1', Buffer.from('a\nb\n\xfcber', 'latin1'), 'Is not UTF-8: a wrong byte on line 3; save it as UTF-8'],
  ['a picture', Buffer.from('\x89PNG\nabc\0', 'latin1'), 'Is no text: a NUL byte on line 2; name a Markdown file'],
])('%s is told', (_, bytes, failure) => {
  expect(decodeText(bytes)).toEqual({ failure })
})

test('what is no readable file is told', async () => {
  const root = plantTree({ 'folder/': '', 'big.md': '' })
  truncateSync(join(root, 'big.md'), 20 * 1024 * 1024)
  execFileSync('mkfifo', [join(root, 'pipe')])
  writeFileSync(join(root, 'empty.md'), '')
  expect(await readText(join(root, 'folder'))).toEqual({ failure: 'Is a folder; name a file in it' })
  expect(await readText(join(root, 'none.md'))).toEqual({ failure: 'Does not exist' })
  expect(await readText(join(root, 'pipe'))).toEqual({ failure: 'Is no regular file; name a Markdown file' })
  expect(await readText(join(root, 'big.md'))).toEqual({
    failure: 'Is 20 MiB, more than the 16 MiB a document may have; split it or leave it out with `ignore`',
  })
  expect(await readText('a\0b')).toEqual({ failure: 'Could not be read (ERR_INVALID_ARG_VALUE)' })
  expect(await readText(join(root, 'empty.md'))).toEqual({ contents: '' })
})

test('any bytes are text as they stand, or told', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const read = decodeText(bytes)
      if ('contents' in read) expect(Buffer.from(read.contents)).toEqual(Buffer.from(bytes))
      else expect(read.failure).toMatch(/^(?:Is|Looks) .*[^.]$/)
    }),
  )
})
