import type { ResolvedConfig } from '../config/resolve.ts'
import type { Memory, RecallRequest } from '../lint/cached-result.ts'
import type { Setting } from '../lint/lint.ts'
import { recall, type Verdict } from '../lint/lint-document.ts'
import { type Cache, cacheKey, createCache } from '../workspace/cache/cache-file.ts'
import { repositoryRoot } from '../workspace/git/repository-root.ts'
import type { Templates } from './templates.ts'

/** What earlier runs remember of texts. */
export interface Memories {
  /** What a text is remembered by: the text and all that it is judged by; null where that cannot be told. */
  keyOf(
    plan: { readonly config: ResolvedConfig; readonly settings: readonly Setting[] },
    text: string,
  ): Promise<string | null>
  has(key: string): boolean
  /** Judges a text anew from what is remembered under its key; null where that does not suffice. */
  recall(key: string, request: RecallRequest): Verdict | null
  /** How often a text was judged so. */
  recalled(): number
  put(key: string, memory: Memory): void
  flush(): Promise<void>
}

/** Characters of messages and repairs of a text that are worth remembering. */
const longest = 1_000_000

/** Opens what is remembered of the documents of a folder. */
export function openMemories(
  { cwd, env, version }: { cwd: string; env: NodeJS.ProcessEnv; version: string },
  templates: Templates,
): Memories {
  const cache: Cache = createCache({ root: repositoryRoot(cwd) ?? cwd, version, env })
  let recalled = 0
  const bases = new Map<ResolvedConfig, Promise<string | null>>()
  const baseOf = (config: ResolvedConfig, settings: readonly Setting[]) => {
    const base = bases.get(config) ?? describe(config, settings, templates).then((said) => said && cacheKey(said))
    bases.set(config, base)
    return base
  }
  return {
    async keyOf({ config, settings }, text) {
      const base = await baseOf(config, settings)
      return base === null ? null : cacheKey(base, text)
    },
    has: (key) => cache.has(key),
    recall(key, request) {
      const memory = cache.get(key) as Memory | undefined
      const verdict = memory ? recall(memory, request) : null
      if (verdict) recalled++
      return verdict
    },
    recalled: () => recalled,
    put(key, memory) {
      const size = memory.findings.reduce((sum, { message, fix }) => sum + message.length + (fix?.text.length ?? 0), 0)
      if (size <= longest) cache.put(key, memory)
    },
    flush: () => cache.flush(),
  }
}

/** All that a text of a config is judged by, but the day and its history. */
async function describe(
  config: ResolvedConfig,
  settings: readonly Setting[],
  templates: Templates,
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
  ])
}
