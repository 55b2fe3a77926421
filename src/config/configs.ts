import type { Rule } from '../rule/rule.ts'
import { type CacheStrategy, type ConfigError, listOf } from './config.ts'
import type { ConfigFailure, ConfigFiles, ConfigText } from './files.ts'
import { type Chain, type LoadOptions, loadChain, shorten } from './load.ts'
import { type CommandLine, createResolver, type ResolvedConfig } from './resolve.ts'
import { createSchema } from './schema.ts'

/** The settings for a run as a whole. */
export interface RunSettings {
  readonly maxWarnings: number | null
  readonly cache: boolean
  readonly cacheStrategy: CacheStrategy
}

/** Options of `createConfigs`. */
export interface ConfigsOptions {
  readonly files: ConfigFiles
  /** All rules, disabled ones too. */
  readonly rules: readonly Rule[]
  /** Names of the built-in templates. */
  readonly templates: readonly string[]
  /** Absolute. */
  readonly cwd: string
  readonly commandLine?: CommandLine
  /** `--config`: absolute; applies to every file, with globs relative to the working directory. */
  readonly configPath?: string | undefined
  /** `--no-config`: no configuration file applies. */
  readonly noConfig?: boolean | undefined
}

/** Which files a configuration selects as documents; one object per configuration. */
export interface ConfigSelection {
  /** Absolute: the folder of `files` and `ignore`. */
  readonly folder: string
  /** Absolute. */
  readonly file: string
  /** Null where the configuration does not set them. */
  readonly files: readonly string[] | null
  readonly ignore: readonly string[]
}

/** The configurations of a run. */
export interface Configs {
  /** The configuration of a file (absolute path); null where it has errors, which `errors` lists. */
  resolve(path: string): Promise<ResolvedConfig | null>
  /** Notes that a folder has neither a configuration nor a repository, so that the one of its parent applies. */
  inherit(folder: string, parent: string): void
  /** What the configuration of an absolute folder selects; null for no configuration. */
  select(folder: string): Promise<ConfigSelection | null>
  /** The settings for a run as a whole, from the configuration of an absolute folder. */
  runSettings(folder: string): Promise<RunSettings>
  /** The errors in the configurations read so far: each once, by file and line. */
  errors(): readonly ConfigError[]
}

interface Loaded {
  readonly chain: Chain | null
  readonly selection: ConfigSelection | null
  readonly resolve: ((path: string) => ResolvedConfig) | null
}

/** Finds, reads and checks each configuration once, however many files it applies to. */
export function createConfigs(options: ConfigsOptions): Configs {
  const { files, rules, cwd, commandLine = {} } = options
  const byFile = new Map<string, Promise<Loaded>>()
  const byFolder = new Map<string, Promise<Loaded>>()
  const errors = new Map<string, ConfigError>()
  let loadOptions: LoadOptions | null = null

  const load = async (found: ConfigText | ConfigFailure | null, folder: string): Promise<Loaded> => {
    if (found && 'failure' in found) {
      return reject([{ file: found.path, line: null, column: null, message: found.failure }])
    }
    if (!found) return { chain: null, selection: null, resolve: createResolver(null, { rules, commandLine }) }
    // Created with the first configuration: most runs have none.
    loadOptions ??= { files, rules, templates: options.templates, schema: createSchema(rules, options.templates) }
    const chain = await loadChain(found, folder, loadOptions)
    if ('errors' in chain) return reject(chain.errors)
    return { chain, selection: selectionOf(chain), resolve: createResolver(chain, { rules, commandLine }) }
  }
  const reject = (list: readonly ConfigError[]): Loaded => {
    for (const error of list) errors.set(JSON.stringify(error), error)
    return { chain: null, selection: null, resolve: null }
  }
  const loadOnce = (found: ConfigText | ConfigFailure | null, folder: string): Promise<Loaded> => {
    const name = found?.path ?? ''
    const known = byFile.get(name)
    if (known) return known
    const loaded = load(found, folder)
    byFile.set(name, loaded)
    return loaded
  }
  const find = async (folder: string): Promise<Loaded> => {
    if (options.noConfig) return loadOnce(null, cwd)
    if (options.configPath !== undefined) {
      return byFile.get(options.configPath) ?? loadOnce(await files.read(options.configPath), cwd)
    }
    const found = await files.find(folder)
    return loadOnce(found, found ? folderOf(found.path) : cwd)
  }
  const configOf = (folder: string): Promise<Loaded> => {
    const known = byFolder.get(folder)
    if (known) return known
    const found = find(folder)
    byFolder.set(folder, found)
    return found
  }

  return {
    async resolve(path) {
      const { chain, resolve } = await configOf(folderOf(path))
      return resolve ? resolve(shorten(path, chain?.folder ?? cwd)) : null
    },
    inherit(folder, parent) {
      const known = byFolder.get(parent)
      if (known && !byFolder.has(folder)) byFolder.set(folder, known)
    },
    select: async (folder) => (await configOf(folder)).selection,
    async runSettings(folder) {
      const { chain } = await configOf(folder)
      const last = <K extends 'maxWarnings' | 'cache' | 'cacheStrategy'>(key: K) =>
        chain?.layers.findLast(({ config }) => config[key] !== undefined)?.config[key]
      return {
        maxWarnings: last('maxWarnings') ?? null,
        cache: last('cache') ?? true,
        cacheStrategy: last('cacheStrategy') ?? 'metadata',
      }
    },
    errors: () => [...errors.values()].sort(compareErrors),
  }
}

/** An error as one line: `.system-patterns-lintrc.json:4:5: Unknown key …`, with the path relative to a folder. */
export function formatConfigError({ file, line, column, message }: ConfigError, cwd: string): string {
  return [shorten(file, cwd), ...(line === null ? [] : [line, column]), ` ${message}`].join(':')
}

function selectionOf({ file, folder, layers }: Chain): ConfigSelection {
  // The nearest `files` replaces the others; `ignore` lines add up, and a later line can negate an earlier one.
  const files = layers.findLast(({ config }) => config.files !== undefined)?.config.files
  const ignore = layers.flatMap(({ config }) => listOf(config.ignore))
  return { folder, file, files: files === undefined ? null : listOf(files), ignore }
}

function folderOf(path: string): string {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  return at <= 0 ? path.slice(0, 1) : /^[A-Za-z]:$/.test(path.slice(0, at)) ? path.slice(0, at + 1) : path.slice(0, at)
}

function compareErrors(one: ConfigError, other: ConfigError): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
}
