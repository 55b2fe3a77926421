import { decideTemplate } from '../config/explain.ts'
import type { ResolvedConfig } from '../config/resolve.ts'
import type { Day } from '../dates/calendar.ts'
import { readDocument } from '../document/read.ts'
import type { Source } from '../document/source.ts'
import type { Memory } from '../lint/cached-result.ts'
import type { Setting } from '../lint/lint.ts'
import { judgeOnce, readAskedTemplate, type Verdict } from '../lint/lint-document.ts'
import { DocumentError } from '../markdown/limits.ts'
import type { History, Rule } from '../rule/rule.ts'
import { builtinNames } from '../template/builtin.ts'
import type { Templates } from './templates.ts'

/** What comes of a text; a sentence where it cannot be judged. */
export type Judged = { readonly verdict: Verdict; readonly memory: Memory } | { readonly failure: string }

/** Judges a text that nothing is remembered of; the history is asked for last, because the answer takes a while. */
export type JudgeAnew = (
  plan: { readonly config: ResolvedConfig; readonly settings: readonly Setting[] },
  source: Source,
  history: () => Promise<History | null>,
) => Promise<Judged>

/** Makes the judge of a run. */
export function createJudgeAnew(rules: readonly Rule[], templates: Templates, today: Day): JudgeAnew {
  const ruleIds = rules.map((rule) => rule.id)
  return async ({ config, settings }, source, history) => {
    try {
      const document = readDocument(source)
      const decision = decideTemplate(config, readAskedTemplate(document), builtinNames)
      const loaded = await templates.load(decision.choice, config.templates)
      if ('failure' in loaded) return loaded
      const { verdict, memory } = judgeOnce({
        document,
        template: loaded.template,
        settings,
        ruleIds,
        today,
        history: await history(),
      })
      const more = decision.note === null ? [] : [decision.note]
      return {
        verdict: { ...verdict, notes: [...more, ...verdict.notes] },
        memory: { ...memory, notes: [...more, ...memory.notes] },
      }
    } catch (error) {
      if (error instanceof DocumentError) return { failure: error.message }
      throw error
    }
  }
}
