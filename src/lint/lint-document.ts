import type { Day } from '../dates/calendar.ts'
import type { Document } from '../document/document.ts'
import type { History } from '../rule/rule.ts'
import { count, quote } from '../rule/sentence.ts'
import { align } from '../template/align.ts'
import { chooseTemplate } from '../template/choose.ts'
import type { Template } from '../template/template.ts'
import { type Memory, type RecallRequest, recallFindings, remember } from './cached-result.ts'
import type { Finding } from './finding.ts'
import { needs, type Setting } from './lint.ts'
import { lintWithDirectives } from './lint-with-directives.ts'

/** What a document is to be held against. */
export interface Case {
  readonly document: Document
  /** A template, or those of which the one that fits best is taken. */
  readonly template: Template | readonly Template[]
  readonly settings: readonly Setting[]
  /** The ids of all rules, off ones too: what a disable comment may name. */
  readonly ruleIds: readonly string[]
  readonly today: Day
  readonly history: History | null
}

/** What is found of a document. */
export interface Verdict {
  /** The template it was held against; null where none fits. */
  readonly template: string | null
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
}

/** Holds a document against its template and runs the rules over it. Pure. */
export function judge(one: Case): Verdict {
  return judgeOnce(one).verdict
}

/** A verdict, and what of it holds on other days and after other commits as well. */
export interface Judgement {
  readonly verdict: Verdict
  readonly memory: Memory
}

/** Judges a document so that `recall` can judge it again without reading it. Pure. */
export function judgeOnce({ document, template, settings, ruleIds, today, history }: Case): Judgement {
  const choice = isList(template)
    ? chooseTemplate(template, document)
    : { alignment: align(template, document), closest: null }
  const { alignment, closest } = choice
  const notes: string[] = []
  if (!alignment && needs(settings, 'template')) {
    notes.push(
      closest
        ? `No template matched (closest: ${quote(closest.template.name)}, ${closest.present} of ${count(closest.required, 'section')}); set \`template\` to check the structure`
        : 'No template matched (no heading in common); set `template` to check the structure',
    )
  }
  const request = {
    document,
    alignment,
    settings,
    today,
    history,
    known: { nouns: new Map<string, unknown>(), paths: new Map() },
  }
  const { findings } = lintWithDirectives(request, ruleIds)
  const verdict = { template: alignment?.template.name ?? null, findings, notes }
  return { verdict: { ...verdict, notes: withHistory(notes, history) }, memory: remember(verdict, request) }
}

/** Judges a text anew from what is remembered of it; null where its memory does not suffice. Pure. */
export function recall(memory: Memory, request: RecallRequest): Verdict | null {
  const findings = recallFindings(memory, request)
  return findings && { template: memory.template, findings, notes: withHistory(memory.notes, request.history) }
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
