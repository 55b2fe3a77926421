import type { TextBlock } from '../document/document.ts'
import { OBJECT } from '../document/inline.ts'
import type { Mark } from './marks.ts'
import { stateWords } from './state-words.ts'
import { wordsOf } from './wording.ts'

const states = new Set(Object.values(stateWords).join(' ').split(' '))
const statusName = () =>
  /^(?:\W*\d*[.)]?\s*)(?:status|state|zustand|statut|état|estado|situação|stato|статус|durum|状态|狀態|ステータス|状態|상태)(?![\p{L}])/iu
const aboutForm =
  /format|template|vorlage|plantilla|modèle|modelo|modello|шаблон|формат|şablon|模板|格式|テンプレート|書式|템플릿|형식|lifecycle|convention|legend/iu

/**
 * `Proposed | Accepted | Superseded by …` without brackets, where one of them should stand: the states of a decision or
 * a document as all that its status says. Sure in a document's head and as the text of a section on the status;
 * elsewhere it may tell of the states that a thing can have.
 */
export function findStates({ text, role, field, section, range }: TextBlock): Mark[] | null {
  if (text.length > 160 || !/[|｜/]/.test(text) || (role !== 'prose' && role !== 'value' && role !== 'item'))
    return null
  const parts = text.split(/\s*[|｜]\s*|\s+\/\s+/u)
  if (parts.length < 3 || parts.length > 9 || new Set(parts).size < parts.length) return null
  if (!parts.every((part) => isState(part))) return null
  // One of them in bold or struck out is a choice that was made.
  if (range.end - range.start !== text.length && !text.includes(OBJECT)) return null
  const named = statusName().test(role === 'value' ? (field?.label ?? '') : section.title)
  if (aboutForm.test(section.title) && section.depth > 1) return null
  const head = section.kind === 'root' || section.depth === 1
  const sure = named && (role === 'value' ? head : true)
  return [{ from: 0, to: text.length, sort: 'choice', sure, prompt: text }]
}

function isState(part: string): boolean {
  const words = wordsOf(part.replace(/^(?:in|en|em|à) /i, ''))
  return words.length > 0 && words.length <= 6 && states.has(words[0] ?? '')
}
