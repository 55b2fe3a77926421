import { isAbsolute, relative, sep } from 'node:path'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import { rules } from '../../rules/index.ts'
import { listOf } from '../config/config.ts'
import { settleRules } from '../config/rule-settings.ts'
import { localDayOf } from '../dates/calendar.ts'
import { readDocument } from '../document/read.ts'
import { createSource, type Source } from '../document/source.ts'
import { isDocument } from '../globs/document-names.ts'
import { compileGlobs } from '../globs/glob.ts'
import type { Finding } from '../lint/finding.ts'
import type { Setting } from '../lint/lint.ts'
import { lintDocument, readAskedTemplate } from '../lint/lint-document.ts'
import { printable } from '../lint/printable.ts'
import { DocumentError } from '../markdown/limits.ts'
import type { Rule } from '../rule/rule.ts'
import type { Settings } from './public.ts'
import { readRuleConfig, readSettings } from './settings.ts'
import { findTemplate, TemplateFailure } from './templates.ts'

/** The plugins of one processor and what they are told. */
export interface Roster {
  readonly configs: Map<Rule, unknown>
  settings: Settings
  /** Settings of the host (`settings.systemPatternsLint`), asked for when a file is judged. */
  hostSettings(): unknown
}

/** What is found of one file, for all rules. */
export interface FileVerdict {
  readonly source: Source
  readonly settings: readonly Setting[]
  readonly findings: readonly Finding[]
}

const ruleIds = rules.map((rule) => rule.id)
const rosters = new WeakMap<object, Roster>()
const verdicts = new WeakMap<
  VFile,
  { readonly roster: Roster; readonly text: string; readonly verdict: FileVerdict | null }
>()

/** The roster of a processor. */
export function rosterOf(processor: object): Roster {
  const known = rosters.get(processor)
  if (known) return known
  const roster: Roster = { configs: new Map(), settings: {}, hostSettings: () => hostSettings(processor) }
  rosters.set(processor, roster)
  return roster
}

/**
 * Judges a file once for all rules of a processor, and says on the file what is no rule's to say. The text is read, not
 * the tree: so the verdict is the command's, whatever syntax the host has turned on. Null where there is nothing to
 * judge: another kind of file, a tree that was generated or has no positions.
 * @throws {TypeError} one sentence, where the settings are wrong
 */
export function judgeFile(roster: Roster, tree: Node, file: VFile): FileVerdict | null {
  const text = textOf(file)
  if (text === null || !tree.position) return null
  if (text === '' && 'children' in tree && Array.isArray(tree.children) && tree.children.length > 0) return null
  const known = verdicts.get(file)
  if (known?.roster === roster && known.text === text) return known.verdict
  // Kept before it is there: what cannot be judged is said once, not by every rule.
  verdicts.set(file, { roster, text, verdict: null })
  const verdict = judgeText(roster, file, text)
  verdicts.set(file, { roster, text, verdict })
  return verdict
}

function judgeText(roster: Roster, file: VFile, text: string): FileVerdict | null {
  const told: Settings = { ...readSettings(roster.hostSettings()), ...roster.settings }
  const path = pathOf(file)
  if (!isWanted(path, told.files)) return null
  const settings = settle(roster, told)
  const source = createSource(path, text)
  try {
    const document = readDocument(source)
    const { template, note } = findTemplate(readAskedTemplate(document), told, file.cwd)
    const today = told.today ?? localDayOf(new Date())
    const { findings, notes } = lintDocument({ document, template, settings, ruleIds, today, history: null })
    for (const one of note === null ? notes : [note, ...notes])
      file.info(printable(one), { ruleId: 'note', source: 'system-patterns-lint' })
    return { source, settings, findings }
  } catch (error) {
    const sentence = error instanceof TemplateFailure || error instanceof DocumentError ? error.message : null
    if (sentence === null) throw error
    file.message(printable(sentence), { ruleId: 'failure', source: 'system-patterns-lint' }).fatal = true
    return null
  }
}

/** The rules of a processor as they are set: those that it does not use are off. */
function settle({ configs }: Roster, told: Settings): Setting[] {
  const set = told.rules ?? {}
  const values = [...configs].map(
    ([rule, config]) => [rule.id, readRuleConfig(rule, Object.hasOwn(set, rule.id) ? set[rule.id] : config)] as const,
  )
  const { maxAge, dateOrder } = told
  const shared = { ...(maxAge !== undefined && { maxAge }), ...(dateOrder !== undefined && { dateOrder }) }
  return settleRules([...configs.keys()], { ...shared, rules: Object.fromEntries(values) })
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
