import { readDirectives } from './directives.ts'
import type { Finding } from './finding.ts'
import { type Collected, compareFindings, type LintRequest, lint, type Setting } from './lint.ts'
import { applyDirectives, keepNamed } from './suppress.ts'

/** The findings of a document without those that its comments hide. */
export interface LintedWithDirectives {
  /** In the order of the text. */
  readonly findings: readonly Finding[]
  readonly collected: Collected
  /** Whether the document has a directive, or a comment that looks like one. */
  readonly hasDirectives: boolean
}

/** Runs rules over a document and applies its directives. `ruleIds` are those of all rules, off ones too. Pure. */
export function lintWithDirectives(request: LintRequest, ruleIds: readonly string[]): LintedWithDirectives {
  const readsDirectives = ({ rule }: Setting) => rule.reads.includes('directives')
  const first = lint({ ...request, settings: request.settings.filter((setting) => !readsDirectives(setting)) })
  const directives = readDirectives(request.document)
  if (directives.list.length + directives.misspelt.length === 0) return { ...first, hasDirectives: false }
  const settled = new Set(request.settings.filter((one) => isSettled(one, request)).map(({ rule }) => rule.id))
  const { kept, unused } = applyDirectives(first.findings, directives, { ids: ruleIds, settled })
  const last = lint({ ...request, settings: request.settings.filter(readsDirectives), unusedDirectives: unused })
  const findings = [...kept, ...keepNamed(last.findings, directives)].sort(compareFindings)
  return { findings, collected: first.collected, hasDirectives: true }
}

/** Whether a rule ran, and would find the same on another day and in another repository. */
function isSettled({ rule }: Setting, { alignment }: LintRequest): boolean {
  return rule.kind === 'document' && !(rule.reads.includes('template') && alignment === null)
}
