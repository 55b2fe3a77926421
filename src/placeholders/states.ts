import { OBJECT } from '../document/inline.ts'
import { wordsOf } from '../text/words.ts'
import { type Detector, whole } from './detector.ts'
import type { PlainBlock } from './plain-block.ts'
import { titleTest, wordSet } from './words.ts'

const states = wordSet('stateWords')
const prepositions = wordSet('statePrepositions')
const statusLabels = wordSet('statusLabels')
const isFormTitle = titleTest('formTitles')

/**
 * `Proposed | Accepted | Superseded by …` without brackets, where one of them belongs: the states of a decision or a
 * document as all that its status says. Certain in a document's head and as the text of a section about the status;
 * elsewhere it may list the states that a thing can have.
 */
export const stateChoice: Detector = {
  name: 'state-choice',
  applies: ({ text, role }) =>
    text.length <= 160 && (role === 'prose' || role === 'value' || role === 'item') && /[|｜/]/.test(text),
  find: (block) => {
    const { text, role, title, depth, label } = block
    const parts = text.split(/[|｜]|\s\/\s/u).map((part) => part.trim())
    if (parts.length < 3 || parts.length > 9 || new Set(parts).size < parts.length) return null
    if (!parts.every(isState) || isChosen(block)) return null
    if (isFormTitle(title) && depth > 1) return null
    const inHead = depth <= 1
    const certain = isStatus(role === 'value' ? label : title)
    return whole(block, 'choice', certain && (role !== 'value' || inHead), text)
  },
}

/** Whether one of the states is in bold or struck out: a choice that was made. */
function isChosen({ text, isMarked }: PlainBlock): boolean {
  return isMarked && !text.includes(OBJECT)
}

function isState(part: string): boolean {
  const words = wordsOf(part)
  const [first = '', second = ''] = words
  const own = prepositions.has(first) && second !== '' ? words.slice(1) : words
  return own.length > 0 && own.length <= 6 && states.has(own[0] ?? '')
}

/** Whether a label or title is one of a state, numbers before it aside. */
function isStatus(label: string): boolean {
  const [first = '', second = ''] = wordsOf(label)
  return statusLabels.has(/^\d+$/.test(first) ? second : first)
}
