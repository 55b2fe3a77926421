import type { Section } from '../document/document.ts'
import { OBJECT } from '../document/inline.ts'
import { hasCjk, isDense } from '../text/letters.ts'
import { firstWord, wordsOf } from '../text/words.ts'
import { readDeferred, type Setting } from './deferred-content.ts'
import { isGeneralText } from './general-text.ts'
import { isAsideToAuthor, readNumbered } from './outlines.ts'
import type { PlainBlock } from './plain-block.ts'
import { asksToWrite, asksToWriteHere, beginsWithHere, isRequestHere, startsHere } from './requests.ts'
import { goesOnInstructing, isQuestion } from './sentences.ts'
import { isAboutSubject, isBracketVerb, isCommonVerb, isGuidanceTitle, readAddress } from './vocabulary.ts'
import { endTest, listWords, phraseTest, searchTest, wordSet } from './words.ts'

/** How much a text's wording says for itself; what is not certain depends on its context. */
export type WordingCertainty = 'certain' | 'likely' | 'possible' | 'doubtful'

/** A whole block that, by its wording, may be an instruction to the author or deferred content. */
export interface Wording {
  readonly kind: 'instruction' | 'deferred'
  readonly certainty: WordingCertainty
  /** A verb, a question, a question without its mark (`How the parts work together.`), an outline (`Overview of …`). */
  readonly form: 'verb' | 'question' | 'clause' | 'outline' | 'deferred'
  /** Whether its verb begins guidance to developers as well. */
  readonly common: boolean
  /** Whether it names nothing of this system, so that it can be about any: no author writes such a text. */
  readonly isGeneral: boolean
  readonly detector: string
}

/** What the rows look at, worked out once for a block. */
interface Subject {
  readonly block: PlainBlock
  readonly text: string
  /** The text without opening signs and without a word on the manner (`Briefly describe …`). */
  readonly bare: string
  readonly words: readonly string[]
  /** The first word, as the tables of phrases have it. */
  readonly first: string
  /** Whether the whole text is emphasised or in parentheses. */
  readonly enclosed: boolean
}

interface Row {
  readonly name: string
  readonly form: Wording['form']
  rate(subject: Subject): WordingCertainty | null | Rating
}

interface Rating {
  readonly certainty: WordingCertainty
  readonly common?: boolean
  readonly isGeneral?: boolean
}

const longest = 420
const replaces = phraseTest('replacePhrases', 'start')
const isAboutSection = searchTest('sectionPhrases')
const beginsCondition = phraseTest('conditionPhrases', 'start')
const beginsOutline = phraseTest('outlinePhrases', 'start')
const outlineWords = wordSet('outlineWords')
const mannerWords = wordSet('mannerWords')
const hereWords = wordSet('hereWords')
const asksPolitely = phraseTest('politeRequests', 'start')
const statesFact = phraseTest('factPhrases', 'start')
const statesPlace = endTest('placeStatements')
const articles = wordSet('articles')
const conjunctions = wordSet('conjunctions')
const beginsClause = phraseTest('clauseStarts', 'start')
const abbreviations = listWords('exampleAbbreviations')
const isExampleRemark = phraseTest('exampleRemarks', 'whole')

/** The table: the first row with an answer decides. The rows are in this order because the earlier ones are surer. */
const rows: readonly Row[] = [
  {
    name: 'names-place',
    form: 'verb',
    rate: ({ bare, first, text, words }) => (replaces(bare, first) || isAboutSection(text, words) ? 'certain' : null),
  },
  {
    name: 'states-length',
    form: 'verb',
    rate: ({ bare, first, enclosed }) => (enclosed && beginsOutline(bare, first) ? 'likely' : null),
  },
  {
    name: 'condition',
    form: 'verb',
    rate: ({ bare, first }) => (isCondition(bare, first) ? { certainty: 'likely', isGeneral: true } : null),
  },
  { name: 'numbered', form: 'outline', rate: ({ block, text }) => rateNumbered(block, text) },
  {
    name: 'here',
    form: 'verb',
    rate: ({ bare, words, enclosed }) => {
      if (enclosed && bare.length <= 40 && startsHere(bare)) return 'certain'
      if (!isPhrase(bare, words) || !isBracketVerb(words[0] ?? '')) return null
      if (enclosed && words.length <= 16 && words.some((word) => hereWords.has(word))) return 'certain'
      return words.length <= 12 && hereWords.has(words.at(-1) ?? '') && /\p{L}[.:…]*$/u.test(bare) ? 'likely' : null
    },
  },
  {
    name: 'begins-with-here',
    form: 'verb',
    rate: ({ words, block: { role } }) => {
      if (words.length < 2 || !beginsWithHere(words)) return null
      return { certainty: 'likely', isGeneral: role === 'prose' && asksToWriteHere(words) }
    },
  },
  {
    name: 'verb-here',
    form: 'verb',
    rate: ({ block, bare, first, words }) => {
      if (block.role !== 'prose') return null
      return isRequestHere(bare, words, first) ? { certainty: 'likely', isGeneral: true } : null
    },
  },
  {
    name: 'polite',
    form: 'verb',
    rate: ({ block, bare, first, words }) => {
      if (block.role !== 'prose' || !asksPolitely(bare, first)) return null
      const certainty = isAboutSubject(bare, words) && goesOnInstructing(bare) ? 'possible' : 'doubtful'
      return { certainty, isGeneral: isGeneralText(bare, words, false) }
    },
  },
  { name: 'verb', form: 'verb', rate: rateVerb },
  { name: 'question', form: 'question', rate: rateQuestion },
  {
    name: 'place-statement',
    form: 'clause',
    rate: ({ block, text }) =>
      block.role === 'prose' && text.length <= 80 && statesPlace(text.replace(/。$/, '')) ? 'doubtful' : null,
  },
  {
    name: 'aside',
    form: 'outline',
    rate: ({ block: { role }, text }) =>
      (role === 'prose' || role === 'item') && isAsideToAuthor(text) ? 'possible' : null,
  },
  {
    name: 'clause',
    form: 'clause',
    rate: ({ block, text, bare, words, first }) => {
      if (!isSentenceRole(block) || words.length > 14 || !/[.。]$/u.test(text)) return null
      return beginsClause(bare, first) && goesOnInstructing(bare) ? 'doubtful' : null
    },
  },
  {
    name: 'outline',
    form: 'outline',
    rate: ({ block, bare, words, first }) => {
      if (!outlineWords.has(first) && !endsWithExample(bare)) return null
      if (block.role === 'item') return 'doubtful'
      return block.role === 'prose' && words.length <= 14 && goesOnInstructing(bare) ? 'doubtful' : null
    },
  },
]

/** Reads a block without brackets by its words; null where it is neither an instruction nor deferred content. */
export function readWording(block: PlainBlock): Wording | null {
  if (!mayInstruct(block)) return null
  const { text, role } = block
  const all = wordsOf(text)
  const deferred = role === 'label' ? null : readDeferred(text, settingOf(block), all)
  if (deferred) {
    const certainty = deferred.deferral === 'deferred' ? 'certain' : 'possible'
    const detector = `deferred/${deferred.row}`
    return { kind: 'deferred', certainty, form: 'deferred', common: false, isGeneral: false, detector }
  }
  const begin = text.replace(/^[\s(（«"“※]+/, '')
  const begun = firstWord(begin)
  const hasManner = mannerWords.has(begun) && /^\S+ \p{L}/u.test(begin)
  const bare = hasManner ? begin.slice(begin.indexOf(' ') + 1) : begin
  const words = hasManner ? all.slice(1) : all
  const enclosed = block.emphasised || /^[(（].*[)）]$/s.test(text)
  const subject: Subject = { block, text, bare, words, first: hasManner ? firstWord(bare) : begun, enclosed }
  const quoted = /^["“«„].*["”»“]\.?$/s.test(text)
  for (const { name, form, rate } of quoted ? quotableRows : rows) {
    const rated = rate(subject)
    if (rated === null) continue
    const { certainty, common = false, isGeneral = false } = typeof rated === 'string' ? { certainty: rated } : rated
    return { kind: 'instruction', certainty, form, common, isGeneral, detector: `instruction/${name}` }
  }
  return null
}

/** The rows that hold for a text in quotation marks too. */
const quotableRows = rows.slice(0, 3)

/** Whether a block is a place where an instruction can be. */
function mayInstruct({ text, role, isTask, isHeaderCell, value }: PlainBlock): boolean {
  if (text.length > longest || text.length < 2) return false
  if (role === 'title' || role === 'heading' || role === 'code' || role === 'meta') return false
  if (isTask || isHeaderCell) return false
  return role !== 'label' || value === ''
}

/** Roles in which questions and outlines count: a label or cell is too short to be one. */
function isSentenceRole({ role }: PlainBlock): boolean {
  return role === 'prose' || role === 'item' || role === 'value'
}

function isPhrase(bare: string, words: readonly string[]): boolean {
  return words.length >= 2 || isDense(bare)
}

/** `If the project has a cache, describe it`: no comma or full stop in the condition. */
function isCondition(bare: string, first: string): boolean {
  if (!beginsCondition(bare, first)) return false
  const [, rest = ''] = /^[^.,]{8,160}, (.{1,60})/su.exec(bare) ?? []
  return isBracketVerb(wordsOf(rest)[0] ?? '')
}

function rateNumbered({ role, isInItem }: PlainBlock, text: string): WordingCertainty | null {
  const numbered = role === 'item' || (role === 'prose' && isInItem) ? readNumbered(text) : null
  return numbered === null ? null : numbered === 'own' ? 'likely' : 'possible'
}

function rateVerb({ block, bare, words, first: start, enclosed }: Subject): ReturnType<Row['rate']> {
  if (!isPhrase(bare, words)) return null
  const address = readAddress(bare, words, start)
  if (address === 'none' || !goesOnInstructing(bare)) return null
  // `…に番号を記述してください`: into a file or field, not here.
  if (hasCjk(bare) && bare.includes(OBJECT)) return null
  const [first = '', second = '', ...others] = words
  const common = isCommonVerb(first) || statesFact(bare, start)
  // Behind a label, a common verb says what something does: `Purpose: Provide …`.
  if (common && block.role === 'value') return null
  // `Incluir los …`: behind a common verb, an article says nothing of a document's subject.
  const withoutArticles = common ? words.filter((word) => !articles.has(word)) : words
  const signs = [
    address === 'polite',
    isAboutSubject(bare, withoutArticles) || sharesWord(words.slice(1), block.title),
    enclosed,
  ].filter(Boolean).length
  const certainty = (['doubtful', 'possible', 'likely', 'certain'] as const)[signs] ?? 'certain'
  // A polite request to write, in parentheses, is for nobody else: `（…を記述してください）`.
  if (address === 'polite' && enclosed && (!hasCjk(bare) || asksToWrite(bare))) return 'certain'
  const isGeneral = (block.role === 'prose' || block.role === 'item') && isGeneralText(bare, words, common)
  return { certainty, isGeneral, common: common && !(conjunctions.has(second) && readAddress('', others) !== 'none') }
}

function rateQuestion({ block, text, bare, words, enclosed }: Subject): WordingCertainty | null {
  if (!isSentenceRole(block) || !isPhrase(bare, words) || !isQuestion(text, words)) return null
  if (sharesWord(words, block.title)) return enclosed ? 'likely' : 'possible'
  return enclosed ? 'possible' : 'doubtful'
}

function endsWithExample(bare: string): boolean {
  if (!bare.endsWith(')') && !bare.endsWith(').')) return false
  const remark = bare.slice(bare.lastIndexOf('(') + 1, bare.lastIndexOf(')'))
  if (remark.length === 0 || remark.length > 120 || remark.includes(')')) return false
  const lower = remark.toLowerCase()
  return abbreviations.some((one) => lower.startsWith(one)) || isExampleRemark(lower)
}

function settingOf({ title, label, column, role }: PlainBlock): Setting {
  const head = role === 'cell' ? column : role === 'value' ? label : ''
  return { title, head, isValue: role === 'cell' || role === 'value' }
}

/**
 * Whether a section's title, or one above it, says that imperatives and questions in it are for developers, or names
 * code.
 */
export function isGuidance(section: Section): boolean {
  for (let at: Section | null = section; at && at.depth > 1; at = at.parent) {
    if (isGuidanceTitle(at.title) || /^[-.@$`]|\(|^[^\s._/]+[._/]\S+$/.test(at.title.slice(0, 200))) return true
  }
  return false
}

/** Whether a text has a word of its section's title. */
function sharesWord(words: readonly string[], title: string): boolean {
  const stems = new Set(wordsOf(title).map(stem))
  return words.some((word) => word.length >= 4 && stems.has(stem(word)))
}

function stem(word: string): string {
  return word.slice(0, 6)
}
