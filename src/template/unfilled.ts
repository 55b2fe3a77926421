import { type Ask, isGuidance, judgeWords } from '../document/asks.ts'
import type { Document } from '../document/document.ts'
import { findMarks, type Mark } from '../document/marks.ts'
import type { Passage } from '../document/passages.ts'
import type { Section } from '../document/sections.ts'
import type { Range } from '../document/source.ts'
import type { Template } from './template.ts'

/** Text that stands in a document and that nobody has filled in or replaced. */
export interface Unfilled {
  /** A stand-in for content, or example content of a template. */
  readonly kind: 'placeholder' | 'sample'
  /** What makes it one: a stand-in's shape, a marker word, an instruction to the author, a promise of content. */
  readonly sort: 'slot' | 'choice' | 'date-form' | 'marker' | 'blank' | 'instruction' | 'promise' | 'diagram' | 'code' | 'step' | 'row' | 'text'
  /** `known`: it is a template's own text. `mark`: it looks like a stand-in where it stands. */
  readonly evidence: 'known' | 'mark'
  /** As it stands, on one line. */
  readonly text: string
  readonly range: Range
  readonly section: Section
  /** The template whose text it is; null for a mark. */
  readonly template: string | null
  /** How much of the template's words stand here, 0 to 1; 1 for a mark. */
  readonly likeness: number
  /** What belongs there instead, in the template's words; null where nobody says. */
  readonly advice: string | null
}

/** What may stand although it looks unfilled, and what counts although it does not. */
export interface UnfilledOptions {
  /** Texts, or patterns between slashes, that are fine here. */
  readonly allow: readonly string[]
  /** More markers, as `TODO`. */
  readonly terms: readonly string[]
}

/** What speaks for a passage being unfilled. */
interface Evidence {
  readonly passage: Passage
  readonly marks: readonly Mark[]
  readonly ask: Ask | null
}

/** Finds what is unfilled in a document, in order. `template` is the one it is held against, if any. */
export function findUnfilled(document: Document, _template: Template | null, _options: UnfilledOptions): Unfilled[] {
  const evidence = document.passages.map((passage): Evidence => {
    const marks = findMarks(passage)
    return { passage, marks, ask: marks.length === 0 ? judgeWords(passage) : null }
  })
  const company = judgeCompany(document, evidence)
  const found: Unfilled[] = []
  for (const { passage, marks, ask } of evidence) {
    for (const mark of marks) {
      if (!mark.sure && !company.document && !company.sections.get(passage.section)?.slots) continue
      found.push(describe(passage, mark.from, mark.to, mark.sort, mark.prompt))
    }
    if (ask && isTold(passage, ask, company)) found.push(describe(passage, 0, passage.text.length, ask.sort, ''))
  }
  return found
}

interface Company {
  /** Whether the document is otherwise unfilled: stand-ins in several places. */
  readonly document: boolean
  /** How many sections say nothing but what an author is to write. */
  readonly asking: number
  readonly sections: ReadonlyMap<Section, { slots: number; filled: number; asks: number }>
}

function judgeCompany(document: Document, evidence: readonly Evidence[]): Company {
  const sections = new Map<Section, { slots: number; filled: number; asks: number }>()
  const at = (section: Section) => {
    const known = sections.get(section)
    if (known) return known
    const fresh = { slots: 0, filled: 0, asks: 0 }
    sections.set(section, fresh)
    return fresh
  }
  let sure = 0
  for (const { passage, marks, ask } of evidence) {
    const place = at(passage.section)
    if (marks.some((mark) => mark.sure)) {
      place.slots++
      sure++
    } else if (ask) place.asks++
    else if (!['title', 'heading', 'label', 'meta'].includes(passage.role) && passage.text !== '') place.filled++
  }
  for (const section of document.sections) at(section).filled += section.images.length
  let asking = 0
  for (const place of sections.values()) if (place.filled === 0 && place.asks > 0) asking++
  return { document: sure >= 2, asking, sections }
}

/** Weighs a passage's words with the company it keeps: the rest of its section, and the other sections. */
function isTold(passage: Passage, ask: Ask, company: Company): boolean {
  if (ask.weight === 3) return true
  const place = company.sections.get(passage.section)
  if (!place || passage.section.kind === 'root') return false
  const whole = place.filled === 0
  if (ask.sort === 'promise') return whole && passage.role !== 'cell'
  if (isGuidance(passage.section) && !(whole && company.asking >= 3)) return false
  const weight = ask.weight + (company.document || company.asking >= 3 ? 1 : 0)
  return whole ? weight >= 2 : place.slots > 0 && weight >= 3
}

function describe(passage: Passage, from: number, to: number, sort: Unfilled['sort'], prompt: string): Unfilled {
  return {
    kind: 'placeholder',
    sort,
    evidence: 'mark',
    text: passage.text.slice(from, to).replace(/\s+/g, ' '),
    range: passage.rangeOf(from, to),
    section: passage.section,
    template: null,
    likeness: 1,
    advice: prompt === '' ? null : prompt.replace(/\s+/g, ' '),
  }
}
