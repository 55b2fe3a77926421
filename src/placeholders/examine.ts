import { findSlots } from '../dates/slots.ts'
import { oncePer, oncePerData } from '../text/once.ts'
import { findCodePlaceholders } from './code-placeholders.ts'
import type { Candidate } from './detector.ts'
import { findCandidates } from './detectors.ts'
import type { Evidence } from './document-context.ts'
import { readWording } from './instructions.ts'
import { type Known, knownPrints, printsOf, recognise } from './known-text.ts'
import type { PlainBlock } from './plain-block.ts'
import { findPublicText, type PublicText } from './public-templates.ts'
import type { TemplateKnowledge } from './template-knowledge.ts'

/** What is found in a block by itself. */
export interface Examination extends Omit<Evidence, 'block'> {
  /** For code, the lines that are placeholders. */
  readonly lines: readonly Candidate[]
  readonly match: Known | null
  readonly publicText: PublicText | null
}

type Examine = (block: PlainBlock) => Examination

/** The examination of blocks in documents that are checked against a template, or against none. */
export function examinerFor(template: TemplateKnowledge | null): Examine {
  return template ? examinerOf(template) : examineFreely
}

const examinerOf = oncePer((template: TemplateKnowledge): Examine => {
  const indexes = [printsOf(template), knownPrints()]
  const inTemplate = template.isBuiltIn ? asItIs : doubtPhrase
  return oncePerData((block) => examine(block, recognise(block, indexes, template.name), inTemplate))
})

const examineFreely: Examine = oncePerData((block) => examine(block, recognise(block, [knownPrints()], null), asItIs))

function examine(block: PlainBlock, match: Known | null, inTemplate: (candidate: Candidate) => Candidate): Examination {
  const candidates = findCandidates(block).map(inTemplate)
  return {
    candidates,
    lines: findCodePlaceholders(block),
    wording: candidates.length === 0 ? readWording(block) : null,
    match,
    known: match ? classify(match, block) : null,
    publicText: findPublicText(block),
  }
}

const asItIs = (candidate: Candidate) => candidate

/**
 * Brackets that only a phrase is in, in a document that is checked against a team's own template: where they are not
 * the template's text, authors have written between its brackets.
 */
function doubtPhrase(candidate: Candidate): Candidate {
  return candidate.detector === 'bracket/phrase' ? { ...candidate, certainty: 'in-unfilled-document' } : candidate
}

/**
 * What a template's text is in a document: a placeholder is unfilled where it has its brackets, an instruction
 * anywhere.
 */
function classify({ print, likeness }: Known, block: PlainBlock): Evidence['known'] {
  if (print.kind === 'sample') return 'neutral'
  if (print.kind === 'prose') return null
  if (block.role === 'code' && print.role !== 'code') return null
  const [slot] = findSlots(block.text)
  if (print.kind === 'instruction') return slot || (likeness > 0.85 && block.role !== 'heading') ? 'unfilled' : null
  if (!slot) return null
  const isTelling = print.size >= 4 || (likeness === 1 && print.size >= 2)
  return isTelling || slot.to - slot.from >= block.text.length - 2 ? 'unfilled' : null
}
