import { decideTemplate } from '../config/explain.ts'
import type { ResolvedConfig } from '../config/resolve.ts'
import type { Day } from '../dates/calendar.ts'
import { readDocument } from '../document/read.ts'
import { createSource, type Source } from '../document/source.ts'
import type { CacheEntry } from '../lint/cache-entry.ts'
import type { Setting } from '../lint/lint.ts'
import { type DocumentResult, lintForCache, readAskedTemplate } from '../lint/lint-document.ts'
import { DocumentError } from '../markdown/limits.ts'
import type { History, Rule } from '../rule/rule.ts'
import { builtinNames } from '../template/builtin.ts'
import type { ResultCache } from './result-cache.ts'
import type { Templates } from './templates.ts'

/** A file and how it is linted. */
export interface Plan {
  readonly path: string
  readonly config: ResolvedConfig
  readonly settings: readonly Setting[]
}

/** A text that cannot be linted: one sentence why. */
interface Failure {
  readonly failure: string
}

/** What git says about a file; called last, because the answer takes a while. */
export type ReadHistory = () => Promise<History | null>

/** Lints a text that the result cache does not have. */
export type LintUncached = (
  plan: Pick<Plan, 'config' | 'settings'>,
  source: Source,
  history: ReadHistory,
) => Promise<{ readonly result: DocumentResult; readonly entry: CacheEntry } | Failure>

/** Lints a text under a plan. */
export type LintText = (plan: Plan, text: string, history: ReadHistory) => Promise<LintedText | Failure>

/** The result of linting a text. */
export type LintedText = DocumentResult & { readonly source: Source }

/** Creates the function that lints the texts of a run. */
export function createLintUncached(rules: readonly Rule[], templates: Templates, today: Day): LintUncached {
  const ruleIds = rules.map((rule) => rule.id)
  return async ({ config, settings }, source, history) => {
    try {
      const document = readDocument(source)
      const decision = decideTemplate(config, readAskedTemplate(document), builtinNames)
      const loaded = await templates.load(decision.choice, config.templates)
      if ('failure' in loaded) return loaded
      const { template } = loaded
      const linted = lintForCache({ document, template, settings, ruleIds, today, history: await history() })
      return decision.note === null ? linted : withNote(linted, decision.note)
    } catch (error) {
      if (error instanceof DocumentError) return { failure: error.message }
      throw error
    }
  }
}

/** Adds the result cache: a text that an earlier run linted is not read again. */
export function createLintText(lintUncached: LintUncached, today: Day, cache: ResultCache | null): LintText {
  return async (plan, text, history) => {
    const source = createSource(plan.path, text)
    const key = cache && (await cache.keyOf(plan, source.text))
    const { settings } = plan
    const known =
      key !== null && cache?.has(key)
        ? cache.lookUp(key, { settings, today, history: await history(), source: () => source })
        : null
    if (known) return { ...known, source }
    const linted = await lintUncached(plan, source, history)
    if ('failure' in linted) return linted
    if (key !== null) cache?.put(key, linted.entry)
    return { ...linted.result, source }
  }
}

function withNote({ result, entry }: { result: DocumentResult; entry: CacheEntry }, note: string) {
  return {
    result: { ...result, notes: [note, ...result.notes] },
    entry: { ...entry, notes: [note, ...entry.notes] },
  }
}
