import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto'
import { openUserCache, type UserCache } from './user-cache.ts'

/** Values kept between runs, by keys that contain everything the values depend on. */
export interface Cache {
  has(key: string): boolean
  /** The value of a key; undefined for none. */
  get(key: string): unknown
  /** Sets a value that JSON can represent. */
  put(key: string, value: unknown): void
  /** Writes the cache to the disk if it changed; never fails. */
  flush(): Promise<void>
}

/** What a cache is for. */
export interface CacheOptions {
  /** The folder of the documents, absolute. */
  readonly root: string
  /** Entries of any other version are not read. */
  readonly version: string
  readonly env: NodeJS.ProcessEnv
}

/** An entry that was not read during so many writes is dropped. */
const maxIdle = 20
/** Bytes of a cache; the least recently used entries are dropped first. */
const maxSize = 64 * 1024 * 1024
/** The cache of a folder that was not written for so many days is removed. */
const maxDays = 90

/** The file with the key that the caches of this user are signed with. */
const keyFile = 'key'

interface Entry {
  readonly used: number
  /** JSON in bytes, which take no room among V8's objects; parsed on lookup. */
  readonly json: Buffer
}

/**
 * Opens the cache of a folder. It is in the user's cache folder and not beside the documents: a cache in a repository
 * could hide findings. A file that was edited, damaged or written by another version counts as empty. Two processes may
 * use a cache at the same time; the last write wins.
 */
export function createCache({ root, version, env }: CacheOptions): Cache {
  const files = openUserCache({
    env,
    cwd: root,
    folder: 'results',
    names: /^[0-9a-f]{40}\.txt$/,
    maxDays,
  })
  const name = `${hash('sha1', root)}.txt`
  const key = files && (files.read(keyFile) ?? createKey(files))
  const sign = (write: number, body: Iterable<Uint8Array>) =>
    header(key ?? Buffer.alloc(0), `${name} ${version}`, write, body)
  const { write, entries } = readEntries(files?.read(name) ?? null, sign)
  const used = new Set<string>()
  let changed = false
  return {
    has: (key) => entries.has(key),
    get(key) {
      const entry = entries.get(key)
      if (!entry) return undefined
      used.add(key)
      return JSON.parse(entry.json.toString())
    },
    put(key, value) {
      entries.set(key, { used: write, json: Buffer.from(JSON.stringify(value)) })
      used.add(key)
      changed = true
    },
    async flush() {
      if (!changed || files === null) return
      changed = false
      const kept = [...entries].map(([key, { used: last, json }]) => ({
        key,
        json,
        used: used.has(key) ? write : last,
      }))
      let size = 0
      const body: Uint8Array[] = []
      for (const { key, json, used: last } of kept.sort((a, b) => b.used - a.used)) {
        size += json.length
        if (write - last > maxIdle || size > maxSize) break
        body.push(Buffer.from(`${key} ${last} `), json, lineFeed)
      }
      files.write(name, [Buffer.from(`${sign(write, body)}\n`), ...body])
    },
  }
}

/** A key for a value that depends on these parts only. */
export function cacheKey(...parts: readonly string[]): string {
  return hash('sha1', parts.map((part) => `${part.length} ${part}`).join(''), 'base64url')
}

function createKey(files: UserCache): Buffer {
  const key = randomBytes(32)
  files.write(keyFile, key)
  return key
}

const lineFeed = Buffer.from('\n')

function readEntries(
  file: Buffer | null,
  sign: (write: number, body: Iterable<Uint8Array>) => string,
): { write: number; entries: Map<string, Entry> } {
  const entries = new Map<string, Entry>()
  const start = (file?.indexOf(lineFeed) ?? -1) + 1
  const found = file?.subarray(0, start) ?? Buffer.alloc(0)
  const body = file?.subarray(start) ?? Buffer.alloc(0)
  const last = Number(/^\S+ (\d{1,9}) /.exec(found.toString('latin1'))?.[1])
  const signed = Buffer.from(`${sign(last, [body])}\n`)
  if (signed.length !== found.length || !timingSafeEqual(signed, found)) return { write: 1, entries }
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf(lineFeed, at)
    const key = body.indexOf(' ', at)
    const used = body.indexOf(' ', key + 1)
    const json = body.subarray(used + 1, end)
    entries.set(body.toString('latin1', at, key), { used: Number(body.toString('latin1', key + 1, used)), json })
    at = end + 1
  }
  return { write: last + 1, entries }
}

/** The first line: a signature that only the user's own key can make. */
function header(key: Buffer, identity: string, write: number, body: Iterable<Uint8Array>): string {
  const signature = createHmac('sha256', key).update(`${identity} ${write}\n`)
  for (const part of body) signature.update(part)
  return `system-patterns-lint ${write} ${signature.digest('hex')}`
}
