import { listOf } from './config.ts'
import { shorten, unknownTemplateMessage } from './load.ts'
import type { Origin, ResolvedConfig, Sourced, TemplateChoice } from './resolve.ts'

/** What of a configuration decides on the template. */
export type TemplateSettings = Pick<ResolvedConfig, 'template'> & {
  readonly templates: ReadonlyMap<string, { readonly value: string }>
}

/** Which template to check a document against, decided before it is compared with any. */
export interface TemplateDecision {
  readonly choice: TemplateChoice
  readonly origin: Origin | { readonly kind: 'document' }
  /** One sentence for an unknown template that the document names, which is then ignored. */
  readonly note: string | null
}

/**
 * Decides by precedence: command line, the document, the configuration, `auto`. A document can name a template by name
 * only: the linter reads no path that a document gives.
 */
export function decideTemplate(
  resolved: TemplateSettings,
  declared: string | null,
  builtin: readonly string[],
): TemplateDecision {
  const { template, templates } = resolved
  if (declared === null || template.origin.kind === 'command line') {
    return { choice: template.value, origin: template.origin, note: null }
  }
  const choice = findTemplate(declared, resolved, builtin)
  if (choice) return { choice, origin: { kind: 'document' }, note: null }
  const note = unknownTemplateMessage(declared, ['auto', ...builtin, ...templates.keys()])
  return { choice: template.value, origin: template.origin, note }
}

/** The template of a name: `auto`, a configured one, a built-in one; null for any other name or a path. */
export function findTemplate(
  name: string,
  resolved: TemplateSettings,
  builtin: readonly string[],
): TemplateChoice | null {
  if (name === 'auto') return { kind: 'auto' }
  const own = resolved.templates.get(name)
  if (own) return { kind: 'file', name, path: own.value }
  return builtin.includes(name) ? { kind: 'builtin', name } : null
}

/** What `--print-config` explains. */
export interface ExplainRequest {
  /** As typed. */
  readonly file: string
  readonly cwd: string
  readonly resolved: ResolvedConfig
  readonly decision: TemplateDecision
  /** The template that `auto` chose; null where none matches or the file does not exist. */
  readonly fitted: string | null
}

/** The configuration of a file as JSON: each value with where it was set, and which template applies. */
export function explainConfig({ file, cwd, resolved, decision, fitted }: ExplainRequest): string {
  const { chain, templates, rules, baseline } = resolved
  const show = (origin: TemplateDecision['origin']) => showOrigin(origin, cwd)
  const sourced = ({ value, origin }: Sourced<unknown>) => ({ value, from: show(origin) })
  const explained: Record<string, unknown> = {}
  for (const { rule, severity, options } of rules) {
    const entries: Record<string, unknown> = {}
    for (const [name, option] of Object.entries(options)) entries[name] = sourced(option)
    const own = { severity: severity.value, from: show(severity.origin) }
    explained[rule.id] = Object.keys(entries).length > 0 ? { ...own, options: entries } : own
  }
  const named: Record<string, unknown> = {}
  for (const [name, { value, origin }] of templates) named[name] = { value: shorten(value, cwd), from: show(origin) }
  const { choice } = decision
  const files = chain?.layers.findLast(({ config }) => config.files !== undefined)
  const ignoring = chain?.layers.filter(({ config }) => config.ignore !== undefined) ?? []
  const ignored = ignoring.map((layer) => sourced({ value: listOf(layer.config.ignore), origin: at(layer, 'ignore') }))
  const output = {
    file,
    configs: chain?.layers.map((layer) => shorten(layer.file, cwd)).reverse() ?? [],
    template: {
      value: choice.kind === 'auto' ? fitted : choice.name,
      ...(choice.kind === 'file' ? { path: shorten(choice.path, cwd) } : {}),
      from: show(decision.origin),
      why: templateReason(decision, fitted),
    },
    ...(chain && templates.size > 0 ? { templates: named } : {}),
    ...(files ? { files: sourced({ value: listOf(files.config.files), origin: at(files, 'files') }) } : {}),
    ...(ignored.length > 0 ? { ignore: ignored } : {}),
    ...(baseline ? { baseline: { value: shorten(baseline.value, cwd), from: show(baseline.origin) } } : {}),
    rules: explained,
  }
  return `${JSON.stringify(output, null, 2)}\n`
}

function at(layer: NonNullable<ResolvedConfig['chain']>['layers'][number], key: string): Origin {
  return { kind: 'config', layer, path: [key], glob: null }
}

/** `default`, `--rule`, `the document`, `base.json:4`, ``base.json:9 (override for `docs/**`)``. */
function showOrigin(origin: TemplateDecision['origin'], cwd: string): string {
  if (origin.kind === 'default') return 'default'
  if (origin.kind === 'document') return 'the document'
  if (origin.kind === 'command line') return origin.option
  const { line } = origin.layer.locate(origin.path, 'value')
  const place = `${shorten(origin.layer.file, cwd)}:${line}`
  return origin.glob === null ? place : `${place} (override for ${origin.glob.map((glob) => `\`${glob}\``).join(', ')})`
}

function templateReason({ choice, origin, note }: TemplateDecision, fitted: string | null): string {
  if (note !== null) return note
  if (choice.kind === 'auto') {
    return fitted === null
      ? 'No template matched: the document has too few of the sections of any template, so the structure is not checked'
      : 'It matches the headings of the document best'
  }
  switch (origin.kind) {
    case 'document':
      return 'The document names it in a comment or in its front matter'
    case 'command line':
      return 'The command line names it'
    case 'config':
      return origin.glob === null
        ? 'The configuration names it'
        : 'An override in the configuration names it for this path'
    case 'default':
      return 'It is the default'
  }
}
