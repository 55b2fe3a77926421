import { readDirectives } from './directives.ts'
import type { Finding } from './finding.ts'
import { compareFindings, type LintRequest, lint, type Setting } from './lint.ts'
import { applyDirectives, keepNamed, type Suppressed } from './suppress.ts'

/** What is found of a document, and what its comments hide. */
export interface Told {
  /** In the order of the text. */
  readonly findings: readonly Finding[]
  readonly suppressed: readonly Suppressed[]
}

/** Runs rules over a document and heeds its disable comments. `ruleIds` are those of all rules, off ones too. Pure. */
export function lintWithDirectives(request: LintRequest, ruleIds: readonly string[]): Told {
  const reads = ({ rule }: Setting) => rule.reads.includes('directives')
  const findings = lint({ ...request, settings: request.settings.filter((setting) => !reads(setting)) })
  const directives = readDirectives(request.document)
  if (directives.list.length === 0 && directives.misspelt.length === 0) return { findings, suppressed: [] }
  const settled = new Set(request.settings.filter((one) => isSettled(one, request)).map(({ rule }) => rule.id))
  const { kept, suppressed, unused } = applyDirectives(findings, directives, { ids: ruleIds, settled })
  const last = lint({ ...request, settings: request.settings.filter(reads), unusedDirectives: unused })
  return { findings: [...kept, ...keepNamed(last, directives)].sort(compareFindings), suppressed }
}

/** Whether a rule would find the same tomorrow and elsewhere. */
function isSettled({ rule }: Setting, { alignment }: LintRequest): boolean {
  return !rule.reads.some((fact) => fact === 'today' || fact === 'git' || (fact === 'template' && alignment === null))
}
