import { isAbsolute, relative, sep } from 'node:path'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import { rules } from '../../rules/index.ts'
import { listOf } from '../config/config.ts'
import { enabledRules } from '../config/rule-settings.ts'
import { localDayOf } from '../dates/calendar.ts'
import { readDocument } from '../document/read.ts'
import { createSource, type Source } from '../document/source.ts'
import { isDocument } from '../globs/document-names.ts'
import { compileGlobs } from '../globs/glob.ts'
import type { Finding } from '../lint/finding.ts'
import type { Setting } from '../lint/lint.ts'
import { lintDocument, readAskedTemplate } from '../lint/lint-document.ts'
import { DocumentError } from '../markdown/limits.ts'
import type { Rule } from '../rule/rule.ts'
import { printable } from '../text/printable.ts'
import type { Settings } from './public.ts'
import { readRuleConfig, readSettings } from './settings.ts'
import { findTemplate, UnavailableTemplate } from './templates.ts'

/** The rules and settings of one processor. */
export interface ProcessorState {
  readonly configs: Map<Rule, unknown>
  settings: Settings
  /** The settings of the host (`settings.systemPatternsLint`), read when a file is linted. */
  hostSettings(): unknown
}

/** The findings of all rules in one file. */
export interface FileFindings {
  readonly source: Source
  readonly settings: readonly Setting[]
  readonly findings: readonly Finding[]
}

const ruleIds = rules.map((rule) => rule.id)
const states = new WeakMap<object, ProcessorState>()
const results = new WeakMap<
  VFile,
  { readonly state: ProcessorState; readonly text: string; readonly findings: FileFindings | null }
>()

/** The state of a processor. */
export function stateOf(processor: object): ProcessorState {
  const known = states.get(processor)
  if (known) return known
  const state: ProcessorState = { configs: new Map(), settings: {}, hostSettings: () => hostSettings(processor) }
  states.set(processor, state)
  return state
}

/**
 * Lints a file once for all rules of a processor, and adds notes and failures to the file. It reads the text and not
 * the tree, so that the findings are those of the command, whatever syntax extensions the host uses. Null where there
 * is nothing to lint: another kind of file, a tree that was generated or has no positions.
 * @throws {TypeError} one sentence, where the settings are wrong
 */
export function lintFile(state: ProcessorState, tree: Node, file: VFile): FileFindings | null {
  const text = textOf(file)
  if (text === null || !tree.position) return null
  if (text === '' && 'children' in tree && Array.isArray(tree.children) && tree.children.length > 0) return null
  const known = results.get(file)
  if (known?.state === state && known.text === text) return known.findings
  // Set before linting: a failure is reported once, not by every rule.
  results.set(file, { state, text, findings: null })
  const findings = lintText(state, file, text)
  results.set(file, { state, text, findings })
  return findings
}

function lintText(state: ProcessorState, file: VFile, text: string): FileFindings | null {
  const settings: Settings = { ...readSettings(state.hostSettings()), ...state.settings }
  const path = pathOf(file)
  if (!isWanted(path, settings.files)) return null
  const rules = ruleSettings(state, settings)
  const source = createSource(path, text)
  try {
    const document = readDocument(source)
    const { template, note } = findTemplate(readAskedTemplate(document), settings, file.cwd)
    const today = settings.today ?? localDayOf(new Date())
    const { findings, notes } = lintDocument({ document, template, settings: rules, ruleIds, today, history: null })
    for (const one of note === null ? notes : [note, ...notes])
      file.info(printable(one), { ruleId: 'note', source: 'system-patterns-lint' })
    return { source, settings: rules, findings }
  } catch (error) {
    const failure = error instanceof UnavailableTemplate || error instanceof DocumentError ? error.message : null
    if (failure === null) throw error
    file.message(printable(failure), { ruleId: 'failure', source: 'system-patterns-lint' }).fatal = true
    return null
  }
}

/** The rules of a processor with their settings: rules that it does not use are off. */
function ruleSettings({ configs }: ProcessorState, settings: Settings): Setting[] {
  const set = settings.rules ?? {}
  const values = [...configs].map(
    ([rule, config]) => [rule.id, readRuleConfig(rule, Object.hasOwn(set, rule.id) ? set[rule.id] : config)] as const,
  )
  const { maxAge, dateOrder } = settings
  const shared = { ...(maxAge !== undefined && { maxAge }), ...(dateOrder !== undefined && { dateOrder }) }
  return enabledRules([...configs.keys()], { ...shared, rules: Object.fromEntries(values) })
}

function isWanted(path: string, files: Settings['files']): boolean {
  if (files === undefined) return isDocument(path)
  return files === 'all' || compileGlobs(listOf(files), { anywhere: true })(path)
}

function hostSettings(processor: object): unknown {
  const data: unknown = 'data' in processor && typeof processor.data === 'function' ? processor.data('settings') : null
  return typeof data === 'object' && data !== null && 'systemPatternsLint' in data ? data.systemPatternsLint : undefined
}

function textOf(file: VFile): string | null {
  const { value } = file
  if (typeof value === 'string') return value
  return value instanceof Uint8Array ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(value) : null
}

/** Relative to the working directory, forward slashes; empty for a file without a name. */
function pathOf(file: VFile): string {
  if (file.path === undefined) return ''
  const path = isAbsolute(file.path) ? relative(file.cwd, file.path) : file.path
  return path.split(sep).join('/').replace(/^\.\//, '')
}
