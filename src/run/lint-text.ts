import { decideTemplate, type TemplateSettings } from '../config/explain.ts'
import type { TemplateChoice } from '../config/resolve.ts'
import type { Day } from '../dates/calendar.ts'
import type { Document } from '../document/document.ts'
import { readDocument } from '../document/read.ts'
import { createSource, type Source } from '../document/source.ts'
import { letSignalsIn, withinTime } from '../document/time-limit.ts'
import type { CacheEntry } from '../lint/cache-entry.ts'
import { createKeptSource } from '../lint/excerpts.ts'
import { needs } from '../lint/lint.ts'
import { type DocumentRequest, type DocumentResult, lintForCache, readAskedTemplate } from '../lint/lint-document.ts'
import { DocumentError } from '../markdown/limits.ts'
import { findReferences } from '../references/find-references.ts'
import type { Reference } from '../references/reference.ts'
import type { History, Rule } from '../rule/rule.ts'
import type { Alignment } from '../template/align.ts'
import { builtinNames } from '../template/builtin.ts'
import type { Plan } from './plan.ts'
import type { ResultCache } from './result-cache.ts'
import type { Templates } from './templates.ts'

/** A text that cannot be linted: one sentence why. */
export interface Failure {
  readonly failure: string
}

/** What is outside of a document's text. */
export interface Facts extends Pick<DocumentRequest, 'references' | 'drift'> {
  readonly history: History | null
  /** What kept git from answering, in one sentence. */
  readonly note: string | null
}

/** Gathers the facts that rules need about a document with these references; called last, because it takes a while. */
export type ReadFacts = (references: readonly Reference[]) => Promise<Facts>

/** How a text is linted, whatever its file. */
export interface LintPlan extends Pick<Plan, 'settings'> {
  readonly config: TemplateSettings
}

/** Lints a text that the result cache does not have, in this thread or another. */
export type LintNew = (plan: LintPlan, source: Source, readFacts: ReadFacts) => Promise<LintedNew | Failure>

/** The result of linting a text, and what the result cache keeps of it; plain data. */
export interface LintedNew {
  readonly result: DocumentResult
  readonly entry: CacheEntry
}

/** Lints a text in this thread; an earlier version of the document saves time. */
export type LintUncached = (
  plan: LintPlan,
  source: Source,
  readFacts: ReadFacts,
  before?: Document | null,
) => Promise<LintedDocument | Failure>

/** The result of linting a text, and what it was read as. */
export interface LintedDocument extends LintedNew {
  readonly document: Document
  /** The document checked against its template; null where none fits. */
  readonly alignment: Alignment | null
  /** The file of that template, absolute; null for a built-in one. */
  readonly templatePath: string | null
}

/** Lints a text under a plan. */
export type LintText = (plan: Plan, text: string, readFacts: ReadFacts) => Promise<LintedText | Failure>

/** The result of linting a text. */
export type LintedText = DocumentResult & { readonly source: Source }

/** Creates the function that lints the texts of a run. */
export function createLintUncached(
  rules: readonly Rule[],
  templates: Templates,
  today: Day,
  summarized = false,
): LintUncached {
  const ruleIds = rules.map((rule) => rule.id)
  return async ({ config, settings }, source, readFacts, before) => {
    try {
      await letSignalsIn(source.text.length)
      const document = readDocument(source, before)
      const decision = decideTemplate(config, readAskedTemplate(document), builtinNames)
      const loaded = await templates.load(decision.choice, config.templates)
      if ('failure' in loaded) return loaded
      const { template } = loaded
      const foundReferences = needs(settings, 'references')
        ? withinTime(source.text.length, () => findReferences(document, { trees: true }))
        : []
      const { note, ...facts } = await readFacts(foundReferences)
      await letSignalsIn(source.text.length)
      const linted = lintForCache({
        ...{ document, template, settings, ruleIds, today, foundReferences, summarized },
        ...facts,
      })
      const { alignment } = linted
      const read = { document, alignment, templatePath: alignment && pathOf(alignment, decision.choice, config) }
      const noted = decision.note === null ? { ...linted, ...read } : withNote({ ...linted, ...read }, decision.note)
      return { ...noted, result: withFactNote(noted.result, note) }
    } catch (error) {
      if (error instanceof DocumentError) return { failure: error.message }
      throw error
    }
  }
}

/** Adds the result cache: a text that an earlier run linted is not read again. */
export function createLintText(lintNew: LintNew, today: Day, cache: ResultCache | null): LintText {
  return async (plan, text, readFacts) => {
    const source = createSource(plan.path, text)
    const key = cache && (await cache.keyOf(plan, source.text))
    const entry = key === null ? null : (cache?.entryOf(key) ?? null)
    const known = cache && entry && (await lookUp(entry, { plan, source, today, cache, readFacts }))
    if (known) return known
    const linted = await lintNew(plan, source, readFacts)
    if ('failure' in linted) return linted
    if (key !== null) cache?.put(key, linted.entry)
    return { ...linted.result, source }
  }
}

/** Lints a file whose text an earlier run linted, without reading it; null where the text is to be read. */
export type LintUnchanged = (plan: Plan, readFacts: ReadFacts) => Promise<LintedText | null>

/** Creates the function for files that the cache knows by their size and times. */
export function createLintUnchanged(
  today: Day,
  cache: ResultCache,
  read: (path: string) => ReturnType<typeof createSource>,
): LintUnchanged {
  return async (plan, readFacts) => {
    const key = await cache.keyOfUnchanged(plan)
    const entry = key === null ? null : cache.entryOf(key)
    if (entry === null) return null
    const source = createKeptSource(plan.path, entry.excerpts, () => read(plan.path))
    return lookUp(entry, { plan, source, today, cache, readFacts })
  }
}

async function lookUp(
  entry: CacheEntry,
  about: {
    readonly plan: Plan
    readonly source: Source
    readonly today: Day
    readonly cache: ResultCache
    readonly readFacts: ReadFacts
  },
): Promise<LintedText | null> {
  const { plan, source, today, cache } = about
  const { note, ...facts } = await about.readFacts(entry.references)
  const known = cache.resultOf(entry, { settings: plan.settings, today, source: () => source, ...facts })
  return known && { ...withFactNote(known, note), source }
}

function pathOf({ template }: Alignment, choice: TemplateChoice, { templates }: TemplateSettings): string | null {
  return choice.kind === 'file' ? choice.path : (templates.get(template.name)?.value ?? null)
}

function withNote({ result, entry, ...read }: LintedDocument, note: string): LintedDocument {
  return {
    ...read,
    result: { ...result, notes: [note, ...result.notes] },
    entry: { ...entry, notes: [note, ...entry.notes] },
  }
}

/** Adds what kept git from answering; the history of the document itself may have said the same. */
function withFactNote(result: DocumentResult, note: string | null): DocumentResult {
  return note === null || result.notes.includes(note) ? result : { ...result, notes: [...result.notes, note] }
}
