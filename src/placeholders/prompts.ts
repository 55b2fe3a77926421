import { dateForm } from '../dates/date-forms.ts'
import { OBJECT } from '../document/inline.ts'
import { isDense } from '../text/letters.ts'
import { judgePromise } from './deferred-content.ts'
import { isBracketVerb, isChoice, isPartName, isQuestionWord, isSlotName, readMarker, wordsOf } from './wording.ts'

/** Weighs what stands between brackets by its words alone. */
export function weighPrompt(prompt: string): 0 | 1 | 2 | 3 {
  const text = prompt.length > 400 ? prompt.slice(0, 400) : prompt
  if (!/\p{L}/u.test(text) || text.includes(OBJECT) || /^[[\]"'“‘«`!^@#\-+*/\\.:$~=&<>]/.test(text)) return 0
  if (readMarker(text)) return 3
  if (
    /^(?:e\.\s?g\.|eg[.,:]|i\.e\.|for example|z\.\s?b\.|p\.\s?ej\.|por ejemplo|por exemplo|par exemple|ad esempio|например|örn|örneğin|例如|例[:：えを]|예[:：]|예를)/iu.test(
      text,
    )
  )
    return 3
  if (
    /(?:^|[\s,;:：(])(?:e\.g\.|z\.\s?B\.|p\.\s?ej\.|например[,:]|例如)/iu.test(text) ||
    /[,/]\s*(?:etc|usw|и т\. ?д)\.?$/iu.test(text)
  )
    return 3
  if (
    /\d{4}\s?[-/.年]\s?\d/.test(text) ||
    /^(?:note|nb|n\.b\.|warning|important|editor['’]s note|anmerkung|nota|примечание|注|注意)\s*[:：]/iu.test(text)
  )
    return 0
  if (/^\/?path\/to\/|^your[-_./]/i.test(text)) return 2
  if (/[={}|]|::|->|=>|\(\)/.test(text) && !isChoiceList(text) && !/[.;]\s/.test(text)) return 0
  if (/^\S*(?:;|\w\(|\.\w)\S*$/.test(text)) return 0
  if (/^(?:v?\d+(?:\.\d+)+|\p{Lu}{1,6}-?\d+|[xX✓✔]|\d[\d\s:./T-]*)$/u.test(text)) return 0
  const words = wordsOf(text)
  const [first = ''] = words
  if (notSlot().test(text)) return 0
  if (dateForm.test(text.slice(0, 60))) return 2
  if (words.length >= 2 && judgePromise(text, nowhere, words) === 'promise') return 3
  if (isChoiceList(text))
    return text.split(/[/|｜／]/).every((part) => wordsOf(part).some(isChoice)) ? 3 : anyChoice(text) ? 2 : 1
  if (isDense(text)) return weighDense(text)
  if (/^(?:your|ihr|dein|votre)$/.test(first) || /\bhere$/i.test(text)) return words.length > 1 ? 3 : 1
  if (/^[\p{Lu}\p{N}]+(?:_[\p{Lu}\p{N}]+)+$/u.test(text)) return 2
  if (/^[\p{L}\p{N}]*_[\p{L}\p{N}_]*$|^\p{Ll}+\p{Lu}/u.test(text))
    return isSlotName(text.split('_').at(-1)?.toLowerCase() ?? '') ? 1 : 0
  if (words.length === 1) return weighWord(text, first)
  if (strongVerb().test(first)) return words.length >= 3 ? 3 : 2
  if (text.includes(',') && text.split(',').every((part) => wordsOf(part).length <= 2)) return 1
  if (/^(?:\d+|\p{L})$/u.test(words.at(-1) ?? '') && words.length <= 4) {
    return words.slice(0, -1).some((word) => isSlotName(word) || isPartName(word)) ? 3 : 1
  }
  if (/^\S*[/|]\S*$/.test(text)) return 1
  if (/^[\p{L} ]{1,40}\s\d{1,2}\s?[:：–-]/u.test(text) && words.some((word) => isSlotName(word) || isPartName(word)))
    return 3
  if (isBracketVerb(first) && words.length >= 3) return /\b(?:here|your)\b/i.test(text) ? 3 : 2
  if (isBracketVerb(first) || isQuestionWord(first)) return words.length >= 3 || isSlotName(words.at(-1) ?? '') ? 2 : 1
  if (/(?:\.{3}|…)$/.test(text) || /\bplaceholder\b/i.test(text)) return 2
  if (text.includes(',')) return 2
  if (words.length === 2) return words.some(isSlotName) ? 2 : 1
  return 2
}

const strongVerb = () =>
  /^(?:describe|explain|outline|summari[sz]e|specify|insert|provide|enter|beschreib\p{L}*|décri\p{L}*|descri\p{L}*|опишите|укажите)$/u
/** Labels of dates: whatever stands between brackets behind one is no date. */
export const dateLabel = () =>
  /updat|modif|(?<!\p{L})(?:date|data|datum|fecha)(?!\p{L})|geändert|aktualisiert|aggiorna|atualiza|actualiza|mise à jour|tarih|güncelle|дата|обновл|日期|更新|日付|날짜|업데이트|수정/iu

/** Types, as documents of interfaces write them between braces. */
export const types =
  /^(?:string|number|boolean|bool|integer|int|float|double|object|array|any|null|void|function|undefined|symbol|bigint|this|never|unknown)$/i

/** Slots in lower case that a label's value can be: `Author: [name]`. */
export const plainNames =
  /^(?:name|date|description|title|author|owner|purpose|reason|datum|autor|fecha|nombre|descripción|motivo|data|nome|descrição|descrizione|nom|auteur|raison|дата|название|имя|описание|автор|причина|tarih|ad|isim|açıklama|yazar)$/

/** What people write between brackets for other reasons: pointers, and remarks of a single word. */
const notSlot = () =>
  /^(?:(?:see|cf|back to|skip|return to|no longer|not yet|citation needed|figure|fig|table|section|chapter|appendix|page|line|ref|см|siehe|voir|ver|参见|见|參見)(?![\p{L}_])(?!.*(?:e\.g\.|_))|(?:wip|unreleased|deprecated|removed|omitted|redacted|truncated|optional|internal|external|sic|note|warning|tip|info|important|caution|error|debug|trace|fatal|new|updated|fixed|added|changed|security|breaking|ok|done|open|closed)$)/iu

function weighWord(text: string, word: string): 0 | 1 | 2 {
  if (/[/\\]/.test(text)) return 0
  if (!isSlotName(word) && !isQuestionWord(word)) return /^\p{Ll}/u.test(text) ? 0 : 1
  return /^[a-z]/.test(text) ? 1 : 2
}

/** Between brackets a promise is one whatever stands around them. */
const nowhere = { title: '', head: '', value: false }

/** Chinese and Japanese: no spaces to count words by, so characters count. */
export function weighDense(text: string): 0 | 1 | 2 | 3 {
  if (
    /^(?:请|請|在此|此处|此處|填写|填寫|描述|说明|ここに)|(?:してください|ください|を記述|を記載|を記入|を説明)[。]?$/u.test(
      text,
    )
  )
    return 3
  const bare = text.replace(/[\s\d０-９一二三A-Za-z:：]+$/u, '')
  if (isSlotName(text) || isSlotName(bare) || (bare !== text && [...bare].length >= 2)) return 2
  const long = [...text].length
  if (/[、,，/]/.test(text)) return 1
  return long >= 6 || (long >= 3 && lastNames(bare).some(isSlotName)) ? 2 : 1
}

/** The last two, three and four characters of a text: where Chinese and Japanese compounds hold what they name. */
export function lastNames(text: string): string[] {
  const letters = [...text]
  return [2, 3, 4].map((size) => letters.slice(-size).join(''))
}

export function isChoiceList(prompt: string): boolean {
  if (prompt.length > 120 || !/[/|｜／]/.test(prompt)) return false
  const parts = prompt.split(/[/|｜／]/)
  return (
    parts.length >= 2 &&
    parts.every((part) => /^\s*[\p{L}][\p{L}\p{N} -]*\s*$/u.test(part) && wordsOf(part).length <= 3) &&
    !parts.every((part) => /^\s*\p{Ll}/u.test(part) && !isDense(part) && !wordsOf(part).some(isChoice))
  )
}

function anyChoice(text: string): boolean {
  return wordsOf(text).some(isChoice) || /^[\p{Lu}][^/|]*[/|]/u.test(text)
}
