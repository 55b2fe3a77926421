import type { Document, Field, Item, Section } from '../document/document.ts'
import { oncePer } from '../text/once.ts'
import { oneLine } from '../text/words.ts'
import { claimTitles, findNear, type HeadingTitle, type TitleClaim, type WantedTitle } from '../titles/match-titles.ts'
import { builtinTemplates } from './builtin.ts'
import { labelForms } from './labels.ts'
import type { Template, TemplateSection } from './template.ts'

/** A section of a template and what a document has for it: the part of an alignment by which a template is chosen. */
export interface Placement extends TitleClaim {
  readonly wanted: TemplateSection
  /** Index of the section above it. */
  readonly parent: number | null
  /** A section, only a label, or a question in bold; null where it is missing. */
  readonly place: Section | Field | Item | null
}

/** Finds the sections of a template in a document by their titles; `broad`: by the words of a title alone. */
export function placeSections(template: Template, document: Document, broad: boolean): Placement[] {
  const { wanted, asTitles } = listWanted(template)
  const { headings, places } = headingsOf(document)
  const claims = claimTitles(asTitles, headings, broad)
  return wanted.map(({ section, parent }, index) => {
    const { heading = null, how = null } = claims[index] ?? {}
    return { wanted: section, parent, heading, how, place: heading === null ? null : (places[heading] ?? null) }
  })
}

/** The sections of the document that count as sections of the template. */
export function takenBy(placements: readonly Placement[]): ReadonlySet<Section | Field | Item | null> {
  return new Set(placements.map(({ place }) => place))
}

/** The heading of a section; null where it is missing, or only a label. */
export function foundBy({ place }: Placement): Section | null {
  return place && 'depth' in place ? place : null
}

/** For each missing section, a heading that is almost the same. */
export function placesNear(
  template: Template,
  document: Document,
  placements: readonly Placement[],
): (Section | Field | Item | null)[] {
  const { headings, places } = headingsOf(document)
  return findNear(listWanted(template).asTitles, headings, placements).map((heading) =>
    heading === null ? null : (places[heading] ?? null),
  )
}

/** The labels of a document's head. */
export function headLabels(document: Document): ReadonlySet<string> {
  return headingsOf(document).labels
}

interface Wanted {
  readonly section: TemplateSection
  readonly parent: number | null
}

/** The sections of a template in the form that is searched for, which is the same for every document. */
const listWanted = oncePer((template: Template) => {
  const wanted = flatten(template.sections)
  const asTitles = wanted.map(
    ({ section, parent }): WantedTitle => ({
      title: section.title,
      also: section.also,
      depth: section.depth,
      parent,
      loose: !builtinTemplates.includes(template),
    }),
  )
  return { wanted, asTitles }
})

function flatten(sections: readonly TemplateSection[], parent: number | null = null, into: Wanted[] = []): Wanted[] {
  for (const section of sections) {
    into.push({ section, parent })
    flatten(section.sections, into.length - 1, into)
  }
  return into
}

/** What may count as a heading: sections, and labels with content of their own; and the labels of the head. */
const headingsOf = oncePer((document: Document) => {
  const headings: HeadingTitle[] = []
  const places: (Section | Field | Item)[] = []
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
    headings.push({
      title: field.label,
      depth: field.section.depth + 1,
      parent: indexes.get(field.section) ?? null,
      bold: true,
    })
    places.push(field)
  }
  for (const item of listItems(document)) {
    const title = readBoldQuestion(item, document)
    if (title === null) continue
    const { section } = item
    headings.push({ title, depth: section.depth + 1, parent: indexes.get(section) ?? null, bold: true })
    places.push(item)
  }
  return { headings, places, labels: readHeadLabels(document) }
})

function listItems({ root, sections }: Document): Item[] {
  return [root, ...sections].flatMap(({ items }) => items)
}

/** The question in bold that a list item begins with, as documents write it in place of a heading; null where none. */
function readBoldQuestion({ range }: Item, { source }: Document): string | null {
  const text = source.text.slice(range.start, Math.min(range.end, range.start + longestQuestion))
  const question = /^(?:[-*+]|\d{1,9}[.)])\s+(?:\*\*|__)([^*_]+\?)(?:\*\*|__)/.exec(text)?.[1]
  return question === undefined ? null : oneLine(question.replace(linkMarkup, '$1'))
}

const longestQuestion = 400
const linkMarkup = /\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])?/g

/** A longer front matter is data, of which reading every key as a title takes longer than all else. */
const mostHeadLabels = 1000

/** The labels of what is written before the second heading, however it is written: lists, lines, tables. */
function readHeadLabels(document: Document): ReadonlySet<string> {
  const [first] = document.sections.filter((section) => section.kind === 'heading')
  const parts = [document.root, ...(first ? [first] : [])]
  const names = [
    ...document.head.map(({ label }) => label),
    ...parts
      .flatMap((part) => [part, ...part.children.filter((child) => child.kind === 'bold')])
      .flatMap(({ fields, tables }) => [
        ...fields.map(({ label }) => label),
        ...tables.flatMap(({ columns, rows }) => [...columns, ...rows.map(([cell]) => cell?.text ?? '')]),
      ]),
  ]
  return new Set(names.slice(0, mostHeadLabels).flatMap(labelForms))
}

/** Whether its own content has steps, and pictures; a line with arrows is a picture. */
function holdsOf(section: Section): ('steps' | 'diagram')[] {
  const hasSteps = (item: Item): boolean => item.ordered || item.children.some(hasSteps)
  const isPicture = section.fences.length > 0 || section.images.length > 0
  const holds: ('steps' | 'diagram')[] = section.items.some(hasSteps) ? ['steps'] : []
  if (isPicture || section.textBlocks.some(({ text }) => /→|->|=>/.test(text))) holds.push('diagram')
  return holds
}
