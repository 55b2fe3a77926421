import { findSlots } from '../dates/slots.ts'
import type { Document, Section, TextBlock } from '../document/document.ts'
import { findEmptyItems, findEmptyTables } from '../document/empty-content.ts'
import type { Range } from '../document/source.ts'
import type { Template, TemplateField, TemplateSection } from '../template/template.ts'
import { makeTest } from './allow-patterns.ts'
import { findCodeMarks } from './code-placeholders.ts'
import { type Company, type Evidence, isLeftOpen, isTold, judgeCompany } from './document-context.ts'
import { judgeWords } from './instructions.ts'
import { type Known, knownPrints, printsOf, recognise } from './known-text.ts'
import { findMarks, type Mark } from './marks.ts'
import { findPublicTexts, type PublicText } from './public-templates.ts'
import { type Finding, findSamples, type Judged } from './samples.ts'

/** Text that stands in a document and that nobody has filled in or replaced. */
export interface Leftover {
  /** A stand-in for content, or example content of a template. */
  readonly kind: 'placeholder' | 'sample'
  /** What makes it one: a stand-in's shape, a marker word, an instruction to the author, a promise of content. */
  readonly sort:
    | 'slot'
    | 'choice'
    | 'date-form'
    | 'marker'
    | 'blank'
    | 'instruction'
    | 'promise'
    | 'diagram'
    | 'code'
    | 'step'
    | 'row'
    | 'text'
  /** `known`: it is a template's own text. `public`: it is from a public template. `mark`: it looks like a stand-in. */
  readonly evidence: 'known' | 'public' | 'mark'
  /** As it stands, on one line. */
  readonly text: string
  readonly range: Range
  readonly section: Section
  /** The template whose text it is, or the family of public templates; null for a mark. */
  readonly template: string | null
  /** How much of the template's words stand here, 0 to 1; 1 for a mark. */
  readonly likeness: number
  /** What belongs there instead, in the template's words; null where nobody says. */
  readonly advice: string | null
}

/** What may stand although it looks unfilled, and what counts although it does not. */
export interface LeftoverOptions {
  /** Texts, or patterns between slashes, that are fine here. */
  readonly allow: readonly string[]
  /** More markers, as `TODO`. */
  readonly terms: readonly string[]
}

/** Finds what is unfilled in a document, in order. `template` is the one it is held against, if any. */
export function findLeftovers(document: Document, template: Template | null, options: LeftoverOptions): Leftover[] {
  const indexes = template ? [printsOf(template), knownPrints()] : [knownPrints()]
  const isTerm = makeTermTest(options.terms)
  const findings: Finding[] = []
  const evidence = document.textBlocks.map((textBlock): Judged => {
    const known = recognise(textBlock, indexes, template?.name ?? null)
    const marks = isTerm(textBlock) ? [markWhole(textBlock)] : findMarks(textBlock)
    const ask = marks.length === 0 ? judgeWords(textBlock) : null
    return { textBlock, marks, ask, match: known, known: known ? classify(known, textBlock) : null }
  })
  const company = judgeCompany(document, evidence)
  const publicTexts = findPublicTexts(document.textBlocks)
  for (const judged of evidence) {
    // What stands behind `TODO:` is part of that find.
    if (
      judged.textBlock.role === 'value' &&
      findings.at(-1)?.sort === 'marker' &&
      isMarked(judged.textBlock, findings.at(-1))
    )
      continue
    findings.push(...judgePassage(judged, company, publicTexts.get(judged.textBlock) ?? null))
  }
  const told = new Set(findings.map((finding) => finding.textBlock))
  findings.push(...findSamples(document, evidence, told, company.slots))
  const blanks = [
    ...findEmptyItems(document),
    ...findEmptyTables(document).map(({ table, range }) => ({ range, section: table.section })),
  ]
  for (const { range, section } of blanks) {
    findings.push({
      textBlock: null,
      range,
      section,
      sort: 'blank',
      text: '',
      match: null,
      prompt: '',
      kind: 'placeholder',
    })
  }
  const isAllowed = makeTest(options.allow)
  return findings
    .filter((finding) => !isAllowed(finding.text))
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
    .map((finding) => present(finding, template))
}

/** The stretches of one text block that are unfilled. */
function judgePassage(
  { textBlock, marks, ask, match, known }: Judged,
  company: Company,
  publicText: PublicText | null,
): Finding[] {
  const own = known === 'unfilled' ? match : null
  const { section, text } = textBlock
  const rangeOf = (from: number, to: number, sort: Leftover['sort']): Range => {
    const range = textBlock.rangeOf(from, to)
    return sort === 'marker' && textBlock.role === 'label' && textBlock.field
      ? { start: range.start, end: Math.max(range.end, textBlock.field.valueRange.end) }
      : range
  }
  const tell = (from: number, to: number, sort: Leftover['sort'], prompt: string): Finding => ({
    textBlock,
    section,
    sort,
    prompt,
    match: own,
    kind: 'placeholder',
    range: rangeOf(from, to, sort),
    text: text.slice(from, to),
  })
  if (textBlock.role === 'code') {
    return findCodeMarks(textBlock)
      .filter((mark) => mark.sure || company.slots || own)
      .map((mark) => tell(mark.from, mark.to, 'code', mark.prompt))
  }
  const open = isLeftOpen(textBlock, company)
  const publicFamily = own ? undefined : publicText?.family
  const told = marks
    .filter((mark) => mark.sure || company.slots || own || open || publicText?.kind === 'placeholder')
    .map((mark) => ({ ...tell(mark.from, mark.to, mark.sort, mark.prompt), publicFamily }))
  if (told.length > 0) return told
  if (own) return [tell(0, text.length, own.print.kind === 'instruction' ? 'instruction' : 'slot', '')]
  if (publicText) {
    const { kind, from, to } = publicText
    return [{ ...tell(from, to, kind === 'instruction' ? 'instruction' : 'slot', ''), publicFamily }]
  }
  return ask && isTold(textBlock, ask, company) ? [tell(0, text.length, ask.sort, '')] : []
}

/** What a template's text is in a document: a slot is unfilled where it still has its brackets, an instruction anywhere. */
function classify({ print, likeness }: Known, textBlock: TextBlock): Evidence['known'] {
  if (print.kind === 'sample') return 'neutral'
  if (print.kind === 'prose') return null
  if (textBlock.role === 'code' && print.role !== 'code') return null
  const slots = findSlots(textBlock.text)
  if (print.kind === 'instruction')
    return slots.length > 0 || (likeness > 0.85 && textBlock.role !== 'heading') ? 'unfilled' : null
  const [slot] = slots
  return slot &&
    (print.size >= 4 || (likeness === 1 && print.size >= 2) || slot.to - slot.from >= textBlock.text.length - 2)
    ? 'unfilled'
    : null
}

/** Tests for a user's own markers: as a whole text block or at its beginning, before a colon, a dash or a space. */
function makeTermTest(terms: readonly string[]): (textBlock: TextBlock) => boolean {
  const wanted = terms.map((term) => term.trim()).filter((term) => term !== '')
  if (wanted.length === 0) return () => false
  return ({ text, role }) =>
    role !== 'code' &&
    wanted.some((term) => text.startsWith(term) && !/^[\p{L}\p{N}_]/u.test(text.slice(term.length, term.length + 2)))
}

function isMarked({ field }: TextBlock, last: Finding | undefined): boolean {
  return last?.textBlock?.role === 'label' && last.textBlock.field === field
}

function markWhole(textBlock: TextBlock): Mark {
  return { from: 0, to: textBlock.text.length, sort: 'marker', sure: true, prompt: '' }
}

function present(finding: Finding, held: Template | null): Leftover {
  const { kind, sort, match, publicFamily, range, section, textBlock } = finding
  const field = textBlock?.role === 'value' ? textBlock.field : null
  const prompt =
    finding.prompt !== '' ? finding.prompt : field && held ? (promptsOf(held).get(labelKey(field.label)) ?? '') : ''
  return {
    kind,
    sort,
    evidence: match ? 'known' : publicFamily === undefined ? 'mark' : 'public',
    text: finding.text.replace(/\s+/g, ' ').trim(),
    range,
    section,
    template: match?.print.template ?? publicFamily ?? null,
    likeness: match?.likeness ?? 1,
    advice: prompt === '' ? null : prompt.replace(/\s+/g, ' '),
  }
}

const prompts = new WeakMap<Template, ReadonlyMap<string, string>>()

/** What a template asks for behind each of its labels. */
function promptsOf(template: Template): ReadonlyMap<string, string> {
  const known = prompts.get(template)
  if (known) return known
  const found = new Map<string, string>()
  const add = (fields: readonly TemplateField[]) => {
    for (const { label, prompt } of fields)
      if (prompt !== '' && !found.has(labelKey(label))) found.set(labelKey(label), prompt)
  }
  const open: TemplateSection[] = [...template.sections]
  add(template.fields)
  for (let section = open.shift(); section; section = open.shift()) {
    add(section.fields)
    for (const entry of section.entries) add(entry.fields)
    open.push(...section.sections)
  }
  prompts.set(template, found)
  return found
}

function labelKey(label: string): string {
  return label.toLowerCase().replace(/\s+/g, ' ').trim()
}
