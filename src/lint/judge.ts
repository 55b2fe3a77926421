import type { Day } from '../document/calendar.ts'
import type { Document } from '../document/document.ts'
import type { History } from '../rule/rule.ts'
import { align } from '../template/align.ts'
import { chooseTemplate } from '../template/choose.ts'
import type { Template } from '../template/template.ts'
import type { Finding } from './finding.ts'
import { needs, type Setting } from './lint.ts'
import { lintWithDirectives } from './suppressed.ts'

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
export function judge({ document, template, settings, ruleIds, today, history }: Case): Verdict {
  const choice = isList(template) ? chooseTemplate(template, document) : { alignment: align(template, document), closest: null }
  const { alignment, closest } = choice
  const notes: string[] = []
  if (!alignment && needs(settings, 'template')) {
    notes.push(closest
      ? `No template fits; \`${closest.template.name}\` comes closest, without ${closest.missing.map((title) => `\`${title}\``).join(', ')}`
      : 'No template fits: no heading is one of a template\'s sections')
  }
  if (history?.status === 'unknown') notes.push(history.sentence)
  return {
    template: alignment?.template.name ?? null,
    findings: lintWithDirectives({ document, alignment, settings, today, history }, ruleIds).findings,
    notes,
  }
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
  const field = document.head.find((one) => one.host === 'front-matter' && one.label === 'template' && !one.nested)
  return field && field.value !== '' ? field.value : null
}
