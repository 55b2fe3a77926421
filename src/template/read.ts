import type { Document, Item, Section } from '../document/document.ts'
import { withinTime } from '../document/time-limit.ts'
import { findSamples, isItemSample } from './entry-samples.ts'
import { readLeftEmpty } from './left-empty.ts'
import { type OptionalParts, readOptionalParts } from './optional-parts.ts'
import { readMark } from './optional-words.ts'
import { PromptReader } from './prompts.ts'
import { isAsked, mergeFields, readField } from './read-fields.ts'
import { isDiagram, readColumns } from './read-tables.ts'
import type { EntryGroup, Template, TemplateField, TemplateSection } from './template.ts'
import { readTexts } from './texts.ts'
import { findTitle } from './title.ts'

/** What is no template, because it is empty or too large; `line` is 1-based. */
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
 * @throws {TemplateError} where it is empty or too large
 * @throws {DocumentError} where that takes too long
 */
export function readTemplate(name: string, document: Document, options: { free?: boolean } = {}): Template {
  const { source, sections } = document
  // Each part of a document may be compared with each part of a template.
  if (source.text.length > mostCharacters) throw tooLarge(source.text.length, 'characters', mostCharacters)
  const parts = sections.length + sections.flatMap(({ tables }) => tables.flatMap(({ columns }) => columns)).length
  if (parts > mostParts) throw tooLarge(parts, 'sections and columns', mostParts)
  return withinTime(source.text.length, () => read(name, document, options.free === true))
}

const mostCharacters = 65_536
const mostParts = 1000

function tooLarge(amount: number, what: string, maximum: number): TemplateError {
  const [found, most] = [amount, maximum].map((number) => number.toLocaleString('en-US'))
  return new TemplateError(`${found} ${what} (maximum ${most}); shorten it`, 1)
}

function read(name: string, document: Document, free: boolean): Template {
  const title = findTitle(document)
  // Without a title, the first heading is a section, and its fields are not those of the head.
  const head = document.head.filter(
    ({ host, section }) => title || host === 'front-matter' || section.kind !== 'heading',
  )
  const optional = readOptionalParts(document)
  const asked = head.filter((field) => isAsked(field, document)).map((field) => readField(field, document, optional))
  const fields = mergeFields([asked])
  const texts = readTexts(document)
  const prompts = new PromptReader(document, optional, texts)
  const sections = new TemplateReader(document, optional, prompts).readSections(title)
  if (document.textBlocks.length === 0)
    throw new TemplateError('The template is empty: give it headings below its title', 1)
  const leftEmpty = readLeftEmpty(document)
  return { name, title: title?.title ?? '', sections, fields, free, leftEmpty, texts }
}

/** Reads the sections of one template. */
class TemplateReader {
  private readonly document: Document
  private readonly optional: OptionalParts
  private readonly prompts: PromptReader
  private readonly aliases: ReadonlyMap<Section, readonly string[]>

  constructor(document: Document, optional: OptionalParts, prompts: PromptReader) {
    this.document = document
    this.optional = optional
    this.prompts = prompts
    this.aliases = readAliases(document)
  }

  /** The sections below the title, and those beside it. */
  readSections(title: Section | null): TemplateSection[] {
    const above = [...(title ? this.plainChildren(title) : []), ...this.plainChildren(this.document.root)]
    return this.readAll(
      above.filter((section) => section !== title),
      [],
      this.optional.all,
    )
  }

  /** Of sections of one title under one parent the first counts: a document needs one of them. */
  private readAll(sections: readonly Section[], path: readonly string[], optional: boolean): TemplateSection[] {
    const seen = new Map<string, TemplateSection>()
    for (const section of sections) {
      const read = this.readSection(section, path, optional)
      const key = read.title.toLowerCase()
      if (!seen.has(key)) seen.set(key, read)
    }
    return [...seen.values()]
  }

  private readSection(section: Section, parentPath: readonly string[], isParentOptional: boolean): TemplateSection {
    const { title } = readMark(section.title)
    const path = [...parentPath, title]
    const optional = isParentOptional || this.optional.sections.has(section)
    const parts = withBoldParts(section)
    return {
      title,
      path,
      depth: section.depth,
      line: this.lineOf(section),
      optional,
      also: this.aliases.get(section) ?? [],
      sections: this.readAll(this.plainChildren(section), path, optional),
      entries: [...this.readSectionEntries(section, optional), ...this.readItemEntries(section, optional)],
      fields: this.readFields(section),
      diagram: parts.some((part) => part.fences.some(isDiagram)),
      tables: parts.flatMap((part) => part.tables.flatMap(readColumns)),
      contents: this.document.contents?.entries.some((entry) => entry.section === section) === true,
      prompts: this.prompts.read(parts),
    }
  }

  /** Fields of the section's own; those nested in list items belong to the items. */
  private readFields(section: Section): TemplateField[] {
    return withBoldParts(section).flatMap((part) =>
      part.fields
        .filter((field) => !field.item?.parent && isAsked(field, this.document))
        .map((field) => readField(field, this.document, this.optional)),
    )
  }

  /** Sibling samples are one group. */
  private readSectionEntries(section: Section, optional: boolean): EntryGroup[] {
    const samples = findSamples(section)
    const [first] = samples
    if (!first) return []
    const fields = samples.map((sample) => [
      ...this.readFields(sample),
      ...this.plainChildren(sample).map((child): TemplateField => {
        const { title: label } = readMark(child.title)
        const required = !this.optional.sections.has(child)
        return { label, line: this.lineOf(child), required, prompt: '', dated: false, date: false }
      }),
    ])
    return [
      {
        sample: first.title,
        line: this.lineOf(first),
        host: 'section',
        depth: first.depth,
        optional: optional || this.optional.sections.has(first),
        fields: mergeFields(fields),
        prompts: this.prompts.read(withBoldParts(first)),
      },
    ]
  }

  /** List items behind a slot with fields nested in them: `1. **[Decision 1]**`. */
  private readItemEntries(section: Section, optional: boolean): EntryGroup[] {
    const samples = withBoldParts(section)
      .flatMap((part) => part.items)
      .filter(isItemSample)
    const [first] = samples
    if (!first) return []
    const title = first.field?.label ?? first.textBlock?.text ?? ''
    return [
      {
        sample: title,
        line: this.document.source.place(first.range.start).line,
        host: 'item',
        depth: section.depth + 1,
        optional,
        fields: mergeFields(samples.map((sample) => this.readNestedFields(sample))),
        prompts: this.prompts.cut(first.range),
      },
    ]
  }

  private readNestedFields(item: Item): TemplateField[] {
    return item.children.flatMap((child) =>
      child.field && isAsked(child.field, this.document) ? [readField(child.field, this.document, this.optional)] : [],
    )
  }

  private plainChildren(section: Section): Section[] {
    const samples = new Set(findSamples(section))
    return section.children.filter((child) => child.kind === 'heading' && !samples.has(child))
  }

  private lineOf(section: Section): number {
    return this.document.source.place(section.range.start).line
  }
}

/** A section and the bold lines used as headings in it: a template's bold lines belong to the section they are in. */
function withBoldParts(section: Section): Section[] {
  return [section, ...section.children.filter((child) => child.kind === 'bold')]
}

/** The other titles that count, from the comment before a heading: `<!-- also: A | B -->`. */
function readAliases(document: Document): Map<Section, string[]> {
  const aliases = new Map<Section, string[]>()
  const headings = document.sections.filter((section) => section.kind === 'heading')
  for (const comment of document.comments) {
    const also = /^also:(.*)$/is.exec(comment.text)?.[1]
    const below = headings.find((section) => section.range.start >= comment.range.end)
    if (!below || also === undefined) continue
    const titles = also.split('|').map((title) => title.trim())
    aliases.set(below, [...(aliases.get(below) ?? []), ...titles.filter((title) => title !== '')])
  }
  return aliases
}
