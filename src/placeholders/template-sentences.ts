import type { TextBlock } from '../document/document.ts'
import { oncePer } from '../text/once.ts'
import type { RawLeftover } from './leftover.ts'
import { countAsWords, fewestWords, splitSentences } from './public-templates.ts'
import type { TemplateKnowledge } from './template-knowledge.ts'
import { hashAll, hashWords } from './word-hashes.ts'

const longest = 4000

/** The hashes of the sentences by which a template tells the author what to write. */
export const sentencesOf = oncePer(({ texts }: TemplateKnowledge): ReadonlySet<number> => {
  const instructions = texts.filter(({ kind, role }) => kind === 'instruction' && role !== 'cell')
  return new Set(instructions.flatMap(({ text }) => tellingSentences(text).map(({ hash }) => hash)))
})

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
