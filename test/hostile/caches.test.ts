import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createCache } from '../../src/workspace/cache/cache-file.ts'
import { openUserCache } from '../../src/workspace/cache/user-cache.ts'

const root = mkdtempSync(join(tmpdir(), 'caches-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

let base = ''
beforeEach(() => {
  base = mkdtempSync(join(root, 'user-'))
})

const env = () => ({ XDG_CACHE_HOME: base, LOCALAPPDATA: base })
const open = (cwd = '/work/notes') =>
  openUserCache({ env: env(), cwd, folder: 'compiled', names: /^own-\d+\.bin$/, maxDays: 30 })
const place = () => join(base, 'system-patterns-lint/compiled')

describe.skipIf(process.platform === 'win32')('the folder of a cache', () => {
  it('is used where only the user can write to it', () => {
    open()?.write('own-1.bin', Buffer.from('kept'))
    expect(open()?.read('own-1.bin')?.toString()).toBe('kept')
    expect(statSync(place()).mode & 0o777).toBe(0o700)
    expect(statSync(join(place(), 'own-1.bin')).mode & 0o777).toBe(0o600)
  })

  it('is not used in the working directory, in a repository, or where others may write', () => {
    open()?.write('own-1.bin', Buffer.from('kept'))
    expect(open(base)).toBeNull()
    mkdirSync(join(base, '.git'))
    expect(open()).toBeNull()
    rmSync(join(base, '.git'), { recursive: true })
    chmodSync(base, 0o777)
    expect(open()).toBeNull()
    chmodSync(base, 0o700)
    expect(open()).not.toBeNull()
  })

  it('is not used where a link leads to it', () => {
    const elsewhere = mkdtempSync(join(root, 'elsewhere-'))
    writeFileSync(join(elsewhere, 'own-1.bin'), 'planted')
    mkdirSync(join(base, 'system-patterns-lint'))
    symlinkSync(elsewhere, place())
    const isUsed = open()?.read('own-1.bin') ?? null
    // A link of the system's own is followed; for the superuser every link is.
    if (process.getuid?.() === 0) expect(open()).toBeNull()
    else expect(isUsed).toBeNull()
  })

  it.skipIf(process.platform !== 'linux')('is not used where no folder can be created', () => {
    const cache = openUserCache({
      env: { XDG_CACHE_HOME: '/proc/1' },
      cwd: '/work/notes',
      folder: 'compiled',
      names: /^own-\d+\.bin$/,
      maxDays: 30,
    })
    cache?.write('own-1.bin', Buffer.from('kept'))
    expect(cache?.read('own-1.bin') ?? null).toBeNull()
  })

  it('holds no file that is a link or that others may write', () => {
    open()?.write('own-1.bin', Buffer.from('kept'))
    writeFileSync(join(base, 'planted'), 'planted')
    symlinkSync(join(base, 'planted'), join(place(), 'own-2.bin'))
    expect(open()?.read('own-2.bin')).toBeNull()
    chmodSync(join(place(), 'own-1.bin'), 0o666)
    expect(open()?.read('own-1.bin')).toBeNull()
  })

  it('loses only old files with names of its own', () => {
    open()?.write('own-1.bin', Buffer.from('old'))
    writeFileSync(join(place(), 'notes.txt'), 'mine')
    for (const name of readdirSync(place())) utimesSync(join(place(), name), 1000, 1000)
    open()?.write('own-2.bin', Buffer.from('new'))
    expect(readdirSync(place()).sort()).toEqual(['notes.txt', 'own-2.bin'])
  })
})

describe.skipIf(process.platform === 'win32')('results', () => {
  it('are not believed where they were edited, or signed by another key', async () => {
    const options = { root: '/work/notes', version: '1', env: env() }
    const cache = createCache(options)
    cache.put('a', 'all is well')
    await cache.flush()
    const folder = join(base, 'system-patterns-lint/results')
    const file = join(folder, readdirSync(folder).find((name) => name.endsWith('.txt')) ?? '')
    const whole = readFileSync(file)
    expect(createCache(options).get('a')).toBe('all is well')
    fc.assert(
      fc.property(fc.nat(whole.length * 8 - 1), (bit) => {
        const spoiled = Buffer.from(whole)
        spoiled[bit >> 3] = (spoiled[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        writeFileSync(file, spoiled)
        expect(createCache(options).get('a')).toBeUndefined()
      }),
      { numRuns: 200 },
    )
    writeFileSync(file, whole)
    writeFileSync(join(folder, 'key'), 'another key')
    expect(createCache(options).get('a')).toBeUndefined()
  })
})

describe.skipIf(process.platform === 'win32')('compiled code', () => {
  it('that was damaged is replaced, and changes no result', () => {
    const run = () => {
      const argv = [
        resolve('dist/cli.cjs'),
        '--no-git',
        '--format',
        'unix',
        '--today',
        '2026-11-20',
        'systemPatterns.md',
      ]
      const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
        cwd: documents,
        env: { ...process.env, ...env(), NODE_DISABLE_COMPILE_CACHE: undefined },
        encoding: 'utf8',
      })
      return { status, stdout, stderr }
    }
    const documents = mkdtempSync(join(root, 'documents-'))
    copyFileSync('fixtures/documents/tracked-left-behind.md', join(documents, 'systemPatterns.md'))
    const first = run()
    const file = join(place(), readdirSync(place())[0] ?? '')
    const whole = readFileSync(file)
    expect(first.status).toBe(1)
    for (const at of [100, whole.length >> 1]) {
      const spoiled = Buffer.from(whole)
      spoiled[at] = (spoiled[at] ?? 0) ^ 0x10
      writeFileSync(file, spoiled)
      expect(run()).toEqual(first)
      expect(readFileSync(file).equals(spoiled)).toBe(false)
    }
    for (const end of [0, whole.length >> 1]) {
      writeFileSync(file, whole.subarray(0, end))
      expect(run()).toEqual(first)
      expect(readFileSync(file).length).toBeGreaterThan(end)
    }
  }, 120_000)
})
