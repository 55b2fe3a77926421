import { wordsOf } from '../text/words.ts'
import { hashEdges } from './diagram-edges.ts'
import data from './fingerprints.generated.json' with { type: 'json' }
import type { TemplateKnowledge, TemplateText } from './template-knowledge.ts'
import { isQuestionWord, readAddress } from './vocabulary.ts'
import { hashAll, hashPairs, hashWords } from './word-hashes.ts'
import { listWords } from './words.ts'

/** What is kept of a text by which to know it again: no words, only hashes. */
export interface Print {
  /** The template's name. */
  readonly template: string
  /** The entry of the generated file it comes from; a template may have several (`tracked`, `tracked/original`). */
  readonly entry: string
  readonly kind: TemplateText['kind']
  readonly role: TemplateText['role']
  /** Whether `parts` are a diagram's edges and not pairs of words. */
  readonly diagram: boolean
  /** Texts of one list or table of the template have the same number. */
  readonly block: number
  /** How many words, or edges, the text has. */
  readonly size: number
  readonly hash: number
  /** Hashes of pairs of words (the smallest, at most `mostParts`), or of edges. Empty for a short text. */
  readonly parts: readonly number[]
  /** How many parts there were before all but the smallest were dropped. */
  readonly whole: number
}

/** An entry of the generated file: the name before the slash is the template's. */
export interface PrintEntry {
  readonly name: string
  readonly prints: string
}

/** Fewer words than this are known only when they are all there. */
export const fewestWords = 6
const mostParts = 20
const kinds: readonly TemplateText['kind'][] = ['slot', 'instruction', 'sample', 'prose']
const roles: readonly TemplateText['role'][] = [
  'title',
  'heading',
  'label',
  'value',
  'item',
  'cell',
  'prose',
  'meta',
  'code',
]

/** The prints of a template's texts. Labels, titles and front matter are left out: they are no text of their own. */
export function makePrints(template: Pick<TemplateKnowledge, 'name' | 'texts'>): Print[] {
  let block = 0
  let place = ''
  const prints: Print[] = []
  for (const text of template.texts) {
    const isListed = text.role === 'item' || text.role === 'value'
    const here = [...text.path, text.role === 'cell' ? 'table' : isListed ? 'list' : text.line].join('\n')
    if (here !== place) block++
    place = here
    const print = makePrint(template.name, text, block % 1024)
    if (print) prints.push(print)
  }
  return prints
}

function makePrint(template: string, text: TemplateText, block: number): Print | null {
  if (text.role === 'meta' || text.role === 'title') return null
  const words = hashWords(text.text)
  if (words.length === 0) return null
  const edges = text.role === 'code' ? hashEdges(text.text) : []
  const diagram = edges.length > 0
  const parts = diagram ? edges : words.length < fewestWords ? [] : [...hashPairs(words)].sort((a, b) => a - b)
  return {
    template: nameOf(template),
    entry: template,
    kind: text.kind === 'slot' && isInstruction(text.text) ? 'instruction' : text.kind,
    role: text.role,
    diagram,
    block,
    size: Math.min(diagram ? edges.length : words.length, 255),
    hash: diagram ? hashAll(edges) : hashAll(words),
    parts: parts.slice(0, diagram ? 60 : mostParts),
    whole: Math.min(parts.length, 255),
  }
}

const abbreviations = listWords('exampleAbbreviations')

/** Whether a slot's text is unfilled without its brackets too; an example (`[e.g., …]`) freed of them is an answer. */
function isInstruction(text: string): boolean {
  const bare = text.replace(/^\s*\[|\]\s*$/g, '')
  const words = wordsOf(bare)
  return (
    words.length >= fewestWords &&
    !abbreviations.some((one) => bare.toLowerCase().includes(one)) &&
    !/^\s*\w+ \d/i.test(bare) &&
    (readAddress(bare, words) !== 'none' || isQuestionWord(words[0] ?? ''))
  )
}

/** `tracked` of `tracked/original`; the path of a user's own template stays whole. */
function nameOf(name: string): string {
  return name.replace(/^([\w-]+)\/[\w-]+$/, '$1')
}

/** Packs prints into base64, four bytes a number. */
export function packPrints(prints: readonly Print[]): string {
  const numbers = prints.flatMap((print) => [
    (kinds.indexOf(print.kind) |
      (roles.indexOf(print.role) << 2) |
      ((print.diagram ? 1 : 0) << 6) |
      (print.block << 7) |
      (print.parts.length << 17) |
      (print.size << 24)) >>>
      0,
    print.hash,
    ...(print.parts.length > 0 ? [print.whole] : []),
    ...print.parts,
  ])
  const bytes = new DataView(new ArrayBuffer(numbers.length * 4))
  numbers.forEach((number, index) => bytes.setUint32(index * 4, number, true))
  return btoa(String.fromCharCode(...new Uint8Array(bytes.buffer)))
}

/** The prints that `packPrints` packed. */
export function unpackPrints(name: string, packed: string): Print[] {
  const numbers = readNumbers(atob(packed))
  const template = nameOf(name)
  const prints: Print[] = []
  for (let index = 0; index + 1 < numbers.length; ) {
    const head = numbers[index] ?? 0
    const hash = numbers[index + 1] ?? 0
    const count = (head >>> 17) & 127
    index += 2
    const whole = count > 0 ? (numbers[index++] ?? 0) : 0
    const parts = numbers.slice(index, index + count)
    index += count
    prints.push({
      template,
      entry: name,
      kind: kinds[head & 3] ?? 'prose',
      role: roles[(head >>> 2) & 15] ?? 'prose',
      diagram: ((head >>> 6) & 1) === 1,
      block: (head >>> 7) & 1023,
      size: head >>> 24,
      hash,
      parts,
      whole,
    })
  }
  return prints
}

/** The numbers whose bytes, the lowest first, are a text's characters. */
function readNumbers(text: string): number[] {
  const numbers: number[] = []
  for (let at = 0; at + 3 < text.length; at += 4) {
    const low = text.charCodeAt(at) | (text.charCodeAt(at + 1) << 8) | (text.charCodeAt(at + 2) << 16)
    numbers.push((low | (text.charCodeAt(at + 3) << 24)) >>> 0)
  }
  return numbers
}

/** The entries of the generated file. */
export function knownEntries(): readonly PrintEntry[] {
  return data
}
