import type { TextBlock } from '../document/document.ts'
import type { RawLeftover } from './leftover.ts'
import { countAsWords, fewestWords, splitSentences } from './public-templates.ts'
import type { TemplateKnowledge } from './template-knowledge.ts'
import { hashAll, hashWords } from './word-hashes.ts'

const known = new WeakMap<TemplateKnowledge, ReadonlySet<number>>()
const longest = 4000

/** The hashes of the sentences by which a template tells the author what to write. */
export function sentencesOf(template: TemplateKnowledge): ReadonlySet<number> {
  const found = known.get(template)
  if (found) return found
  const hashes = new Set<number>()
  for (const { kind, role, text } of template.texts) {
    if (kind !== 'instruction' || role === 'cell') continue
    for (const sentence of tellingSentences(text)) hashes.add(sentence.hash)
  }
  known.set(template, hashes)
  return hashes
}

/** The sentences of a template that an author has left beside others of the same paragraph. */
export function findTemplateSentences(block: TextBlock, hashes: ReadonlySet<number>): RawLeftover[] {
  const { role, text, section } = block
  if (hashes.size === 0 || text.length > longest || (role !== 'prose' && role !== 'item' && role !== 'value')) return []
  return tellingSentences(text)
    .filter(({ hash }) => hashes.has(hash))
    .map(({ from, to }) => ({
      ...{ block, section, range: block.rangeOf(from, to), text: text.slice(from, to) },
      ...{
        kind: 'instruction',
        isSample: false,
        isTemplates: true,
        detector: 'template-sentence',
        prompt: '',
        match: null,
      },
    }))
}

/** Sentences that are long enough to be known; authors keep a template's questions above their answers. */
function tellingSentences(text: string): { from: number; to: number; hash: number }[] {
  return splitSentences(text).flatMap(({ from, to }) => {
    const sentence = text.slice(from, to)
    if (sentence.length < 20 || /[?？]\s*$/.test(sentence)) return []
    const words = hashWords(sentence)
    return words.length >= countAsWords(fewestWords, sentence) ? [{ from, to, hash: hashAll(words) }] : []
  })
}
