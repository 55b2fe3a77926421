import { isDense } from '../text/letters.ts'
import { firstWord, wordsOf } from '../text/words.ts'
import { isBracketVerb, isQuestionWord, readAddress } from './vocabulary.ts'
import { endTest, listWords, phraseTest, startTest, wordSet } from './words.ts'

const furtherWords = wordSet('furtherWords')
const permits = phraseTest('permissionPhrases', 'start')
const beginsExample = startTest('exampleAbbreviations', 'examplePhrases')
const abbreviations = listWords('exampleAbbreviations')
const hasQuestionEnd = endTest('questionEnds')
const lateQuestionWords = wordSet('lateQuestionWords')

/**
 * Whether each sentence after the first goes on instructing: an answer begins with an instruction's verb by chance
 * only.
 */
export function goesOnInstructing(text: string): boolean {
  if (!/[.!?;]\s|。/.test(text)) return true
  const sentences = text.split(sentenceEnd()).slice(1, 6)
  return sentences.every((sentence) => {
    const begin = firstWord(sentence)
    const own = sentence.slice(furtherWords.has(begin) ? begin.length + 1 : 0)
    const words = wordsOf(own.slice(0, 80))
    const [first = ''] = words
    return (
      words.length === 0 ||
      permits(sentence, begin) ||
      readAddress(own, words) !== 'none' ||
      isBracketVerb(first) ||
      isQuestionWord(first) ||
      beginsExample(sentence)
    )
  })
}

let sentenceEnds: RegExp | undefined

/** The end of a sentence: no full stop of an abbreviation. */
function sentenceEnd(): RegExp {
  const dotted = [...abbreviations, ...listWords('examplePhrases')].filter((one) => one.endsWith('.'))
  const sources = dotted.map((one) => one.slice(0, -1).replaceAll('.', '\\.'))
  return (sentenceEnds ??= new RegExp(`(?<!(?:${sources.join('|')}))[.!?;]\\s+|。(?=.)`, 'iu'))
}

/** Whether a text asks something, in any language. */
export function isQuestion(text: string, words: readonly string[]): boolean {
  if (!/[?？]/u.test(text)) return false
  const [first = ''] = words
  // A question whose every further sentence asks or instructs goes on asking.
  if (isQuestionWord(first) && /^[^.!。]{4,160}?[?？]\s/u.test(text) && goesOnInstructing(text)) return true
  const [, asked] = /^(.*)[?？][)）"”»_*\s]*(?:\([^()?]*\)\.?)?$/su.exec(text) ?? []
  if (asked === undefined) return false
  return isQuestionWord(first) || isDense(text) || hasQuestionEnd(asked) || words.some((w) => lateQuestionWords.has(w))
}
