import type { Document, Section, TextBlock } from '../document/document.ts'
import { readable } from '../text/words.ts'
import { findSamples, hasSlot } from './entry-samples.ts'
import { readOptionalParts } from './optional-parts.ts'
import { readMark } from './optional-words.ts'
import type { Template, TemplateSection, TemplateText } from './template.ts'
import { findTitle } from './title.ts'

/** A text of a template, with its line. */
export interface OutlineText {
  readonly line: number
  readonly text: string
}

/** Something about a template that its author may not expect. */
export interface OutlineNote {
  readonly line: number
  readonly message: string
}

/** What a template asks for, as `--print-template` shows it. */
export interface Outline extends Pick<Template, 'name' | 'title' | 'fields' | 'sections'> {
  /** What a document must replace. */
  readonly replace: readonly (OutlineText & { readonly kind: TemplateText['kind'] })[]
  /** What may stay as it is; of prose, as long as the author adds something. */
  readonly keep: readonly OutlineText[]
  readonly notes: readonly OutlineNote[]
}

/** Describes a template and what in it may surprise its author. */
export function outlineTemplate(template: Template, document: Document): Outline {
  const { name, title, fields, sections, texts } = template
  const lineOf = (offset: number) => document.source.place(offset).line
  const replaced = texts.filter(({ kind }) => kind !== 'prose')
  const isReplaced = (block: TextBlock) =>
    replaced.some(({ line, text }) => line === lineOf(block.range.start) && text === block.text)
  const kept = document.textBlocks.filter(
    (block) =>
      ['prose', 'item', 'cell', 'code', 'value'].includes(block.role) && block.text.trim() !== '' && !isReplaced(block),
  )
  return {
    ...{ name, title, fields, sections },
    replace: replaced.map(({ kind, line, text }) => ({ line, kind, text: readable(text) })),
    keep: kept.map((block) => ({ line: lineOf(block.range.start), text: readable(block.text) })),
    notes: [...noteSections(document), ...noteTitle(document), ...noteInherited(sections, document)].sort(
      (a, b) => a.line - b.line,
    ),
  }
}

function noteSections(document: Document): OutlineNote[] {
  const lineOf = (section: Section) => document.source.place(section.range.start).line
  const headings = document.sections.filter(({ kind }) => kind === 'heading')
  const notes: OutlineNote[] = []
  if (readOptionalParts(document).all && headings.length > 0)
    notes.push({ line: 1, message: 'The head says that sections may be removed; every section is optional' })
  if (headings.length === 0) notes.push({ line: 1, message: 'No headings; the template asks for no section' })
  for (const parent of [document.root, ...headings]) {
    const samples = new Set(findSamples(parent))
    const seen = new Map<string, number>()
    for (const child of parent.children.filter(({ kind }) => kind === 'heading')) {
      const { title } = readMark(child.title)
      const [line, first] = [lineOf(child), seen.get(title.toLowerCase())]
      if (samples.has(child)) {
        if (!hasSlot(title)) notes.push({ line, message: `\`${title}\` is read as a sample, because it is numbered` })
      } else if (first !== undefined) {
        notes.push({ line, message: `\`${title}\` is also on line ${first}; a document needs one of them` })
      } else if (/\s\d{1,3}$/.test(title)) {
        notes.push({ line, message: `\`${title}\` is read as a section; write \`[${title}]\` if it is a sample` })
      }
      if (first === undefined) seen.set(title.toLowerCase(), line)
    }
  }
  return notes
}

function noteTitle(document: Document): OutlineNote[] {
  const title = findTitle(document)
  if (!title || title === document.title) return []
  const { line } = document.source.place(title.range.start)
  return [{ line, message: `\`${title.title}\` is read as the title, although other headings have its level` }]
}

/** Sections that are optional only because the section above them is. */
function noteInherited(sections: readonly TemplateSection[], document: Document): OutlineNote[] {
  const { sections: marked, all } = readOptionalParts(document)
  if (all) return []
  const lines = new Set([...marked].map(({ range }) => document.source.place(range.start).line))
  const walk = (section: TemplateSection): OutlineNote[] =>
    section.sections.flatMap((child) => [
      ...(section.optional && !lines.has(child.line)
        ? [{ line: child.line, message: `\`${child.title}\` is optional, because \`${section.title}\` is` }]
        : []),
      ...walk(child),
    ])
  return sections.flatMap(walk)
}
