import GithubSlugger from 'github-slugger'
import type { Document, Section } from '../document/document.ts'
import type { EntryGroup, Template, TemplateField, TemplateSection } from '../template/template.ts'
import { oneLine } from '../text/words.ts'
import { readStyle, type Style, writeHeading } from './style.ts'

/** What parts of a template are written with. */
interface Writer {
  readonly document: Document
  readonly template: Template
  readonly style: Style
  /** The section beside which a heading is written, and how many sections there are up to it from there. */
  readonly beside: Section | null
  readonly further: number
}

/** A section of a template with its prompts, in the style of a document; blocks are separated by blank lines. */
export function writeSection(
  document: Document,
  template: Template,
  wanted: TemplateSection,
  depth: number,
  { beside, further }: { readonly beside: Section | null; readonly further: number },
): string {
  const writer = { document, template, style: readStyle(document), beside, further }
  return joinBlocks(writer, sectionBlocks(writer, wanted, depth))
}

/** What a section of a template asks for below its heading. */
export function writeContent(document: Document, template: Template, wanted: TemplateSection, depth: number): string {
  const writer = { document, template, style: readStyle(document), beside: null, further: 1 }
  return joinBlocks(writer, contentBlocks(writer, wanted, depth))
}

/** An entry of a group with its fields. */
export function writeEntry(document: Document, template: Template, group: EntryGroup, depth: number): string {
  const writer = { document, template, style: readStyle(document), beside: null, further: 1 }
  return joinBlocks(writer, entryBlocks(writer, group, depth))
}

/** A list item or line of a field with its placeholder, without its list marker. */
export function writeField({ label, prompt, dated }: TemplateField, style: Style): string {
  const value = dated ? 'YYYY-MM-DD' : placeholder(prompt || label)
  return `${style.label(label)} ${value}`
}

/** A table with these columns and one row of placeholders. */
export function writeTable(columns: readonly string[], eol: string): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(columns.map(escapeCell)), row(columns.map(() => '---')), row(columns.map(columnPlaceholder))].join(eol)
}

/** The placeholder of a cell in a column. */
export function columnPlaceholder(column: string): string {
  return placeholder(escapeCell(column))
}

/** A column's name for a cell. */
export function escapeCell(column: string): string {
  return column.replace(/(?<!\\)\|/g, '\\|')
}

/** A fence that asks for a diagram. */
export function writeDiagram(template: Template, { path, title }: TemplateSection, eol: string): string {
  const slot = template.texts.find((one) => one.role === 'code' && one.kind === 'slot' && isAt(one.path, path))
  const text = slot ? slot.text.replace(/\r\n|\r|\n/g, eol) : placeholder(title)
  return ['```', text, '```'].join(eol)
}

function sectionBlocks(writer: Writer, wanted: TemplateSection, depth: number): string[] {
  const { document, beside, further, style } = writer
  const heading = writeHeading(document, wanted.title, depth, beside, further)
  const [first = '', ...rest] = contentBlocks({ ...writer, beside: null }, wanted, depth)
  return style.blankAfterHeading || first.startsWith('#')
    ? [heading, first, ...rest]
    : [`${heading}${style.eol}${first}`, ...rest]
}

function contentBlocks(writer: Writer, wanted: TemplateSection, depth: number): string[] {
  const { template, style, document } = writer
  const blocks = [
    ...writePrompts(wanted, style),
    ...(wanted.diagram ? [writeDiagram(template, wanted, style.eol)] : []),
    ...wanted.tables.map((columns) => writeTable(columns, style.eol)),
    ...(wanted.contents ? writeContents(document, style) : []),
  ]
  const parts = [
    ...wanted.entries.map((group) => ({
      line: group.line,
      blocks: group.optional ? [] : entryBlocks(writer, group, depth + 1),
    })),
    ...wanted.sections.map((section) => ({
      line: section.line,
      blocks: section.optional ? [] : sectionBlocks(writer, section, depth + 1),
    })),
  ].sort((one, other) => one.line - other.line)
  blocks.push(...parts.flatMap((part) => part.blocks))
  return blocks.length > 0 ? blocks : [placeholder(wanted.title)]
}

function entryBlocks({ document, style }: Writer, group: EntryGroup, depth: number): string[] {
  const content = writePrompts(group, style)
  if (group.host === 'item') return content
  return [
    writeHeading(document, group.sample, depth, null),
    ...(content.length > 0 ? content : [placeholder(group.sample)]),
  ]
}

/** The prompts of a section or entry, then a list of its required fields that are not among them. */
function writePrompts({ prompts, fields }: Pick<TemplateSection, 'prompts' | 'fields'>, style: Style): string[] {
  const lines = prompts.split('\n').map((line) => restyle(line, fields, style))
  const written = new Set(lines.map(({ field }) => field))
  const others = fields.filter((field) => field.required && !written.has(field))
  const list = others.map((field) => `${style.bullet} ${writeField(field, style)}`)
  return [...(prompts === '' ? [] : [lines.map(({ text }) => text)]), ...(list.length > 0 ? [list] : [])].map((block) =>
    block.join(style.eol),
  )
}

/** A line of a prompt with the list marker and the label as the document writes them, and the field that it has. */
function restyle(line: string, fields: readonly TemplateField[], style: Style) {
  const [, space = '', marker = '', text = ''] = /^(\s*)((?:(?:[-*+]|\d{1,9}[.)])\s+)?)(.*)$/s.exec(line) ?? []
  const prefix = space + marker.replace(/^[-*+]/, style.bullet)
  for (const field of fields) {
    const label = labelForms(field.label).find((form) => text.startsWith(form))
    if (label === undefined) continue
    const value = text.slice(label.length)
    const isDay = (field.dated || field.date) && /\d/.test(value)
    return { text: prefix + style.label(field.label) + (isDay ? ' YYYY-MM-DD' : value), field }
  }
  return { text: prefix + text, field: null }
}

function labelForms(label: string): string[] {
  return [`**${label}:**`, `**${label}**:`, `__${label}:__`, `__${label}__:`, `${label}:`]
}

/** Links to the sections below the title. */
function writeContents({ sections, root, title }: Document, { bullet, eol }: Style): string[] {
  const slugger = new GithubSlugger()
  const above = title ?? root
  const links = sections.flatMap((section) => {
    const slug = slugger.slug(section.title)
    return section.parent === above && section.kind === 'heading' ? [`${bullet} [${section.title}](#${slug})`] : []
  })
  return links.length > 0 ? [links.join(eol)] : []
}

function joinBlocks({ style }: Writer, blocks: readonly string[]): string {
  return blocks.join(style.eol + style.eol)
}

function placeholder(text: string): string {
  const line = oneLine(text)
  return /^\[.*\]$/.test(line) ? line : `[${line}]`
}

function isAt(path: readonly string[], other: readonly string[]): boolean {
  return path.length === other.length && path.every((title, index) => title === other[index])
}
