import type { Source } from '../document/source.ts'
import type { FileResult } from '../lint/finding.ts'
import { applyFixes, fixOrSuggestion, safeFix } from '../lint/fix.ts'
import { identify } from '../lint/identity.ts'
import type { LintedText, LintText, LintUnchanged, ReadFacts } from './lint-text.ts'
import type { Plan } from './plan.ts'
import type { Texts } from './texts.ts'
import { internalErrorMessage } from './usage-error.ts'

/** The text of a file before and after its fixes. */
export interface FixedFile {
  readonly path: string
  readonly before: string
  readonly after: string
  /** How many of the findings with a fix are fixed. */
  readonly count: number
}

/** The result of a file with its whole text, which a run does not keep. */
export type FullResult = Omit<FileResult, 'excerpts'> & { readonly source: Source | null }

/** What a file is linted with. */
export interface Tools {
  readonly texts: Texts
  readonly lintText: LintText
  /** Where the result of a file may be known without reading it. */
  readonly lintUnchanged?: LintUnchanged | null
  readonly readFacts: ReadFacts
  readonly fix: 'none' | 'write' | 'preview'
  /** Whether to apply the first suggestion of findings without a safe fix too. */
  readonly unsafe: boolean
}

/** A file after linting: its result, and its fixes where there are any. */
interface LintedFile {
  readonly result: FullResult
  /** Whether the result was known without reading the file. */
  readonly isUnchanged?: boolean
  readonly fixed: FixedFile | null
  /** One sentence for a file that could not be written; null for none. */
  readonly problem: string | null
}

/**
 * Reads, lints and, where asked to, fixes one file. Whatever is wrong with it is its result and stops no other file.
 */
export async function lintFile(plan: Plan, tools: Tools): Promise<LintedFile> {
  const { path } = plan
  const unchanged = (await tools.lintUnchanged?.(plan, tools.readFacts)) ?? null
  if (unchanged) return { result: resultOf(path, unchanged), isUnchanged: true, fixed: null, problem: null }
  const read = await tools.texts.read(path)
  if ('failure' in read) return failed(path, read.failure)
  const before = read.contents
  try {
    const { linted, after, count } = await lintAndFix(plan, before, tools)
    if ('failure' in linted) return failed(path, linted.failure)
    if (after === before) return { result: resultOf(path, linted), fixed: null, problem: null }
    const unwritten = tools.fix === 'write' ? await tools.texts.write(path, after, before) : null
    if (unwritten === null) {
      return { result: resultOf(path, linted), fixed: { path, before, after, count }, problem: null }
    }
    const unfixed = await tools.lintText(plan, before, tools.readFacts)
    if ('failure' in unfixed) return failed(path, unfixed.failure)
    const { isError, message } = unwritten
    return { result: resultOf(path, unfixed, isError ? [] : [message]), fixed: null, problem: isError ? message : null }
  } catch (error) {
    return failed(path, internalErrorMessage(error))
  }
}

/** A fix may uncover a problem that another pass fixes; no rule needs more passes. */
const mostPasses = 10

/** Lints a text, and lints it again after each pass of fixes. */
export async function lintAndFix(plan: Plan, text: string, { lintText, readFacts, fix, unsafe }: Omit<Tools, 'texts'>) {
  let after = text
  let linted = await lintText(plan, text, readFacts)
  const fixable = fix === 'none' ? [] : namesOfFixable(linted, unsafe ? fixOrSuggestion : safeFix)
  // Only of the findings of the first pass, and once: what a suggestion inserts may have suggestions of its own.
  const suggested = new Set(unsafe ? fixable : [])
  for (let pass = 0; fix !== 'none' && pass < mostPasses && !('failure' in linted); pass++) {
    const names = identify(linted.findings)
    const nameOf = new Map(linted.findings.map((finding, index) => [finding, names[index] ?? '']))
    const fixed = applyFixes(linted.source.text, linted.findings, (finding) =>
      suggested.has(nameOf.get(finding) ?? '') ? fixOrSuggestion(finding) : safeFix(finding),
    )
    if (fixed.applied.length === 0) break
    for (const finding of fixed.applied) suggested.delete(nameOf.get(finding) ?? '')
    after = (linted.source.bom ? '\uFEFF' : '') + fixed.text
    linted = await lintText(plan, after, readFacts)
  }
  // Several findings may share one edit: those that are gone are fixed.
  const left = new Set('failure' in linted ? [] : identify(linted.findings))
  return { linted, after, count: Math.max(1, fixable.filter((name) => !left.has(name)).length) }
}

/** The identities of the findings that have an edit. */
function namesOfFixable(linted: Awaited<ReturnType<LintText>>, editOf: typeof fixOrSuggestion): string[] {
  if ('failure' in linted) return []
  return identify(linted.findings).filter((_, index) => {
    const finding = linted.findings[index]
    return finding !== undefined && editOf(finding) !== null
  })
}

function resultOf(path: string, linted: LintedText, more: readonly string[] = []): FullResult {
  const { notes } = linted
  return { ...linted, path, notes: [...notes, ...more], failure: null, baselined: 0 }
}

function failed(path: string, failure: string): LintedFile {
  const result = { path, source: null, template: null, findings: [], notes: [], failure, baselined: 0 }
  return { result, fixed: null, problem: null }
}
