import type { Document } from '../document/document.ts'
import type { Field } from '../document/fields.ts'
import { isEmpty, type Item, type Section, type Table } from '../document/sections.ts'
import type { Range } from '../document/source.ts'
import { claimTitles, findNear, type HeadingTitle, type MatchedBy, type TitleClaim, type WantedTitle } from './match-titles.ts'
import type { EntryGroup, Template, TemplateField, TemplateSection } from './template.ts'
import { titleForms } from './titles.ts'

/** How a document lies against a template: for each thing the template asks for, where the document has it. */
export interface Alignment {
  readonly template: Template
  readonly document: Document
  /** Every section of the template, parents before children, in the template's order. */
  readonly sections: readonly SectionMatch[]
  /** Fields of the head. */
  readonly head: readonly FieldMatch[]
}

/** A section of the template and where the document has it. */
export interface SectionMatch {
  readonly wanted: TemplateSection
  readonly parent: SectionMatch | null
  /** Whether the document has it. */
  readonly present: boolean
  /** How its heading was recognised; null where it is missing. */
  readonly how: MatchedBy | null
  /** The heading that has it; null where it is missing, or there as a mere label. */
  readonly found: Section | null
  /** A heading that almost is it, where it is missing. */
  readonly near: Section | null
  /** Where it belongs where it is missing: the last line of what it should follow, line 1 where there is nothing. */
  readonly place: Range
  /** Whether the heading has nothing under it. */
  readonly empty: boolean
  /** Whether a fence or an image stands there. */
  readonly drawn: boolean
  readonly fields: readonly FieldMatch[]
  readonly entries: readonly EntryMatch[]
  readonly tables: readonly TableMatch[]
}

/** A field of the template and whether the document has it. */
export interface FieldMatch {
  readonly wanted: TemplateField
  readonly present: boolean
}

/** An entry group of the template and the entries of the document. */
export interface EntryMatch {
  readonly wanted: EntryGroup
  readonly found: readonly Entry[]
}

/** One entry of the document: a sub-section or a list item. */
export interface Entry {
  readonly title: string
  /** Its heading, or the first line of its list item. */
  readonly range: Range
  readonly empty: boolean
  readonly fields: readonly FieldMatch[]
}

/** A table of the template and the document's table with most of its columns. */
export interface TableMatch {
  readonly wanted: readonly string[]
  readonly found: Table | null
  readonly missing: readonly string[]
}

/** A section of a template and what a document has for it: as much of an alignment as a template is chosen by. */
export interface Placement extends TitleClaim {
  readonly wanted: TemplateSection
  /** Index of the section above it. */
  readonly parent: number | null
  /** A section, or a mere label; null where it is missing. */
  readonly place: Section | Field | null
}

/** Finds the sections of a template in a document by their titles; `broad`: by the words of a title alone. */
export function placeSections(template: Template, document: Document, broad: boolean): Placement[] {
  const { wanted, asTitles } = listWanted(template)
  const { headings, places } = headingsOf(document)
  const claims = claimTitles(asTitles, headings, { broad })
  return wanted.map(({ section, parent }, index) => {
    const { heading = null, how = null } = claims[index] ?? {}
    return { wanted: section, parent, heading, how, place: heading === null ? null : (places[heading] ?? null) }
  })
}

/** Lays a document against a template: one pure step, linear in the document. */
export function align(
  template: Template, document: Document, placements: readonly Placement[] = placeSections(template, document, template.free),
): Alignment {
  const { headings, places } = headingsOf(document)
  const nearby = findNear(listWanted(template).asTitles, headings, placements)
  const taken = takenBy(placements)
  const sections: SectionMatch[] = []
  placements.forEach((placement, index) => {
    const { wanted, parent, how, place } = placement
    const heading = nearby[index] ?? null
    const near = heading === null ? null : (places[heading] ?? null)
    const found = foundBy(placement)
    const parentMatch = parent === null ? null : (sections[parent] ?? null)
    sections.push({
      wanted,
      parent: parentMatch,
      present: place !== null,
      how,
      found,
      near: near && 'depth' in near ? near : null,
      place: found?.range ?? findPlace(document, sections, parentMatch),
      empty: found !== null && isEmpty(found),
      drawn: found !== null && isDrawn(found),
      ...matchContent(placement, taken),
      tables: found ? matchTables(wanted.tables, found) : [],
    })
  })
  return { template, document, sections, head: matchHead(template, document) }
}

/** What sections stand for sections of the template. */
export function takenBy(placements: readonly Placement[]): ReadonlySet<Section | Field | null> {
  return new Set(placements.map(({ place }) => place))
}

/** The heading that has a section; null where it is missing, or there as a mere label. */
export function foundBy({ place }: Placement): Section | null {
  return place && 'depth' in place ? place : null
}

/** The fields and entries of a section of the template in the document; none where it is missing. */
export function matchContent(placement: Placement, taken: ReadonlySet<Section | Field | null>): Pick<SectionMatch, 'fields' | 'entries'> {
  const found = foundBy(placement)
  if (!found) return { fields: [], entries: [] }
  const { fields, entries } = placement.wanted
  return {
    fields: matchFields(fields, labelsIn(found)),
    entries: entries.map((group) => ({ wanted: group, found: findEntries(group, found, taken) })),
  }
}

/** The fields of the template's head. */
export function matchHead(template: Template, document: Document): FieldMatch[] {
  return matchFields(template.fields, headingsOf(document).labels)
}

interface Wanted {
  readonly section: TemplateSection
  readonly parent: number | null
}

/** A template's sections as they are looked for: the same list for every document, so that it is read once. */
function listWanted({ sections }: Template): { readonly wanted: readonly Wanted[]; readonly asTitles: readonly WantedTitle[] } {
  const known = listed.get(sections)
  if (known) return known
  const wanted = flatten(sections)
  const asTitles = wanted.map(({ section, parent }) => ({ title: section.title, also: section.also, depth: section.depth, parent }))
  listed.set(sections, { wanted, asTitles })
  return { wanted, asTitles }
}

const listed = new WeakMap<object, { readonly wanted: readonly Wanted[]; readonly asTitles: readonly WantedTitle[] }>()

function flatten(sections: readonly TemplateSection[], parent: number | null = null, into: Wanted[] = []): Wanted[] {
  for (const section of sections) {
    into.push({ section, parent })
    flatten(section.sections, into.length - 1, into)
  }
  return into
}

/** Read once, however many templates a document is held against. */
const known = new WeakMap<Document, Headings>()

function headingsOf(document: Document): Headings {
  const read = known.get(document) ?? readHeadings(document)
  known.set(document, read)
  return read
}

interface Headings {
  readonly headings: readonly HeadingTitle[]
  readonly places: readonly (Section | Field)[]
  /** What fields of the head are called. */
  readonly labels: ReadonlySet<string>
}

/** What may count as a heading: sections, and labels that content hangs from. */
function readHeadings(document: Document): Headings {
  const headings: HeadingTitle[] = []
  const places: (Section | Field)[] = []
  const indexes = new Map<Section, number>()
  for (const section of document.sections) {
    if (section === document.title) continue
    indexes.set(section, places.length)
    headings.push({
      title: section.title,
      depth: section.depth,
      parent: section.parent ? (indexes.get(section.parent) ?? null) : null,
      bold: section.kind === 'bold',
      holds: holdsOf(section),
    })
    places.push(section)
  }
  for (const field of document.fields) {
    if (!field.nested || !field.strong || field.host !== 'line') continue
    headings.push({ title: field.label, depth: field.section.depth + 1, parent: indexes.get(field.section) ?? null, bold: true })
    places.push(field)
  }
  return { headings, places, labels: new Set(document.head.flatMap((field) => formsOf(field.label))) }
}

/** What its own content has of steps and of pictures, a line with arrows among them. */
function holdsOf(section: Section): ('steps' | 'diagram')[] {
  const hasSteps = (item: Item): boolean => item.ordered || item.children.some(hasSteps)
  const isPicture = section.fences.length > 0 || section.images.length > 0
  const holds: ('steps' | 'diagram')[] = section.items.some(hasSteps) ? ['steps'] : []
  if (isPicture || section.passages.some(({ text }) => /→|->|=>/.test(text))) holds.push('diagram')
  return holds
}

/** The last line of the nearest section before this one that the document has, else of the parent's own content. */
function findPlace(document: Document, before: readonly SectionMatch[], parent: SectionMatch | null): Range {
  for (const match of [...before].reverse()) {
    if (match === parent && parent.found) return lastLine(document, parent.found.ownEnd)
    if (match.parent === parent && match.found) return lastLine(document, match.found.end)
  }
  return lineWithoutIndent(document, 1)
}

/** The last line before an offset that is not blank. */
function lastLine(document: Document, end: number): Range {
  const upTo = document.source.text.slice(0, end).trimEnd().length
  return lineWithoutIndent(document, document.source.place(upTo).line)
}

function lineWithoutIndent({ source }: Document, line: number): Range {
  const { start, end } = source.lineRange(line)
  const text = source.text.slice(start, end)
  return { start: start + (text.length - text.trimStart().length), end: start + text.trimEnd().length }
}

function matchFields(wanted: readonly TemplateField[], labels: ReadonlySet<string>): FieldMatch[] {
  return wanted.map((field) => ({ wanted: field, present: hasForm(field.label, labels) }))
}

function hasForm(label: string, forms: ReadonlySet<string>): boolean {
  return titleForms(label).some(({ form, strength }) => strength === 'whole' && forms.has(form))
}

/** The normalised forms of a label. */
function formsOf(label: string): string[] {
  return titleForms(label).flatMap(({ form, strength }) => (strength === 'whole' ? [form] : []))
}

/** A document is held against several templates when one is chosen for it: its labels are read once. */
const labelled = new WeakMap<Section, ReadonlySet<string>>()

/** Everything in a section that may stand for a field: labels, sub-headings, first cells of rows, columns. */
function labelsIn(section: Section): ReadonlySet<string> {
  const known = labelled.get(section)
  if (known) return known
  const labels = new Set<string>()
  const add = (text: string) => {
    for (const form of formsOf(text)) labels.add(form)
  }
  const walk = (part: Section) => {
    for (const field of part.fields) add(field.label)
    for (const table of part.tables) {
      for (const column of table.columns) add(column)
      for (const [first] of table.rows) if (first) add(first.text)
    }
    for (const child of part.children) {
      add(child.title)
      walk(child)
    }
  }
  walk(section)
  labelled.set(section, labels)
  return labels
}

/** The entries below a section: sub-sections that are no section of the template's, else list items. */
function findEntries(group: EntryGroup, section: Section, taken: ReadonlySet<Section | Field | null>): Entry[] {
  const below = section.children.filter((child) => !taken.has(child))
  const sections = below.flatMap((child) => (holdsEntries(group, child) ? child.children : [child]))
  if (sections.length > 0) {
    return sections.map((child) => ({
      title: child.title,
      range: child.range,
      empty: isEmpty(child),
      fields: matchFields(group.fields, labelsIn(child)),
    }))
  }
  return section.items.filter((item) => item.field !== null || item.children.length > 0).map((item) => ({
    title: item.field?.label ?? item.passage?.text ?? '',
    range: item.field?.labelRange ?? item.passage?.range ?? item.range,
    empty: false,
    fields: item.children.some((child) => child.field) ? matchFields(group.fields, labelsInItem(item)) : [],
  }))
}

function isDrawn(section: Section): boolean {
  return section.fences.length > 0 || section.images.length > 0 || section.children.some(isDrawn)
}

/** Whether a sub-section only gathers entries: none of the fields asked is its own, and its children have some. */
function holdsEntries(group: EntryGroup, section: Section): boolean {
  const asked = new Set(group.fields.filter((field) => field.required).flatMap((field) => formsOf(field.label)))
  const has = (part: Section) => part.fields.some((field) => hasForm(field.label, asked))
  return asked.size > 0 && !has(section) && section.children.some((child) => child.kind === 'heading' && has(child))
}

function labelsInItem(item: Item): Set<string> {
  const labels = new Set<string>()
  const walk = (one: Item) => {
    for (const child of one.children) {
      if (child.field) for (const form of formsOf(child.field.label)) labels.add(form)
      walk(child)
    }
  }
  walk(item)
  return labels
}

/** For each table the document's table that has most of its columns. */
function matchTables(wanted: readonly (readonly string[])[], section: Section): TableMatch[] {
  const tables = tablesIn(section)
  return wanted.map((columns) => {
    let best: TableMatch = { wanted: columns, found: null, missing: columns }
    for (const table of tables) {
      const there = new Set(table.columns.flatMap((text) => formsOf(text)))
      const missing = columns.filter((column) => !hasForm(column, there))
      if (best.found === null || missing.length < best.missing.length) best = { wanted: columns, found: table, missing }
    }
    return best
  })
}

function tablesIn(section: Section): Table[] {
  return [...section.tables, ...section.children.flatMap(tablesIn)]
}
