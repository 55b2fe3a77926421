import type { Document } from '../document/document.ts'
import type { Edit } from '../document/source.ts'
import { readDirectives } from '../lint/directives.ts'
import type { Finding } from '../lint/finding.ts'
import { identify } from '../lint/identity.ts'

/**
 * Edits that may hide a finding by a comment, the best first. Where a comment is read depends on the block around it,
 * so that only linting the edited text shows which of them does.
 */
export function* disablingEdits(document: Document, { ruleId, line, range }: Finding): Generator<readonly Edit[]> {
  const { source } = document
  const directive = readDirectives(document).list.find(
    ({ kind, lines, rules }) =>
      (kind === 'disable-line' || kind === 'disable-next-line') &&
      lines.first <= line &&
      line <= lines.last &&
      rules.length > 0,
  )
  const lastRule = directive?.rules.at(-1)
  if (lastRule) yield [insertion(lastRule.range.end, `, ${ruleId}`)]
  const comment = (kind: string) => `<!-- system-patterns-lint-${kind} ${ruleId} -->`
  const { start, end } = source.lineRange(line)
  const text = source.text.slice(start, end)
  const indent = /^[ \t]*/.exec(text)?.[0] ?? ''
  yield [insertion(start, `${indent}${comment('disable-next-line')}${source.eol}`)]
  const content = start + text.trimEnd().length
  yield [insertion(content, ` ${comment('disable-line')}`)]
  // What follows the last bar of a table's row is no cell.
  if (source.text[content - 1] === '|') yield [insertion(content - 1, `${comment('disable-line')} `)]
  const fence = document.fences.find((one) => one.range.start <= range.start && range.start <= one.range.end)
  if (fence) {
    const above = source.lineRange(source.place(fence.range.start).line).start
    const below = source.lineRange(source.place(fence.range.end).line).end
    yield [
      insertion(above, `${comment('disable')}${source.eol}${source.eol}`),
      insertion(below, `${source.eol}${source.eol}${comment('enable')}`),
    ]
  }
}

/** Whether a list of findings is another one without at least this finding, and nothing more. */
export function isWithout(finding: Finding, before: readonly Finding[], after: readonly Finding[]): boolean {
  const names = identify(before)
  const known = new Set(names)
  const left = new Set(identify(after))
  return !left.has(names[before.indexOf(finding)] ?? '') && [...left].every((name) => known.has(name))
}

function insertion(offset: number, text: string): Edit {
  return { range: { start: offset, end: offset }, text }
}
