import type { Passage } from '../passages.ts'
import { isAskedThing, isBracketVerb, isCommonVerb, isDense, isGuidanceTitle, isQuestionWord, judgeAsk, wordsOf } from './wording.ts'
import { judgePromise } from './promises.ts'
import type { Section } from '../sections.ts'

/** A whole passage that may be an instruction to the author or a promise of content instead of content. */
export interface Ask {
  readonly sort: 'instruction' | 'promise'
  /** How much speaks for it in the words themselves: 3 enough anywhere, 2 to 0 with the company it keeps. */
  readonly weight: 0 | 1 | 2 | 3
  /** A verb, a question, a question without its mark (`How the parts work together.`), the outline of an answer (`Overview of …`). */
  readonly form: 'verb' | 'question' | 'clause' | 'noun' | 'promise'
  /** Whether its verb is one that developers are told as well. */
  readonly common: boolean
}

const longest = 320
/** What `replaceThis` may begin with: compiled in no time, other than that. */
const replacing = /^[rfcesзRFCESЗ]/
const replaceThis = /^(?:replace|fill in|fill out|complete) (?:this|the following|these) (?:section|file|document|template|placeholder|text|content|page|part)s?\b|^(?:ersetze|remplacez|reemplaz[ae]|substitua|sostituisci|замените) (?:diese|ce |est|este|esta|questo|questa|этот|это)/iu
const sectionShould = /\bthis (?:section|document|file|page) (?:should|must|needs to) (?:answer|describe|contain|cover|explain|list|document|outline|include)\b/i
const condition = /^if (?:the|your|this) (?:project|system|application|app|service|codebase|product)\b[^.,]{1,120}, (?:record|add|describe|document|list|explain|specify|define|note|outline|include)\b/i
const outline = /^(?:high-level|detailed|brief|short|overview|description|summary|explanation|diagrams?|significant|notable|important|key|main|major|core|overall) /i
/** `(One paragraph describing what it does)`. */
const measured = /^(?:an?|one|two|1-2|2-3|one or two|a few) (?:short |brief |concise |high-level |one-)?(?:paragraphs?|sentences?|lines?|descriptions?|summary|overview|list|table|diagram) (?:describing|explaining|listing|about|of|with|on|that)\b/i
const placeHere = /\bhere[.:…]*$/i

/** Judges a passage without brackets by its words; null where it is neither instruction nor promise. */
export function judgeWords(passage: Passage): Ask | null {
  const { text, role } = passage
  if (text.length > longest || text.length < 2 || role === 'title' || role === 'heading' || role === 'code' || role === 'meta') return null
  if (passage.item?.task === true || (role === 'cell' && passage.cell?.row === 0)) return null
  if (role === 'label' && passage.field?.value !== '') return null
  const promise = role === 'label' ? 'none' : judgePromise(text, settingOf(passage))
  if (promise !== 'none') return { sort: 'promise', weight: promise === 'promise' ? 3 : 1, form: 'promise', common: false }
  const enclosed = passage.emphasised || /^[(（].*[)）]$/su.test(text)
  const bare = text.replace(/^[\s(（«"“※]+/u, '')
  if ((replacing.test(bare) && replaceThis.test(bare)) || sectionShould.test(bare)) return ask(3, 'verb')
  if (enclosed && measured.test(bare)) return ask(2, 'verb')
  if (condition.test(bare)) return ask(2, 'verb')
  if (/^["“«„].*["”»“]\.?$/su.test(text)) return null
  const words = wordsOf(bare)
  if (words.length < 2 && !isDense(bare)) return null
  if (enclosed && isBracketVerb(words[0] ?? '') && /\bhere\b/i.test(bare) && words.length <= 16) return ask(3, 'verb')
  if (isBracketVerb(words[0] ?? '') && placeHere.test(bare) && words.length <= 12) return ask(2, 'verb')
  if (asksHere(words)) return ask(2, 'verb')
  const verb = judgeAsk(bare, words)
  if (verb !== 'none' && isAllAsk(bare)) {
    if (/^your$/.test(words[1] ?? '')) return ask(3, 'verb')
    const about = isAskedThing(bare, words) || sharesWord(words.slice(1), passage.section)
    const weight = (verb === 'polite' ? 1 : 0) + (about ? 1 : 0) + (enclosed ? 1 : 0)
    return ask(weight >= 3 ? 3 : weight === 2 ? 2 : weight === 1 ? 1 : 0, 'verb', isCommonVerb(words[0] ?? '') && !(/^(?:and|und|et|y|e|и)$/.test(words[1] ?? '') && judgeAsk('', words.slice(2)) !== 'none'))
  }
  if (role === 'label' || role === 'cell') return null
  if (isQuestion(text, words)) {
    return ask(sharesWord(words, passage.section) ? (enclosed ? 2 : 1) : enclosed ? 1 : 0, 'question')
  }
  if (/[.。]$/u.test(text) && words.length <= 14 && clauseWords.has(words[0] ?? '') && isAllAsk(bare)) return ask(0, 'clause')
  if ((role === 'item' || (role === 'prose' && words.length <= 14 && isAllAsk(bare))) && (outline.test(bare) || /\((?:e\.g\.,? |if (?:any|complex|applicable))[^()]*\)\.?$/i.test(bare))) return ask(0, 'noun')
  return null
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
const infinitives = /^(?:beschreiben|erklären|erläutern|auflisten|eintragen|ergänzen|dokumentieren|einfügen|ausfüllen|skizzieren|нужно|надо|следует|опишите|описать|укажите|указать|перечислите|перечислить|добавьте|вставьте|describir|describa|explicar|listar|enumerar|documentar|indicar|insertar|escribir|escriba|descrever|descreva|inserir|escrever|preencher|décrire|décrivez|lister|listez|expliquer|insérer|indiquer|descrivere|descrivi|elencare|inserire|indicare|documentare)$/

function settingOf({ section, field, cell, role }: Passage): { title: string; head: string; value: boolean } {
  const head = cell ? (cell.table.columns[cell.column] ?? '') : role === 'value' ? (field?.label ?? '') : ''
  return { title: section.title, head, value: role === 'cell' || role === 'value' }
}

const clauseWords = new Set('how what why which where wie was warum welche comment pourquoi quels quelles cómo qué por como quais o come cosa quali как что почему какие'.split(' '))

function ask(weight: Ask['weight'], form: Ask['form'], common = false): Ask {
  return { sort: 'instruction', weight, form, common }
}

/** Whether each sentence after the first goes on instructing: an answer begins with an instruction's verb by chance only. */
function isAllAsk(text: string): boolean {
  const sentences = text.split(/[.!?;]\s+|。(?=.)/u).slice(1, 6)
  return sentences.every((sentence) => {
    const words = wordsOf(sentence.slice(0, 80))
    const [first = ''] = words
    return words.length === 0 || judgeAsk(sentence, words) !== 'none' || isBracketVerb(first) || isQuestionWord(first)
      || /^(?:e\.?g|for example|if|z\.?\s?b|p\.?\s?ej|por ejemplo|par exemple|например|例)/iu.test(sentence)
  })
}

function isQuestion(text: string, words: readonly string[]): boolean {
  if (!/[?？]/u.test(text)) return false
  const asked = /[?？][)）"”»_*\s]*(?:\([^()?]*\)\.?)?$/u.test(text)
  return asked && (isQuestionWord(words[0] ?? '') || isDense(text))
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
