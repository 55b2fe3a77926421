import { takeExcerpts } from '../lint/excerpts.ts'
import type { FileResult, Finding } from '../lint/finding.ts'
import type { FullResult } from './lint-file.ts'

/**
 * Creates a function that reduces a result to what reports show, so that a run over thousands of documents keeps none
 * of their texts. Of equal texts in a run it keeps one.
 */
export function createCompactResult(): (result: FullResult) => FileResult {
  const texts = new Map<string, string>()
  const keep = (text: string): string => {
    const known = texts.get(text)
    if (known !== undefined) return known
    const copy = copyOf(text)
    texts.set(copy, copy)
    return copy
  }
  const compactFinding = (finding: Finding): Finding => ({
    ...finding,
    ruleId: keep(finding.ruleId),
    message: keep(finding.message),
    path: finding.path.map(keep),
    text: keep(finding.text),
  })
  return ({ source, ...result }) => ({
    ...result,
    excerpts: source && takeExcerpts(source, result.findings, keep),
    findings: result.findings.map(compactFinding),
    ...(result.summary && { summary: copyOf(result.summary) }),
  })
}

/** In V8 a slice keeps the whole string it was cut from; a string that is written and read again does not. */
function copyOf<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value
}
