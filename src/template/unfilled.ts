import { judgeWords } from '../document/asks.ts'
import type { Document } from '../document/document.ts'
import { findEmptyItems } from '../document/empties.ts'
import { findMarks } from '../document/marks.ts'
import type { Passage } from '../document/passages.ts'
import type { Item, Section } from '../document/sections.ts'
import type { Range } from '../document/source.ts'
import { findCodeMarks } from '../document/stand-in-code.ts'
import { type Evidence, isTold, judgeCompany } from './company.ts'
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

/** Finds what is unfilled in a document, in order. `template` is the one it is held against, if any. */
export function findUnfilled(document: Document, _template: Template | null, _options: UnfilledOptions): Unfilled[] {
  const evidence = document.passages.map((passage): Evidence => {
    const marks = findMarks(passage)
    return { passage, marks, ask: marks.length === 0 ? judgeWords(passage) : null, known: false }
  })
  const company = judgeCompany(document, evidence)
  const found: Unfilled[] = []
  for (const { passage, marks, ask } of evidence) {
    for (const mark of marks) {
      if (mark.sure || company.slots) found.push(describe(passage, mark.from, mark.to, mark.sort, mark.prompt))
    }
    if (passage.role === 'code') {
      for (const mark of findCodeMarks(passage)) {
        if (mark.sure || company.slots) found.push(describe(passage, mark.from, mark.to, 'code', mark.prompt))
      }
    }
    if (ask && isTold(passage, ask, company)) found.push(describe(passage, 0, passage.text.length, ask.sort, ''))
  }
  for (const item of findEmptyItems(document)) found.push(describeEmpty(item))
  return found
}

function describeEmpty(item: Item): Unfilled {
  return {
    kind: 'placeholder', sort: 'blank', evidence: 'mark', text: '', range: item.range, section: item.section,
    template: null, likeness: 1, advice: null,
  }
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
