import type { Place } from '../document/source.ts'
import type { Rule } from '../rule/rule.ts'
import { count, quote } from '../rule/sentence.ts'
import { lowerFirst } from '../text/lower-first.ts'
import { nearestName } from '../text/nearest.ts'
import { isRecord, memberOf } from '../text/record.ts'
import type { Schema } from './check.ts'
import { checkConfig } from './check-options.ts'
import { type Config, type ConfigError, type KeyPath, listOf } from './config.ts'
import { type ConfigFiles, type ConfigText, formatOf } from './files.ts'
import { parseConfig } from './parse.ts'

/** A checked configuration file with the paths of the files that it names. */
export interface Layer {
  /** Absolute. */
  readonly file: string
  readonly config: Config
  /** The absolute path of each template, baseline and configuration that it names. */
  readonly paths: ReadonlyMap<string, string>
  /** The position of a value: 1-based. */
  locate(path: KeyPath, on: 'key' | 'value'): Place
}

/** A configuration with all that it extends, the outermost base first and the file itself last. */
export interface Chain {
  readonly file: string
  /** Absolute: the folder of its globs. */
  readonly folder: string
  readonly layers: readonly Layer[]
}

/** Options of `loadChain`. */
export interface LoadOptions {
  readonly files: ConfigFiles
  readonly schema: Schema
  readonly rules: readonly Rule[]
  /** Names of the built-in templates. */
  readonly templates: readonly string[]
}

/** Whether a template is given as a path and not as a name. */
export function isTemplatePath(name: string): boolean {
  return /[\\/]/.test(name) || /\.(?:md|markdown)$/i.test(name)
}

/** With more, reading and merging them would take longer than linting. */
const mostConfigs = 100

/** Reads a configuration and all that it extends; or every error in them. */
export async function loadChain(
  start: ConfigText,
  folder: string,
  options: LoadOptions,
): Promise<Chain | { readonly errors: readonly ConfigError[] }> {
  const errors: ConfigError[] = []
  const layers: Layer[] = []
  const done = new Map<string, readonly Layer[]>()

  const add = async (text: ConfigText, trail: readonly string[]): Promise<readonly Layer[]> => {
    const known = done.get(text.path)
    if (known) return known
    const read = await readLayer(text, options)
    errors.push(...read.errors)
    const bases: Layer[] = []
    for (const base of read.bases) {
      const loop = [...trail, text.path]
      const at = loop.indexOf(base.path)
      if (at !== -1) {
        const names = [...loop.slice(at), base.path].map((path) => quote(shorten(path, folder)))
        const message = `Circular \`extends\`: ${names.join(' → ')}; remove one of them`
        errors.push({ ...base.error(), message })
        continue
      }
      const total = new Set([...done.keys(), ...loop, base.path]).size
      if (total > mostConfigs) {
        errors.push({ ...base.error(), message: `More than ${mostConfigs} configurations are extended; merge some` })
        return []
      }
      const other = await options.files.read(base.path)
      if ('failure' in other) {
        errors.push({ ...base.error(), message: `Cannot read ${base.reference}: ${lowerFirst(other.failure)}` })
      } else bases.push(...(await add(other, loop)))
    }
    // A base of several is used where it takes precedence last: all its uses would double with each level.
    const all = [...new Set([...bases, ...(read.layer ? [read.layer] : [])].reverse())].reverse()
    done.set(text.path, all)
    return all
  }

  layers.push(...(await add(start, [])))
  errors.push(...checkTemplates(layers, options.templates))
  return errors.length > 0 ? { errors } : { file: start.path, folder, layers }
}

interface Base {
  readonly path: string
  readonly reference: string
  error(): Place & { readonly file: string }
}

/** Errors of one file that are reported: finding their places takes a while, and nobody reads more. */
const mostErrors = 100

async function readLayer(text: ConfigText, { files, rules, schema }: LoadOptions) {
  const parsed = await parseConfig(text.text, formatOf(text.path))
  if ('message' in parsed) {
    return { layer: null, bases: [], errors: [{ file: text.path, ...parsed.place, message: parsed.message }] }
  }
  const prefix: KeyPath = text.key === null ? [] : [text.key]
  const place = (path: KeyPath, on: 'key' | 'value') => parsed.locate([...prefix, ...path], on)
  // A file with only comments sets nothing, and hides configurations above it.
  const value = (text.key === null ? parsed.value : memberOf(parsed.value, text.key)) ?? {}
  const wrong = checkConfig(schema, rules, value)
  const errors: ConfigError[] = wrong
    .slice(0, mostErrors)
    .map(({ path, on, message }) => ({ file: text.path, ...place(path, on), message }))
  if (wrong.length > mostErrors) {
    const message = `${count(wrong.length - mostErrors, 'more error')}; fix the others first`
    const { path = [], on = 'key' } = wrong[mostErrors] ?? {}
    errors.push({ file: text.path, ...place(path, on), message })
  }
  // The valid keys of a configuration with errors are checked too.
  const config = validPart(value, new Set(wrong.map(({ path }) => path[0])))

  const paths = new Map<string, string>()
  const bases: Base[] = []
  for (const { path, reference, use } of listReferences(config)) {
    const found = await files.follow(text.path, reference, use)
    if ('failure' in found) {
      errors.push({ file: text.path, ...place(path, 'value'), message: found.failure })
      continue
    }
    paths.set(reference, found.path)
    const error = () => ({ file: text.path, ...place(path, 'value') })
    if (use === 'extends') bases.push({ path: found.path, reference, error })
  }
  const layer: Layer = { file: text.path, config, paths, locate: place }
  return { layer, bases, errors }
}

/** A configuration without its invalid keys. */
function validPart(value: unknown, wrong: ReadonlySet<unknown>): Config {
  if (!isRecord(value) || wrong.has(undefined)) return {}
  return Object.fromEntries(Object.entries(value).filter(([key]) => !wrong.has(key)))
}

/** Everything in a configuration that names a file. */
function* listReferences(config: Config) {
  const isList = typeof config.extends !== 'string'
  for (const [index, reference] of listOf(config.extends).entries()) {
    yield { path: isList ? ['extends', index] : ['extends'], reference, use: 'extends' as const }
  }
  for (const [name, reference] of Object.entries(config.templates ?? {})) {
    yield { path: ['templates', name], reference, use: 'template' as const }
  }
  for (const { path, template } of listTemplates(config)) {
    if (isTemplatePath(template)) yield { path, reference: template, use: 'template' as const }
  }
  if (config.baseline !== undefined) yield { path: ['baseline'], reference: config.baseline, use: 'baseline' as const }
}

/** Every `template` of a configuration. */
function* listTemplates(config: Config): Generator<{ path: KeyPath; template: string }> {
  if (config.template !== undefined) yield { path: ['template'], template: config.template }
  for (const [index, { template }] of (config.overrides ?? []).entries()) {
    if (template !== undefined) yield { path: ['overrides', index, 'template'], template }
  }
}

/** The errors for unknown template names, and for names that cannot be given to a template. */
function checkTemplates(layers: readonly Layer[], builtin: readonly string[]): ConfigError[] {
  const errors: ConfigError[] = []
  const known = new Set(['auto', ...builtin])
  for (const layer of layers) {
    for (const name of Object.keys(layer.config.templates ?? {})) {
      if (name === 'auto' || isTemplatePath(name)) {
        const why = name === 'auto' ? 'it stands for the best match' : 'it is a path'
        const message = `${quote(name)} cannot be the name of a template (${why}); choose another name`
        errors.push({ file: layer.file, ...layer.locate(['templates', name], 'key'), message })
      } else known.add(name)
    }
  }
  for (const layer of layers) {
    for (const { path, template } of listTemplates(layer.config)) {
      if (isTemplatePath(template) || known.has(template)) continue
      errors.push({
        file: layer.file,
        ...layer.locate(path, 'value'),
        message: unknownTemplateMessage(template, known),
      })
    }
  }
  return errors
}

/** The message for an unknown template name. */
export function unknownTemplateMessage(name: string, known: Iterable<string>): string {
  const names = [...known]
  const near = nearestName(name, names)
  if (near !== null) return `Unknown template ${quote(name)}; did you mean ${quote(near)}?`
  return `Unknown template ${quote(name)}; use one of ${names.map(quote).join(', ')}, or a path that ends in \`.md\``
}

/** The message for a template file that is not a template. */
export function invalidTemplateMessage(name: string, error: Error & { readonly line?: number }): string {
  const place = error.line === undefined ? '' : ` (line ${error.line})`
  return `Invalid template ${quote(name)}${place}: ${lowerFirst(error.message)}`
}

/** A path relative to a folder, if it is in that folder. */
export function shorten(path: string, folder: string): string {
  const slashed = path.replaceAll('\\', '/')
  const start = `${folder.replaceAll('\\', '/').replace(/\/$/, '')}/`
  return slashed.startsWith(start) ? slashed.slice(start.length) : slashed
}
