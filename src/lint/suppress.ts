import type { Directive, UnusedDirective } from '../rule/directive.ts'
import { nearestName } from '../text/nearest.ts'
import { countPassing } from '../text/search.ts'
import type { Directives } from './directives.ts'
import type { Finding } from './finding.ts'

/** The rule that reports directives; its findings are hidden only by a directive that names it. */
const UNUSED_DIRECTIVE = 'unused-directive'

/** What is known of the rules when directives are applied. */
export interface KnownRules {
  /** The ids of all rules, off ones too. */
  readonly ids: readonly string[]
  /**
   * The rules for which a directive can be reported as unused: those that ran and whose findings depend on the
   * document alone. A rule that is off, lacks a template, or depends on the day or git may find something another time.
   */
  readonly settled: ReadonlySet<string>
}

/** Findings after the directives of their document. */
export interface Applied {
  readonly kept: readonly Finding[]
  /** For the rule `unused-directive`, in the order of the document. */
  readonly unused: readonly UnusedDirective[]
}

/** Applies directives to findings. Where several hide one finding, the nearest one counts as used. */
export function applyDirectives(findings: readonly Finding[], directives: Directives, rules: KnownRules): Applied {
  const { kept, used } = suppress(findings, directives.list)
  return { kept, unused: findUnused(directives, rules, used) }
}

/** Hides findings of `unused-directive` by directives that name it: one without names would hide that it is unused. */
export function keepNamed(findings: readonly Finding[], directives: Directives): readonly Finding[] {
  const named = directives.list.filter((directive) => directive.rules.some((rule) => rule.id === UNUSED_DIRECTIVE))
  return named.length === 0 ? findings : suppress(findings, named).kept
}

function suppress(findings: readonly Finding[], list: readonly Directive[]) {
  const kept: Finding[] = []
  const used = new Map<Directive, Set<string>>()
  const finders = new Map<string, (finding: Finding) => Directive | null>()
  for (const finding of findings) {
    let find = finders.get(finding.ruleId)
    if (!find) finders.set(finding.ruleId, (find = list.length === 0 ? () => null : createFinder(finding.ruleId, list)))
    const directive = find(finding)
    if (!directive) {
      kept.push(finding)
      continue
    }
    const ids = used.get(directive) ?? new Set()
    used.set(directive, ids.add(finding.ruleId))
  }
  return { kept, used }
}

/**
 * Finds the directive that hides a finding of a rule: one for its line, the last `disable` before it, or the file's.
 */
function createFinder(id: string, list: readonly Directive[]): (finding: Finding) => Directive | null {
  const own = list.filter(({ rules }) => rules.length === 0 || rules.some((rule) => rule.id === id))
  const switches = own.filter(({ kind }) => kind === 'disable' || kind === 'enable')
  const file = own.findLast(({ kind }) => kind === 'disable-file') ?? null
  const byLine = new Map<number, Directive>()
  const blocks: Directive[] = []
  for (const directive of own) {
    if (directive.kind === 'ignore-next') blocks.push(directive)
    else if (directive.kind === 'disable-line' || directive.kind === 'disable-next-line') {
      for (let line = directive.lines.first; line <= directive.lines.last; line++) byLine.set(line, directive)
    }
  }
  return (finding) => {
    const line = byLine.get(finding.line)
    if (line) return line
    const block = blocks[countPassing(blocks, (one) => one.lines.first <= finding.line) - 1]
    if (block && finding.line <= block.lines.last) return block
    const last = switches[countPassing(switches, (one) => one.range.start <= finding.range.start) - 1]
    return last?.kind === 'disable' ? last : file
  }
}

function findUnused(directives: Directives, rules: KnownRules, used: ReadonlyMap<Directive, ReadonlySet<string>>) {
  const known = new Set(rules.ids)
  const unused: UnusedDirective[] = [...directives.misspelt]
  for (const directive of directives.list) {
    const { name, range } = directive
    const about = used.get(directive)
    if (directive.rules.length === 0) {
      // In remark's form it may be for another plugin.
      const idle = !about && !directive.shared && directive.kind !== 'enable'
      if (idle) unused.push({ why: 'unused', name, id: null, nearest: null, range })
    }
    for (const { id, range } of directive.rules) {
      if (!known.has(id)) {
        const nearest = nearestName(id, known)
        if (!directive.shared) unused.push({ why: 'unknown rule', name, id, nearest, range })
      } else if (directive.kind !== 'enable' && id !== UNUSED_DIRECTIVE && rules.settled.has(id) && !about?.has(id)) {
        unused.push({ why: 'unused', name, id, nearest: null, range })
      }
    }
  }
  return unused.sort((one, other) => one.range.start - other.range.start)
}
