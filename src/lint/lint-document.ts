import type { Document } from '../document/document.ts'
import { withinTime } from '../document/time-limit.ts'
import type { Reference } from '../references/reference.ts'
import type { History } from '../rule/rule.ts'
import { count, quote } from '../rule/sentence.ts'
import { type Alignment, align } from '../template/align.ts'
import { type Choice, chooseTemplate } from '../template/choose.ts'
import type { Template } from '../template/template.ts'
import { softenStructure } from './automatic-template.ts'
import { type CacheEntry, findingsOf, keepLinted } from './cache-entry.ts'
import { keepExcerpts } from './excerpts.ts'
import type { Finding } from './finding.ts'
import { type CollectedRequest, createLeftoverQuestion, type LintRequest, needs, type Setting } from './lint.ts'
import { lintWithDirectives } from './lint-with-directives.ts'
import { completeSummary, type DocumentSummary, summarize } from './summary.ts'

/** A document and what it is linted with. */
export interface DocumentRequest extends Pick<LintRequest, 'today' | 'history' | 'references' | 'drift'> {
  readonly document: Document
  /** A template, or a list from which the one that fits best is chosen. */
  readonly template: Template | readonly Template[]
  readonly settings: readonly Setting[]
  /** The ids of all rules, off ones too: what a directive may name. */
  readonly ruleIds: readonly string[]
  /** The result of `references`, for the result cache. */
  readonly foundReferences?: readonly Reference[]
  /** Whether the result has a summary; false by default. */
  readonly summarized?: boolean
}

/** The result of linting a document. */
export interface DocumentResult {
  /** The template it was checked against; null where none fits. */
  readonly template: string | null
  /** Whether the template was chosen automatically. */
  readonly automatic: boolean
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
  /** Only where `summary` of the request is true. */
  readonly summary?: DocumentSummary
}

/**
 * Checks a document against its template and runs the rules over it. Pure.
 * @throws {DocumentError} where that takes too long
 */
export function lintDocument(request: DocumentRequest): DocumentResult {
  return lintForCache(request).result
}

/** The result of linting a document, and what the result cache keeps of it. */
interface LintedForCache {
  readonly result: DocumentResult
  readonly entry: CacheEntry
  /** The document checked against its template; null where none fits. */
  readonly alignment: Alignment | null
}

/** As `lintDocument`, with what the result cache keeps. Pure. */
export function lintForCache(request: DocumentRequest): LintedForCache {
  return withinTime(request.document.source.text.length, () => lint(request))
}

function lint(request: DocumentRequest): LintedForCache {
  const { document, template, settings, ruleIds, today, history, references = null, drift = null } = request
  const choice = isList(template)
    ? chooseTemplate(template, document)
    : { alignment: align(template, document), closest: null, fit: 1 }
  const { alignment } = choice
  const notes = !alignment && needs(settings, 'template') ? [sayNoTemplate(choice)] : []
  const lintRequest = {
    ...{ document, alignment, settings, today, history, references, drift },
    leftovers: createLeftoverQuestion(document, alignment),
  }
  const linted = lintWithDirectives(lintRequest, ruleIds)
  const automatic = isList(template) && alignment !== null
  const findings = automatic ? softenStructure(linted.findings, lintRequest, choice.fit) : linted.findings
  const name = alignment?.template.name ?? null
  const summary = request.summarized ? summarize(document, alignment, settings) : undefined
  return {
    result: {
      ...{ template: name, automatic, findings, notes: withHistory(notes, history) },
      ...(summary && { summary: completeSummary(summary, request) }),
    },
    entry: {
      template: name,
      automatic,
      notes,
      linted: keepLinted({ ...linted, findings }, lintRequest),
      excerpts: keepExcerpts(document.source, findings),
      references: request.foundReferences ?? [],
      ...(summary && { summary }),
    },
    alignment,
  }
}

/** The result of a text that the cache has an entry for; null where the text must be linted again. Pure. */
export function resultFromCache(entry: CacheEntry, request: CollectedRequest): DocumentResult | null {
  const findings = findingsOf(entry.linted, request)
  if (!findings) return null
  const { template, automatic, notes, summary } = entry
  return {
    ...{ template, automatic, findings, notes: withHistory(notes, request.history) },
    ...(summary && { summary: completeSummary(summary, request) }),
  }
}

function sayNoTemplate({ closest }: Pick<Choice, 'closest'>): string {
  const evidence = closest
    ? `closest: ${quote(closest.template.name)}, ${closest.present} of ${count(closest.required, 'section')}`
    : 'no heading in common'
  return `No template matched (${evidence}); set \`template\` to check the structure`
}

function withHistory(notes: readonly string[], history: History | null): readonly string[] {
  return history?.status === 'unknown' ? [...notes, history.sentence] : notes
}

function isList(template: Template | readonly Template[]): template is readonly Template[] {
  return Array.isArray(template)
}

/** The template that a document itself names: `<!-- template: NAME -->`, or `template: NAME` in its front matter. */
export function readAskedTemplate(document: Document): string | null {
  for (const comment of document.comments) {
    const name = /^template:\s*([^\s]+)\s*$/.exec(comment.text)?.[1]
    if (name !== undefined) return name
  }
  const field = document.head.find(
    (one) => one.host === 'front-matter' && one.label === 'template' && one.parents.length === 0,
  )
  return field && field.value !== '' ? field.value : null
}
