import { compileGlobs, type PathTest } from '../globs/glob.ts'
import type { Rule, Severity } from '../rule/rule.ts'
import { type KeyPath, listOf, type RuleValue, type Settings, sharedOptions } from './config.ts'
import { type Chain, isTemplatePath, type Layer } from './load.ts'

/** Where a value was set. */
export type Origin =
  | { readonly kind: 'default' }
  | {
      readonly kind: 'config'
      readonly layer: Layer
      readonly path: KeyPath
      /** The globs of the override that sets it; null outside of one. */
      readonly glob: readonly string[] | null
    }
  | { readonly kind: 'command line'; readonly option: string }

/** A value and where it was set. */
export interface Sourced<T> {
  readonly value: T
  readonly origin: Origin
}

/** The template to check a document against. */
export type TemplateChoice =
  | { readonly kind: 'auto' }
  | { readonly kind: 'builtin'; readonly name: string }
  /** `path` is absolute; `name` is for reports. */
  | { readonly kind: 'file'; readonly name: string; readonly path: string }

/** The settings of a rule for a file. */
export interface ResolvedRule {
  readonly rule: Rule
  readonly severity: Sourced<Severity>
  /** Every option of the rule. */
  readonly options: Readonly<Record<string, Sourced<unknown>>>
}

/** The configuration of a file. Files with the same settings share one object. */
export interface ResolvedConfig {
  /** Null where no configuration file applies. */
  readonly chain: Chain | null
  readonly template: Sourced<TemplateChoice>
  /** The configured templates by name, from which `auto` chooses as well as from the built-in ones. */
  readonly templates: ReadonlyMap<string, Sourced<string>>
  readonly rules: readonly ResolvedRule[]
  /** Absolute path; null where none is set. */
  readonly baseline: Sourced<string> | null
  /** For cache keys: it differs if any setting that findings depend on differs. */
  readonly key: string
}

/** What the command line sets; it overrides every configuration. */
export interface CommandLine {
  readonly template?: TemplateChoice | undefined
  readonly maxAge?: number | undefined
  /** In the order they were given; checked by `parseRuleOption`. */
  readonly rules?: readonly { readonly id: string; readonly value: RuleValue }[] | undefined
  /** Absolute. */
  readonly baseline?: string | undefined
}

/** Options of `createResolver`. */
export interface ResolveOptions {
  readonly rules: readonly Rule[]
  readonly commandLine: CommandLine
}

/** Creates a function from a path (relative to the configuration's folder, forward slashes) to its configuration. */
export function createResolver(chain: Chain | null, options: ResolveOptions): (path: string) => ResolvedConfig {
  const stages = chain ? chain.layers.flatMap(listStages) : []
  const done = new Map<string, ResolvedConfig>()
  return (path) => {
    const matching = stages.map((stage) => stage.matches(path))
    const key = matching.join()
    const known = done.get(key)
    if (known) return known
    const resolved = merge(
      chain,
      stages.filter((_, index) => matching[index]),
      options,
    )
    done.set(key, resolved)
    return resolved
  }
}

/** Settings that apply to some files or all. */
interface Stage {
  readonly settings: Settings
  readonly layer: Layer
  readonly path: KeyPath
  readonly glob: readonly string[] | null
  readonly matches: PathTest
}

/** The settings of a layer, then its overrides: a file overrides everything that it extends. */
function listStages(layer: Layer): Stage[] {
  const { config } = layer
  const overrides = (config.overrides ?? []).map((override, index): Stage => {
    const glob = listOf(override.files)
    const wanted = compileGlobs(glob, { anywhere: true })
    const refused = compileGlobs(listOf(override.excludedFiles), { anywhere: true })
    const matches = (path: string) => wanted(path) && !refused(path)
    return { settings: override, layer, path: ['overrides', index], glob, matches }
  })
  return [{ settings: config, layer, path: [], glob: null, matches: () => true }, ...overrides]
}

const defaultOrigin: Origin = { kind: 'default' }

function merge(chain: Chain | null, stages: readonly Stage[], { rules, commandLine }: ResolveOptions): ResolvedConfig {
  const templates = new Map<string, Sourced<string>>()
  let baseline: Sourced<string> | null = null
  for (const layer of chain?.layers ?? []) {
    const from = (path: KeyPath): Origin => ({ kind: 'config', layer, path, glob: null })
    for (const [name, reference] of Object.entries(layer.config.templates ?? {})) {
      templates.set(name, { value: layer.paths.get(reference) ?? reference, origin: from(['templates', name]) })
    }
    const reference = layer.config.baseline
    if (reference !== undefined) {
      baseline = { value: layer.paths.get(reference) ?? reference, origin: from(['baseline']) }
    }
  }
  if (commandLine.baseline !== undefined) {
    baseline = { value: commandLine.baseline, origin: { kind: 'command line', option: '--baseline' } }
  }

  let template: Sourced<TemplateChoice> = { value: { kind: 'auto' }, origin: defaultOrigin }
  const drafts = new Map(rules.map((rule) => [rule.id, draftOf(rule)]))
  for (const { settings, layer, path, glob } of stages) {
    const from = (...keys: KeyPath): Origin => ({ kind: 'config', layer, path: [...path, ...keys], glob })
    if (settings.template !== undefined) {
      template = { value: chooseNamed(settings.template, layer, templates), origin: from('template') }
    }
    for (const name of sharedOptions) setShared(drafts.values(), name, settings[name], from(name))
    for (const [id, value] of Object.entries(settings.rules ?? {})) {
      setRule(drafts.get(id), value, (...keys) => from('rules', id, ...keys))
    }
  }
  const given = (option: string) => (): Origin => ({ kind: 'command line', option })
  if (commandLine.template) template = { value: commandLine.template, origin: given('--template')() }
  setShared(drafts.values(), 'maxAge', commandLine.maxAge, given('--max-age')())
  for (const { id, value } of commandLine.rules ?? []) setRule(drafts.get(id), value, given('--rule'))

  const resolved = [...drafts.values()]
  const values = resolved.map(({ rule, severity, options }) => [rule.id, severity.value, valuesOf(options)])
  const key = JSON.stringify([template.value, [...templates].map(([name, { value }]) => [name, value]), values])
  return { chain, template, templates, rules: resolved, baseline, key }
}

/** The values of the options of a rule. */
export function valuesOf(options: Readonly<Record<string, Sourced<unknown>>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, value]))
}

interface Draft {
  readonly rule: Rule
  severity: Sourced<Severity>
  options: Record<string, Sourced<unknown>>
}

function draftOf(rule: Rule): Draft {
  const options: Record<string, Sourced<unknown>> = {}
  for (const [name, option] of Object.entries(rule.options)) {
    options[name] = { value: option.default, origin: defaultOrigin }
  }
  return { rule, severity: { value: rule.severity, origin: defaultOrigin }, options }
}

function setShared(drafts: Iterable<Draft>, name: string, value: unknown, origin: Origin): void {
  if (value === undefined) return
  for (const draft of drafts) if (Object.hasOwn(draft.options, name)) draft.options[name] = { value, origin }
}

/** A severity alone does not change the options; each option is set on its own. */
function setRule(draft: Draft | undefined, value: RuleValue, from: (...keys: KeyPath) => Origin): void {
  if (!draft) return
  if (typeof value === 'string') {
    draft.severity = { value, origin: from() }
    return
  }
  const [severity, options = {}] = value
  draft.severity = { value: severity, origin: from(0) }
  for (const [name, one] of Object.entries(options)) draft.options[name] = { value: one, origin: from(1, name) }
}

function chooseNamed(name: string, layer: Layer, templates: ReadonlyMap<string, Sourced<string>>): TemplateChoice {
  if (name === 'auto') return { kind: 'auto' }
  const own = templates.get(name)
  if (own) return { kind: 'file', name, path: own.value }
  if (!isTemplatePath(name)) return { kind: 'builtin', name }
  return { kind: 'file', name: name.replace(/^\.\//, ''), path: layer.paths.get(name) ?? name }
}
