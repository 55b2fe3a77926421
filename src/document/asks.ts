import type { Passage } from './passages.ts'
import { isAskedThing, isGuidanceTitle, isQuestionWord, judgeAsk, judgePromise, wordsOf } from './phrases.ts'
import type { Section } from './sections.ts'

/** A whole passage that may be an instruction to the author or a promise of content instead of content. */
export interface Ask {
  readonly sort: 'instruction' | 'promise'
  /** How much speaks for it in the words themselves: 3 enough anywhere, 2 and 1 with the company it keeps. */
  readonly weight: 1 | 2 | 3
}

const longest = 320
const replaceThis = /^(?:replace|fill in|fill out|complete|update) (?:this|the following|these) (?:section|file|document|template|placeholder|text|content|page|part)s?\b|^(?:ersetze|remplacez|reemplaz[ae]|substitua|sostituisci|замените) /iu

/** Judges a passage without brackets by its words; null where it is neither instruction nor promise. */
export function judgeWords(passage: Passage): Ask | null {
  const { text, role } = passage
  if (text.length > longest || role === 'title' || role === 'heading' || role === 'label' || role === 'code' || role === 'meta') return null
  if (passage.item?.task === true || (role === 'cell' && passage.cell?.row === 0)) return null
  const promise = judgePromise(text)
  if (promise !== 'none') return { sort: 'promise', weight: promise === 'promise' ? 3 : 1 }
  const enclosed = passage.emphasised || /^[(（].*[)）]$/su.test(text)
  const bare = text.replace(/^[\s(（«"“]+/u, '')
  const words = wordsOf(bare)
  if (words.length < 2 && bare.length < 6) return null
  if (replaceThis.test(bare)) return { sort: 'instruction', weight: 3 }
  const ask = judgeAsk(bare, words)
  if (ask !== 'none') {
    const about = isAskedThing(bare, words) || sharesWord(words.slice(1), passage.section)
    const weight = (ask === 'polite' ? 1 : 0) + (about ? 1 : 0) + (enclosed ? 1 : 0)
    return { sort: 'instruction', weight: weight >= 3 ? 3 : weight === 2 ? 2 : 1 }
  }
  if (/[?？]$/.test(text.replace(/[)）"”»_*]+$/u, '')) && (isQuestionWord(words[0] ?? '') || /[？かです]/u.test(text.at(-1) ?? ''))) {
    return { sort: 'instruction', weight: sharesWord(words, passage.section) || enclosed ? 2 : 1 }
  }
  return null
}

/** Whether a section's title, or one above it, says that imperatives and questions in it are meant for developers. */
export function isGuidance(section: Section): boolean {
  for (let at: Section | null = section; at && at.depth > 1; at = at.parent) if (isGuidanceTitle(at.title)) return true
  return false
}

/** Whether a text speaks of what its section's title names. */
function sharesWord(words: readonly string[], section: Section): boolean {
  const title = new Set(wordsOf(section.title).map(stem))
  return words.some((word) => word.length >= 4 && title.has(stem(word)))
}

function stem(word: string): string {
  return word.slice(0, 6)
}
