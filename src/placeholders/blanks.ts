import { isDense } from '../text/letters.ts'
import { isEllipsis } from './blank-rows.ts'
import { findBracedProse } from './braces.ts'
import { type Detector, type Found, isTypeName, isUpper, whole } from './detector.ts'
import type { PlainBlock } from './plain-block.ts'
import { isChoiceList, isLikelyPrompt, ratePrompt } from './prompt-certainty.ts'
import { isPartName, isQuestionWord, isSlotName } from './vocabulary.ts'
import { phraseTest, wordSet } from './words.ts'

const requestWords = wordSet('requestWords')
const hereWords = wordSet('hereWords')
const isOwnName = phraseTest('ownNames', 'whole')
const longest = 120

/** `YOUR_KEY`, `INSERT_NAME_HERE`. */
export const requestName: Detector = {
  name: 'request-name',
  applies: ({ text }) => text.includes('_') && /^\p{Lu}+(?:_\p{Lu}+)+$/u.test(text),
  find: (block) => {
    const words = block.text.toLowerCase().split('_')
    const isRequest = requestWords.has(words[0] ?? '') || hereWords.has(words.at(-1) ?? '')
    return isRequest ? whole(block, 'placeholder', block.role !== 'cell', block.text) : null
  },
}

/** `Your Name`, `YOUR COMPANY`. */
export const ownName: Detector = {
  name: 'own-name',
  applies: ({ text }) => text.length <= longest && /^\p{Lu}\S* \p{Lu}/u.test(text),
  find: (block) => {
    const { text } = block
    const [first = ''] = text.split(' ', 1)
    const inCapitals =
      isUpper(first) && requestWords.has(first.toLowerCase()) && /^\S+ \p{Lu}[\p{Lu} ]{1,40}$/u.test(text)
    const bare = (text.split(/[<\uFFFC]/, 1)[0] ?? '').trimEnd()
    const named = !isUpper(first) && isOwnName(bare)
    return inCapitals || named ? whole(block, 'placeholder', true, text) : null
  },
}

/** `___`, `???`. */
export const blankLine: Detector = {
  name: 'blank-line',
  applies: ({ text }) => text.startsWith('___') || text.startsWith('???'),
  find: (block) => (/^_{3,120}$|^\?{3,120}$/.test(block.text) ? whole(block, 'blank', isNoDatum(block)) : null),
}

/** Whether question marks cannot be a value among others. */
function isNoDatum({ text, role, isInBlankRow }: PlainBlock): boolean {
  return !text.startsWith('?') || role !== 'cell' || isInBlankRow
}

/** `XXX`, `〇〇`. */
export const crosses: Detector = {
  name: 'crosses',
  applies: ({ text }) => text.length <= longest && 'xX×○〇◯'.includes(text[0] ?? ' '),
  find: (block) => {
    if (!/^(?:[xX×]{3,}|[○〇◯]{2,})$/u.test(block.text)) return null
    return whole(block, 'blank', block.role === 'value' || block.role === 'prose' || block.isInBlankRow)
  },
}

/** `...`, `[…]`. */
export const ellipsis: Detector = {
  name: 'ellipsis',
  applies: ({ text }) => text.length <= longest && /^(?:\.\.\.|…|\[\s*(?:\.\.\.|…))/.test(text),
  find: (block) => {
    const { text, role, isInBlankRow } = block
    if (!isEllipsis(text) && !/^\[\s*(?:\.{3}|…)\s*\]$/.test(text)) return null
    return whole(block, 'blank', (role === 'value' && !text.startsWith('[')) || isInBlankRow)
  },
}

/** `<yes|no>`, `{high/low}`. */
export const enclosedChoice: Detector = {
  name: 'enclosed-choice',
  applies: ({ text }) => text.length <= longest && /^[<{]/.test(text) && /[|｜/]/.test(text),
  find: (block) => {
    const [, angle, brace] = /^(?:<([^<>]+)>|\{([^{}]+)\})$/u.exec(block.text) ?? []
    const list = angle ?? brace ?? ''
    return isChoiceList(list) ? whole(block, 'choice', ratePrompt(list).certainty === 'certain', list) : null
  },
}

/** `{{name}}`, `{NAME}`, `${name}`, `%NAME%` as the whole block. An empty answer says that it is a type. */
export const brace: Detector = {
  name: 'brace',
  applies: ({ text }) => text.length <= longest && '{$%@#'.includes(text[0] ?? ' '),
  find: (block) => {
    const match = /^(?:\{\{([^{}]+)\}\}|\$?\{([^{}]+)\}|[%@]{1,2}\{?([A-Z][A-Z_]+)\}?[%@]{1,2})$/u.exec(block.text)
    const inner = (match?.[1] ?? match?.[2] ?? match?.[3])?.trim()
    if (inner === undefined) return null
    if (!/^[\p{L}][\p{L}\p{N}_ -]*$/u.test(inner)) return findBracedProse(block.text)
    const double = match?.[1] !== undefined
    return double ? whole(block, 'placeholder', !isTerm(block), inner) : findSingleBrace(block, inner)
  },
}

function findSingleBrace(block: PlainBlock, inner: string): Found[] {
  const name = inner.toLowerCase()
  if (isTypeName(inner)) return []
  const isClassName = /^\p{Lu}\p{Ll}\S*$/u.test(inner)
  if (isClassName && !isSlotName(name) && !isPartName(name)) return []
  const certain =
    !isClassName &&
    !isTerm(block) &&
    !hasLowerAfterCapitals(inner) &&
    (isUpper(inner) || inner.includes(' ') || (isSlotName(name) && block.role !== 'cell'))
  return whole(block, 'placeholder', certain, inner)
}

function hasLowerAfterCapitals(name: string): boolean {
  const [, ...after] = name.split(/\p{Lu}{2}/u)
  return after.some((part) => /\p{Ll}/u.test(part))
}

/** `<name>` as the whole block. */
export const angle: Detector = {
  name: 'angle',
  applies: ({ text }) => text.length <= longest && text.startsWith('<') && text.endsWith('>'),
  find: (block) => {
    const inner = /^<([^<>]+)>$/u.exec(block.text)?.[1]?.trim()
    if (inner === undefined || isTypeName(inner) || !isAngleName(inner)) return null
    if (block.isInBlankRow) return whole(block, 'placeholder', true, inner)
    const isValue = block.role === 'value'
    const certain =
      ((inner.includes(' ') || isDense(inner)) && isLikelyPrompt(inner)) ||
      (isUpper(inner) && inner.length > 2) ||
      isSlotName(isValue ? inner.toLowerCase() : inner) ||
      (isValue && isQuestionWord(inner))
    return whole(block, 'placeholder', certain, inner)
  },
}

function isAngleName(text: string): boolean {
  return /^[\p{L}][\p{L}\p{N}_ ,.'’:/-]*$/u.test(text) && !/^\p{L}\p{N}?$/u.test(text)
}

/** Whether a label is a term that its value explains, as in a description of a syntax: `{{name}}: the sender`. */
function isTerm({ role, value }: PlainBlock): boolean {
  return role === 'label' && value !== '' && !/[[{<_]|YYYY/.test(value)
}
