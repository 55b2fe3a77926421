import type { Source } from '../document/source.ts'
import type { FileResult, Finding } from '../lint/finding.ts'
import { applyFixes } from '../lint/fix.ts'
import type { LintedText, LintText, Plan, ReadHistory } from './lint-text.ts'
import type { Texts } from './texts.ts'
import { internalErrorMessage } from './usage-error.ts'

/** The text of a file before and after its fixes. */
export interface FixedFile {
  readonly path: string
  readonly before: string
  readonly after: string
  /** The findings whose fix was applied. */
  readonly applied: readonly Finding[]
}

/** The result of a file with its whole text, which a run does not keep. */
export type FullResult = Omit<FileResult, 'excerpts'> & { readonly source: Source | null }

/** What a file is linted with. */
export interface Tools {
  readonly texts: Texts
  readonly lintText: LintText
  readonly history: ReadHistory
  readonly fix: 'none' | 'write' | 'preview'
}

/** A file after linting: its result, and its fixes where there are any. */
interface LintedFile {
  readonly result: FullResult
  readonly fixed: FixedFile | null
}

/** Reads, lints and, where asked to, fixes one file. Whatever is wrong with it is its result and stops no other file. */
export async function lintFile(plan: Plan, tools: Tools): Promise<LintedFile> {
  const { path } = plan
  const read = await tools.texts.read(path)
  if ('failure' in read) return failed(path, read.failure)
  const before = read.contents
  try {
    const { linted, after, applied } = await lintAndFix(plan, before, tools)
    if ('failure' in linted) return failed(path, linted.failure)
    if (after === before) return { result: resultOf(path, linted), fixed: null }
    const refusal = tools.fix === 'write' ? await tools.texts.write(path, after) : null
    if (refusal === null) return { result: resultOf(path, linted), fixed: { path, before, after, applied } }
    const unfixed = await tools.lintText(plan, before, tools.history)
    if ('failure' in unfixed) return failed(path, unfixed.failure)
    return { result: resultOf(path, unfixed, [refusal]), fixed: null }
  } catch (error) {
    return failed(path, internalErrorMessage(error))
  }
}

/** A fix may uncover a problem that another pass fixes; no rule needs more passes. */
const mostPasses = 10

async function lintAndFix(plan: Plan, text: string, { lintText, history, fix }: Tools) {
  let after = text
  let linted = await lintText(plan, text, history)
  const applied: Finding[] = []
  for (let pass = 0; fix !== 'none' && pass < mostPasses && !('failure' in linted); pass++) {
    const fixed = applyFixes(linted.source.text, linted.findings)
    if (fixed.applied.length === 0) break
    applied.push(...fixed.applied)
    after = (linted.source.bom ? '\uFEFF' : '') + fixed.text
    linted = await lintText(plan, after, history)
  }
  return { linted, after, applied }
}

function resultOf(path: string, linted: LintedText, more: readonly string[] = []): FullResult {
  const { source, template, automatic, findings, notes } = linted
  return { path, source, template, automatic, findings, notes: [...notes, ...more], failure: null, baselined: 0 }
}

function failed(path: string, failure: string): LintedFile {
  const result = { path, source: null, template: null, findings: [], notes: [], failure, baselined: 0 }
  return { result, fixed: null }
}
