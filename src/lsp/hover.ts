import type { Document } from '../document/document.ts'
import { readDirectives } from '../lint/directives.ts'
import { pageOf } from '../rule/page.ts'
import type { Rule } from '../rule/rule.ts'
import { version } from '../rule/version.ts'
import type { LintedAnalysis } from './documents.ts'
import { toOffset, toRange } from './positions.ts'
import type { Hover, Position, Range } from './protocol.ts'

/** The pages of the rules whose findings are at a position, or that a directive names there; null for none. */
export function describePosition(
  { linted }: LintedAnalysis,
  position: Position,
  rules: readonly Rule[],
  isMarkdown: boolean,
): Hover | null {
  const { source } = linted.document
  const offset = toOffset(source, position)
  const isAt = ({ start, end }: { readonly start: number; readonly end: number }) => start <= offset && offset <= end
  const named = findNamed(linted.document, isAt)
  const found = named ? [] : linted.findings.filter(({ range }) => isAt(range))
  const ids = new Set(named ? [named.id] : found.map(({ ruleId }) => ruleId))
  const pages = rules.filter(({ id }) => ids.has(id)).map((rule) => writePage(rule, isMarkdown))
  const range: Range | null = named ? toRange(source, named.range) : found[0] ? toRange(source, found[0].range) : null
  if (pages.length === 0 || range === null) return null
  return { contents: { kind: isMarkdown ? 'markdown' : 'plaintext', value: pages.join('\n\n---\n\n') }, range }
}

function findNamed(document: Document, isAt: (range: { start: number; end: number }) => boolean) {
  const { list } = readDirectives(document)
  return list.flatMap(({ rules }) => rules).find(({ range }) => isAt(range)) ?? null
}

/** What a rule flags, why and how to fix it, as its page says it. */
function writePage({ id, docs }: Rule, isMarkdown: boolean): string {
  const { summary, why, fix } = docs
  const strong = (text: string) => (isMarkdown ? `**${text}**` : text)
  const page = pageOf(id, version)
  const link = isMarkdown ? `[Page of the rule](${page})` : `Page of the rule: ${page}`
  return [`${strong(id)}: ${summary}`, why, `${strong('How to fix it:')} ${fix}`, link].join('\n\n')
}
