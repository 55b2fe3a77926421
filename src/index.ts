import { rules } from '../rules/index.ts'
import type {
  Formatter,
  LintFilesOptions,
  LintFilesResult,
  LintFormat,
  LintMessage,
  LintRuleSetting,
} from './api/public.ts'
import { invalidTemplateMessage, unknownTemplateMessage } from './config/load.ts'
import { checkSettings, enabledRules } from './config/rule-settings.ts'
import { localDayOf } from './dates/calendar.ts'
import { readDocument } from './document/read.ts'
import { createSource } from './document/source.ts'
import { applyFixes as applyEdits } from './lint/fix.ts'
import { lintDocument, readAskedTemplate } from './lint/lint-document.ts'
import { toLintMessage } from './lint/message.ts'
import { DocumentError } from './markdown/limits.ts'
import type { RuleId } from './rule/rule-id.ts'
import { withBuiltin } from './template/builtin.ts'
import { readTemplate, TemplateError } from './template/read.ts'
import type { Template } from './template/template.ts'

export type {
  FormatOptions,
  Formatter,
  LintEdit,
  LintFatalMessage,
  LintFileResult,
  LintFilesOptions,
  LintFilesResult,
  LintFormat,
  LintMessage,
  LintRuleSetting,
  LintSeverity,
} from './api/public.ts'
export type { RuleId } from './rule/rule-id.ts'

/** Options of `lintText`; everything has a default. */
export interface LintOptions {
  /**
   * The template to check the text against: a built-in name or one of `templates`. By default the one that the text
   * names, or else the one that fits best.
   */
  readonly template?: string
  /** Templates of your own: Markdown texts by name. */
  readonly templates?: Readonly<Record<string, string>>
  /** The day it is, `YYYY-MM-DD`; by default today in local time. */
  readonly today?: string
  /** How many days old the text's own date may be; 90 by default. */
  readonly maxAge?: number
  /** How a date such as `3/5/2025` is read where nothing else tells; by default as the language of its label has it. */
  readonly dateOrder?: 'dmy' | 'mdy' | 'ymd' | null
  /** Rules set otherwise than by default: a severity, or a severity and options, by rule id. */
  readonly rules?: Readonly<Partial<Record<RuleId, LintRuleSetting>>>
}

/** The result of linting a text. */
export interface LintResult {
  /** The template it was checked against; null where none fits. */
  readonly template: string | null
  /** Every finding in the order of the text, as `--format json` has them. */
  readonly messages: readonly LintMessage[]
  /** Remarks that are not problems: which template came closest, that the text names an unknown one. */
  readonly notes: readonly string[]
  /** One sentence: why the text could not be linted (it is nested too deeply); null where it was. */
  readonly failure: string | null
}

/**
 * Lints the text of a document as the command lints a file, but reads no file and asks no git: dates are checked by
 * age alone. Pure, for any text.
 * @throws {TypeError} one sentence, where the options are wrong
 */
export function lintText(text: string, options: LintOptions = {}): LintResult {
  if (typeof text !== 'string')
    throw new TypeError(`\`text\` must be a string, not ${text === null ? 'null' : typeof text}`)
  checkSettings(rules, options, { today: { type: 'string' } })
  const today = options.today ?? localDayOf(new Date())
  const templates = withBuiltin(readTemplates(options.templates ?? {}))
  const names = ['auto', ...templates.map(({ name }) => name)]
  const { template: given } = options
  if (given !== undefined && !names.includes(given)) throw new TypeError(unknownTemplateMessage(given, names))
  const find = (name: string) => templates.find((template) => template.name === name) ?? templates
  try {
    const document = readDocument(createSource('', text))
    const declared = given === undefined ? readAskedTemplate(document) : null
    const settings = enabledRules(rules, options)
    const { template, findings, notes } = lintDocument({
      ...{ document, settings, today, history: null },
      template: find(given ?? declared ?? 'auto'),
      ruleIds: rules.map((rule) => rule.id),
    })
    const unknown = declared !== null && !names.includes(declared) ? [unknownTemplateMessage(declared, names)] : []
    return {
      template,
      messages: findings.map((finding) => toLintMessage(finding)),
      notes: [...unknown, ...notes],
      failure: null,
    }
  } catch (error) {
    if (error instanceof DocumentError) return { template: null, messages: [], notes: [], failure: error.message }
    throw error
  }
}

/**
 * Applies the fixes of messages to the text that they are about. A fix that overlaps an earlier one is left out: lint
 * the result again to get the rest.
 */
export function applyFixes(text: string, messages: readonly Pick<LintMessage, 'fix'>[]): string {
  const findings = messages.map(({ fix }) => ({
    fix: fix ? { range: { start: fix.range[0], end: fix.range[1] }, text: fix.text } : null,
  }))
  return applyEdits(text, findings).text
}

/**
 * Lints files as the command does: with their configuration, ignore files, git and baseline; without the result cache.
 * Paths are files, folders and globs; none for every document below `cwd`. For Node only.
 * @throws {Error} one sentence, where the options are wrong
 */
export async function lintFiles(
  paths: string | readonly string[] = [],
  options: LintFilesOptions = {},
): Promise<LintFilesResult> {
  // Loaded here, so that the rest runs where there is no Node.
  const module = await import('./api/lint-files.ts')
  return module.lintFiles(paths, options)
}

/**
 * Loads the formatter with a name: its `format` makes a report of the results of `lintFiles`.
 * @throws {TypeError} one sentence, for an unknown name
 */
export async function loadFormatter(name: LintFormat): Promise<Formatter> {
  const module = await import('./api/formatter.ts')
  return module.loadFormatter(name)
}

function readTemplates(texts: Readonly<Record<string, string>>): Template[] {
  return Object.entries(texts).map(([name, text]) => {
    try {
      return readTemplate(name, readDocument(createSource(name, text)))
    } catch (error) {
      if (!(error instanceof DocumentError || error instanceof TemplateError)) throw error
      throw new TypeError(invalidTemplateMessage(name, error))
    }
  })
}
