import { resolve } from 'node:path'
import { formatConfigError } from '../config/configs.ts'
import { readDocument } from '../document/read.ts'
import { createSource } from '../document/source.ts'
import { DocumentError } from '../markdown/limits.ts'
import { builtinNames } from '../template/builtin.ts'
import { type Outline, outlineTemplate } from '../template/outline.ts'
import { readTemplate, TemplateError } from '../template/read.ts'
import type { TemplateField, TemplateSection } from '../template/template.ts'
import { cannotRead, readText } from '../workspace/files/read.ts'
import { openConfigs } from './open-configs.ts'
import type { RunRequest } from './run.ts'

/** What a template asks for, for people or as JSON; or what is wrong with it, one sentence for each problem. */
export async function printTemplate(
  name: string,
  request: Omit<RunRequest, 'onDocument'>,
  asJson: boolean,
): Promise<{ readonly text: string } | { readonly problems: readonly string[] }> {
  const found = await findText(name, request)
  if ('problems' in found) return found
  try {
    const document = readDocument(createSource(name, found.contents))
    const outline = outlineTemplate(readTemplate(name, document), document)
    return { text: asJson ? `${JSON.stringify(outline, null, 2)}\n` : writeOutline(outline) }
  } catch (error) {
    if (error instanceof DocumentError || error instanceof TemplateError)
      return { problems: [`Invalid template \`${name}\`: ${error.message}`] }
    throw error
  }
}

type FoundText = { readonly contents: string } | { readonly problems: readonly string[] }

/** The text of a built-in template, of a configured one, or of a file. */
async function findText(name: string, request: Omit<RunRequest, 'onDocument'>): Promise<FoundText> {
  const { cwd } = request
  const configs = openConfigs(request)
  const resolved = await configs.resolve(resolve(cwd, 'architecture.md'))
  if (!resolved) return { problems: configs.errors().map((problem) => formatConfigError(problem, cwd)) }
  const configured = resolved.templates.get(name)?.value
  if (configured === undefined && builtinNames.includes(name)) {
    const { default: texts } = await import('../template/builtin-texts.generated.json', { with: { type: 'json' } })
    const contents = (texts as Readonly<Record<string, string>>)[name]
    if (contents !== undefined) return { contents }
  }
  const read = readText(resolve(cwd, configured ?? name))
  return 'failure' in read
    ? { problems: [cannotRead(`template ${name}; built-in templates: ${builtinNames.join(', ')}`, read.failure)] }
    : { contents: read.contents }
}

function writeOutline({ name, title, fields, sections, replace, keep, notes }: Outline): string {
  const parts = [
    `Template ${name}${title === '' ? '' : ` (title: ${title})`}\n`,
    writePart('Fields of the head', fields.map(writeField)),
    writePart(
      'Sections',
      sections.flatMap((section) => writeSection(section, 0)),
    ),
    writePart(
      'To be replaced',
      replace.map(({ line, kind, text }) => row(line, `${kind === 'slot' ? 'placeholder' : kind}: ${cut(text)}`)),
    ),
    writePart(
      'May stay',
      keep.map(({ line, text }) => row(line, cut(text))),
    ),
    writePart(
      'Please check',
      notes.map(({ line, message }) => row(line, message)),
    ),
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function writePart(title: string, rows: readonly string[]): string {
  return rows.length === 0 ? '' : `${title}\n${rows.join('\n')}\n`
}

function writeSection(section: TemplateSection, depth: number): string[] {
  const indent = '  '.repeat(depth)
  const inner = `${indent}  `
  return [
    row(section.line, `${indent}${section.title}${section.optional ? ' (optional)' : ''}`),
    ...section.fields.map((field) => writeField(field, inner)),
    ...section.entries.flatMap((group) => [
      row(group.line, `${inner}entries like ${group.sample}${group.optional ? ' (optional)' : ''}`),
      ...group.fields.map((field) => writeField(field, `${inner}  `)),
    ]),
    ...section.tables.map((columns) => row(section.line, `${inner}table with the columns ${columns.join(', ')}`)),
    ...(section.diagram ? [row(section.line, `${inner}diagram`)] : []),
    ...section.sections.flatMap((child) => writeSection(child, depth + 1)),
  ]
}

function writeField({ line, label, required }: TemplateField, indent: string | number = ''): string {
  return row(line, `${typeof indent === 'string' ? indent : ''}field ${label}${required ? '' : ' (optional)'}`)
}

function row(line: number, text: string): string {
  return `${String(line).padStart(6)}  ${text}`
}

const longest = 90

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}
