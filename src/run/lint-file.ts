import type { ResolvedConfig } from '../config/resolve.ts'
import type { Day } from '../dates/calendar.ts'
import { createSource, type Source } from '../document/source.ts'
import type { FileResult, Finding } from '../lint/finding.ts'
import { applyFixes } from '../lint/fix.ts'
import type { Setting } from '../lint/lint.ts'
import type { Verdict } from '../lint/lint-document.ts'
import type { History } from '../rule/rule.ts'
import type { JudgeAnew } from './lint-text.ts'
import type { Memories } from './result-cache.ts'
import type { Texts } from './texts.ts'
import { internalErrorMessage } from './usage-error.ts'

/** A file with what holds for it. */
export interface Plan {
  readonly path: string
  readonly config: ResolvedConfig
  readonly settings: readonly Setting[]
}

/** A document that fixes change. */
export interface FixedFile {
  readonly path: string
  readonly before: string
  readonly after: string
  readonly applied: readonly Finding[]
}

/** Judges a text under a plan; a sentence where it cannot be judged. */
export type JudgeText = (
  plan: Plan,
  text: string,
  history: Means['history'],
) => Promise<Judged | { readonly failure: string }>
type Judged = Verdict & { readonly source: Source }

/** Makes the judge of a run; a text that earlier runs remember is not judged anew. */
export function createJudge(judgeAnew: JudgeAnew, today: Day, memories: Memories | null): JudgeText {
  return async (plan, text, history) => {
    const source = createSource(plan.path, text)
    const key = memories && (await memories.keyOf(plan, source.text))
    const { settings } = plan
    const known =
      key !== null && memories?.has(key)
        ? memories.recall(key, { settings, today, history: await history(), source: () => source })
        : null
    if (known) return { ...known, source }
    const judged = await judgeAnew(plan, source, history)
    if ('failure' in judged) return judged
    if (key !== null) memories?.put(key, judged.memory)
    return { ...judged.verdict, source }
  }
}

/** What a file is linted with. */
export interface Means {
  readonly texts: Texts
  readonly judgeText: JudgeText
  /** What git says of the file; asked for last, because the answer takes a while. */
  readonly history: () => Promise<History | null>
  readonly fix: 'none' | 'write' | 'preview'
}

/** Reads, judges and, where asked to, mends one file. Whatever is wrong with it is told of it and stops no other. */
export async function lintFile(plan: Plan, means: Means): Promise<{ result: FileResult; fixed: FixedFile | null }> {
  const { path } = plan
  const read = await means.texts.read(path)
  if ('failure' in read) return { result: failed(path, read.failure), fixed: null }
  const before = read.contents
  try {
    const { judged, after, applied } = await judgeAndFix(plan, before, means)
    if ('failure' in judged) return { result: failed(path, judged.failure), fixed: null }
    if (after === before) return { result: resultOf(path, judged), fixed: null }
    const refusal = means.fix === 'write' ? await means.texts.write(path, after) : null
    if (refusal === null) return { result: resultOf(path, judged), fixed: { path, before, after, applied } }
    const unmended = await means.judgeText(plan, before, means.history)
    return {
      result: 'failure' in unmended ? failed(path, unmended.failure) : resultOf(path, unmended, [refusal]),
      fixed: null,
    }
  } catch (error) {
    return { result: failed(path, internalErrorMessage(error)), fixed: null }
  }
}

/** Each pass may bring what the next one mends; no rule needs more. */
const mostPasses = 10

async function judgeAndFix(plan: Plan, text: string, { judgeText, history, fix }: Means) {
  let after = text
  let judged = await judgeText(plan, text, history)
  const applied: Finding[] = []
  for (let pass = 0; fix !== 'none' && pass < mostPasses && !('failure' in judged); pass++) {
    const fixed = applyFixes(judged.source.text, judged.findings)
    if (fixed.applied.length === 0) break
    applied.push(...fixed.applied)
    after = (judged.source.bom ? '\uFEFF' : '') + fixed.text
    judged = await judgeText(plan, after, history)
  }
  return { judged, after, applied }
}

function resultOf(
  path: string,
  { source, template, findings, notes }: Judged,
  more: readonly string[] = [],
): FileResult {
  return { path, source, template, findings, notes: [...notes, ...more], failure: null, baselined: 0 }
}

function failed(path: string, failure: string): FileResult {
  return { path, source: null, template: null, findings: [], notes: [], failure, baselined: 0 }
}
