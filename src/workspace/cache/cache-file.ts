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
/** Characters of a cache; the least recently used entries are dropped first. */
const maxSize = 64 * 1024 * 1024
/** The cache of a folder that was not written for so many days is removed. */
const maxDays = 90

/** The file with the key that the caches of this user are signed with. */
const keyFile = 'key'

interface Entry {
  readonly used: number
  /** JSON; parsed on lookup. */
  readonly text: string
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
  const sign = (write: number, body: string) => header(key ?? Buffer.alloc(0), `${name} ${version}`, write, body)
  const { write, entries } = readEntries(files?.read(name) ?? null, sign)
  const used = new Set<string>()
  let changed = false
  return {
    has: (key) => entries.has(key),
    get(key) {
      const entry = entries.get(key)
      if (!entry) return undefined
      used.add(key)
      return JSON.parse(entry.text)
    },
    put(key, value) {
      entries.set(key, { used: write, text: JSON.stringify(value) })
      used.add(key)
      changed = true
    },
    async flush() {
      if (!changed || files === null) return
      changed = false
      const lines: string[] = []
      let size = 0
      const kept = [...entries].map(([key, { used: last, text }]) => ({
        key,
        text,
        used: used.has(key) ? write : last,
      }))
      for (const { key, text, used: last } of kept.sort((a, b) => b.used - a.used)) {
        size += text.length
        if (write - last > maxIdle || size > maxSize) break
        lines.push(`${key} ${last} ${text}\n`)
      }
      const body = lines.join('')
      files.write(name, Buffer.from(`${sign(write, body)}\n${body}`))
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

function readEntries(
  file: Buffer | null,
  sign: (write: number, body: string) => string,
): { write: number; entries: Map<string, Entry> } {
  const entries = new Map<string, Entry>()
  const text = file?.toString('utf8') ?? ''
  const start = text.indexOf('\n') + 1
  const last = Number(/^\S+ (\d{1,9}) /.exec(text.slice(0, start))?.[1])
  const body = text.slice(start)
  const signed = Buffer.from(`${sign(last, body)}\n`)
  const found = Buffer.from(text.slice(0, start))
  if (signed.length !== found.length || !timingSafeEqual(signed, found)) return { write: 1, entries }
  for (let at = 0; at < body.length; ) {
    const end = body.indexOf('\n', at)
    const key = body.indexOf(' ', at)
    const used = body.indexOf(' ', key + 1)
    entries.set(body.slice(at, key), { used: Number(body.slice(key + 1, used)), text: body.slice(used + 1, end) })
    at = end + 1
  }
  return { write: last + 1, entries }
}

/** The first line: a signature that only the user's own key can make. */
function header(key: Buffer, identity: string, write: number, body: string): string {
  const signature = createHmac('sha256', key).update(`${identity} ${write}\n`).update(body).digest('hex')
  return `system-patterns-lint ${write} ${signature}`
}
