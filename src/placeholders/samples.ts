import type { Document, Item, Section, Table, TextBlock } from '../document/document.ts'
import { addTo } from '../text/groups.ts'
import { isGeneric } from './diagram-edges.ts'
import { countBlock, type Known } from './known-text.ts'
import type { Examined, RawLeftover } from './leftover.ts'

type Blocks = ReadonlySet<TextBlock | null>

/** Finds a template's example content that is still there. `reported` are blocks that are unfilled anyway. */
export function findSamples(
  document: Document,
  all: readonly Examined[],
  reported: Blocks,
  isUnfilled: boolean,
): RawLeftover[] {
  const samples: RawLeftover[] = []
  const lists = new Map<Item | Section | Table, Examined[]>()
  for (const examined of all) {
    const { block } = examined
    const list = listOf(block)
    if (block.role === 'code') samples.push(...(reported.has(block) ? [] : findCode(examined, isUnfilled)))
    else if (list !== null) addTo(lists, list, examined)
    else if (isSampleProse(examined)) samples.push(sampleOf([examined], 'text', 'sample/prose'))
  }
  for (const list of lists.values()) samples.push(...findInList(list, reported))
  const known = new Set([...reported, ...samples.map((sample) => sample.block)])
  return [...samples, ...findTemplateSections(document, all, known)]
}

/** The table or list that a block is part of; null for one that is part of neither. */
function listOf({ cell, item, section, role }: TextBlock): Item | Section | Table | null {
  if (role === 'heading' || cell?.row === 0) return null
  return cell ? cell.table : item ? (item.parent ?? section) : null
}

function findCode(examined: Examined, isUnfilled: boolean): RawLeftover[] {
  const { block, match } = examined
  if (match && isSampleCode(match)) return [codeSample(examined, 'sample/known-code')]
  const generic = isUnfilled && block.fence?.language === 'mermaid' && isGeneric(block.text)
  return generic ? [codeSample({ ...examined, match: null }, 'sample/generic-diagram')] : []
}

function isSampleCode({ print, likeness }: Known): boolean {
  if (print.kind !== 'sample' || print.role !== 'code') return false
  return print.size >= 3 || (likeness === 1 && print.size >= 2)
}

function isSampleProse({ match }: Examined): boolean {
  return match?.print.kind === 'sample' && match.print.role === 'prose' && match.print.size >= 6
}

function codeSample(examined: Examined, detector: string): RawLeftover {
  const { block, match } = examined
  const [line = ''] = block.text.split('\n', 1)
  const kind = match && !match.print.diagram ? 'code' : 'diagram'
  return { ...describe(examined, detector), kind, range: block.range, text: line }
}

/**
 * Steps or rows of a list or table: reported only while it still has a placeholder, or is the template's whole list.
 */
function findInList(list: readonly Examined[], reported: Blocks): RawLeftover[] {
  const first = list.find(({ match, known }) => known === 'neutral' && match?.print.role !== 'code')
  if (!first?.match) return []
  const hasPlaceholder = list.some(({ block }) => reported.has(block))
  if (!hasPlaceholder && !isWholeList(list, first.match)) return []
  const rows = new Map<number | Item | null, Examined[]>()
  for (const examined of list) {
    const { cell, item, text, role } = examined.block
    if (text !== '' && role !== 'label') addTo(rows, cell?.row ?? item, examined)
  }
  const samples: RawLeftover[] = []
  let run: Examined[] = []
  const close = () => {
    if (run.length > 0) samples.push(sampleOf(run, run[0]?.block.cell ? 'row' : 'item', 'sample/list'))
    run = []
  }
  for (const row of rows.values()) {
    if (row.every(({ block, known }) => known === 'neutral' && !reported.has(block))) run.push(...row)
    else close()
  }
  close()
  return samples
}

/** Whether a list is nothing but one template's text, and nearly all of one of its lists. */
function isWholeList(list: readonly Examined[], { print }: Known): boolean {
  const content = list.filter(({ block }) => block.text !== '' && block.role !== 'label')
  if (content.length < 2 || !content.every(({ match }) => match?.print.template === print.template)) return false
  return content.length >= (countBlock(print) || content.length) * 0.75
}

/** One sample that reaches from the first to the last of consecutive blocks. */
function sampleOf(run: readonly Examined[], kind: 'item' | 'row' | 'text', detector: string): RawLeftover {
  const first = run[0] as Examined
  const last = run.at(-1) ?? first
  return {
    ...describe(first, detector),
    kind,
    range: { start: first.block.range.start, end: last.block.range.end },
    text: first.block.text,
  }
}

function describe({ block, match }: Examined, detector: string): Omit<RawLeftover, 'kind' | 'range' | 'text'> {
  return { block, section: block.section, isSample: true, prompt: '', match, detector }
}

/** Sections that say nothing but their template's prose, with nothing of them reported already. */
function findTemplateSections(document: Document, all: readonly Examined[], reported: Blocks): RawLeftover[] {
  if (!all.some(({ match }) => match?.print.kind === 'prose')) return []
  const examined = new Map(all.map((each) => [each.block, each]))
  const samples: RawLeftover[] = []
  for (const section of document.sections) {
    if (section === document.title || section.children.length > 0 || section.images.length > 0) continue
    const content = section.textBlocks.filter(({ role, text }) => role !== 'heading' && role !== 'label' && text !== '')
    if (content.length === 0 || content.some((block) => reported.has(block))) continue
    const own = content.flatMap((block) => examined.get(block) ?? [])
    if (!own.every(({ match }) => match && match.likeness > 0.9)) continue
    const prose = own.flatMap(({ match }) => (match?.print.kind === 'prose' ? [match.print] : []))
    const words = prose.reduce((sum, print) => sum + print.size, 0)
    if (words >= 5) samples.push(sampleOf(own, 'text', 'sample/section'))
  }
  return samples
}
