import { resolve } from 'node:path'
import { shorten } from '../config/load.ts'
import type { TemplateChoice } from '../config/resolve.ts'
import { SCHEMA_ID } from '../config/schema.ts'
import type { Day } from '../dates/calendar.ts'
import { readDocument, readDocumentOrNull } from '../document/read.ts'
import { createSource } from '../document/source.ts'
import { count } from '../rule/sentence.ts'
import { builtinTemplates } from '../template/builtin.ts'
import { chooseTemplate } from '../template/choose.ts'
import { writeStarter } from '../template/starter.ts'
import { CONFIG_FILE, findConfigIn } from '../workspace/files/config-files.ts'
import { findDocuments } from '../workspace/files/find.ts'
import { isThere, readText, sayWhy } from '../workspace/files/read.ts'
import { writeFileAtomically } from '../workspace/files/write.ts'

/** What `--init` is asked for. */
export interface InitRequest {
  /** Absolute: where the config goes. */
  readonly cwd: string
  /** The template named on the command line; null to take the one that fits. */
  readonly template: TemplateChoice | null
  /** Where a starter document goes where one is asked for; null for the usual place. */
  readonly path: string | null
  readonly today: Day
}

/** What `--init` did: the files written and what to tell the user; or why it did nothing. */
export type InitResult =
  | { readonly written: readonly string[]; readonly remarks: readonly string[] }
  | { readonly refusal: string }

const usualPath = 'memory-bank/systemPatterns.md'

/**
 * Writes a config file, and with a template named and no document there yet a starter document from it. Finds the
 * documents, picks the template that fits them, asks nothing and overwrites nothing.
 */
export async function init({ cwd, template, path, today }: InitRequest): Promise<InitResult> {
  const existing = findConfigIn(cwd)
  if (existing !== null) return { refusal: `Cannot write \`${shorten(existing, cwd)}\`: it exists already` }
  const { paths } = await findDocuments([], { cwd })
  const wanted = path ?? (paths.length === 0 && template && template.kind !== 'auto' ? usualPath : null)
  const starter = wanted === null ? null : resolve(cwd, wanted)
  if (starter !== null && isThere(starter))
    return { refusal: `Cannot write \`${shorten(starter, cwd)}\`: it exists already` }
  const remarks: string[] = []
  const choice = template ?? (await fitTemplate(paths, cwd, remarks))
  const written: string[] = []
  try {
    if (starter !== null) {
      const text = await starterText(choice, today)
      if (typeof text !== 'string') return { refusal: text.failure }
      await writeFileAtomically(starter, text, { makeFolder: true })
      written.push(shorten(starter, cwd))
    }
    const config = resolve(cwd, CONFIG_FILE)
    await writeFileAtomically(config, writeConfig(choice, cwd))
    written.push(shorten(config, cwd))
  } catch (error) {
    return { refusal: `Cannot write: ${sayWhy(error)}` }
  }
  if (paths.length > 0)
    remarks.unshift(
      `Found ${count(paths.length, 'document')}: ${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ', …' : ''}`,
    )
  return { written, remarks }
}

/** The template that fits most of the documents; `auto` where none does, or they differ. */
async function fitTemplate(paths: readonly string[], cwd: string, remarks: string[]): Promise<TemplateChoice> {
  const names = new Set<string>()
  for (const path of paths) {
    const read = readText(resolve(cwd, path))
    const document = 'contents' in read ? readDocumentOrNull(createSource(path, read.contents)) : null
    names.add((document && chooseTemplate(builtinTemplates, document).alignment?.template.name) ?? 'auto')
  }
  const [name] = names
  if (names.size !== 1 || name === undefined || name === 'auto') {
    if (paths.length > 0)
      remarks.push('No single template matches all of them; each is checked against the one that fits (`auto`)')
    return { kind: 'auto' }
  }
  remarks.push(`Template \`${name}\` matches`)
  return { kind: 'builtin', name }
}

async function starterText(choice: TemplateChoice, today: Day): Promise<string | { readonly failure: string }> {
  if (choice.kind === 'file') {
    const read = readText(choice.path)
    if ('failure' in read) return { failure: `Template \`${choice.name}\`: ${read.failure}` }
    const document = readDocumentOrNull(createSource(choice.name, read.contents))
    return document
      ? writeStarter(document, today)
      : { failure: `Template \`${choice.name}\` is nested too deeply to be read` }
  }
  const { default: texts } = await import('../template/builtin-texts.generated.json', { with: { type: 'json' } })
  const name = choice.kind === 'builtin' ? choice.name : 'cline'
  const text = new Map(Object.entries(texts)).get(name) ?? ''
  return writeStarter(readDocument(createSource(`${name}.md`, text)), today)
}

function writeConfig(choice: TemplateChoice, cwd: string): string {
  const template =
    choice.kind === 'auto' ? 'auto' : choice.kind === 'file' ? `./${shorten(choice.path, cwd)}` : choice.name
  return `${JSON.stringify({ $schema: SCHEMA_ID, template, maxAge: 90 }, null, 2)}\n`
}
