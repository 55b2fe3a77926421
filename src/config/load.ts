import type { Place } from '../document/source.ts'
import { quote } from '../rule/sentence.ts'
import { nearestName } from '../text/nearest.ts'
import { checkValue, type Schema } from './check.ts'
import { type Config, type ConfigFault, type KeyPath, listOf } from './config.ts'
import { type ConfigFiles, type ConfigText, formatOf } from './files.ts'
import { parseConfig } from './parse.ts'

/** A config file, checked, with what it names found. */
export interface Layer {
  /** Absolute. */
  readonly file: string
  readonly config: Config
  /** The absolute path of each template, baseline and config that it names, by what it writes. */
  readonly paths: ReadonlyMap<string, string>
  /** Where a value of it stands: 1-based. */
  locate(path: KeyPath, on: 'key' | 'value'): Place
}

/** A config with all it extends, the outermost base first and the file itself last. */
export interface Chain {
  readonly file: string
  /** Absolute: what its globs are relative to. */
  readonly folder: string
  readonly layers: readonly Layer[]
}

/** What configs are read with. */
export interface LoadOptions {
  readonly files: ConfigFiles
  readonly schema: Schema
  /** Names of the built-in templates. */
  readonly templates: readonly string[]
}

/** Whether what a config calls a template is a path and not a name. */
export function isTemplatePath(name: string): boolean {
  return /[\\/]/.test(name) || /\.(?:md|markdown)$/i.test(name)
}

/** Reads a config and all it extends; or every fault of all of them, and not only the first. */
export async function loadChain(
  start: ConfigText,
  folder: string,
  options: LoadOptions,
): Promise<Chain | { readonly faults: readonly ConfigFault[] }> {
  const faults: ConfigFault[] = []
  const layers: Layer[] = []
  const done = new Map<string, readonly Layer[]>()

  const add = async (text: ConfigText, trail: readonly string[]): Promise<readonly Layer[]> => {
    const known = done.get(text.path)
    if (known) return known
    const read = await readLayer(text, options)
    faults.push(...read.faults)
    const bases: Layer[] = []
    for (const base of read.bases) {
      const loop = [...trail, text.path]
      const at = loop.indexOf(base.path)
      if (at !== -1) {
        const names = [...loop.slice(at), base.path].map((path) => quote(shorten(path, folder)))
        const sentence = `\`extends\` leads back to itself: ${names.join(' → ')}; remove one of them`
        faults.push({ ...base.fault(), sentence })
        continue
      }
      const other = await options.files.read(base.path)
      if ('failure' in other) {
        faults.push({ ...base.fault(), sentence: `${quote(base.reference)}: ${other.failure}` })
      } else bases.push(...(await add(other, loop)))
    }
    const all = read.layer ? [...bases, read.layer] : bases
    done.set(text.path, all)
    return all
  }

  layers.push(...(await add(start, [])))
  faults.push(...checkTemplates(layers, options.templates))
  return faults.length > 0 ? { faults } : { file: start.path, folder, layers }
}

interface Base {
  readonly path: string
  readonly reference: string
  fault(): Place & { readonly file: string }
}

async function readLayer(text: ConfigText, { files, schema }: LoadOptions) {
  const parsed = await parseConfig(text.text, formatOf(text.path))
  if ('sentence' in parsed) {
    return { layer: null, bases: [], faults: [{ file: text.path, ...parsed.place, sentence: parsed.sentence }] }
  }
  const prefix: KeyPath = text.key === null ? [] : [text.key]
  const place = (path: KeyPath, on: 'key' | 'value') => parsed.locate([...prefix, ...path], on)
  // A file with nothing but comments sets nothing, and keeps what lies above it from being found.
  const value = text.key === null ? (parsed.value ?? {}) : pick(parsed.value, text.key)
  const wrong = checkValue(schema, value)
  const faults: ConfigFault[] = []
  for (const { path, on, sentence } of wrong) faults.push({ file: text.path, ...place(path, on), sentence })
  // What the schema finds no fault in is a config; of one with faults what is sound is looked at too.
  const config = soundPart(
    value,
    wrong.map(({ path }) => path[0]),
  )

  const paths = new Map<string, string>()
  const bases: Base[] = []
  for (const { path, reference, use } of listReferences(config)) {
    const found = await files.follow(text.path, reference, use)
    if ('failure' in found) {
      faults.push({ file: text.path, ...place(path, 'value'), sentence: found.failure })
      continue
    }
    paths.set(reference, found.path)
    const fault = () => ({ file: text.path, ...place(path, 'value') })
    if (use === 'extends') bases.push({ path: found.path, reference, fault })
  }
  const layer: Layer = { file: text.path, config, paths, locate: place }
  return { layer, bases, faults }
}

function pick(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : {}
}

/** A config without the keys that faults were found in. */
function soundPart(value: unknown, wrong: readonly unknown[]): Config {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || wrong.includes(undefined)) return {}
  return Object.fromEntries(Object.entries(value).filter(([key]) => !wrong.includes(key)))
}

/** Everything in a config that names a file. */
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

/** Every `template` of a config. */
function* listTemplates(config: Config): Generator<{ path: KeyPath; template: string }> {
  if (config.template !== undefined) yield { path: ['template'], template: config.template }
  for (const [index, { template }] of (config.overrides ?? []).entries()) {
    if (template !== undefined) yield { path: ['overrides', index, 'template'], template }
  }
}

/** Names of templates that nobody knows, and own names for what has one. */
function checkTemplates(layers: readonly Layer[], builtin: readonly string[]): ConfigFault[] {
  const faults: ConfigFault[] = []
  const known = new Set(['auto', ...builtin])
  for (const layer of layers) {
    for (const name of Object.keys(layer.config.templates ?? {})) {
      if (name === 'auto' || isTemplatePath(name)) {
        const why = name === 'auto' ? 'it means the one that fits best' : 'it is a path'
        const sentence = `${quote(name)} cannot name a template (${why}); choose another name`
        faults.push({ file: layer.file, ...layer.locate(['templates', name], 'key'), sentence })
      } else known.add(name)
    }
  }
  for (const layer of layers) {
    for (const { path, template } of listTemplates(layer.config)) {
      if (isTemplatePath(template) || known.has(template)) continue
      faults.push({ file: layer.file, ...layer.locate(path, 'value'), sentence: sayUnknownTemplate(template, known) })
    }
  }
  return faults
}

/** One sentence for a template's name that is none; a path is known by its slash or ending. */
export function sayUnknownTemplate(name: string, known: Iterable<string>): string {
  const names = [...known]
  const near = nearestName(name, names)
  if (near !== null) return `Unknown template ${quote(name)}, did you mean ${quote(near)}?`
  return `Unknown template ${quote(name)}, known are ${names.map(quote).join(', ')}; a path ends in \`.md\``
}

/** A path as seen from a folder, where it lies in it. */
export function shorten(path: string, folder: string): string {
  const slashed = path.replaceAll('\\', '/')
  const start = `${folder.replaceAll('\\', '/').replace(/\/$/, '')}/`
  return slashed.startsWith(start) ? slashed.slice(start.length) : slashed
}
