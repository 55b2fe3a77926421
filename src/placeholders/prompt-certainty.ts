import { dateForm } from '../dates/date-forms.ts'
import { OBJECT } from '../document/inline.ts'
import { compilePatterns } from '../languages/patterns.ts'
import { isDense } from '../text/letters.ts'
import { wordsOf } from '../text/words.ts'
import { rateDeferred } from './deferred-content.ts'
import { isBracketVerb, isChoice, isPartName, isQuestionWord, isSlotName, readMarker } from './vocabulary.ts'
import { endTest, listWords, startTest, testOf, wordSet, wordTest } from './words.ts'

/**
 * How sure it is that a text between brackets is a placeholder: `certain` anywhere, `likely` as the whole of a block,
 * `possible` in an unfilled document, `none` for brackets that people write for other reasons.
 */
export type PromptCertainty = 'none' | 'possible' | 'likely' | 'certain'

/** The text between brackets. */
interface Prompt {
  readonly text: string
  readonly words: readonly string[]
  readonly first: string
}

/** A row decides with a certainty, or leaves the prompt to the rows below with null. */
interface PromptRow {
  readonly name: string
  rate(prompt: Prompt): PromptCertainty | null
}

const abbreviations = listWords('exampleAbbreviations')
const beginsExample = startTest('exampleAbbreviations', 'examplePhrases')
const andSoOn = wordSet('andSoOn')
const isPromptVerb = wordTest('promptVerbs')
const ownWords = wordSet('ownWords')
const hereWords = wordSet('hereWords')
const remarkWords = wordSet('remarkWords')
const placeholderWords = wordSet('placeholderWords')
const numerals = testOf(listWords('numerals'))
const statementVerbs = wordSet('statementVerbs')
const clauseOpeners = wordSet('questionWords', 'clauseOpeners')
const hasPromptStart = startTest('promptStarts')
const hasPromptEnd = endTest('promptEnds')

let remark: RegExp | undefined
let pointer: RegExp | undefined

function isOneWord(text: string): boolean {
  return !/\s/.test(text)
}

function isRemark(text: string): boolean {
  remark ??= new RegExp(`${compilePatterns(listWords('remarkLabels'), 'start').source}\\s*[:：]`, 'iu')
  return /[:：]/.test(text) && remark.test(text)
}

function isPointer(text: string): boolean {
  pointer ??= compilePatterns(listWords('pointers'), 'start')
  return pointer.test(text) && !text.includes('_') && !hasExample(text)
}

/** Whether an abbreviation for an example is in a text, or it ends in `etc.` */
function hasExample(text: string): boolean {
  const lower = text.toLowerCase()
  if (abbreviations.some((abbreviation) => isAtWord(lower, abbreviation))) return true
  const [, ...parts] = lower.slice(-20).split(/[,/]/)
  const last = parts.at(-1)?.trimStart().replace(/\.$/, '')
  return last !== undefined && andSoOn.has(last)
}

function isAtWord(text: string, word: string): boolean {
  const at = text.indexOf(word)
  return at !== -1 && /^$|[\s,;:：(]/.test(text.slice(at - 1, at))
}

/** The table: the first row with an answer decides. */
const rows: readonly PromptRow[] = [
  {
    name: 'no-words',
    rate: ({ text }) =>
      !/\p{L}/u.test(text) || text.includes(OBJECT) || /^[[\]"'“‘«`!^@#\-+*/\\.:$~=&<>]/.test(text) ? 'none' : null,
  },
  { name: 'marker', rate: ({ text }) => (readMarker(text) ? 'certain' : null) },
  { name: 'example', rate: ({ text }) => (beginsExample(text) || hasExample(text) ? 'certain' : null) },
  {
    name: 'date',
    rate: ({ text }) => (/\d{4}\s?[-/.\p{sc=Han}]\s?\d|^\d{1,2}:\d{2}/u.test(text) ? 'none' : null),
  },
  { name: 'remark', rate: ({ text }) => (isRemark(text) ? 'none' : null) },
  { name: 'path', rate: ({ text }) => (/^\/?path\/to\/|^your[-_./]/i.test(text) ? 'likely' : null) },
  {
    name: 'code',
    rate: ({ text }) =>
      (/[={}|]|::|->|=>|\(\)/.test(text) && !isChoiceList(text) && !/[.;]\s/.test(text)) ||
      (isOneWord(text) && /;|\w\(|\.\w/.test(text))
        ? 'none'
        : null,
  },
  {
    name: 'number',
    rate: ({ text }) => (/^(?:v?\d+(?:\.\d+)+|\p{Lu}{1,6}-?\d+|[xX✓✔]|\d[\d\s:./T-]*)$/u.test(text) ? 'none' : null),
  },
  { name: 'pointer', rate: ({ text }) => (remarkWords.has(text.toLowerCase()) || isPointer(text) ? 'none' : null) },
  { name: 'repository', rate: ({ text }) => (/^\p{Ll}[\w.-]+\/\p{Ll}[\w.-]+$/u.test(text) ? 'none' : null) },
  { name: 'date-form', rate: ({ text }) => (dateForm.test(text.slice(0, 60)) ? 'likely' : null) },
  {
    name: 'deferred',
    rate: ({ text, words }) =>
      words.length >= 2 && rateDeferred(text, nowhere, words) === 'deferred' ? 'certain' : null,
  },
  { name: 'choice', rate: ({ text }) => (isChoiceList(text) ? rateChoice(text) : null) },
  { name: 'dense', rate: ({ text }) => (isDense(text) ? rateDense(text) : null) },
  {
    name: 'own',
    rate: ({ text, words, first }) =>
      ownWords.has(first) || (/\p{L}$/u.test(text) && hereWords.has(words.at(-1) ?? ''))
        ? words.length > 1
          ? 'certain'
          : 'possible'
        : null,
  },
  { name: 'capitals', rate: ({ text }) => (/^[\p{Lu}\p{N}]+(?:_[\p{Lu}\p{N}]+)+$/u.test(text) ? 'likely' : null) },
  {
    name: 'identifier',
    rate: ({ text }) => {
      if (!/^[\p{L}\p{N}]*_[\p{L}\p{N}_]*$|^\p{Ll}+\p{Lu}/u.test(text)) return null
      return isSlotName(text.split('_').at(-1)?.toLowerCase() ?? '') ? 'possible' : 'none'
    },
  },
  { name: 'word', rate: ({ text, words, first }) => (words.length === 1 ? rateWord(text, first) : null) },
  {
    name: 'verb',
    rate: ({ words, first }) => (isPromptVerb(first) ? (words.length >= 3 ? 'certain' : 'likely') : null),
  },
  {
    name: 'list',
    rate: ({ text }) =>
      text.includes(',') && text.split(',').every((part) => wordsOf(part).length <= 2) ? 'possible' : null,
  },
  {
    name: 'numbered',
    rate: ({ words }) => {
      if (!/^(?:\d+|\p{L})$/u.test(words.at(-1) ?? '') || words.length > 4) return null
      return words.slice(0, -1).some(isName) ? 'certain' : 'possible'
    },
  },
  { name: 'alternative', rate: ({ text }) => (isOneWord(text) && /[/|]/.test(text) ? 'possible' : null) },
  {
    name: 'numbered-name',
    rate: ({ text, words }) =>
      /^[\p{L} ]{1,40}\s\d{1,2}\s?[:：–-]/u.test(text) && words.some(isName) ? 'certain' : null,
  },
  {
    name: 'request',
    rate: ({ words, first }) => {
      if (!isBracketVerb(first) || words.length < 3) return null
      return words.some((word) => hereWords.has(word) || ownWords.has(word)) ? 'certain' : 'likely'
    },
  },
  {
    name: 'question',
    rate: ({ words, first }) => {
      if (!isBracketVerb(first) && !isQuestionWord(first)) return null
      return words.length >= 3 || isSlotName(words.at(-1) ?? '') ? 'likely' : 'possible'
    },
  },
  {
    name: 'open-end',
    rate: ({ text, words }) =>
      /(?:\.{3}|…)$/.test(text) || words.some((word) => placeholderWords.has(word)) ? 'likely' : null,
  },
  {
    name: 'two-words',
    rate: ({ text, words }) =>
      words.length === 2 && !text.includes(',') ? (words.some(isSlotName) ? 'likely' : 'possible') : null,
  },
  { name: 'statement', rate: (prompt) => (isStatement(prompt) || /\d\.\d/.test(prompt.text) ? 'possible' : null) },
]

/** Rates what is between brackets by its words alone, and names the row that decided. */
export function ratePrompt(prompt: string): { certainty: PromptCertainty; row: string } {
  const text = prompt.length > 400 ? prompt.slice(0, 400) : prompt
  const words = wordsOf(text)
  const subject: Prompt = { text, words, first: words[0] ?? '' }
  for (const { name, rate } of rows) {
    const certainty = rate(subject)
    if (certainty !== null) return { certainty, row: name }
  }
  return { certainty: 'likely', row: 'phrase' }
}

/** Whether what is between brackets is at least likely a placeholder. */
export function isLikelyPrompt(prompt: string): boolean {
  const { certainty } = ratePrompt(prompt)
  return certainty === 'likely' || certainty === 'certain'
}

function isName(word: string): boolean {
  return isSlotName(word) || isPartName(word)
}

/** `The gauge is silent`: an answer. `Gauges that are silent` and `If the gauge is silent` are no statements. */
function isStatement({ text, words }: Prompt): boolean {
  const at = words.slice(0, 6).findIndex((word) => statementVerbs.has(word))
  if (at < 1 || words.slice(0, at).some((word) => clauseOpeners.has(word))) return false
  return !text.slice(0, text.toLowerCase().indexOf(` ${words[at]}`)).includes(',')
}

function rateWord(text: string, word: string): PromptCertainty {
  if (/[/\\]/.test(text)) return 'none'
  if (!isSlotName(word) && !isQuestionWord(word)) return /^\p{Ll}/u.test(text) ? 'none' : 'possible'
  return /^[a-z]/.test(text) ? 'possible' : 'likely'
}

/** Between brackets, content is deferred whatever is around it. */
const nowhere = { title: '', head: '', isValue: false }

/** Chinese and Japanese: no blanks to count words by, so characters count. */
export function rateDense(text: string): PromptCertainty {
  if (hasPromptStart(text) || hasPromptEnd(text.replace(/。$/, ''))) return 'certain'
  let end = text.length
  while (end > 0 && (/[\s\d０-９A-Za-z:：]/.test(text.charAt(end - 1)) || numerals(text.charAt(end - 1)))) end--
  const bare = text.slice(0, end)
  if (isSlotName(text) || isSlotName(bare) || (bare !== text && [...bare].length >= 2)) return 'likely'
  const length = [...text].length
  if (/[、,，/]/.test(text)) return 'possible'
  return length >= 6 || (length >= 3 && lastNames(bare).some(isSlotName)) ? 'likely' : 'possible'
}

/** The last two, three and four characters of a text: what Chinese and Japanese compounds name. */
export function lastNames(text: string): string[] {
  const letters = [...text]
  return [2, 3, 4].map((size) => letters.slice(-size).join(''))
}

/** Whether a text between brackets is a list of answers: `Yes/No`. */
export function isChoiceList(prompt: string): boolean {
  if (prompt.length > 120 || !/[/|｜／]/.test(prompt)) return false
  const parts = prompt.split(/[/|｜／]/)
  return (
    parts.length >= 2 &&
    parts.every((part) => /^\p{L}[\p{L}\p{N} -]*$/u.test(part.trim()) && wordsOf(part).length <= 3) &&
    !parts.every((part) => /^\s*\p{Ll}/u.test(part) && !isDense(part) && !wordsOf(part).some(isChoice))
  )
}

function rateChoice(text: string): PromptCertainty {
  if (text.split(/[/|｜／]/).every((part) => wordsOf(part).some(isChoice))) return 'certain'
  return wordsOf(text).some(isChoice) || /^[\p{Lu}][^/|]*[/|]/u.test(text) ? 'likely' : 'possible'
}
