import type { Rule } from '../rule/rule.ts'
import { type ConfigFault, listOf } from './config.ts'
import type { ConfigFailure, ConfigFiles, ConfigText } from './files.ts'
import { type Chain, type LoadOptions, loadChain, shorten } from './load.ts'
import { type CommandLine, createResolver, type ResolvedConfig } from './resolve.ts'
import { createSchema } from './schema.ts'

/** What configs are found and resolved with. */
export interface ConfigsOptions {
  readonly files: ConfigFiles
  /** Every rule there is, off ones too. */
  readonly rules: readonly Rule[]
  /** Names of the built-in templates. */
  readonly templates: readonly string[]
  /** Absolute. */
  readonly cwd: string
  readonly commandLine?: CommandLine
  /** `--config`: absolute; holds for every file, with globs relative to the working directory. */
  readonly configPath?: string | undefined
  /** `--no-config`: no file holds. */
  readonly noConfig?: boolean | undefined
}

/** What a config says of which files are documents; one object a config. */
export interface ConfigSelection {
  /** Absolute: what `files` and `ignore` are relative to. */
  readonly folder: string
  /** Absolute. */
  readonly file: string
  /** Null where the config does not say. */
  readonly files: readonly string[] | null
  readonly ignore: readonly string[]
}

/** The configs of a run. */
export interface Configs {
  /** What holds for a file (absolute path); null where its config is at fault, which `faults` tells. */
  resolve(path: string): Promise<ResolvedConfig | null>
  /** Told of a folder that holds no config and no repository: what holds for its parent holds for it. */
  inherit(folder: string, parent: string): void
  /** What the config of an absolute folder selects; null where none holds. */
  select(folder: string): Promise<ConfigSelection | null>
  /** What is wrong with the configs met so far: each once, by file and line. */
  faults(): readonly ConfigFault[]
}

interface Loaded {
  readonly chain: Chain | null
  readonly selection: ConfigSelection | null
  readonly resolve: ((path: string) => ResolvedConfig) | null
}

/** Finds, reads and checks each config once, however many files it holds for. */
export function createConfigs(options: ConfigsOptions): Configs {
  const { files, rules, cwd, commandLine = {} } = options
  const byFile = new Map<string, Promise<Loaded>>()
  const byFolder = new Map<string, Promise<Loaded>>()
  const faults = new Map<string, ConfigFault>()
  let loadOptions: LoadOptions | null = null

  const load = async (found: ConfigText | ConfigFailure | null, folder: string): Promise<Loaded> => {
    if (found && 'failure' in found) {
      return refuse([{ file: found.path, line: null, column: null, sentence: found.failure }])
    }
    if (!found) return { chain: null, selection: null, resolve: createResolver(null, { rules, commandLine }) }
    // Made when a config is met: most runs have none.
    loadOptions ??= { files, templates: options.templates, schema: createSchema(rules, options.templates) }
    const chain = await loadChain(found, folder, loadOptions)
    if ('faults' in chain) return refuse(chain.faults)
    return { chain, selection: selectionOf(chain), resolve: createResolver(chain, { rules, commandLine }) }
  }
  const refuse = (list: readonly ConfigFault[]): Loaded => {
    for (const fault of list) faults.set(JSON.stringify(fault), fault)
    return { chain: null, selection: null, resolve: null }
  }
  const remember = (found: ConfigText | ConfigFailure | null, folder: string): Promise<Loaded> => {
    const name = found?.path ?? ''
    const known = byFile.get(name)
    if (known) return known
    const loaded = load(found, folder)
    byFile.set(name, loaded)
    return loaded
  }
  const find = async (folder: string): Promise<Loaded> => {
    if (options.noConfig) return remember(null, cwd)
    if (options.configPath !== undefined) {
      return byFile.get(options.configPath) ?? remember(await files.read(options.configPath), cwd)
    }
    const found = await files.find(folder)
    return remember(found, found ? folderOf(found.path) : cwd)
  }
  const holding = (folder: string): Promise<Loaded> => {
    const known = byFolder.get(folder)
    if (known) return known
    const found = find(folder)
    byFolder.set(folder, found)
    return found
  }

  return {
    async resolve(path) {
      const { chain, resolve } = await holding(folderOf(path))
      return resolve ? resolve(shorten(path, chain?.folder ?? cwd)) : null
    },
    inherit(folder, parent) {
      const known = byFolder.get(parent)
      if (known && !byFolder.has(folder)) byFolder.set(folder, known)
    },
    select: async (folder) => (await holding(folder)).selection,
    faults: () => [...faults.values()].sort(compareFaults),
  }
}

/** A fault as one line: `.system-patterns-lintrc.json:4:5: Unknown key …`, with the path as seen from a folder. */
export function sayFault({ file, line, column, sentence }: ConfigFault, cwd: string): string {
  return [shorten(file, cwd), ...(line === null ? [] : [line, column]), ` ${sentence}`].join(':')
}

function selectionOf({ file, folder, layers }: Chain): ConfigSelection {
  // The nearest `files` counts alone; what a base ignores stays ignored, unless a later line takes it back.
  const files = layers.findLast(({ config }) => config.files !== undefined)?.config.files
  const ignore = layers.flatMap(({ config }) => listOf(config.ignore))
  return { folder, file, files: files === undefined ? null : listOf(files), ignore }
}

function folderOf(path: string): string {
  const at = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'))
  return at <= 0 ? path.slice(0, 1) : /^[A-Za-z]:$/.test(path.slice(0, at)) ? path.slice(0, at + 1) : path.slice(0, at)
}

function compareFaults(one: ConfigFault, other: ConfigFault): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1
  return (one.line ?? 0) - (other.line ?? 0) || (one.column ?? 0) - (other.column ?? 0)
}
