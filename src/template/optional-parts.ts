import { isComment } from '../document/blocks.ts'
import type { Comment, Document, Field, Section } from '../document/document.ts'
import { isOptionalValue, readMark, readOptionalScope, saysAllOptional } from './optional-words.ts'

/** What a template says may be missing from a document, in its own words. */
export interface OptionalParts {
  readonly sections: ReadonlySet<Section>
  readonly fields: ReadonlySet<Field>
  /** Whether it says so about all its sections. */
  readonly all: boolean
}

/** Finds what a template marks as optional: in titles, comments, first sentences, values and front matter. */
export function readOptionalParts(document: Document): OptionalParts {
  const headings = document.sections.filter((section) => section.kind === 'heading')
  const sections = new Set<Section>()
  const fields = new Set<Field>(document.fields.filter(isMarkedField))
  for (const section of headings) {
    if (section !== document.title && (readMark(section.title).optional || saysSo(section))) sections.add(section)
  }
  for (const comment of document.comments) {
    const target = findTarget(comment, document, headings)
    for (const section of target.sections) if (section !== document.title) sections.add(section)
    for (const field of target.fields) fields.add(field)
  }
  for (const field of readMetaComments(document)) fields.add(field)
  return { sections, fields, all: headTexts(document).some(saysAllOptional) }
}

function isMarkedField(field: Field): boolean {
  return readMark(field.label).optional || isOptionalValue(field.value)
}

/** Whether the text of a section says that the section need not be there. */
function saysSo(section: Section): boolean {
  const own = section.textBlocks.filter(({ role }) => role === 'prose' || role === 'value' || role === 'label')
  const first = section.textBlocks.find(({ role }) => role !== 'heading' && role !== 'title')
  return own.some((block, index) => {
    const scope = readOptionalScope(block.text)
    if (block.role === 'label') return block === first && readMark(`x ${block.text}`).optional && scope !== null
    const leads = block === first || (block.role === 'value' && own[index - 1] === first && first?.item === null)
    return scope === 'section' || (scope !== null && leads)
  })
}

interface Target {
  readonly sections: readonly Section[]
  readonly fields: readonly Field[]
}

const nothing: Target = { sections: [], fields: [] }

/** What a comment is about: the heading or field on its line, what follows without a blank line, or its section. */
function findTarget(comment: Comment, document: Document, headings: readonly Section[]): Target {
  const scope = /^optional$/i.test(comment.text) ? 'exact' : readOptionalScope(comment.text)
  if (scope === null) return nothing
  const { source } = document
  const lineOf = (offset: number) => source.place(offset).line
  const [firstLine, lastLine] = [lineOf(comment.range.start), lineOf(comment.range.end)]

  const beside = headings.find(({ range }) => lineOf(range.start) === firstLine)
  if (beside) return { sections: [beside], fields: [] }
  const onLine = document.fields.filter(
    ({ labelRange, valueRange }) => lineOf(labelRange.start) <= firstLine && lineOf(valueRange.end) >= firstLine,
  )
  const isAlone = source.lineText(firstLine).trim().startsWith('<!--')
  if (!isAlone) return { sections: [], fields: onLine }

  const above = headings.filter(({ range }) => range.start < comment.range.start).at(-1)
  const below = headings.find(({ range }) => range.start >= comment.range.end)
  const nextLine = source.lineText(lastLine + 1).trim()
  if (below && lineOf(below.range.start) === lastLine + 1) return { sections: [below], fields: [] }
  if (nextLine !== '' && scope !== 'section') {
    return {
      sections: [],
      fields: document.fields.filter(({ labelRange }) => lineOf(labelRange.start) === lastLine + 1),
    }
  }
  const isBelowNext = below !== undefined && isOnlyComments(source.text.slice(comment.range.end, below.range.start))
  if (scope === 'exact') return { sections: below ? [below] : [], fields: [] }
  if (above && isFirstIn(above, comment, document)) return { sections: [above], fields: [] }
  if (isBelowNext) return { sections: [below], fields: [] }
  return { sections: scope === 'section' && above ? [above] : [], fields: [] }
}

/** Whether only comments are between a heading and a comment. */
function isFirstIn(section: Section, comment: Comment, { source }: Document): boolean {
  return isOnlyComments(source.text.slice(section.range.end, comment.range.start))
}

function isOnlyComments(text: string): boolean {
  return text.trim() === '' || isComment(text)
}

/** The keys of the front matter beside or below a YAML comment that says that they are optional. */
function readMetaComments({ source, fields }: Document): Field[] {
  const found: Field[] = []
  const meta = fields.filter(({ host }) => host === 'front-matter')
  const last = meta.at(-1)
  if (!last) return found
  let below = false
  for (let line = 1; line <= source.place(last.labelRange.start).line; line++) {
    const text = source.lineText(line)
    const [, comment = ''] = /(?:^|\s)#(.*)/.exec(text) ?? []
    const says = comment !== '' && readOptionalScope(comment) !== null
    if (/^\s*#/.test(text)) below = says
    else if (text.trim() === '') below = false
    const here = meta.filter(({ labelRange }) => source.place(labelRange.start).line === line)
    if (below || says) found.push(...here)
  }
  return found
}

/** What is written before the first section. */
function headTexts({ root, title, textBlocks, comments, sections }: Document): string[] {
  const start = sections.find((section) => section.kind === 'heading' && section !== title)?.range.start ?? Infinity
  return [
    ...textBlocks.filter(({ section, range }) => (section === root || section === title) && range.start < start),
    ...comments.filter(({ range }) => range.start < start),
  ].map(({ text }) => text)
}
