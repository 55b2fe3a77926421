import type { Document, Item, Section, Table, TextBlock } from '../document/document.ts'
import type { Range } from '../document/source.ts'
import { addTo } from '../text/groups.ts'
import { isGeneric } from './diagram-edges.ts'
import type { Evidence } from './document-context.ts'
import type { Leftover } from './find-leftovers.ts'
import { countBlock, type Known } from './known-text.ts'

/** A text block with what speaks for its being unfilled, and the template's text that it is. */
export interface Judged extends Evidence {
  readonly match: Known | null
}

/** A stretch of a document that is unfilled, before it is put into words. */
export interface Finding {
  readonly textBlock: TextBlock | null
  readonly range: Range
  readonly section: Section
  readonly kind: Leftover['kind']
  readonly sort: Leftover['sort']
  readonly text: string
  readonly prompt: string
  readonly match: Known | null
  /** The family of public templates whose text it is. */
  readonly publicFamily?: string | undefined
}

/** The text blocks of one list, or of one table. */
interface Block {
  readonly textBlocks: Judged[]
}

/** Finds a template's example content that is still there. `told` are text blocks found unfilled already. */
export function findSamples(
  document: Document,
  evidence: readonly Judged[],
  told: ReadonlySet<TextBlock | null>,
  unfilled: boolean,
): Finding[] {
  const findings: Finding[] = []
  const blocks = new Map<Item | Section | Table, Block>()
  for (const judged of evidence) {
    const { textBlock, match } = judged
    if (textBlock.role === 'code') {
      if (told.has(textBlock)) continue
      if (match && isSampleCode(match)) findings.push(tellCode(judged))
      else if (unfilled && textBlock.fence?.language === 'mermaid' && isGeneric(textBlock.text))
        findings.push(tellCode({ ...judged, match: null }))
      continue
    }
    const key = textBlock.cell
      ? textBlock.cell.table
      : textBlock.item
        ? (textBlock.item.parent ?? textBlock.section)
        : null
    if (key === null || textBlock.role === 'heading' || textBlock.cell?.row === 0) {
      if (match?.print.kind === 'sample' && match.print.role === 'prose' && match.print.size >= 6) {
        findings.push(tellRun([judged], 'text'))
      }
      continue
    }
    const block = blocks.get(key)
    if (block) block.textBlocks.push(judged)
    else blocks.set(key, { textBlocks: [judged] })
  }
  for (const { textBlocks } of blocks.values()) findings.push(...findInBlock(textBlocks, told))
  const all = new Set([...told, ...findings.map((finding) => finding.textBlock)])
  findings.push(...findOwnSections(document, evidence, all))
  return findings
}

function isSampleCode({ print, likeness }: Known): boolean {
  if (print.kind !== 'sample' || print.role !== 'code') return false
  return print.size >= 3 || (likeness === 1 && print.size >= 2)
}

function tellCode({ textBlock, match }: Judged): Finding {
  const [line = ''] = textBlock.text.split('\n', 1)
  return {
    textBlock,
    range: textBlock.range,
    section: textBlock.section,
    kind: 'sample',
    sort: match && !match.print.diagram ? 'code' : 'diagram',
    text: line,
    prompt: '',
    match,
  }
}

/** Steps or rows of a list or table: told only while the block still holds a slot, or is the template's whole block. */
function findInBlock(textBlocks: readonly Judged[], told: ReadonlySet<TextBlock | null>): Finding[] {
  const samples = textBlocks.filter(({ match, known }) => known === 'neutral' && match?.print.role !== 'code')
  const [first] = samples
  if (!first?.match) return []
  const hasSlot = textBlocks.some(({ textBlock }) => told.has(textBlock))
  if (!hasSlot && !isWholeBlock(textBlocks, first.match)) return []
  const rows = new Map<number | Item | null, Judged[]>()
  for (const judged of textBlocks) {
    const key = judged.textBlock.cell?.row ?? judged.textBlock.item
    if (judged.textBlock.text === '' || judged.textBlock.role === 'label') continue
    addTo(rows, key, judged)
  }
  const findings: Finding[] = []
  let run: Judged[] = []
  const close = () => {
    if (run.length > 0) findings.push(tellRun(run, run[0]?.textBlock.cell ? 'row' : 'step'))
    run = []
  }
  for (const row of rows.values()) {
    const isSample = row.every(({ textBlock, known }) => known === 'neutral' && !told.has(textBlock))
    if (isSample) run.push(...row)
    else close()
  }
  close()
  return findings
}

/** Whether a block is nothing but one template's text, and nearly all of one of its blocks. */
function isWholeBlock(textBlocks: readonly Judged[], { print }: Known): boolean {
  const content = textBlocks.filter(({ textBlock }) => textBlock.text !== '' && textBlock.role !== 'label')
  if (content.length < 2 || !content.every(({ match }) => match?.print.template === print.template)) return false
  return content.length >= (countBlock(print) || content.length) * 0.75
}

function tellRun(run: readonly Judged[], sort: 'step' | 'row' | 'text'): Finding {
  const [first] = run
  const last = run.at(-1)
  const textBlock = first?.textBlock ?? null
  return {
    textBlock,
    range: { start: first?.textBlock.range.start ?? 0, end: last?.textBlock.range.end ?? 0 },
    section: (first as Judged).textBlock.section,
    kind: 'sample',
    sort,
    text: first?.textBlock.text ?? '',
    prompt: '',
    match: first?.match ?? null,
  }
}

/** Sections that say nothing but their template's prose, with nothing of them told already. */
function findOwnSections(
  document: Document,
  evidence: readonly Judged[],
  told: ReadonlySet<TextBlock | null>,
): Finding[] {
  if (!evidence.some(({ match }) => match?.print.kind === 'prose')) return []
  const judged = new Map(evidence.map((each) => [each.textBlock, each]))
  const findings: Finding[] = []
  for (const section of document.sections) {
    if (section === document.title || section.children.length > 0 || section.images.length > 0) continue
    const content = section.textBlocks.filter(({ role, text }) => role !== 'heading' && role !== 'label' && text !== '')
    if (content.length === 0 || content.some((textBlock) => told.has(textBlock))) continue
    const own = content.map((textBlock) => judged.get(textBlock))
    if (!own.every((each) => each?.match && each.match.likeness > 0.9)) continue
    const prose = own.filter((each): each is Judged => each?.match?.print.kind === 'prose')
    const words = prose.reduce((sum, each) => sum + (each.match?.print.size ?? 0), 0)
    if (words >= 5)
      findings.push(
        tellRun(
          own.filter((each) => each !== undefined),
          'text',
        ),
      )
  }
  return findings
}
