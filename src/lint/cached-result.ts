import type { Day } from '../dates/calendar.ts'
import type { DeclaredDates } from '../dates/declared.ts'
import type { Document } from '../document/document.ts'
import type { Range, Source } from '../document/source.ts'
import type { Leftover } from '../placeholders/leftover.ts'
import type { History } from '../rule/rule.ts'
import type { Alignment } from '../template/align.ts'
import { readDirectives } from './directives.ts'
import type { Finding } from './finding.ts'
import { compareFindings, type LintRequest, lint, pathAt, type Setting } from './lint.ts'

/** What is kept of a judged text, as plain JSON: enough to judge it on another day and after another commit. */
export interface Memory {
  readonly template: string | null
  readonly notes: readonly string[]
  /** Those that the text alone decides; all of them where `dated` is a day's own. */
  readonly findings: readonly Finding[]
  readonly dated: Dated
}

/**
 * What rules that ask the clock or git look at in a document. Where comments hide findings, all depends on all: the
 * findings then hold for one day and history only.
 */
type Dated =
  | { readonly facts: string }
  | {
      readonly title: Range | null
      /** For each field of the template's head whether it asks for a date; null where no template fits. */
      readonly head: readonly boolean[] | null
      readonly nouns: readonly (readonly [string, unknown])[]
      readonly paths: readonly (readonly [number, readonly string[]])[]
    }

/** What a text is judged by again. */
export interface RecallRequest {
  readonly settings: readonly Setting[]
  readonly today: Day
  readonly history: History | null
  /** Made only where something is found. */
  readonly source: () => Source
}

/** Keeps what holds of a verdict that was reached by a request. */
export function remember(verdict: Omit<Memory, 'dated'>, request: LintRequest): Memory {
  const { document, alignment, settings, known } = request
  const directives = readDirectives(document)
  if (directives.list.length > 0 || directives.misspelt.length > 0)
    return { ...verdict, dated: { facts: factsOf(request) } }
  const dated = new Set(settings.filter(isDated).map(({ rule }) => rule.id))
  const offsets = new Set([0, document.title?.range.start ?? 0])
  const nouns: [string, unknown][] = []
  for (const [name, noun] of known?.nouns ?? []) {
    if (name.startsWith('dates ')) {
      const dates = noun as DeclaredDates
      for (const one of [dates.modified, dates.created]) if (one) offsets.add(one.range.start).add(one.dateRange.start)
      nouns.push([name, dates])
    } else if (name.startsWith('unfilled ')) {
      nouns.push([name, (noun as readonly Leftover[]).map(({ range }) => ({ range }))])
    }
  }
  return {
    ...verdict,
    findings: verdict.findings.filter(({ ruleId }) => !dated.has(ruleId)),
    dated: {
      title: document.title?.range ?? null,
      head: alignment?.head.map(({ wanted }) => wanted.dated) ?? null,
      nouns,
      paths: [...offsets].map((offset) => [offset, pathAt(document, offset)]),
    },
  }
}

/** The findings of today, in the order of the text; null where a rule asks for more than is remembered. */
export function recallFindings({ findings, dated }: Memory, request: RecallRequest): readonly Finding[] | null {
  if ('facts' in dated) return dated.facts === factsOf(request) ? findings : null
  const settings = request.settings.filter(isDated)
  if (settings.length === 0) return findings
  const { title, head, nouns, paths } = dated
  const document = {
    get source() {
      return request.source()
    },
    title: title && only({ range: title }),
  }
  const alignment = head && { head: head.map((asked) => only({ wanted: only({ dated: asked }) })) }
  const unfilled = (noun: unknown) => (noun as readonly object[]).map(only)
  try {
    const found = lint({
      // The rules see of the document what was kept of it: whatever else they ask for is answered by an error.
      document: only(document) as unknown as Document,
      alignment: alignment && (only(alignment) as unknown as Alignment),
      settings,
      today: request.today,
      history: request.history,
      known: {
        nouns: new Map(nouns.map(([name, noun]) => [name, name.startsWith('unfilled ') ? unfilled(noun) : noun])),
        paths: new Map(paths),
      },
    })
    return found.length === 0 ? findings : [...findings, ...found].sort(compareFindings)
  } catch (error) {
    if (error instanceof Forgotten) return null
    throw error
  }
}

function isDated({ rule }: Setting): boolean {
  return rule.reads.includes('today') || rule.reads.includes('git')
}

function factsOf({ settings, today, history }: Pick<RecallRequest, 'settings' | 'today' | 'history'>): string {
  return settings.some(isDated) ? JSON.stringify([today, history]) : ''
}

class Forgotten extends Error {}

/** An object that has these properties and, other than an object does, no others. */
function only<T extends object>(properties: T): T {
  return new Proxy(properties, {
    get(target, name) {
      if (!(name in target)) throw new Forgotten(String(name))
      return Reflect.get(target, name)
    },
  })
}
