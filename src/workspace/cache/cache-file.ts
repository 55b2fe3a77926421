import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeFileAtomically } from '../files/write.ts'
import { cacheFolder, removeOlder } from './user-cache.ts'

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
const mostIdle = 20
/** Characters of a cache; what was used longest ago is dropped first. */
const mostSize = 64 * 1024 * 1024
/** A folder's cache that nobody has written for so long is removed. */
const mostDays = 90

interface Entry {
  readonly used: number
  /** JSON; read when it is asked for. */
  readonly text: string
}

/**
 * Opens the cache of a folder. It lies with the user and not beside the documents: what comes with a repository could
 * say that all is well. A cache that cannot be read or that was not written whole is empty. Two processes may use it at
 * once; the one that ends last is remembered.
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
        if (write - last > mostIdle || size > mostSize) break
        lines.push(`${key} ${last} ${text}\n`)
      }
      const body = lines.join('')
      try {
        await writeFileAtomically(path, `${header(version, write, body)}\n${body}`, { makeFolder: true })
        removeOlder(dirname(path), mostDays)
      } catch {
        // A run is worth no less for what is not remembered.
      }
    },
  }
}

/** A key for what is made from these parts alone. */
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

/** The first line: all that must be right for the others to be believed. */
function header(version: string, write: number, body: string): string {
  return `system-patterns-lint@${version.replaceAll(' ', '')} ${write} ${hashText(body)}`
}

function hashText(text: string): string {
  return hash('sha1', text)
}
