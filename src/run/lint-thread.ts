import type { TemplateSettings } from '../config/explain.ts'
import type { Day } from '../dates/calendar.ts'
import { createSource } from '../document/source.ts'
import type { Setting } from '../lint/lint.ts'
import type { Reference } from '../references/reference.ts'
import type { Rule } from '../rule/rule.ts'
import { createLintUncached, type Facts, type Failure, type LintedNew, type LintPlan } from './lint-text.ts'
import { createTemplates } from './templates.ts'

/** What a thread is started with. */
export interface ThreadData {
  readonly today: Day
  readonly summarized: boolean
}

/** What the main thread asks of a thread; plain data. The facts follow when the thread has asked for them. */
export type Order =
  | {
      readonly kind: 'lint'
      readonly id: number
      readonly path: string
      readonly text: string
      readonly plan: WrittenPlan
    }
  | { readonly kind: 'facts'; readonly id: number; readonly facts: Facts }

/** What a thread answers; plain data. */
export type Answer =
  | { readonly kind: 'references'; readonly id: number; readonly references: readonly Reference[] }
  | { readonly kind: 'linted'; readonly id: number; readonly linted: LintedNew | Failure }
  | { readonly kind: 'error'; readonly id: number; readonly name: string; readonly message: string }

/** A plan as JSON: rules have functions, which cannot be sent. */
type WrittenPlan = string

interface PlanData {
  readonly template: TemplateSettings['template']
  readonly templates: readonly (readonly [string, { readonly value: string }])[]
  readonly settings: readonly {
    readonly id: string
    readonly severity: Setting['severity']
    readonly options: unknown
  }[]
}

/** Writes how texts are linted for `Order`. */
export function writePlan({ config, settings }: LintPlan): WrittenPlan {
  const { value, origin } = config.template
  const data: PlanData = {
    // Where a configuration sets the template makes no difference to its documents.
    template: { value, origin: origin.kind === 'config' ? { kind: 'default' } : origin },
    templates: [...config.templates].map(([name, { value }]) => [name, { value }]),
    settings: settings.map(({ rule, severity, options }) => ({ id: rule.id, severity, options })),
  }
  return JSON.stringify(data)
}

function readPlan(written: WrittenPlan, rules: readonly Rule[]): LintPlan {
  const { template, templates, settings } = JSON.parse(written) as PlanData
  return {
    config: { template, templates: new Map(templates) },
    settings: settings.flatMap(({ id, ...setting }) => {
      const rule = rules.find((one) => one.id === id)
      return rule ? [{ ...setting, rule } as Setting] : []
    }),
  }
}

/** Lints texts for the main thread until it ends this one. */
export function serveThread(
  rules: readonly Rule[],
  { today, summarized }: ThreadData,
  port: { on(event: 'message', listener: (order: Order) => void): void; postMessage(answer: Answer): void },
): void {
  const lintUncached = createLintUncached(rules, createTemplates(), today, summarized)
  const plans = new Map<WrittenPlan, LintPlan>()
  const awaited = new Map<number, (facts: Facts) => void>()
  const planOf = (written: WrittenPlan) => {
    const plan = plans.get(written) ?? readPlan(written, rules)
    plans.set(written, plan)
    return plan
  }
  port.on('message', (order) => {
    const { id } = order
    if (order.kind === 'facts') {
      awaited.get(id)?.(order.facts)
      awaited.delete(id)
      return
    }
    const readFacts = (references: readonly Reference[]) => {
      port.postMessage({ kind: 'references', id, references })
      return new Promise<Facts>((resolve) => awaited.set(id, resolve))
    }
    lintUncached(planOf(order.plan), createSource(order.path, order.text), readFacts).then(
      (linted) => {
        const kept = 'failure' in linted ? linted : { result: linted.result, entry: linted.entry }
        port.postMessage({ kind: 'linted', id, linted: kept })
      },
      (error: unknown) => {
        const { name, message } = error instanceof Error ? error : new Error(String(error))
        port.postMessage({ kind: 'error', id, name, message })
      },
    )
  })
}
