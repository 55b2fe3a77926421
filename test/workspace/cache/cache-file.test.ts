import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { cacheKey, createCache } from '../../../src/workspace/cache/cache-file.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = (version = '1', root = '/work/notes') =>
  createCache({ root, version, env: { XDG_CACHE_HOME: folder, LOCALAPPDATA: folder } })
const file = () => {
  const place = join(folder, 'system-patterns-lint/results')
  const [name = ''] = readdirSync(place)
  return join(place, name)
}
async function keep(key: string, value: unknown): Promise<void> {
  const cache = open()
  cache.put(key, value)
  await cache.flush()
}

// On a Mac the folder is the user's own, which a test is not to write to.
describe.skipIf(process.platform === 'darwin' && process.env['CI'] === undefined)('what is kept', () => {
  it('is there in the next run', async () => {
    await keep('a', { text: 'one\ntwo', list: [1, null] })
    expect(open().get('a')).toEqual({ text: 'one\ntwo', list: [1, null] })
    expect(open().get('b')).toBeUndefined()
  })

  it('is there for the same folder and version alone', async () => {
    await keep('a', 1)
    expect(open('2').get('a')).toBeUndefined()
    expect(open('1', '/work/other').get('a')).toBeUndefined()
  })

  it('is not believed where a byte of it is another', async () => {
    await keep('a', 'all is well')
    const contents = readFileSync(file(), 'utf8')
    writeFileSync(file(), contents.replace('well', 'wall'))
    expect(open().get('a')).toBeUndefined()
    for (const end of [0, 5, contents.length - 3]) {
      writeFileSync(file(), contents.slice(0, end))
      expect(open().get('a')).toBeUndefined()
    }
    writeFileSync(file(), Buffer.from([0xff, 0, 0x0a, 0xfe]))
    expect(open().get('a')).toBeUndefined()
  })

  it('is written by whoever ends last, whole', async () => {
    const [one, other] = [open(), open()]
    one.put('a', 1)
    other.put('b', 2)
    await Promise.all([one.flush(), other.flush()])
    const both = [open().get('a'), open().get('b')]
    expect(both.filter((value) => value !== undefined)).toHaveLength(1)
  })

  it('is dropped when twenty writes did not ask for it', async () => {
    await keep('idle', 1)
    for (let write = 0; write < 21; write++) {
      const cache = open()
      cache.get('busy')
      cache.put('busy', write)
      await cache.flush()
    }
    expect(open().get('busy')).toBe(20)
    expect(open().get('idle')).toBeUndefined()
  })

  it('costs no run its end where nothing can be written', async () => {
    writeFileSync(join(folder, 'system-patterns-lint'), '')
    const cache = open()
    cache.put('a', 1)
    await expect(cache.flush()).resolves.toBeUndefined()
  })
})

describe('a key', () => {
  it('tells its parts apart', () => {
    expect(cacheKey('ab', 'c')).not.toBe(cacheKey('a', 'bc'))
    expect(cacheKey('a', 'b')).toBe(cacheKey('a', 'b'))
    expect(cacheKey('é')).not.toBe(cacheKey('e'))
  })
})
