import { resolve } from 'node:path'
import type { ResolvedConfig } from '../config/resolve.ts'
import type { CacheEntry } from '../lint/cache-entry.ts'
import type { CollectedRequest } from '../lint/lint.ts'
import { type DocumentResult, resultFromCache } from '../lint/lint-document.ts'
import { type Cache, cacheKey, createCache } from '../workspace/cache/cache-file.ts'
import { readStamp } from '../workspace/files/stamp.ts'
import { repositoryRoot } from '../workspace/git/repository-root.ts'
import type { Plan } from './plan.ts'
import type { Templates } from './templates.ts'

/** The results of earlier runs. */
export interface ResultCache {
  /** The key of a text: the text and all that its result depends on; null where the template cannot be read. */
  keyOf(plan: Plan, text: string): Promise<string | null>
  /** The key of the text that a file still has by its size and times; null where it may have another. */
  keyOfUnchanged(plan: Plan): Promise<string | null>
  entryOf(key: string): CacheEntry | null
  /** The result of an entry; null where the text must be linted again. */
  resultOf(entry: CacheEntry, request: CollectedRequest): DocumentResult | null
  /** How many results came from the cache. */
  hits(): number
  put(key: string, entry: CacheEntry): void
  flush(): Promise<void>
}

/** An entry with more characters of messages, edits and references than this is not kept. */
const longestEntry = 1_000_000

/** Opens the cache for the documents of a folder. */
export function openResultCache(
  {
    cwd,
    env,
    version,
    summarized = false,
  }: { cwd: string; env: NodeJS.ProcessEnv; version: string; summarized?: boolean },
  templates: Templates,
): ResultCache {
  const cache: Cache = createCache({ root: repositoryRoot(cwd) ?? cwd, version, env })
  let hits = 0
  const bases = new Map<ResolvedConfig, Promise<string | null>>()
  const baseOf = (plan: Pick<Plan, 'config' | 'settings'>) => {
    const base = bases.get(plan.config) ?? describe(plan, templates, summarized).then((text) => text && cacheKey(text))
    bases.set(plan.config, base)
    return base
  }
  /** By path the key under which the key of its text is kept, until that is known. */
  const stamped = new Map<string, string>()
  return {
    async keyOf(plan, text) {
      const base = await baseOf(plan)
      if (base === null) return null
      const key = cacheKey(base, text)
      const stampKey = stamped.get(plan.path)
      if (stampKey !== undefined) cache.put(stampKey, key)
      stamped.delete(plan.path)
      return key
    },
    async keyOfUnchanged(plan) {
      const base = await baseOf(plan)
      // Before the file is read: a change after this moment changes the stamp.
      const stamp = base === null ? null : readStamp(resolve(cwd, plan.path))
      if (base === null || stamp === null) return null
      const stampKey = cacheKey('unchanged', base, plan.path, stamp)
      const key = cache.get(stampKey)
      if (typeof key === 'string') return key
      stamped.set(plan.path, stampKey)
      return null
    },
    entryOf: (key) => (cache.get(key) as CacheEntry | undefined) ?? null,
    resultOf(entry, request) {
      const result = resultFromCache(entry, request)
      if (result) hits++
      return result
    },
    hits: () => hits,
    put(key, entry) {
      if (sizeOf(entry) <= longestEntry) cache.put(key, entry)
    },
    flush: () => cache.flush(),
  }
}

function sizeOf({ linted, excerpts, references }: CacheEntry): number {
  let size = excerpts.lines.reduce((sum, [, text]) => sum + text.length, 0)
  for (const { text, around } of references) size += text.length + around.length
  for (const { message, fix, suggestions } of linted.findings) {
    size += message.length + (fix?.text.length ?? 0)
    for (const { desc, fix } of suggestions) size += desc.length + fix.text.length
  }
  return size
}

/** Everything that the result of a text depends on, except the day and git's history. */
async function describe(
  { config, settings }: Pick<Plan, 'config' | 'settings'>,
  templates: Templates,
  summarized: boolean,
): Promise<string | null> {
  const { template } = config
  const own: unknown[] = []
  const named = [...config.templates].map(([name, { value }]) => ({ kind: 'file' as const, name, path: value }))
  for (const choice of template.value.kind === 'file' ? [template.value, ...named] : named) {
    const loaded = await templates.load(choice, config.templates)
    if ('failure' in loaded) return null
    own.push(choice.name, loaded.template)
  }
  return JSON.stringify([
    settings.map(({ rule, severity, options }) => [rule.id, severity, options]),
    template.value,
    template.origin.kind,
    own,
    summarized,
  ])
}
