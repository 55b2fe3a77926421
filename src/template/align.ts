import type { Document, Field, Item, Section, Table } from '../document/document.ts'
import { isEmpty } from '../document/sections.ts'
import type { Range } from '../document/source.ts'
import { hasSlot } from './entry-samples.ts'
import { type FieldMatch, hasForm, labelForms, labelsIn, labelsInItem, matchFields } from './labels.ts'
import { mayBeEmpty } from './left-empty.ts'
import { foundBy, headLabels, type Placement, placeSections, placesNear, takenBy } from './placements.ts'
import type { EntryGroup, Template, TemplateSection } from './template.ts'

export type { FieldMatch } from './labels.ts'

/** A document checked against a template: for each thing that the template asks for, where the document has it. */
export interface Alignment {
  readonly template: Template
  readonly document: Document
  /** Every section of the template, parents before children, in the template's order. */
  readonly sections: readonly SectionMatch[]
  /** Fields of the head. */
  readonly head: readonly FieldMatch[]
  /** Keys of the front matter without a value, which the template fills and requires. */
  readonly emptyKeys: readonly Field[]
  /** Whether the template says that the place of a label or title may stay empty. */
  mayBeEmpty(label: string): boolean
}

/** A section of the template and where the document has it. */
export interface SectionMatch {
  readonly wanted: TemplateSection
  readonly parent: SectionMatch | null
  /** Whether the document has it. */
  readonly present: boolean
  /** Its heading; null where it is missing, or only a label. */
  readonly found: Section | null
  /** Where it is missing, a heading that is almost the same. */
  readonly near: Section | null
  /** The section it should follow where it is missing; null where it should come first. */
  readonly follows: Section | null
  /** The place where a missing section belongs: the last line of what it should follow, or line 1. */
  readonly place: Range
  /** Whether the heading has nothing under it. */
  readonly empty: boolean
  /** Whether the section has a fence or an image. */
  readonly drawn: boolean
  readonly fields: readonly FieldMatch[]
  readonly entries: readonly EntryMatch[]
  readonly tables: readonly TableMatch[]
}

/** An entry group of the template and the entries of the document. */
export interface EntryMatch {
  readonly wanted: EntryGroup
  readonly found: readonly Entry[]
  /**
   * Whether a section without entries has something in their place: a list or a table, or prose where the samples are
   * numbered.
   */
  readonly replaced: boolean
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

/** Checks a document against a template. Pure; takes time linear in the document. */
export function align(
  template: Template,
  document: Document,
  placements: readonly Placement[] = placeSections(template, document, template.free),
): Alignment {
  const nearby = placesNear(template, document, placements)
  const taken = takenBy(placements)
  const sections: SectionMatch[] = []
  placements.forEach((placement, index) => {
    const { wanted, parent, place } = placement
    const near = nearby[index] ?? null
    const found = foundBy(placement)
    const parentMatch = parent === null ? null : (sections[parent] ?? null)
    sections.push({
      wanted,
      parent: parentMatch,
      present: place !== null,
      found,
      near: near && 'depth' in near ? near : null,
      ...(found ? { follows: null, place: found.range } : findPlace(document, sections, parentMatch)),
      empty: found !== null && isEmpty(found),
      drawn: found !== null && isDrawn(found),
      ...matchContent(placement, taken),
      tables: found ? matchTables(wanted.tables, found) : [],
    })
  })
  const head = matchHead(template, document)
  return {
    ...{ template, document, sections, head },
    emptyKeys: findEmptyKeys(head, document),
    mayBeEmpty: (label) => mayBeEmpty(template, label),
  }
}

/** The fields and entries of a section of the template in the document; none where it is missing. */
export function matchContent(
  placement: Placement,
  taken: ReadonlySet<Section | Field | Item | null>,
): Pick<SectionMatch, 'fields' | 'entries'> {
  const found = foundBy(placement)
  if (!found) return { fields: [], entries: [] }
  const { fields, entries } = placement.wanted
  return {
    fields: matchFields(fields, labelsIn(found)),
    entries: entries.map((wanted) => {
      const ofGroup = findEntries(wanted, found, taken)
      const replaced = ofGroup.length === 0 && isReplaced(wanted, found)
      return { wanted, found: ofGroup, replaced }
    }),
  }
}

function isReplaced({ sample }: EntryGroup, section: Section): boolean {
  return hasListOrTable(section) || (!hasSlot(sample) && section.blocks > 0)
}

/** The fields of the template's head. */
export function matchHead(template: Template, document: Document): FieldMatch[] {
  return matchFields(template.fields, headLabels(document))
}

/** The keys of the front matter that have no value and are required fields of the head. */
function findEmptyKeys(head: readonly FieldMatch[], { head: fields }: Document): Field[] {
  const empty = fields.filter(
    ({ host, value, nested, parents }) => host === 'front-matter' && value === '' && !nested && parents.length === 0,
  )
  if (empty.length === 0) return []
  const asked = new Set(head.flatMap(({ wanted }) => (wanted.required ? labelForms(wanted.label) : [])))
  return empty.filter(({ label }) => hasForm(label, asked))
}

/** The last line of the nearest section before this one that the document has, else of the parent's own content. */
function findPlace(
  document: Document,
  before: readonly SectionMatch[],
  parent: SectionMatch | null,
): Pick<SectionMatch, 'follows' | 'place'> {
  for (const match of [...before].reverse()) {
    if (match === parent && parent.found)
      return { follows: parent.found, place: lastLine(document, parent.found.ownEnd) }
    if (match.parent === parent && match.found)
      return { follows: match.found, place: lastLine(document, match.found.end) }
  }
  return { follows: null, place: lineWithoutIndent(document, 1) }
}

/** The last line before an offset that is not blank. */
function lastLine(document: Document, end: number): Range {
  const upTo = document.source.text.slice(0, end).trimEnd().length
  return lineWithoutIndent(document, document.source.place(upTo).line)
}

function lineWithoutIndent({ source }: Document, line: number): Range {
  const { start, end } = source.lineRange(line)
  const text = source.text.slice(start, end)
  const indent = text.length - text.trimStart().length
  return { start: start + indent, end: start + Math.max(indent, text.trimEnd().length) }
}

/** The entries below a section: sub-sections that the template does not name, else list items. */
function findEntries(group: EntryGroup, section: Section, taken: ReadonlySet<Section | Field | Item | null>): Entry[] {
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
  return section.items
    .filter((item) => item.field !== null || item.children.length > 0)
    .map((item) => ({
      title: item.field?.label ?? item.textBlock?.text ?? '',
      range: item.field?.labelRange ?? item.textBlock?.range ?? item.range,
      empty: false,
      fields: item.children.some((child) => child.field) ? matchFields(group.fields, labelsInItem(item)) : [],
    }))
}

function isDrawn(section: Section): boolean {
  return section.fences.length > 0 || section.images.length > 0 || section.children.some(isDrawn)
}

function hasListOrTable(section: Section): boolean {
  return section.items.length > 0 || section.tables.some((table) => table.rows.length > 0)
}

/** Whether a sub-section only groups entries: it has none of the wanted fields itself, and its children have some. */
function holdsEntries(group: EntryGroup, section: Section): boolean {
  const asked = new Set(group.fields.filter((field) => field.required).flatMap((field) => labelForms(field.label)))
  const has = (part: Section) => part.fields.some((field) => field.host !== 'table' && hasForm(field.label, asked))
  return asked.size > 0 && !has(section) && section.children.some((child) => child.kind === 'heading' && has(child))
}

/** For each table of the template, the table of the document that has most of its columns. */
function matchTables(wanted: readonly (readonly string[])[], section: Section): TableMatch[] {
  const tables = tablesIn(section)
  return wanted.map((columns) => {
    let best: TableMatch = { wanted: columns, found: null, missing: columns }
    for (const table of tables) {
      const there = new Set(table.columns.flatMap((text) => labelForms(text)))
      const missing = columns.filter((column) => !hasForm(column, there))
      if (best.found === null || missing.length < best.missing.length) best = { wanted: columns, found: table, missing }
    }
    return best
  })
}

function tablesIn(section: Section): Table[] {
  return [...section.tables, ...section.children.flatMap(tablesIn)]
}
