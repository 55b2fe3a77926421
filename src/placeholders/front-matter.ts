import { dateForm } from '../dates/date-forms.ts'
import { wordsOf } from '../text/words.ts'
import { countBracedWords } from './braces.ts'
import { type Detector, isUpper, whole } from './detector.ts'
import type { PlainBlock } from './plain-block.ts'
import { ratePrompt } from './prompt-certainty.ts'
import { sampleValue } from './sample-values.ts'
import { isSlotName, readMarker } from './vocabulary.ts'
import { wordSet } from './words.ts'

const dateNames = wordSet('dateNames')

/** The detectors of values in the front matter: brackets there are lists, so only what cannot be one counts. */
export const frontMatterDetectors: readonly Detector[] = [
  sampleValue,
  {
    name: 'front-matter-date-form',
    applies: () => true,
    find: (block) => {
      const { text } = block
      const isForm = dateForm.exec(text.slice(0, 60))?.[0] === text.replace(/^\[|\]$/g, '')
      return isForm ? whole(block, 'date-form', true, text) : null
    },
  },
  {
    name: 'front-matter-marker',
    applies: () => true,
    find: (block) => (readMarker(block.text) === block.text ? whole(block, 'marker', true) : null),
  },
  {
    name: 'front-matter-brace',
    applies: ({ text }) => text.startsWith('{'),
    find: (block) => {
      const { text } = block
      const name = /^\{\{?[ ]?([\p{L}][\p{L}\p{N}_ -]{0,60})\}\}?$/u.exec(text)?.[1]?.trim()
      if (name !== undefined && (text.startsWith('{{') || isUpper(name))) return whole(block, 'placeholder', true, name)
      const prose = /^\{([^{}]{8,200})\}$/u.exec(text)?.[1]
      return prose !== undefined && countBracedWords(prose) >= 4 ? whole(block, 'placeholder', true, prose) : null
    },
  },
  {
    name: 'front-matter-angle',
    applies: ({ text }) => text.startsWith('<'),
    find: (block) => {
      const name = /^<(["']?\p{L}[^<>\n]{0,300})>$/u.exec(block.text)?.[1]
      // `<https://…>` and `<ann@…>` are addresses.
      const isAddress = name !== undefined && !/\s/.test(name) && /^[^"'@:/]*[@:/]/.test(name)
      return name === undefined || isAddress ? null : whole(block, 'placeholder', true, name)
    },
  },
  { name: 'front-matter-bracket', applies: ({ text }) => text.startsWith('['), find: findBracket },
]

function findBracket(block: PlainBlock) {
  const prompt = /^\[([^[\],]{2,80})\]$/u.exec(block.text)?.[1]?.trim()
  if (prompt === undefined) return null
  const words = wordsOf(prompt)
  const certain =
    ratePrompt(prompt).certainty === 'certain' ||
    (words.length === 1 && dateNames.has(words[0] ?? '')) ||
    (/^[A-Z]+(?:_[A-Z]+)+$/.test(prompt) && isSlotName(prompt.slice(prompt.lastIndexOf('_') + 1).toLowerCase()))
  return certain ? whole(block, 'placeholder', true, prompt) : null
}
