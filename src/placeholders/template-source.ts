import { findSlots } from '../dates/slots.ts'
import type { Document, TextBlock } from '../document/document.ts'
import { oncePer } from '../text/once.ts'
import { oneLine } from '../text/words.ts'
import type { TemplateKnowledge } from './template-knowledge.ts'
import { isSlotName } from './vocabulary.ts'

/** The Markdown of a template's blocks, and the characters that they begin with: most blocks are done with these. */
interface Sources {
  readonly whole: ReadonlySet<string>
  readonly begins: ReadonlySet<string>
}

const beginLength = 3

/**
 * Whether a block is a block of the template whose form shows that it is unfilled: `[rfcs#0000](…/0000)`, `RFC-NNNN`, a
 * value of the front matter. Its visible words alone do not show it, so its Markdown is compared.
 */
export function isTemplateSource(block: TextBlock, document: Document, template: TemplateKnowledge | null): boolean {
  if (!template) return false
  const sources = sourcesOf(template)
  const { start } = block.range
  if (!sources.begins.has(document.source.text.slice(start, start + beginLength))) return false
  return sources.whole.has(markdownOf(block, document))
}

/** The Markdown of a block on one line. */
export function markdownOf({ range }: TextBlock, { source }: Document): string {
  return oneLine(source.text.slice(range.start, range.end))
}

const sourcesOf = oncePer(({ texts }: TemplateKnowledge): Sources => {
  const whole = new Set(texts.flatMap(({ markdown }) => markdown ?? []))
  return { whole, begins: new Set([...whole].map((markdown) => markdown.slice(0, beginLength))) }
})

/** `<name>`, `…/...`, a link to nowhere; `<https://…>` and `<imke@…>` are addresses. */
const unfilledMark = /<(?![^\s<>]{0,60}[@:/])\p{L}[^<>\n]{0,60}>|\{[^{}\n]{1,60}\}|\.{3}|…|\]\((?:url|link|#)?\)/u

/** `RFC-NNNN`, `X.XX`, `0000`: a number to be given, which no text of an author has. */
const unfilledNumber =
  /(?<![\da-f.])0{4}(?![\da-f])|(?<!\p{L})N{3,}(?!\p{L})|(?<!\p{L})[Xx]{3,}(?!\p{L})|(?<!\p{L})X\.X|YYYY/u

/** Whether a text of a template is a number or a name to be given: `RFC-NNNN`, `SIG-NAME`. */
export function isToBeGiven(text: string): boolean {
  return unfilledNumber.test(text) || isNameForm(text)
}

/** `SIG-NAME`, `TICKET_ID`: capitals, one of whose words is what placeholders are called. */
function isNameForm(text: string): boolean {
  if (!/^\p{Lu}{2,20}(?:[-_]\p{Lu}{2,20}){1,4}$/u.test(text)) return false
  return text.toLowerCase().split(/[-_]/).some(isSlotName)
}

/** Whether a value of the front matter of a template is to be replaced, and no list of its own. */
export function isUnfilledMeta(text: string): boolean {
  if (hasUnfilledForm(text) || isNameForm(text)) return true
  return findSlots(text).some(({ shape, prompt }) =>
    shape === 'bracket' ? !prompt.includes(',') && /. ./s.test(prompt) : shape !== 'angle' || prompt.includes(' '),
  )
}

/** Whether the Markdown of a template's block has a form that is to be replaced. */
export function hasUnfilledForm(markdown: string): boolean {
  return unfilledMark.test(markdown) || unfilledNumber.test(markdown)
}
