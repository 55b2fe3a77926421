import type { Document } from '../document/document.ts'
import { addTo } from '../document/groups.ts'
import type { Passage } from '../document/passages.ts'
import type { Item, Section, Table } from '../document/sections.ts'
import type { Range } from '../document/source.ts'
import type { Evidence } from './company.ts'
import { isGeneric } from './diagrams.ts'
import { countBlock, type Known } from './known.ts'
import type { Unfilled } from './unfilled.ts'

/** A passage with what speaks for its being unfilled, and the template's text that it is. */
export interface Judged extends Evidence {
  readonly match: Known | null
}

/** A stretch of a document that is unfilled, before it is put into words. */
export interface Finding {
  readonly passage: Passage | null
  readonly range: Range
  readonly section: Section
  readonly kind: Unfilled['kind']
  readonly sort: Unfilled['sort']
  readonly text: string
  readonly prompt: string
  readonly match: Known | null
}

/** The passages of one list, or of one table. */
interface Block {
  readonly passages: Judged[]
}

/** Finds a template's example content that is still there. `told` are passages found unfilled already. */
export function findSamples(
  document: Document, evidence: readonly Judged[], told: ReadonlySet<Passage | null>, unfilled: boolean,
): Finding[] {
  const findings: Finding[] = []
  const blocks = new Map<Item | Section | Table, Block>()
  for (const judged of evidence) {
    const { passage, match } = judged
    if (passage.role === 'code') {
      if (told.has(passage)) continue
      if (match && isSampleCode(match)) findings.push(tellCode(judged))
      else if (unfilled && passage.fence?.language === 'mermaid' && isGeneric(passage.text)) findings.push(tellCode({ ...judged, match: null }))
      continue
    }
    const key = passage.cell ? passage.cell.table : passage.item ? (passage.item.parent ?? passage.section) : null
    if (key === null || passage.role === 'heading' || passage.cell?.row === 0) {
      if (match?.print.kind === 'sample' && match.print.role === 'prose' && match.print.size >= 6) {
        findings.push(tellRun([judged], 'text'))
      }
      continue
    }
    const block = blocks.get(key)
    if (block) block.passages.push(judged)
    else blocks.set(key, { passages: [judged] })
  }
  for (const { passages } of blocks.values()) findings.push(...findInBlock(passages, told))
  const all = new Set([...told, ...findings.map((finding) => finding.passage)])
  findings.push(...findOwnSections(document, evidence, all))
  return findings
}

function isSampleCode({ print, likeness }: Known): boolean {
  if (print.kind !== 'sample' || print.role !== 'code') return false
  return print.size >= 3 || (likeness === 1 && print.size >= 2)
}

function tellCode({ passage, match }: Judged): Finding {
  const [line = ''] = passage.text.split('\n', 1)
  return {
    passage, range: passage.range, section: passage.section, kind: 'sample',
    sort: match && !match.print.diagram ? 'code' : 'diagram', text: line, prompt: '', match,
  }
}

/** Steps or rows of a list or table: told only while the block still holds a slot, or is the template's whole block. */
function findInBlock(passages: readonly Judged[], told: ReadonlySet<Passage | null>): Finding[] {
  const samples = passages.filter(({ match, known }) => known === 'neutral' && match?.print.role !== 'code')
  const [first] = samples
  if (!first?.match) return []
  const hasSlot = passages.some(({ passage }) => told.has(passage))
  if (!hasSlot && !isWholeBlock(passages, first.match)) return []
  const rows = new Map<number | Item | null, Judged[]>()
  for (const judged of passages) {
    const key = judged.passage.cell?.row ?? judged.passage.item
    if (judged.passage.text === '' || judged.passage.role === 'label') continue
    addTo(rows, key, judged)
  }
  const findings: Finding[] = []
  let run: Judged[] = []
  const close = () => {
    if (run.length > 0) findings.push(tellRun(run, run[0]?.passage.cell ? 'row' : 'step'))
    run = []
  }
  for (const row of rows.values()) {
    const isSample = row.every(({ passage, known }) => known === 'neutral' && !told.has(passage))
    if (isSample) run.push(...row)
    else close()
  }
  close()
  return findings
}

/** Whether a block is nothing but one template's text, and nearly all of one of its blocks. */
function isWholeBlock(passages: readonly Judged[], { print }: Known): boolean {
  const content = passages.filter(({ passage }) => passage.text !== '' && passage.role !== 'label')
  if (content.length < 2 || !content.every(({ match }) => match?.print.template === print.template)) return false
  return content.length >= (countBlock(print) || content.length) * 0.75
}

function tellRun(run: readonly Judged[], sort: 'step' | 'row' | 'text'): Finding {
  const [first] = run
  const last = run.at(-1)
  const passage = first?.passage ?? null
  return {
    passage,
    range: { start: first?.passage.range.start ?? 0, end: last?.passage.range.end ?? 0 },
    section: (first as Judged).passage.section,
    kind: 'sample',
    sort,
    text: first?.passage.text ?? '',
    prompt: '',
    match: first?.match ?? null,
  }
}

/** Sections that say nothing but their template's prose, with nothing of them told already. */
function findOwnSections(document: Document, evidence: readonly Judged[], told: ReadonlySet<Passage | null>): Finding[] {
  if (!evidence.some(({ match }) => match?.print.kind === 'prose')) return []
  const judged = new Map(evidence.map((each) => [each.passage, each]))
  const findings: Finding[] = []
  for (const section of document.sections) {
    if (section === document.title || section.children.length > 0 || section.images.length > 0) continue
    const content = section.passages.filter(({ role, text }) => role !== 'heading' && role !== 'label' && text !== '')
    if (content.length === 0 || content.some((passage) => told.has(passage))) continue
    const own = content.map((passage) => judged.get(passage))
    if (!own.every((each) => each?.match && each.match.likeness > 0.9)) continue
    const prose = own.filter((each): each is Judged => each?.match?.print.kind === 'prose')
    const words = prose.reduce((sum, each) => sum + (each.match?.print.size ?? 0), 0)
    if (words >= 5) findings.push(tellRun(own.filter((each) => each !== undefined), 'text'))
  }
  return findings
}
