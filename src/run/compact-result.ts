import type { Place } from '../document/source.ts'
import type { FileResult, Finding } from '../lint/finding.ts'

/**
 * Makes a function that takes out of a result what no report shows: thousands of documents stay in no memory. Of a
 * document the lines of its findings are kept and the places of their repairs, and of equal texts in a run only one.
 */
export function createLetGo(): (result: FileResult) => FileResult {
  const texts = new Map<string, string>()
  const keep = (text: string): string => {
    const known = texts.get(text)
    if (known !== undefined) return known
    // A part of a string keeps all of it in memory; what is written and read again is a string of its own.
    const copy = JSON.parse(JSON.stringify(text)) as string
    texts.set(copy, copy)
    return copy
  }
  return (result) => {
    const { source } = result
    if (!source) return result
    const lines = new Map<number, string>()
    const places = new Map<number, Place>()
    const findings = result.findings.map((finding): Finding => {
      const { ruleId, message, line, fix, path, text } = finding
      lines.set(line, lines.get(line) ?? keep(source.lineText(line)))
      if (fix) for (const offset of [fix.range.start, fix.range.end]) places.set(offset, source.place(offset))
      // A repair is a text of its own, and several findings may share a long one.
      return { ...finding, ruleId: keep(ruleId), message: keep(message), path: path.map(keep), text: keep(text) }
    })
    return { ...result, source: findings.length === 0 ? nothing : excerptsOf(lines, places), findings }
  }
}

/** Made here and not above: a function keeps all that is known where it is made, and there that is the document. */
function excerptsOf(lines: ReadonlyMap<number, string>, places: ReadonlyMap<number, Place>): FileResult['source'] {
  return { lineText: (line) => lines.get(line) ?? '', place: (offset) => places.get(offset) ?? nowhere }
}

const nowhere: Place = { line: 1, column: 1 }
const nothing = { lineText: () => '', place: () => nowhere }
