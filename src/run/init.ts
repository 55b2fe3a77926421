import { basename, join, resolve } from 'node:path'
import type { Config } from '../config/config.ts'
import { shorten } from '../config/load.ts'
import type { TemplateChoice } from '../config/resolve.ts'
import { schemaUrl } from '../config/schema.ts'
import type { Day } from '../dates/calendar.ts'
import { readDocument, readDocumentOrNull } from '../document/read.ts'
import { createSource } from '../document/source.ts'
import { isDocument } from '../globs/document-names.ts'
import type { Rule } from '../rule/rule.ts'
import { builtinNames, builtinTemplates } from '../template/builtin.ts'
import { chooseTemplate } from '../template/choose.ts'
import { writeStarter } from '../template/starter.ts'
import { configFileName, findConfigIn } from '../workspace/files/config-files.ts'
import { findDocuments, findIgnore } from '../workspace/files/find.ts'
import { kindOf } from '../workspace/files/missing-path.ts'
import { cannotRead, pathExists, readText } from '../workspace/files/read.ts'
import { reasonOf } from '../workspace/files/system-error.ts'
import { writeFileAtomically } from '../workspace/files/write.ts'
import { repositoryRoot } from '../workspace/git/repository-root.ts'
import { openConfigs } from './open-configs.ts'

/** Options of `init`. */
export interface InitRequest {
  /** Absolute: the folder of the configuration. */
  readonly cwd: string
  readonly rules: readonly Rule[]
  /** The template named on the command line; null for none. */
  readonly template: TemplateChoice | null
  /** Settings from the command line, to write into the configuration. */
  readonly settings: Pick<Config, 'maxAge' | 'rules'>
  /** The document to check or to create; null for those that are found. */
  readonly path: string | null
  readonly today: Day
  /** Asks for the name of a template; null where nobody can answer. */
  readonly askTemplate: (() => Promise<TemplateChoice | null>) | null
}

/** What `--init` did, or why it did nothing. */
export type InitResult = { readonly lines: readonly string[] } | { readonly refusal: string }

const defaultPath = 'memory-bank/systemPatterns.md'

/**
 * Writes a configuration for the documents below a folder; where there are none, creates one from a template. Changes
 * no existing file: for an existing configuration it says what to add.
 */
export async function init(request: InitRequest): Promise<InitResult> {
  const { cwd } = request
  const target = request.path === null ? null : documentPath(cwd, request.path)
  const existing = findConfigIn(cwd)
  const paths = await findPaths(request, target)
  if (paths.length > 0) {
    const lines: string[] = []
    const matched = matchTemplates(paths, cwd, lines)
    const config = configFor(request, paths, request.template ?? matched)
    return existing === null ? writeConfig(request, config, lines) : compareConfig(existing, config, request, lines)
  }
  const template = request.template ?? (await request.askTemplate?.()) ?? null
  if (template === null || template.kind === 'auto') return { refusal: noTemplateMessage(cwd) }
  const path = target ?? defaultPath
  const text = await starterText(template, request.today)
  if (typeof text !== 'string') return { refusal: text.failure }
  try {
    await writeFileAtomically(resolve(cwd, path), text, { makeFolder: true, within: boundaryOf(cwd) })
  } catch (error) {
    return { refusal: `Cannot write ${path}: ${reasonOf(error)}` }
  }
  const lines = [`Wrote ${path} from template ${template.name}: replace its placeholders`]
  const by = await findIgnore(path, { cwd })
  if (by !== null) lines.push(`${path} is ignored by ${by}; add \`!${path}\` to \`.system-patterns-lint-ignore\``)
  const config = configFor(request, [path], template)
  return existing === null ? writeConfig(request, config, lines) : compareConfig(existing, config, request, lines)
}

/** Nothing is written through a link out of the repository. */
function boundaryOf(cwd: string): string {
  return repositoryRoot(cwd) ?? cwd
}

function noTemplateMessage(cwd: string): string {
  const names = builtinNames.join(', ')
  return (
    `No document found in ${cwd}; name a template to create one: ` +
    `\`system-patterns-lint --init --template ${builtinNames[0]}\` (templates: ${names}, or a path)`
  )
}

function documentPath(cwd: string, path: string): string {
  const absolute = resolve(cwd, path)
  return shorten(kindOf(absolute) === 'folder' ? join(absolute, basename(defaultPath)) : absolute, cwd)
}

async function findPaths({ cwd, rules }: InitRequest, target: string | null): Promise<readonly string[]> {
  if (target !== null) return pathExists(resolve(cwd, target)) ? [target] : []
  const configs = openConfigs({ cwd, rules })
  const { paths } = await findDocuments([], {
    cwd,
    select: (folder) => configs.select(folder),
    inherit: configs.inherit,
  })
  return paths
}

const mostListed = 20

/** Lists the documents with their templates; the template of all of them, where each has all its sections. */
function matchTemplates(paths: readonly string[], cwd: string, lines: string[]): TemplateChoice {
  const complete = new Set<string>()
  for (const [index, path] of paths.entries()) {
    const read = readText(resolve(cwd, path))
    const document = 'contents' in read ? readDocumentOrNull(createSource(path, read.contents)) : null
    const alignment = document && chooseTemplate(builtinTemplates, document).alignment
    const missing = alignment?.sections.filter(({ present, wanted }) => !present && !wanted.optional).length ?? 0
    complete.add(alignment && missing === 0 ? alignment.template.name : 'auto')
    if (index < mostListed) {
      lines.push(`Found ${path}: ${alignment ? `template ${alignment.template.name} matches` : 'no template matches'}`)
    }
  }
  if (paths.length > mostListed) lines.push(`Found ${paths.length - mostListed} more documents`)
  const [name = 'auto'] = complete
  return complete.size !== 1 || name === 'auto' ? { kind: 'auto' } : { kind: 'builtin', name }
}

function configFor({ cwd, settings }: InitRequest, paths: readonly string[], template: TemplateChoice): Config {
  const others = paths.filter((path) => !isDocument(path))
  const named = template.kind === 'file' ? `./${shorten(template.path, cwd)}` : template.kind === 'auto' ? 'auto' : null
  return {
    ...(others.length > 0 ? { files: paths } : {}),
    template: named ?? (template.kind === 'builtin' ? template.name : 'auto'),
    maxAge: settings.maxAge ?? 90,
    ...(settings.rules ? { rules: settings.rules } : {}),
  }
}

async function writeConfig({ cwd }: InitRequest, config: Config, lines: readonly string[]): Promise<InitResult> {
  const text = `${JSON.stringify({ $schema: schemaUrl, ...config }, null, 2)}\n`
  try {
    await writeFileAtomically(resolve(cwd, configFileName), text, { within: boundaryOf(cwd) })
  } catch (error) {
    return { refusal: `Cannot write ${configFileName}: ${reasonOf(error)}` }
  }
  return { lines: [...lines, `Wrote ${configFileName}`] }
}

/** What an existing configuration lacks: never changed, because it may have comments and a format of its own. */
async function compareConfig(
  existing: string,
  config: Config,
  { cwd, rules }: InitRequest,
  lines: readonly string[],
): Promise<InitResult> {
  const name = shorten(existing, cwd)
  const configs = openConfigs({ cwd, rules })
  const resolved = await configs.resolve(resolve(cwd, defaultPath))
  if (!resolved) return { refusal: `${name} has errors; run \`system-patterns-lint\` to list them` }
  const set = new Set(resolved.chain?.layers.flatMap((layer) => Object.keys(layer.config)) ?? [])
  const missing = Object.entries(config).filter(([key]) => !set.has(key))
  if (missing.length === 0) return { lines: [...lines, `${name} exists already and lacks nothing`] }
  const members = missing.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n')
  const where = name === 'package.json' ? 'the key `system-patterns-lint` of package.json' : name
  return { lines: [...lines, `${name} exists already and was not changed. Add to ${where}:`, ...members.split('\n')] }
}

async function starterText(choice: TemplateChoice, today: Day): Promise<string | { readonly failure: string }> {
  if (choice.kind === 'file') {
    const read = readText(choice.path)
    if ('failure' in read) return { failure: cannotRead(`template ${choice.name}`, read.failure) }
    const document = readDocumentOrNull(createSource(choice.name, read.contents))
    return document
      ? writeStarter(document, today)
      : { failure: cannotRead(`template ${choice.name}`, 'nested too deeply') }
  }
  const { default: texts } = await import('../template/builtin-texts.generated.json', { with: { type: 'json' } })
  const name = choice.kind === 'builtin' ? choice.name : 'cline'
  const text = new Map(Object.entries(texts)).get(name) ?? ''
  return writeStarter(readDocument(createSource(`${name}.md`, text)), today)
}
