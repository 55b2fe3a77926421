import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeFileAtomically } from '../files/write.ts'
import { cacheFolder, removeOlder } from './user-cache.ts'

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
const maxIdleWrites = 20
/** Characters of a cache; the least recently used entries are dropped first. */
const maxSize = 64 * 1024 * 1024
/** The cache of a folder that was not written for so many days is removed. */
const maxDays = 90

interface Entry {
  readonly used: number
  /** JSON; parsed on lookup. */
  readonly text: string
}

/**
 * Opens the cache of a folder. It is in the user's cache folder and not beside the documents: a cache in a repository
 * could hide findings. A cache that cannot be read or was not written completely is empty. Two processes may use it at
 * the same time; the last write wins.
 */
export function createCache({ root, version, env }: CacheOptions): Cache {
  const base = cacheFolder(env)
  const path = base === null ? null : join(base, 'results', `${hashText(root)}.txt`)
  const { write, entries } = readEntries(path, version)
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
      if (!changed || path === null) return
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
        if (write - last > maxIdleWrites || size > maxSize) break
        lines.push(`${key} ${last} ${text}\n`)
      }
      const body = lines.join('')
      try {
        await writeFileAtomically(path, `${header(version, write, body)}\n${body}`, { makeFolder: true })
        removeOlder(dirname(path), maxDays)
      } catch {
        // A run is as good without a cache.
      }
    },
  }
}

/** A key for a value that depends on these parts only. */
export function cacheKey(...parts: readonly string[]): string {
  return hash('sha1', parts.map((part) => `${part.length} ${part}`).join(''), 'base64url')
}

function readEntries(path: string | null, version: string): { write: number; entries: Map<string, Entry> } {
  const entries = new Map<string, Entry>()
  if (path === null) return { write: 1, entries }
  try {
    const text = readFileSync(path, 'utf8')
    const start = text.indexOf('\n') + 1
    const last = Number(/ (\d{1,9}) /.exec(text.slice(0, start))?.[1])
    const body = text.slice(start)
    if (`${header(version, last, body)}\n` !== text.slice(0, start)) return { write: 1, entries }
    for (let at = 0; at < body.length; ) {
      const end = body.indexOf('\n', at)
      const key = body.indexOf(' ', at)
      const used = body.indexOf(' ', key + 1)
      entries.set(body.slice(at, key), { used: Number(body.slice(key + 1, used)), text: body.slice(used + 1, end) })
      at = end + 1
    }
    return { write: last + 1, entries }
  } catch {
    return { write: 1, entries: new Map() }
  }
}

/** The first line, which proves that the file is complete and of this version. */
function header(version: string, write: number, body: string): string {
  return `system-patterns-lint@${version.replaceAll(' ', '')} ${write} ${hashText(body)}`
}

function hashText(text: string): string {
  return hash('sha1', text)
}
