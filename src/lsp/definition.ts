import { pathToFileURL } from 'node:url'
import type { LintedAnalysis } from './documents.ts'
import type { Location, Position } from './protocol.ts'

/** The line of a template, and the template's file where it is not a built-in one. */
interface TemplatePlace {
  readonly template: string
  readonly path: string | null
  readonly line: number
}

/** Where the template asks for the section whose heading is at a position; null for none. */
export function findInTemplate({ linted }: LintedAnalysis, { line }: Position): TemplatePlace | null {
  const { alignment, document, templatePath } = linted
  const { source } = document
  const match = alignment?.sections.find(({ found }) => {
    if (!found) return false
    const first = source.place(found.range.start).line - 1
    return first <= line && line <= source.place(found.range.end).line - 1
  })
  return match && alignment ? { template: alignment.template.name, path: templatePath, line: match.wanted.line } : null
}

/** The start of a line (from 1) of a file. */
export function locateLine(path: string, line: number): Location {
  const start = { line: line - 1, character: 0 }
  return { uri: pathToFileURL(path).href, range: { start, end: start } }
}
