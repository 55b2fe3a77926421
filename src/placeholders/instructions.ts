import type { Section, TextBlock } from '../document/document.ts'
import { isDense } from '../text/letters.ts'
import { judgePromise } from './deferred-content.ts'
import { isAsideToAuthor, readNumbered } from './outlines.ts'
import {
  beginning,
  firstWord,
  isAskedThing,
  isBracketVerb,
  isCommonVerb,
  isGuidanceTitle,
  isQuestionWord,
  judgeAsk,
  wordsOf,
} from './wording.ts'

/** A whole text block that may be an instruction to the author or a promise of content instead of content. */
export interface Ask {
  readonly sort: 'instruction' | 'promise'
  /** How much speaks for it in the words themselves: 3 enough anywhere, 2 to 0 with the company it keeps. */
  readonly weight: 0 | 1 | 2 | 3
  /** A verb, a question, a question without its mark (`How the parts work together.`), the outline of an answer (`Overview of …`). */
  readonly form: 'verb' | 'question' | 'clause' | 'noun' | 'promise'
  /** Whether its verb is one that developers are told as well. */
  readonly common: boolean
}

const longest = 420
/** How `beginsReplacing` may begin: with a letter of today, not with a long `ſ`. */
const replacing = /^[rfcesзRFCESЗ]/
const thisPart =
  '(?:this|the following|these) (?:section|file|document|template|placeholder|text|content|page|part)s?\\b'
const beginsReplacing = beginning(
  {
    'replace complete': thisPart,
    fill: `(?:in|out) ${thisPart}`,
    'ersetze remplacez reemplaza reemplaze substitua sostituisci замените': '(?:diese|ce |est|questo|questa|этот|это)',
  },
  'iu',
)
const sectionShould =
  /\bthis (?:section|document|file|page) (?:should|must|needs to) (?:answer|describe|contain|cover|explain|list|document|outline|include)\b/i
/** The same in other languages, and two words of each that are found in no time. */
const sectionWord = /bschnitt|secci|se[cç][aãt]|sezione|раздел|fase do/
const mustWord = /soll|muss|deb|dev|doit|dov|долж|necess/iu
const sectionMust = () =>
  /(?<!\p{L})(?:(?:dieser|der) abschnitt (?:sollte|soll|muss)|esta sección (?:debe|debería)|esta seção (?:deve|deveria)|cette section (?:doit|devrait)|questa sezione (?:deve|dovrebbe)|(?:этот|данный) раздел должен|nesta (?:seção|fase do documento)[^.]{0,20} (?:deve|devemos|é necessário))(?!\p{L})/iu
const condition =
  /^if (?:the|your|this) (?:project|system|application|app|service|codebase|product)\b[^.,]{1,120}, (?:record|add|describe|document|list|explain|specify|define|note|outline|include)\b/i
const beginsOutline = beginning(
  {
    'high-level detailed brief short overview description summary explanation diagram diagrams significant notable important key main major core overall':
      '',
  },
  'i',
)
/** `(One paragraph describing what it does)`. */
const measured =
  /^(?:an?|one|two|1-2|2-3|one or two|a few) (?:short |brief |concise |high-level |one-)?(?:paragraphs?|sentences?|lines?|descriptions?|summary|overview|list|table|diagram) (?:describing|explaining|listing|about|of|with|on|that)\b/i
/** What is said of the manner before the verb, and how it may begin: not with the sign of the kelvin. */
const mannered = /^[pbckпPBCKкПК]/
const beginsManner = beginning(
  {
    'please briefly clearly concisely bitte kurz brièvement clairement brevemente claramente chiaramente кратко пожалуйста kısaca':
      '(?=\\p{L})',
  },
  'iu',
)
/** Verbs of writing with their place behind them: `Describe here …`. */
const beginsHere = beginning(
  {
    'describe explain outline list summarise summarize state': 'here(?!\\p{L})',
    'décrire décrivez expliquer expliquez lister listez indiquer indiquez': 'ici(?!\\p{L})',
    'describir describa explicar listar indicar': 'aquí(?!\\p{L})',
    'explique indique': 'aqu[ií](?!\\p{L})',
    'descrever descreva liste': 'aqui(?!\\p{L})',
    'descrivere descrivi spiegare elencare indicare': 'qui(?!\\p{L})',
    'опишите укажите перечислите': 'здесь(?!\\p{L})',
  },
  'iu',
)
const politely = /^(?:[Bb]eschreiben|[Ee]rläutern|[Ee]rklären|[Nn]ennen|[Ss]kizzieren) Sie \S/
const hereBehind = /^\S{4,16} (?:here|ici|aqu[ií]|qui|здесь)(?![\w-])/
/** What Spanish says of others as well: `Describe el comportamiento …`, `Explica cómo …`. */
const told =
  /^(?:[Dd]escribe|[Ee]xplica|[Ee]numera|[Ll]ista|[Ii]ndica|[Dd]ocumenta|[Ee]specifica|[Dd]efine|[Dd]etalla|[Rr]esume) (?:el|la|los|las|una?|cómo|qué) /
/** `…を記載します。`: what a place is for, told as a fact. */
const statedPlace = /を(?:明確に|簡潔に|具体的に|詳しく|ここに)?(?:記載|記述|記入)(?:します|する)。?$/u
const exampleBehind = /\((?:e\.g\.,? |if (?:any|complex|applicable))[^()]*\)\.?$/i
const placeHere = /\bhere[.:…]*$/i

/** Judges a text block without brackets by its words; null where it is neither instruction nor promise. */
export function judgeWords(textBlock: TextBlock): Ask | null {
  const { text, role } = textBlock
  if (
    text.length > longest ||
    text.length < 2 ||
    role === 'title' ||
    role === 'heading' ||
    role === 'code' ||
    role === 'meta'
  )
    return null
  if (textBlock.item?.task === true || (role === 'cell' && textBlock.cell?.row === 0)) return null
  if (role === 'label' && textBlock.field?.value !== '') return null
  const all = wordsOf(text)
  const promise = role === 'label' ? 'none' : judgePromise(text, settingOf(textBlock), all)
  if (promise !== 'none')
    return { sort: 'promise', weight: promise === 'promise' ? 3 : 1, form: 'promise', common: false }
  const enclosed = textBlock.emphasised || /^[(（].*[)）]$/s.test(text)
  const begin = text.replace(/^[\s(（«"“※]+/, '')
  const manner = hasManner(begin)
  const bare = manner ? begin.slice(begin.indexOf(' ') + 1) : begin
  const words = manner ? all.slice(1) : all
  const first = firstWord(bare)
  if ((replacing.test(bare) && beginsReplacing(bare, first)) || saysWhatBelongsHere(bare)) return ask(3, 'verb')
  if (enclosed && measured.test(bare)) return ask(2, 'verb')
  if (first === 'if' && condition.test(bare)) return ask(2, 'verb')
  if (/^["“«„].*["”»“]\.?$/s.test(text)) return null
  const listed = role === 'item' || (role === 'prose' && textBlock.item !== null)
  const numbered = listed ? readNumbered(text) : null
  if (numbered !== null) return ask(numbered === 'own' ? 2 : 1, 'noun')
  if (words.length < 2 && !isDense(bare)) return null
  if (enclosed && isBracketVerb(words[0] ?? '') && /\bhere\b/i.test(bare) && words.length <= 16) return ask(3, 'verb')
  if (isBracketVerb(words[0] ?? '') && placeHere.test(bare) && words.length <= 12) return ask(2, 'verb')
  if (asksHere(words)) return ask(2, 'verb')
  if (role === 'prose' && beginsHere(bare, first) && hereBehind.test(bare)) return ask(2, 'verb')
  if (role === 'prose' && bare.includes('en Sie ') && politely.test(bare))
    return ask(isAskedThing(bare, words) && isAllAsk(bare) ? 1 : 0, 'verb')
  const verb = judgeAsk(bare, words)
  if (verb !== 'none' && isAllAsk(bare)) {
    if (/^your$/.test(words[1] ?? '')) return ask(3, 'verb')
    const common = isCommonVerb(words[0] ?? '') || told.test(bare)
    // `Incluir los …`: an article speaks of a document's subject behind a verb of writing only.
    const about =
      isAskedThing(bare, common ? words.filter((word) => !articles.has(word)) : words) ||
      sharesWord(words.slice(1), textBlock.section)
    const weight = (verb === 'polite' ? 1 : 0) + (about ? 1 : 0) + (enclosed ? 1 : 0)
    return ask(
      weight >= 3 ? 3 : weight === 2 ? 2 : weight === 1 ? 1 : 0,
      'verb',
      common && !(/^(?:and|und|et|y|e|и)$/.test(words[1] ?? '') && judgeAsk('', words.slice(2)) !== 'none'),
    )
  }
  if (role === 'label' || role === 'cell') return null
  if (isQuestion(text, words)) {
    return ask(sharesWord(words, textBlock.section) ? (enclosed ? 2 : 1) : enclosed ? 1 : 0, 'question')
  }
  if (role === 'prose' && text.length <= 80 && text.includes('を') && statedPlace.test(text)) return ask(0, 'clause')
  if ((role === 'prose' || role === 'item') && isAsideToAuthor(text)) return ask(1, 'noun')
  if (
    /[.。]$/u.test(text) &&
    words.length <= 14 &&
    clauseWords.has(words[0] ?? '') &&
    !/^(?:o|por) (?!que|qué)/i.test(bare) &&
    isAllAsk(bare)
  )
    return ask(0, 'clause')
  if (!beginsOutline(bare, first) && !(bare.includes('(') && exampleBehind.test(bare))) return null
  return role === 'item' || (role === 'prose' && words.length <= 14 && isAllAsk(bare)) ? ask(0, 'noun') : null
}

/** `This section should describe …`. */
function saysWhatBelongsHere(text: string): boolean {
  const lower = text.toLowerCase()
  return (
    (lower.includes('this ') && /should |must |needs to /.test(lower) && sectionShould.test(text)) ||
    (sectionWord.test(text) && mustWord.test(text) && sectionMust().test(text))
  )
}

/** Whether a text begins with its own place and then asks: `Hier die Bausteine beschreiben`, `Здесь нужно описать …`. */
function asksHere(words: readonly string[]): boolean {
  const [first = ''] = words
  if (!hereWords.has(first) || words.length > 24) return false
  const begin = words.slice(1, 5)
  const end = words.slice(-1)
  return (first === 'hier' ? [...begin, ...end] : begin).some((word) => infinitives.test(word))
}

const hereWords = new Set('hier здесь тут aquí aqui ici qui'.split(' '))
/** Verbs of writing in their bare form: not `Hier beschreibt …`, `Aquí se describe …`. */
const infinitives =
  /^(?:beschreiben|erklären|erläutern|auflisten|eintragen|ergänzen|dokumentieren|einfügen|ausfüllen|skizzieren|нужно|надо|следует|опишите|описать|укажите|указать|перечислите|перечислить|добавьте|вставьте|describir|describa|explicar|listar|enumerar|documentar|indicar|insertar|escribir|escriba|descrever|descreva|inserir|escrever|preencher|décrire|décrivez|lister|listez|expliquer|insérer|indiquer|descrivere|descrivi|elencare|inserire|indicare|documentare)$/

/** Whether a word on the manner stands before a text's verb: `Briefly describe …`. */
function hasManner(text: string): boolean {
  return mannered.test(text) && beginsManner(text, firstWord(text))
}

function settingOf({ section, field, cell, role }: TextBlock): { title: string; head: string; value: boolean } {
  const head = cell ? (cell.table.columns[cell.column] ?? '') : role === 'value' ? (field?.label ?? '') : ''
  return { title: section.title, head, value: role === 'cell' || role === 'value' }
}

const articles = new Set('los las os as gli le les die den alle que'.split(' '))
const clauseWords = new Set(
  'how what why which where wie was warum welche comment pourquoi quels quelles cómo qué por como quais o come cosa quali как что почему какие'.split(
    ' ',
  ),
)

function ask(weight: Ask['weight'], form: Ask['form'], common = false): Ask {
  return { sort: 'instruction', weight, form, common }
}

/** Whether each sentence after the first goes on instructing: an answer begins with an instruction's verb by chance only. */
function isAllAsk(text: string): boolean {
  if (!/[.!?;]\s|。/.test(text)) return true
  const sentences = text.split(/(?<!\be\.g|\bi\.e|\bz\.\s?b)[.!?;]\s+|。(?=.)/iu).slice(1, 6)
  return sentences.every((sentence) => {
    const begin = firstWord(sentence)
    const from = goesFurther(sentence, begin) ? begin.length + 1 : 0
    const words = wordsOf(sentence.slice(from, 80))
    const [first = ''] = words
    return (
      saysYouMay(sentence, begin) ||
      words.length === 0 ||
      judgeAsk(sentence.slice(from), words) !== 'none' ||
      isBracketVerb(first) ||
      isQuestionWord(first) ||
      /^(?:e\.?g|for example|if|z\.?\s?b|p\.?\s?ej|por ejemplo|par exemple|например|例)/iu.test(sentence)
    )
  })
}

const goesFurther = beginning({ 'also only then please auch nur también também anche aussi также': '' }, 'iu')
const saysYouMay = beginning(
  {
    'you sie vous usted puede puedes você pode puoi вы':
      '(?:can|may|might|should|could|können|sollten|pouvez|devez|puede|pode|может|можете|\\p{L}+ in|also|auch)',
  },
  'iu',
)

/** A syllable of Korean, or a piece of the Turkish words. */
const mayAskLate = /[\uac00-\ud7a3]|nel|ned|hangi|nas|kim/
/** Questions that do not begin with what they ask for: Korean by their ends, Turkish by a word inside. */
const asksLate = () =>
  /(?:는가|은가|ㄴ가|인가|한가|나|까|나요|까요|는지|할지)[?？]$|\p{Script=Hangul}(?:는|은)[?？]$|(?<!\p{L})(?:neler?(?:dir|di)?|neden|hangi(?:leri)?|nasıl|nedir|kimler?)(?!\p{L})[^?]*[?]$/u

function isQuestion(text: string, words: readonly string[]): boolean {
  if (!/[?？]/u.test(text)) return false
  // A question whose every further sentence asks or instructs goes on asking.
  if (isQuestionWord(words[0] ?? '') && /^[^.!。]{4,160}?[?？]\s/u.test(text) && isAllAsk(text)) return true
  const asked = /[?？][)）"”»_*\s]*(?:\([^()?]*\)\.?)?$/u.test(text)
  return asked && (isQuestionWord(words[0] ?? '') || isDense(text) || (mayAskLate.test(text) && asksLate().test(text)))
}

/** Whether a section's title, or one above it, says that imperatives and questions in it are meant for developers, or names code. */
export function isGuidance(section: Section): boolean {
  for (let at: Section | null = section; at && at.depth > 1; at = at.parent) {
    if (isGuidanceTitle(at.title) || /^[-.@$`]|\(|^[^\s._/]+[._/]\S+$/.test(at.title.slice(0, 200))) return true
  }
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
