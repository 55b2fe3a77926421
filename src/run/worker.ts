import type { MessagePort } from 'node:worker_threads'
import type { Sourced, TemplateSettings } from '../config/resolve.ts'
import type { Day } from '../document/dates/calendar.ts'
import { createSource } from '../document/source.ts'
import type { Setting } from '../lint/lint.ts'
import type { History, Rule } from '../rule/rule.ts'
import { createJudgeAnew, type Judged, type Terms } from './judge-anew.ts'
import { createTemplates } from './templates.ts'

/** What a worker is told once, when it is started. */
export interface Orders {
  readonly today: Day
  /** Whether what is to be remembered of a text is asked for as well. */
  readonly remembers: boolean
}

/** A text to judge, as it crosses from thread to thread. */
export interface Task {
  readonly path: string
  /** As it stands in the file, byte-order mark and all. */
  readonly text: string
  readonly history: History | null
  /** Which of the terms told so far it is judged on. */
  readonly terms: number
  /** These, where they were not told before. */
  readonly told: PlainTerms | null
}

/** Terms without functions: a rule by its id, a value from a config without the file that it stands in. */
export interface PlainTerms {
  readonly config: TemplateSettings
  readonly settings: readonly (Omit<Setting, 'rule'> & { readonly rule: string })[]
}

/** What comes of a task; null where the thread that gave it is to judge by itself. */
export type Reply = Judged | null

/** Makes terms ready to cross. */
export function toPlain({ config, settings }: Terms): PlainTerms {
  const templates = [...config.templates].map(([name, path]) => [name, withoutFile(path)] as const)
  return {
    config: { template: withoutFile(config.template), templates: new Map(templates) },
    settings: settings.map((setting) => ({ ...setting, rule: setting.rule.id })),
  }
}

/** Of an origin a text is judged by no more than whether it is the command line. */
function withoutFile<T>({ value, origin }: Sourced<T>): Sourced<T> {
  return { value, origin: origin.kind === 'command line' ? origin : { kind: 'default' } }
}

function fromPlain({ config, settings }: PlainTerms, rules: readonly Rule[]): Terms {
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  return {
    config,
    settings: settings.flatMap((setting) => {
      const rule = byId.get(setting.rule)
      return rule ? [{ ...setting, rule }] : []
    }),
  }
}

/** Judges the texts that come in through a port, one after the other. */
export function serve(port: MessagePort, rules: readonly Rule[], { today, remembers }: Orders): void {
  const judgeAnew = createJudgeAnew(rules, createTemplates(), today)
  const known: Terms[] = []
  const judge = async ({ path, text, history, terms }: Task): Promise<Reply> => {
    const on = known[terms]
    if (!on) return null
    try {
      const judged = await judgeAnew(on, createSource(path, text), async () => history)
      // A thread has a smaller stack than the command itself: what is too deep for it may not be so there.
      return 'failure' in judged ? null : { ...judged, memory: remembers ? judged.memory : null }
    } catch {
      // Nor is a fault known to be one until it is met there, where it is told.
      return null
    }
  }
  let last = Promise.resolve()
  port.on('message', (task: Task) => {
    if (task.told) known[task.terms] = fromPlain(task.told, rules)
    last = last.then(async () => port.postMessage(await judge(task)))
  })
}
