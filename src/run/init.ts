import { resolve } from 'node:path'
import { shorten } from '../config/load.ts'
import type { TemplateChoice } from '../config/resolve.ts'
import { schemaUrl } from '../config/schema.ts'
import type { Day } from '../dates/calendar.ts'
import { readDocument, readDocumentOrNull } from '../document/read.ts'
import { createSource } from '../document/source.ts'
import { count } from '../rule/sentence.ts'
import { builtinTemplates } from '../template/builtin.ts'
import { chooseTemplate } from '../template/choose.ts'
import { writeStarter } from '../template/starter.ts'
import { configFileName, findConfigIn } from '../workspace/files/config-files.ts'
import { findDocuments } from '../workspace/files/find.ts'
import { cannotRead, pathExists, readText } from '../workspace/files/read.ts'
import { reasonOf } from '../workspace/files/system-error.ts'
import { writeFileAtomically } from '../workspace/files/write.ts'
import { repositoryRoot } from '../workspace/git/repository-root.ts'

/** Options of `init`. */
export interface InitRequest {
  /** Absolute: the folder of the configuration. */
  readonly cwd: string
  /** The template named on the command line; null to choose the one that matches. */
  readonly template: TemplateChoice | null
  /** The path of the document to create; null for the default. */
  readonly path: string | null
  readonly today: Day
}

/** What `--init` did: the files written and notes; or why it did nothing. */
export type InitResult =
  | { readonly written: readonly string[]; readonly notes: readonly string[] }
  | { readonly refusal: string }

const usualPath = 'memory-bank/systemPatterns.md'

/**
 * Creates a configuration file for the documents below a folder, and with a named template and no documents a first
 * document. Overwrites nothing.
 */
export async function init({ cwd, template, path, today }: InitRequest): Promise<InitResult> {
  const existing = findConfigIn(cwd)
  if (existing !== null) return { refusal: `\`${shorten(existing, cwd)}\` exists already; no file was changed` }
  const { paths } = await findDocuments([], { cwd })
  const wanted = path ?? (paths.length === 0 && template && template.kind !== 'auto' ? usualPath : null)
  const starter = wanted === null ? null : resolve(cwd, wanted)
  if (starter !== null && pathExists(starter))
    return { refusal: `\`${shorten(starter, cwd)}\` exists already; no file was changed` }
  const notes: string[] = []
  const choice = template ?? (await fitTemplate(paths, cwd, notes))
  const written: string[] = []
  // Never through a link out of the repository.
  const within = repositoryRoot(cwd) ?? cwd
  try {
    if (starter !== null) {
      const text = await starterText(choice, today)
      if (typeof text !== 'string') return { refusal: text.failure }
      await writeFileAtomically(starter, text, { makeFolder: true, within })
      written.push(shorten(starter, cwd))
    }
    const config = resolve(cwd, configFileName)
    await writeFileAtomically(config, writeConfig(choice, cwd), { within })
    written.push(shorten(config, cwd))
  } catch (error) {
    return { refusal: `Cannot write: ${reasonOf(error)}` }
  }
  if (paths.length > 0)
    notes.unshift(
      `Found ${count(paths.length, 'document')}: ${paths.slice(0, 5).join(', ')}${paths.length > 5 ? ', …' : ''}`,
    )
  return { written, notes }
}

/** The template that matches all documents; `auto` where they differ or none does. */
async function fitTemplate(paths: readonly string[], cwd: string, notes: string[]): Promise<TemplateChoice> {
  const names = new Set<string>()
  for (const path of paths) {
    const read = readText(resolve(cwd, path))
    const document = 'contents' in read ? readDocumentOrNull(createSource(path, read.contents)) : null
    names.add((document && chooseTemplate(builtinTemplates, document).alignment?.template.name) ?? 'auto')
  }
  const [name] = names
  if (names.size !== 1 || name === undefined || name === 'auto') {
    if (paths.length > 0)
      notes.push('No single template matches all of them; each is checked against its best match (`auto`)')
    return { kind: 'auto' }
  }
  notes.push(`Template \`${name}\` matches`)
  return { kind: 'builtin', name }
}

async function starterText(choice: TemplateChoice, today: Day): Promise<string | { readonly failure: string }> {
  if (choice.kind === 'file') {
    const read = readText(choice.path)
    if ('failure' in read) return { failure: cannotRead(`template ${choice.name}`, read.failure) }
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
  return `${JSON.stringify({ $schema: schemaUrl, template, maxAge: 90 }, null, 2)}\n`
}
