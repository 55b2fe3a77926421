import { languages } from '../languages/index.ts'
import { hasCjk } from '../text/letters.ts'
import { once } from '../text/once.ts'
import { countPassing } from '../text/search.ts'
import { wordsOf } from '../text/words.ts'
import type { Document, TextBlock } from './document.ts'

const stemLength = 5
const shortestShared = 4
const questionWords = once(() => new Set(languages.flatMap(({ placeholders }) => placeholders.questionWords ?? [])))

/** Whether the last label of a section introduces the headings below it: a bold line, sub-headings, or the next one. */
export function introducesHeadings(label: TextBlock, document: Document): boolean {
  const { section } = label
  const [child] = section.children
  if (child) {
    if (child.kind === 'bold' || sharesWord(label.text, child.title)) return true
    const others = othersLike(label)
    // In the head of a document, and among lines of labels, it is one of several values.
    const isValue = section.depth <= 1 || label.field?.host === 'item' || !isSetApart(label, document)
    return others.length === 0 || (!isValue && others.every(({ value, nested }) => value !== '' || nested))
  }
  const { sections } = document
  const next = sections[countPassing(sections, ({ range }) => range.start <= section.range.start)]
  const isSibling = next?.depth === section.depth && label.field?.host === 'line'
  return next !== undefined && isSibling && sharesWord(label.text, next.title)
}

/**
 * Whether the label at an index, a paragraph of its own, introduces the labels after it: `Rationale:` above
 * `Why SQLite:`, `Options:` above `Option 1:` or above several that begin with the same word.
 */
export function introducesLabels(blocks: readonly TextBlock[], index: number, document: Document): boolean {
  const label = blocks[index]
  const next = blocks[index + 1]
  if (!next || label?.field?.host !== 'line' || !isBlankBetween(label, next, document)) return false
  if (asks(next.text) || sharesWord(label.text, next.text)) return true
  const [first = ''] = wordsOf(next.text)
  let later = index + 2
  while (later < blocks.length && blocks[later]?.role !== 'label') later++
  return first.length >= 2 && wordsOf(blocks[later]?.text ?? '')[0] === first
}

/** The other labels of a section that are written as this one. */
function othersLike({ field, section }: TextBlock) {
  return section.fields.filter((one) => one !== field && one.strong === field?.strong && one.host === field.host)
}

/** Whether nothing else is in a label's paragraph before it. */
function isSetApart(label: TextBlock, document: Document): boolean {
  const blocks = label.section.textBlocks
  const before = blocks[blocks.indexOf(label) - 1]
  return before === undefined || before.role === 'heading' || isBlankBetween(before, label, document)
}

function isBlankBetween(before: TextBlock, after: TextBlock, { source }: Document): boolean {
  return /\n[ \t>]*\r?\n/.test(source.text.slice(before.range.end, after.range.start))
}

function asks(text: string): boolean {
  return /[?？]/.test(text) || questionWords().has(wordsOf(text)[0] ?? '')
}

/** Whether two titles have a word in common, or one is in the other where no blanks separate words. */
function sharesWord(one: string, other: string): boolean {
  if (hasCjk(one) || hasCjk(other)) return one.length >= 2 && other.includes(one)
  const stems = new Set(wordsOf(other).map(stem))
  return wordsOf(one).some((word) => word.length >= shortestShared && stems.has(stem(word)))
}

const stem = (word: string) => word.slice(0, stemLength)
