import { type KeptExcerpts, openExcerpts, takeExcerpts } from '../lint/excerpts.ts'
import type { FileResult, Finding, Results } from '../lint/finding.ts'
import type { Edit, Suggestion } from '../rule/rule.ts'
import { once } from '../text/once.ts'
import type { FullResult } from './lint-file.ts'

/**
 * A result in the few bytes that a run over thousands of documents keeps of each, without the text of the document; its
 * objects would take five times as much.
 */
export type PackedResult = Buffer

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

/** Reduces a result to what reports show, and packs it. */
export function packResult({ source, ...result }: FullResult): PackedResult {
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

/** So many results are made once and kept: a report goes through them several times. */
const mostKept = 2000

/** Gives results back; of many, each when its turn comes. */
export function unpackResults(packed: readonly PackedResult[]): Results {
  const all = once(() => packed.map(unpackResult))
  return {
    length: packed.length,
    *[Symbol.iterator]() {
      if (packed.length <= mostKept) yield* all()
      else for (const one of packed) yield unpackResult(one)
    },
  }
}

function unpackResult(packed: PackedResult): FileResult {
  const { findings, excerpts, texts, ...result } = JSON.parse(packed.toString()) as Contents
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
