import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto'
import { openUserCache, type UserCache } from './user-cache.ts'

/** What is kept from run to run, by keys that say all that it was made from. */
export interface Cache {
  has(key: string): boolean
  /** The value of a key as it was put; undefined where there is none. */
  get(key: string): unknown
  /** Keeps a value that JSON can hold. */
  put(key: string, value: unknown): void
  /** Writes what was put, if anything was; never fails. */
  flush(): Promise<void>
}

/** Where a cache is kept and what it is for. */
export interface CacheOptions {
  /** The folder whose documents it is about, absolute. */
  readonly root: string
  /** What was put by any other version is not read. */
  readonly version: string
  readonly env: NodeJS.ProcessEnv
}

/** Values that so many writes did not ask for are dropped. */
const maxIdle = 20
/** Characters of a cache; what was used longest ago is dropped first. */
const maxSize = 64 * 1024 * 1024
/** A folder's cache that nobody has written for so long is removed. */
const maxDays = 90

/** The file with the key that the caches of this user are signed with. */
const KEY = 'key'

interface Entry {
  readonly used: number
  /** JSON; read when it is asked for. */
  readonly text: string
}

/**
 * Opens the cache of a folder. It belongs to the user and is not beside the documents: what comes with a repository
 * could say that all is well. A file that was edited, damaged or written by another version counts as empty. Two
 * processes may use a cache at once; what the one that ends last writes is kept.
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
  const key = files && (files.read(KEY) ?? createKey(files))
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

/** A key for what is made from these parts alone. */
export function cacheKey(...parts: readonly string[]): string {
  return hash('sha1', parts.map((part) => `${part.length} ${part}`).join(''), 'base64url')
}

function createKey(files: UserCache): Buffer {
  const key = randomBytes(32)
  files.write(KEY, key)
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
