import type { Document } from '../document/document.ts'
import type { Rule } from '../rule/rule.ts'
import { insertSection } from '../suggest/insert.ts'
import type { Alignment } from '../template/align.ts'
import type { LintedAnalysis } from './documents.ts'
import { toOffset } from './positions.ts'
import { type CompletionItem, CompletionItemKind, type Position, type Range } from './protocol.ts'

const prefix = 'system-patterns-lint-'
const directives: Readonly<Record<string, string>> = {
  'disable-next-line': 'Hides findings on the next line',
  'disable-line': 'Hides findings on this line',
  disable: 'Hides findings from here on',
  enable: 'Shows findings again from here on',
  'disable-file': 'Hides findings in this file',
}

/** What may be written at a position: names in a directive, or missing sections at the end of a section. */
export function listCompletions(
  { linted }: LintedAnalysis,
  position: Position,
  rules: readonly Rule[],
): CompletionItem[] {
  const { document, alignment } = linted
  const { source } = document
  const offset = toOffset(source, position)
  const before = source.text.slice(source.lineRange(source.place(offset).line).start, offset)
  const comment = readOpenComment(before)
  if (comment !== null) return completeDirective(comment, position, rules)
  if (!alignment || !/^ {0,3}#{0,6}(?:[ \t][^#]*)?$/.test(before) || !isEndOfSection(document, offset)) return []
  const range = { start: { line: position.line, character: 0 }, end: position }
  return completeSections(alignment, offset, range)
}

/** The text of a comment that begins on a line and is not closed there; null for none. */
function readOpenComment(before: string): string | null {
  const at = before.lastIndexOf('<!--')
  return at === -1 || before.includes('-->', at) ? null : before.slice(at + '<!--'.length)
}

function completeDirective(comment: string, { line, character }: Position, rules: readonly Rule[]): CompletionItem[] {
  const words = comment.split(/[\s,]+/)
  const word = words.at(-1) ?? ''
  const range = { start: { line, character: character - word.length }, end: { line, character } }
  const item = (label: string, detail: string, kind: CompletionItemKind): CompletionItem => ({
    label,
    kind,
    detail,
    filterText: label,
    textEdit: { range, newText: label },
  })
  const [, first = ''] = words
  if (words.length <= 2 && !/^\S/.test(comment)) {
    return Object.entries(directives).map(([name, detail]) => item(prefix + name, detail, CompletionItemKind.Keyword))
  }
  const isOwn = first.startsWith(prefix) && Object.hasOwn(directives, first.slice(prefix.length))
  // What follows two dashes is the reason.
  if (!isOwn || words.includes('--')) return []
  const named = new Set(words.slice(2, -1))
  return rules
    .filter(({ id }) => !named.has(id))
    .map(({ id, docs }) => item(id, docs.summary, CompletionItemKind.EnumMember))
}

/** Whether only white space follows up to the next heading or the end, and the line is not in a block of code. */
function isEndOfSection({ source, sections, fences }: Document, offset: number): boolean {
  if (fences.some(({ range }) => range.start < offset && offset < range.end)) return false
  const { line } = source.place(offset)
  const { end } = source.lineRange(line)
  if (source.text.slice(offset, end).trim() !== '') return false
  const next = sections.find(({ range }) => range.start > end)?.range.start ?? source.text.length
  return source.text.slice(end, next).trim() === ''
}

/** The missing sections, with those first that belong where the cursor is. */
function completeSections(alignment: Alignment, offset: number, range: Range): CompletionItem[] {
  const { sections, document, template } = alignment
  const within = document.sections.findLast((section) => section.range.start <= offset && section.range.end < offset)
  const missing = sections.filter(({ present, parent }) => !present && parent?.present !== false)
  return missing.flatMap((match, index): CompletionItem[] => {
    const text = insertSection(alignment, match)?.text.trim()
    const heading = text?.split(/[\r\n]/, 1)[0]
    if (text === undefined || heading === undefined) return []
    const rank = match.follows !== null && match.follows === within ? 0 : match.wanted.optional ? 2 : 1
    return [
      {
        label: heading,
        kind: CompletionItemKind.Struct,
        detail: `${match.wanted.optional ? 'Optional' : 'Missing'} section of template ${template.name}`,
        filterText: heading,
        sortText: `${rank}${String(index).padStart(4, '0')}`,
        textEdit: { range, newText: text },
      },
    ]
  })
}
