import { type KeptExcerpts, openExcerpts, takeExcerpts } from '../lint/excerpts.ts'
import type { FileResult, Finding, Results } from '../lint/finding.ts'
import type { Edit, Suggestion } from '../rule/rule.ts'
import { once } from '../text/once.ts'
import type { FullResult } from './lint-file.ts'

/**
 * What a run keeps of a result. Packed it takes few bytes and refers to no text of a document: over thousands of
 * documents its objects would take five times as much.
 */
export type KeptResult = FileResult | Buffer

/** Findings may share a long text, such as each dead link of a table of contents all of the rewritten list. */
interface PackedEdit extends Pick<Edit, 'range'> {
  /** Its place among the texts. */
  readonly text: number
}

interface PackedFinding extends Omit<Finding, 'fix' | 'suggestions'> {
  readonly fix: PackedEdit | null
  readonly suggestions: readonly (Pick<Suggestion, 'desc'> & { readonly fix: PackedEdit })[]
}

/** What is packed. */
interface Contents extends Omit<FileResult, 'findings' | 'excerpts'> {
  readonly findings: readonly PackedFinding[]
  readonly excerpts: KeptExcerpts | null
  readonly texts: readonly string[]
}

/** So many results are objects, which a report that goes through them several times reads at once. */
const mostObjects = 2000

/** Reduces a result to what reports show. One of an unchanged document, whose text was not read, need not be packed. */
export function keepResult(full: FullResult, isUnchanged: boolean, index: number): KeptResult {
  if (!isUnchanged || index >= mostObjects) return packResult(full)
  const { source, ...result } = full
  return { ...result, excerpts: source && openExcerpts(takeExcerpts(source, result.findings)) }
}

export function packResult({ source, ...result }: FullResult): Buffer {
  const texts = new Map<string, number>()
  const packEdit = ({ range, text }: Edit): PackedEdit => {
    const place = texts.get(text) ?? texts.size
    texts.set(text, place)
    return { range, text: place }
  }
  const findings = result.findings.map(({ fix, suggestions, ...finding }) => ({
    ...finding,
    fix: fix && packEdit(fix),
    suggestions: suggestions.map((suggestion) => ({ ...suggestion, fix: packEdit(suggestion.fix) })),
  }))
  const excerpts = source && takeExcerpts(source, result.findings)
  const contents: Contents = { ...result, findings, excerpts, texts: [...texts.keys()] }
  return Buffer.from(JSON.stringify(contents))
}

/** Gives results back; of many, each when its turn comes. */
export function unpackResults(kept: readonly KeptResult[]): Results {
  const all = once(() => kept.map(unpackResult))
  return {
    length: kept.length,
    *[Symbol.iterator]() {
      if (kept.length <= mostObjects) yield* all()
      else for (const one of kept) yield unpackResult(one)
    },
  }
}

function unpackResult(kept: KeptResult): FileResult {
  if (!Buffer.isBuffer(kept)) return kept
  const { findings, excerpts, texts, ...result } = JSON.parse(kept.toString()) as Contents
  const unpackEdit = ({ range, text }: PackedEdit): Edit => ({ range, text: texts[text] ?? '' })
  return {
    ...result,
    excerpts: excerpts && openExcerpts(excerpts),
    findings: findings.map(({ fix, suggestions, ...finding }) => ({
      ...finding,
      fix: fix && unpackEdit(fix),
      suggestions: suggestions.map((suggestion) => ({ ...suggestion, fix: unpackEdit(suggestion.fix) })),
    })),
  }
}
