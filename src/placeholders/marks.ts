import { dateForm } from '../dates/date-forms.ts'
import { findSlots, type Slot } from '../dates/slots.ts'
import type { Table, TextBlock } from '../document/document.ts'
import { OBJECT } from '../document/inline.ts'
import { isDense } from '../text/letters.ts'
import { findBracedProse, isSpoken } from './braces.ts'
import { dateLabel, isChoiceList, lastNames, plainNames, types, weighDense, weighPrompt } from './prompts.ts'
import { findStates } from './state-choices.ts'
import { isPartName, isQuestionWord, isSlotName, readMarker, wordsOf } from './wording.ts'

/** A stretch of a text block that has the shape of unfilled text, as indexes into its text. */
export interface Mark {
  readonly from: number
  readonly to: number
  readonly sort: 'slot' | 'choice' | 'date-form' | 'marker' | 'blank'
  /** Whether it is unfilled wherever it stands so; else only in the company of others. */
  readonly sure: boolean
  /** What stands between its brackets; empty where it has none. */
  readonly prompt: string
}

/** A label or column that speaks of how dates are written, not of a date. */
const formatWord = /format|pattern|convention|формат|шаблон|格式|形式|書式|형식|biçim/i

/** Titles of sections that say how things are written or checked. */
const formatTitle =
  /format|\brules\b|\bstyle\b|validation|naming|convention|syntax|формат|валидац|格式|命名|形式|書式|検証|형식|검증|biçim|doğrulama|validaci|validação|convalida/iu

/** A label of what is put together from parts. */
const compositionWord = () =>
  /\b(?:format|naming|syntax|notation|signature|schema|template string|commit message|nomenclature|namens\p{L}*|formato|nomenclatura)\b|формат|имен|имён|命名|格式|書式|形式|형식|biçim/iu

/** The stretches of a text block that look unfilled: slots, choice lists, date forms, markers, blanks. Never for code. */
export function findMarks(textBlock: TextBlock): Mark[] {
  const { text, role } = textBlock
  if (role === 'code' || text === '') return []
  if (role === 'meta') return findMetaMarks(textBlock)
  return (
    findMarker(textBlock) ??
    findBlank(textBlock) ??
    findDateForm(textBlock) ??
    findBracketed(textBlock) ??
    findStates(textBlock) ??
    []
  )
}

/** `TODO`, `TBD` where they are the whole text block, begin it with a colon or dash after, or stand in parentheses or brackets. */
function findMarker({ text, role, field }: TextBlock): Mark[] | null {
  if (!/TODO|TB[DAC]|FIXME|T\.B\.D|TO[ _]BE[ _]/.test(text)) return null
  const all = (from: number, to: number): Mark[] => [{ from, to, sort: 'marker', sure: true, prompt: '' }]
  const lead = /^[\s([（【*_]*/u.exec(text)?.[0].length ?? 0
  const found = readMarker(text.slice(lead, lead + 40))
  if (found) {
    const rest = text.slice(lead + found.length, lead + found.length + 40)
    const bare = /^[\s.!)\]）】*_]*$/u.test(rest) && text.length <= lead + found.length + 10
    if (bare && role === 'heading') return /^TODO|^FIXME/.test(found) && lead === 0 ? [] : all(0, text.length)
    if (bare && role === 'label')
      return field?.value === '' && (field.nested || field.host === 'line') ? [] : all(0, text.length)
    if (
      bare ||
      (role !== 'heading' &&
        /^T\.?B/.test(found) &&
        /^ (?:in|by|after|at|with|on|until|once|when|during|before|per|pending)\b/.test(rest))
    )
      return all(0, text.length)
    if (role !== 'heading' && /^(?:\s*[:：]|\s+[-–—]|[.…]{2}|\s*[([（]|\]\s*\S)/u.test(rest)) return all(0, text.length)
  }
  const inside = /[([（【]\s*(?:TODO|TBD|FIXME|TBA|TBC|T\.B\.D\.)(?:[:：]|\s*[)\]）】])/u.exec(text)
  if (!inside) return null
  const close = text.slice(inside.index, inside.index + 200).search(/[)\]）】]/u)
  return all(inside.index, close === -1 ? inside.index + inside[0].length : inside.index + close + 1)
}

/** `___`, `...`, `???`, `{NAME}`, `{{name}}`, `<name>` where they are all there is. */
function findBlank(textBlock: TextBlock): Mark[] | null {
  const { text } = textBlock
  const first = text[0] ?? ''
  if (text.includes('_') && /^(?:YOUR|INSERT|ENTER|ADD)_|_HERE$/.test(text) && /^\p{Lu}+(?:_\p{Lu}+)+$/u.test(text)) {
    return [{ from: 0, to: text.length, sort: 'slot', sure: textBlock.role !== 'cell', prompt: text }]
  }
  const asksFor =
    (text.startsWith('Your ') && yourName.test(text)) ||
    (/^(?:YOUR|INSERT|ENTER) /.test(text) && /^\S+ \p{Lu}[\p{Lu} ]{1,40}$/u.test(text))
  if (asksFor) return [{ from: 0, to: text.length, sort: 'slot', sure: true, prompt: text }]
  if (text.length > 120 || !'_.…?{<$*%#@[xX×○〇◯'.includes(first)) return null
  const mark = (sort: Mark['sort'], sure: boolean, prompt: string): Mark[] => [
    { from: 0, to: text.length, sort, sure, prompt },
  ]
  if (/^_{3,}$|^\?{3,}$/.test(text)) return mark('blank', true, '')
  if (/^(?:[xX×]{3,}|[○〇◯]{2,})$/u.test(text))
    return mark('blank', textBlock.role === 'value' || textBlock.role === 'prose' || fillsRow(textBlock), '')
  if (isEllipsis(text) || /^\[\s*(?:\.{3}|…)\s*\]$/.test(text))
    return mark('blank', (textBlock.role === 'value' && !text.startsWith('[')) || fillsTable(textBlock), '')
  const options = /^(?:<([^<>]+)>|\{([^{}]+)\})$/u.exec(text)
  const list = options?.[1] ?? options?.[2] ?? ''
  if (/[|｜/]/.test(list) && isChoiceList(list)) return mark('choice', weighPrompt(list) === 3, list)
  const braces = /^(?:\{\{([^{}]+)\}\}|\$?\{([^{}]+)\}|[%@]{1,2}\{?([A-Z][A-Z_]+)\}?[%@]{1,2})$/u.exec(text)
  const inner = (braces?.[1] ?? braces?.[2] ?? braces?.[3])?.trim()
  if (inner !== undefined) {
    if (!/^[\p{L}][\p{L}\p{N}_ -]*$/u.test(inner)) return findBracedProse(text)
    const double = braces?.[1] !== undefined
    if (!double && types.test(inner)) return []
    if (!double && /^\p{Lu}\p{Ll}\S*$/u.test(inner))
      return isSlotName(inner.toLowerCase()) || isPartName(inner.toLowerCase()) ? mark('slot', false, inner) : []
    if (textBlock.role === 'label' && isTerm(textBlock)) return mark('slot', false, inner)
    return mark(
      'slot',
      double || isUpper(inner) || / /.test(inner) || (isSlotName(inner.toLowerCase()) && textBlock.role !== 'cell'),
      inner,
    )
  }
  const angle = /^<([^<>]+)>$/u.exec(text)?.[1]?.trim()
  if (
    angle === undefined ||
    types.test(angle) ||
    !/^[\p{L}][\p{L}\p{N}_ ,.'’:/-]*$/u.test(angle) ||
    /^\p{L}\p{N}?$/u.test(angle)
  )
    return null
  const spaced = (/ /.test(angle) || isDense(angle)) && weighPrompt(angle) >= 2
  if (textBlock.cell && isOpenRow(textBlock)) return mark('slot', true, angle)
  return mark(
    'slot',
    spaced ||
      (isUpper(angle) && angle.length > 2) ||
      isSlotName(textBlock.role === 'value' ? angle.toLowerCase() : angle) ||
      (isQuestionWord(angle) && textBlock.role === 'value'),
    angle,
  )
}

const yourName =
  /^Your (?:Full |Project |Company |Team |Organi[sz]ation )?(?:Name|Title|Email|Company|Project)(?:$|\s*[<\uFFFC])/

/** Whether a text is nothing but dots. */
export function isEllipsis(text: string): boolean {
  return text.length <= 40 && (text.startsWith('...') || text.startsWith('…')) && /^(?:\.{3,}|…+)$/.test(text)
}

/** Whether a cell's whole row, of two cells or more, says the same nothing. */
function fillsRow({ cell, text }: TextBlock): boolean {
  const row = cell ? (cell.table.rows[cell.row - 1] ?? []) : []
  return row.length >= 2 && row.length <= widest && row.every((other) => other.text === text)
}

/** Whether a cell's whole row, of two cells or more, holds nothing but names between angle brackets. */
function isOpenRow({ cell }: TextBlock): boolean {
  const row = cell ? (cell.table.rows[cell.row - 1] ?? []) : []
  return (
    row.length >= 2 && row.length <= widest && row.every((other) => /^<\p{L}[\p{L}\p{N}_ -]{2,60}>$/u.test(other.text))
  )
}

/** Whether all that a cell's table holds are dots: among rows of content they stand for more of the like. */
function fillsTable({ cell }: TextBlock): boolean {
  if (cell === null) return false
  const known = dotted.get(cell.table)
  if (known !== undefined) return known
  const found = cell.table.rows.every((row) => row.every((other) => other.text === '' || isEllipsis(other.text)))
  dotted.set(cell.table, found)
  return found
}

/** What was found of tables, so that each is looked through once. */
const dotted = new WeakMap<Table, boolean>()
/** Rows of more cells are none that somebody left open. */
const widest = 40

/** Whether a label is a term that its value explains, as in a description of a syntax: `{{name}}: the sender`. */
function isTerm({ field }: TextBlock): boolean {
  return field !== null && field.value !== '' && !/[[{<_]|YYYY/.test(field.value)
}

function isUpper(text: string): boolean {
  return /\p{Lu}/u.test(text) && text === text.toUpperCase()
}

/** `YYYY-MM-DD` as a whole value, at the beginning of a text block, or behind a label. */
function findDateForm(textBlock: TextBlock): Mark[] | null {
  const { text, field, cell, section } = textBlock
  if (!/YY|yy|JJ|jj|AA|aa|ГГ|гг|XX|xx/.test(text)) return null
  const match = dateForm.exec(text.slice(0, 400))
  if (!match) return null
  const column = cell ? (cell.table.columns[cell.column] ?? '') : ''
  if (formatTitle.test(section.title)) return null
  if (
    formatWord.test(field?.label ?? '') ||
    formatWord.test(column) ||
    formatWord.test(text.slice(match.index + match[0].length))
  )
    return null
  // Each line of a paragraph is a place of its own: `YYYY-MM-DD - Log of updates`.
  const before = text.slice(text.lastIndexOf('\n', match.index) + 1, match.index)
  const [after = ''] = text.slice(match.index + match[0].length).split('\n', 1)
  if (formatWord.test(before) || /[/\\\w.-]$/.test(before) || /^[/\\\w]|^[.-][\w*]/.test(after)) return null
  const alone = !/[\p{L}\p{N}\uFFFC]/u.test(before + after)
  const leads =
    /^[\s[({<*_"]*$/u.test(before) && (/^[\])}>*_"]*\s*(?:[-–—:：|]|$)/u.test(after) || before.includes('['))
  const closes = /[:：]\s*[[({<*_"]*$/u.test(before) && before.length <= 60 && !/[\p{L}\p{N}]/u.test(after)
  if (!alone && !leads && !closes) return null
  const from = before.endsWith('[') ? match.index - 1 : match.index
  const to = match.index + match[0].length + (after.startsWith(']') ? 1 : 0)
  const others = findBracketed(textBlock, to) ?? []
  return [{ from, to, sort: 'date-form', sure: true, prompt: match[0] }, ...others]
}

/** A value of the front matter: brackets there are lists, so only what cannot be one counts. */
function findMetaMarks(textBlock: TextBlock): Mark[] {
  const { text } = textBlock
  const whole = (sort: Mark['sort'], prompt: string): Mark[] => [{ from: 0, to: text.length, sort, sure: true, prompt }]
  if (dateForm.exec(text.slice(0, 60))?.[0] === text.replace(/^\[|\]$/g, '')) return whole('date-form', text)
  if (readMarker(text) === text) return whole('marker', '')
  const braces = /^\{\{?[ ]?([\p{L}][\p{L}\p{N}_ -]{0,60})\}\}?$/u.exec(text)?.[1]?.trim()
  if (braces !== undefined && (text.startsWith('{{') || isUpper(braces))) return whole('slot', braces)
  const spoken = /^\{([^{}]{8,200})\}$/u.exec(text)?.[1]
  if (spoken !== undefined && isSpoken(spoken) >= 4) return whole('slot', spoken)
  const angle = /^<([\p{L}][\p{L}\p{N}_ -]{1,60})>$/u.exec(text)?.[1]
  if (angle !== undefined) return whole('slot', angle)
  const bracket = /^\[([^[\],]{2,80})\]$/u.exec(text)?.[1]?.trim()
  if (bracket === undefined) return []
  const words = wordsOf(bracket)
  const told =
    weighPrompt(bracket) >= 3 ||
    (words.length === 1 && /^(?:date|timestamp|дата|日期|日付|datum|fecha|data)$/.test(words[0] ?? '')) ||
    /^[A-Z]+_(?:DATE|NAME|TIMESTAMP|VERSION)$/.test(bracket)
  return told ? whole('slot', bracket) : []
}

/** Bracketed stretches, from `since` on. */
function findBracketed(textBlock: TextBlock, since = 0): Mark[] | null {
  const { text } = textBlock
  if (!text.includes('[')) return findLenticular(textBlock) ?? findInTitle(textBlock) ?? findBraced(text)
  const slots = findSlots(text).filter((slot) => slot.shape === 'bracket' && slot.from >= since)
  const [first] = slots
  const last = slots.at(-1)
  if (!first || !last) return null
  const composed = isComposed(textBlock, first, last)
  const weights = slots.map((slot) => {
    const weight = weighSlot(text, slot)
    return composed && weight < 3 ? 0 : weight
  })
  const heaviest = weights.reduce<number>((most, weight) => Math.max(most, weight), 0)
  if (heaviest === 0) return null
  let rest = ''
  let end = since
  for (const slot of slots) {
    rest += `${text.slice(end, slot.from)} `
    end = slot.to
  }
  rest += text.slice(end)
  if (heaviest < 3 && /->|=>|[→←↔⇒⟶]/u.test(rest)) return null
  const restWords = rest.includes(OBJECT)
    ? Infinity
    : wordsOf(textBlock.role === 'heading' ? rest.replace(/^\s*\d{1,3}(?:\.\d{1,3}){0,4}[.)]?\s/, '') : rest).length
  // A line of nothing but slots and what parts them is one find, whichever of its slots gave it away.
  if (
    since === 0 &&
    (restWords === 0 || (slots.length >= 2 && first.from <= 3 && restWords <= slots.length && text.length < 400))
  ) {
    const prompt = slots.length === 1 ? first.prompt : text.slice(first.from, last.to)
    const sure =
      heaviest >= 2 ||
      (slots.length >= 2 &&
        weights.every((weight) => weight === 1) &&
        restWords === 0 &&
        slots.length <= 6 &&
        slots.every((slot) => / /.test(slot.prompt)))
    const named =
      textBlock.role === 'value' &&
      slots.length === 1 &&
      heaviest > 0 &&
      (plainNames.test(first.prompt) || dateLabel().test(textBlock.field?.label ?? ''))
    return [
      { from: first.from, to: last.to, sort: slots.length === 1 ? sortOf(first) : 'slot', sure: sure || named, prompt },
    ]
  }
  const many = weights.filter((weight) => weight >= 2).length >= 2
  return slots.flatMap((slot, index) => {
    const weight = weights[index] ?? 0
    const stand = standOf(text, slot)
    if (
      weight === 0 ||
      (weight === 1 && stand === 'inside' && !(textBlock.role === 'heading' && / \d+$/.test(slot.prompt)))
    )
      return []
    const sure = weight === 3 || (weight === 2 && (stand === 'led' || many || textBlock.role === 'title'))
    return [{ from: slot.from, to: slot.to, sort: sortOf(slot), sure, prompt: slot.prompt }]
  })
}

/** Whether brackets tell of how something is composed, as names, formats and lines of a log are: `Format: [time] [level] text`. */
function isComposed({ text, field, role }: TextBlock, first: Slot, last: Slot): boolean {
  const head = role === 'value' ? (field?.label ?? '') : text.slice(0, first.from)
  return (
    compositionWord().test(head) &&
    (first !== last ||
      /[\p{L}\p{N}]/u.test(text.slice(role === 'value' ? 0 : first.from, first.from) + text.slice(last.to)))
  )
}

/** `{LAYER_1} Layer`: never on their own, but in a document that is full of them. */
function findBraced(text: string): Mark[] | null {
  if (!text.includes('{')) return null
  const spoken = findBracedProse(text)
  if (spoken.length > 0) return spoken
  const marks = [
    ...text
      .slice(0, 2000)
      .matchAll(/(?<![\w$/.}{])\{\{?[ ]?(\p{Lu}[\p{Lu}\p{N}]*(?:_[\p{Lu}\p{N}]+)*)[ ]?\}\}?(?![\w/.{}])/gu),
  ]
  return marks
    .filter((match) => (match[1] ?? '').length >= 4)
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      sort: 'slot',
      sure: false,
      prompt: match[1] ?? '',
    }))
}

/** `【模块名称】：【职责】`: lenticular brackets emphasise, so only where they hold nothing but names of slots and are all there is. */
function findLenticular({ text }: TextBlock): Mark[] | null {
  if ((!text.startsWith('【') && !text.endsWith('】')) || text.length > 120) return null
  // A label is cut without its first bracket.
  const whole = text.startsWith('【') ? text : `【${text}`
  const inner = [...whole.matchAll(/【([^【】]+)】/gu)].map((match) => (match[1] ?? '').trim())
  if (inner.length === 0 || /[\p{L}\p{N}]/u.test(whole.replace(/【[^【】]+】/gu, ''))) return null
  return inner.every((prompt) => weighDense(prompt) >= 2 && isNamed(prompt))
    ? [{ from: 0, to: text.length, sort: 'slot', sure: true, prompt: inner.length === 1 ? (inner[0] ?? '') : text }]
    : null
}

function isNamed(prompt: string): boolean {
  return isSlotName(prompt) || lastNames(prompt).some(isSlotName)
}

/** `<Project Name> Architecture`, `Notes on {{project}}`: in a heading, beside words of its own. */
function findInTitle({ text, role }: TextBlock): Mark[] | null {
  if ((role !== 'heading' && role !== 'title') || !/[{<]/.test(text) || text.length > 160) return null
  const match =
    /(?<![\w$/.}{<])(?:\{\{\s*([\p{L}][\p{L}\p{N}_ -]*?)\s*\}\}|\{([\p{L}][\p{L}\p{N}_ -]*)\}|<([\p{L}][\p{L}\p{N}_ -]*)>)(?![\w/.{}<>(])/u.exec(
      text,
    )
  const prompt = match?.[1] ?? match?.[2] ?? match?.[3]
  if (!match || prompt === undefined || types.test(prompt)) return null
  const words = wordsOf(prompt.replaceAll('_', ' '))
  const named = words.some((word) => isSlotName(word) || isPartName(word))
  if (!named && !(match[1] !== undefined || isUpper(prompt))) return null
  const sure = role === 'title' && named && (words.length >= 2 || match[1] !== undefined)
  return [{ from: match.index, to: match.index + match[0].length, sort: 'slot', sure, prompt }]
}

function sortOf(slot: Slot): Mark['sort'] {
  if (dateForm.test(slot.prompt.slice(0, 60))) return 'date-form'
  return isChoiceList(slot.prompt) ? 'choice' : 'slot'
}

/** Whether a slot stands behind a colon or dash and ends its text block, as a value does. */
function standOf(text: string, slot: Slot): 'led' | 'inside' {
  const before = text.slice(Math.max(0, slot.from - 60), slot.from)
  const after = text.slice(slot.to, slot.to + 60)
  if (/[.!?。]\s*$/u.test(before) && slot.to === text.length && wordsOf(slot.prompt).length >= 2) return 'led'
  const led = slot.from <= 60 && /(?:[:：]|\s[-–—])\s*["“(*_]*$/u.test(before)
  return led && /^[\s"”)*_.]*(?:$|[-–—:：,])/u.test(after) ? 'led' : 'inside'
}

/** How much a bracketed stretch is a slot by what is in it and what touches it: 0 not, 1 perhaps, 2 where it is all, 3 anywhere. */
function weighSlot(text: string, slot: Slot): 0 | 1 | 2 | 3 {
  const before = text[slot.from - 1] ?? ''
  const after = text.slice(slot.to, slot.to + 2)
  if (/[A-Za-z0-9_)\]$./@\\!^]/.test(before) || /^[([A-Za-z0-9_/{]|^\.\w/.test(after)) return 0
  if (isInMath(text, slot)) return 0
  const mentioned = /["'“‘«]/.test(before) && /^["'”’»]/.test(after) && text.length > slot.to - slot.from + 4
  return mentioned ? 0 : weighPrompt(slot.prompt)
}

/** Whether a slot stands between dollar signs on its line. */
function isInMath(text: string, slot: Slot): boolean {
  const before = text.slice(Math.max(0, slot.from - 80), slot.from)
  const after = text.slice(slot.to, slot.to + 80)
  return /\$[^$\n]*$/.test(before) && /^[^$\n]*\$/.test(after)
}
