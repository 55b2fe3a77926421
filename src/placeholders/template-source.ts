import type { Document, TextBlock } from '../document/document.ts'
import type { TemplateKnowledge } from './template-knowledge.ts'

const known = new WeakMap<TemplateKnowledge, ReadonlySet<string>>()

/**
 * Whether a block is a block of the template whose links, code or title show that it is unfilled:
 * `[rfcs#0000](…/0000)`. Its visible words alone do not, so its Markdown is compared.
 */
export function isTemplateSource(block: TextBlock, document: Document, template: TemplateKnowledge | null): boolean {
  if (!template) return false
  const sources = known.get(template) ?? readSources(template)
  known.set(template, sources)
  return sources.size > 0 && sources.has(markdownOf(block, document))
}

/** The Markdown of a block on one line. */
export function markdownOf({ range }: TextBlock, { source }: Document): string {
  return source.text.slice(range.start, range.end).replace(/\s+/g, ' ').trim()
}

function readSources({ texts }: TemplateKnowledge): ReadonlySet<string> {
  return new Set(texts.flatMap(({ markdown }) => markdown ?? []))
}

/** `<name>`, `…/...`, `#0000`, `RFC-NNNN`, `X.XX`, `YYYY`, a link to nowhere. */
const unfilledForm = new RegExp(
  [
    /<\p{L}[^<>\n]{0,60}>|\{[^{}\n]{1,60}\}/u,
    /\.{3}|…|\]\((?:url|link|#)?\)/u,
    /(?<![\da-f])0{4}(?![\da-f])|(?<!\p{L})(?:N{3,}|[Xx]{3,})(?!\p{L})|(?<!\p{L})X\.X|YYYY/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
)

/** Whether the Markdown of a template's block has a form that is to be replaced. */
export function hasUnfilledForm(markdown: string): boolean {
  return unfilledForm.test(markdown)
}
