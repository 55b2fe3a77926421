import { readDates } from '../dates/dates.ts'
import { readDateLabel } from '../dates/labels.ts'
import { findSlots } from '../dates/slots.ts'
import type { Document, Field, Item, Section, TextBlock } from '../document/document.ts'
import { withoutOptionalMark } from '../titles/optional-mark.ts'
import type { EntryGroup, Template, TemplateField, TemplateSection } from './template.ts'
import { readTexts } from './texts.ts'

/** A template that contradicts itself; `line` is 1-based. */
export class TemplateError extends Error {
  readonly line: number

  constructor(message: string, line: number) {
    super(message)
    this.name = 'TemplateError'
    this.line = line
  }
}

/**
 * Reads a template out of a document, with no annotation needed.
 * @throws {TemplateError} where it has no section, or two of one title under one parent
 */
export function readTemplate(name: string, document: Document, options: { free?: boolean } = {}): Template {
  const lineOf = (offset: number) => document.source.place(offset).line
  const marks = readMarks(document)

  const readSection = (section: Section, parentPath: readonly string[]): TemplateSection => {
    const mark = marks.get(section)
    const title = withoutOptionalMark(section.title)
    const path = [...parentPath, title]
    return {
      title,
      path,
      depth: section.depth,
      line: lineOf(section.range.start),
      optional: mark?.optional === true || title !== section.title,
      also: mark?.also ?? [],
      sections: plainChildren(section).map((child) => readSection(child, path)),
      entries: [...readSectionEntries(section), ...readItemEntries(section)],
      fields: readFields(section),
      diagram: own(section).some((part) => part.fences.some((fence) => fence.fenced)),
      tables: own(section).flatMap((part) =>
        part.tables.map((table) => table.columns.filter((column) => column !== '' && !hasSlot(column))),
      ),
      contents: document.contents?.entries.some((entry) => entry.section === section) === true,
    }
  }

  const readField = (field: Field): TemplateField => {
    const [slot] = findSlots(field.value)
    return {
      label: field.label,
      line: lineOf(field.labelRange.start),
      required: true,
      prompt: slot !== undefined && slot.shape !== 'date-form' ? slot.prompt : '',
      dated: readDateLabel(field.label) === 'modified',
    }
  }

  /** Fields of the section's own; those nested in list items belong to the items. */
  const readFields = (section: Section): TemplateField[] =>
    own(section).flatMap((part) =>
      part.fields.filter((field) => !field.item?.parent && isAsked(field, document)).map(readField),
    )

  /** Sibling slot headings are one group. */
  const readSectionEntries = (section: Section): EntryGroup[] => {
    const samples = section.children.filter((child) => child.kind === 'heading' && hasSlot(child.title))
    const [first] = samples
    if (!first) return []
    const fields = samples.map((sample) => [
      ...readFields(sample),
      ...plainChildren(sample).map(
        (child): TemplateField => ({
          label: withoutOptionalMark(child.title),
          line: lineOf(child.range.start),
          required: true,
          prompt: '',
          dated: false,
        }),
      ),
    ])
    return [
      {
        sample: first.title,
        kind: kindOf(first.title),
        line: lineOf(first.range.start),
        host: 'section',
        depth: first.depth,
        optional: samples.some((sample) => marks.get(sample)?.optional === true),
        fields: mergeFields(fields),
      },
    ]
  }

  /** List items behind a slot with fields nested in them: `1. **[Decision 1]**`. */
  const readItemEntries = (section: Section): EntryGroup[] => {
    const samples = own(section)
      .flatMap((part) => part.items)
      .filter(isItemEntry)
    const [first] = samples
    if (!first) return []
    const title = first.field?.label ?? first.textBlock?.text ?? ''
    return [
      {
        sample: title,
        kind: kindOf(title),
        line: lineOf(first.range.start),
        host: 'item',
        depth: section.depth + 1,
        optional: false,
        fields: mergeFields(
          samples.map((sample) =>
            sample.children.flatMap((child) =>
              child.field && isAsked(child.field, document) ? [readField(child.field)] : [],
            ),
          ),
        ),
      },
    ]
  }

  const top = document.title ?? document.root
  const outer = document.title ? [...plainChildren(document.root).filter((section) => section !== document.title)] : []
  const sections = [...plainChildren(top), ...outer].map((section) => readSection(section, []))
  if (sections.length === 0) throw new TemplateError('The template has no section: give it headings below its title', 1)
  refuseTwins(sections)
  return {
    name,
    title: document.title?.title ?? '',
    sections,
    fields: document.head.filter((field) => isAsked(field, document)).map(readField),
    free: options.free === true,
    texts: readTexts(document),
  }
}

/** A section and the bold lines used as headings in it: a template's bold lines are part of what they stand under. */
function own(section: Section): Section[] {
  return [section, ...section.children.filter((child) => child.kind === 'bold')]
}

function plainChildren(section: Section): Section[] {
  return section.children.filter((child) => child.kind === 'heading' && !hasSlot(withoutOptionalMark(child.title)))
}

function hasSlot(text: string): boolean {
  return findSlots(text).length > 0
}

/** Whether the template asks for this field: its value is to be filled in, and its label is not a sample of a free list. */
function isAsked(field: Field, document: Document): boolean {
  if (hasSlot(field.label) || /\d$/.test(field.label)) return false
  if (field.host === 'front-matter') return field.parents.length === 0 && isToFill(field.value)
  if (field.host === 'table') return field.section.depth <= 1 && isToFill(field.value)
  if (field.value !== '') return isToFill(field.value)
  return field.nested && listBelow(field, document).some((textBlock) => isToFill(textBlock.text))
}

/** Whether a value holds a slot or a date. */
function isToFill(value: string): boolean {
  return hasSlot(value) || readDates(value).length > 0
}

/** The text blocks of the list that is a label's value. */
function listBelow(field: Field, document: Document): TextBlock[] {
  const { section } = field
  if (field.item)
    return document.textBlocks.filter(
      (textBlock) => textBlock.section === section && isInside(textBlock.item, field.item),
    )
  const after = section.textBlocks.filter((textBlock) => textBlock.range.start > field.labelRange.end)
  const stop = after.findIndex((textBlock) => textBlock.item === null)
  return stop === -1 ? after : after.slice(0, stop)
}

function isInside(item: Item | null, outer: Item | null): boolean {
  for (let at = item?.parent ?? null; at; at = at.parent) if (at === outer) return true
  return false
}

function isItemEntry(item: Item): boolean {
  const title = item.field ? (item.field.value === '' ? item.field.label : '') : (item.textBlock?.text ?? '')
  return item.parent === null && hasSlot(title) && item.children.some((child) => child.field !== null)
}

/** What stands before the slot of a sample's title, without number and punctuation: `Path` of `Path 1: [Name]`. */
function kindOf(title: string): string {
  const [slot] = findSlots(title)
  return title
    .slice(0, slot?.from ?? title.length)
    .replace(/[\s\d.:#*–—-]+$/u, '')
    .trim()
}

/** The fields of all samples in order of appearance; required are those that each sample has. */
function mergeFields(samples: readonly (readonly TemplateField[])[]): TemplateField[] {
  const merged = new Map<string, TemplateField>()
  for (const field of samples.flat()) if (!merged.has(field.label)) merged.set(field.label, field)
  return [...merged.values()].map((field) => ({
    ...field,
    required: samples.every((sample) => sample.some((other) => other.label === field.label)),
  }))
}

interface Mark {
  optional: boolean
  also: string[]
}

/** What comments say of the section whose heading comes next. */
function readMarks(document: Document): Map<Section, Mark> {
  const marks = new Map<Section, Mark>()
  const headings = document.sections.filter((section) => section.kind === 'heading')
  for (const comment of document.comments) {
    const also = /^also:(.*)$/is.exec(comment.text)?.[1]
    const optional = /^optional$/i.test(comment.text)
    const below = headings.find((section) => section.range.start >= comment.range.end)
    if (!below || (!optional && also === undefined)) continue
    const mark = marks.get(below) ?? { optional: false, also: [] }
    mark.optional ||= optional
    mark.also.push(
      ...(also ?? '')
        .split('|')
        .map((title) => title.trim())
        .filter((title) => title !== ''),
    )
    marks.set(below, mark)
  }
  return marks
}

function refuseTwins(sections: readonly TemplateSection[]): void {
  const seen = new Map<string, TemplateSection>()
  for (const section of sections) {
    const key = section.title.toLowerCase()
    const twin = seen.get(key)
    if (twin) {
      throw new TemplateError(
        `The template has the section \`${section.path.join(' > ')}\` twice, on lines ${twin.line} and ${section.line}: rename or remove one`,
        section.line,
      )
    }
    seen.set(key, section)
    refuseTwins(section.sections)
  }
}
