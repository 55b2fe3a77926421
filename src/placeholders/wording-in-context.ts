import type { TextBlock } from '../document/document.ts'
import { type DocumentContext, type Group, isGuided } from './document-context.ts'
import type { Wording, WordingCertainty } from './instructions.ts'

/** What the grounds look at. */
interface Situation {
  readonly block: TextBlock
  readonly wording: Wording
  readonly group: Group
  readonly context: DocumentContext
  /** Whether the group holds no content. */
  readonly isBare: boolean
  /** How many signs of an instruction there are: in its words, in its verb, in the rest of the document. */
  readonly signs: number
}

/** A reason to report a wording that is not certain by itself. */
interface Ground {
  readonly name: string
  readonly forms: readonly Wording['form'][]
  holds(situation: Situation): boolean
}

/** The signs that the words themselves are. */
const ownSigns: Readonly<Record<WordingCertainty, number>> = { doubtful: 0, possible: 1, likely: 2, certain: 3 }
/** So many groups that address the author make it likely that the others do. */
const several = 3

const grounds: readonly Ground[] = [
  { name: 'names-nothing-of-the-system', forms: ['verb', 'question'], holds: ({ wording }) => wording.isGeneral },
  {
    name: 'all-of-its-section',
    forms: ['deferred'],
    holds: ({ isBare, block, group }) => isBare && block.role !== 'cell' && group.instructions === 1,
  },
  { name: 'whole-value', forms: ['deferred'], holds: ({ block }) => block.role === 'value' },
  { name: 'questionnaire', forms: ['outline', 'clause', 'question'], holds: ({ context }) => context.isQuestionnaire },
  {
    name: 'outlines-only',
    forms: ['outline', 'clause'],
    holds: ({ isBare, context, wording, group, signs }) =>
      isBare &&
      (context.instructing >= several ||
        context.isHollow ||
        (signs > 0 && context.hasPlaceholders) ||
        (wording.certainty === 'likely' && group.instructions >= 2)),
  },
  { name: 'hollow', forms: ['question'], holds: ({ context }) => context.isHollow },
  { name: 'questions-only', forms: ['question'], holds: ({ isBare, signs }) => isBare && signs >= 2 },
  {
    name: 'instructions-only',
    forms: ['verb'],
    holds: ({ isBare, signs, context, wording, group }) =>
      isBare &&
      ((signs >= 2 && (wording.certainty === 'likely' || !isLone(context))) ||
        (context.isHollow && (context.addressesAuthor || !wording.common)) ||
        (group.plain > 0 && context.instructing >= several)),
  },
  {
    name: 'mostly-instructions',
    forms: ['verb'],
    holds: ({ isBare, signs, context, group }) =>
      !isBare &&
      signs >= 2 &&
      group.instructions >= 2 &&
      group.instructions >= 2 * group.filled &&
      context.instructing >= several,
  },
  {
    name: 'leads-like-others',
    forms: ['verb'],
    holds: ({ isBare, signs, block, context, group }) =>
      !isBare &&
      signs >= 1 &&
      group.first === block &&
      block.role !== 'item' &&
      (context.ledByInstruction >= several || (context.ledByInstruction >= 2 && context.hasPlaceholders)),
  },
  {
    name: 'likely-among-others',
    forms: ['verb'],
    holds: ({ isBare, wording, block, context }) =>
      !isBare && block.role === 'prose' && wording.certainty === 'likely' && context.ledByInstruction >= several,
  },
  {
    name: 'beside-placeholders',
    forms: ['verb'],
    holds: ({ isBare, signs, group }) => !isBare && group.placeholders > 0 && signs >= 3,
  },
]

/** Whether one place at most says nothing but instructions, in a document that is filled in elsewhere. */
function isLone({ instructing, isUnfilled, ledByInstruction, filledGroups }: DocumentContext): boolean {
  return instructing <= 1 && !isUnfilled && ledByInstruction <= 1 && filledGroups >= several
}

/** Why a wording is reported in its context: the name of the first ground that holds; null where none does. */
export function findGround(block: TextBlock, wording: Wording, context: DocumentContext): string | null {
  if (wording.certainty === 'certain') return 'certain'
  const group = context.groups.get(block)
  if (!group || block.section.kind === 'root') return null
  const isBare = group.filled === 0
  // Under a title of guidance, imperatives are for developers, unless the document is full of instructions.
  const isTemplate = isBare && context.instructing >= several && wording.kind === 'instruction'
  const isNumbered = wording.form === 'outline' && wording.certainty === 'likely'
  if (!isTemplate && !isNumbered && isGuided(group)) return null
  const isUnfilled = context.isUnfilled || context.instructing >= several || context.ledByInstruction >= several
  const situation: Situation = { block, wording, group, context, isBare, signs: countSigns(wording, group, isUnfilled) }
  const ground = grounds.find(({ forms, holds }) => forms.includes(wording.form) && holds(situation))
  return ground?.name ?? null
}

function countSigns({ certainty, form, common }: Wording, group: Group, isUnfilled: boolean): number {
  const own = ownSigns[certainty]
  if (form === 'question') return own + (isUnfilled ? 1 : 0) + (isUnfilled && group.questions >= 2 ? 1 : 0)
  return form === 'verb' ? own + (common ? 0 : 1) + (isUnfilled ? 1 : 0) : own
}
