import { dirname } from 'node:path'
import type { ConfigError } from '../config/config.ts'
import { type Configs, formatConfigError } from '../config/configs.ts'
import type { ResolvedConfig } from '../config/resolve.ts'
import { localDayOf } from '../dates/calendar.ts'
import type { Document } from '../document/document.ts'
import { createSource } from '../document/source.ts'
import type { Finding } from '../lint/finding.ts'
import { createSelectionTest, findIgnore } from '../workspace/files/find.ts'
import { baselineOf, defaultBaseline } from './baseline-file.ts'
import { applyBaselines } from './baselines.ts'
import { createEditedFacts } from './edited-facts.ts'
import { lintAndFix } from './lint-file.ts'
import { createLintText, createLintUncached, type LintedDocument, type ReadFacts } from './lint-text.ts'
import { openConfigs } from './open-configs.ts'
import { asTyped, type Plan, settingsOf } from './plan.ts'
import type { RunRequest } from './run.ts'
import { createTemplates } from './templates.ts'
import { createOptimizingSwitch } from './v8-flags.ts'

/** A text of an editor, saved or not. */
export interface EditedText {
  /** Absolute. */
  readonly path: string
  readonly contents: string
  /** An earlier version of the document, which saves time; null for none. */
  readonly before: Document | null
  /** Whether the result is still wanted. */
  isCurrent(): boolean
  /** Called where git answered too late for the result, which is another one now. */
  onLate(): void
}

/** The result for an edited text: what a run would report of it, and what it was read as. */
export interface LintedEdit extends Omit<LintedDocument, 'entry'> {
  readonly plan: Plan
  /** Without those of the baseline. */
  readonly findings: readonly Finding[]
  /** One sentence for each thing that kept the linter from a part of its work. */
  readonly problems: readonly string[]
}

/** Lints texts of one folder one by one as a run would lint its files, and keeps what they share. */
export interface DocumentLinter {
  /**
   * Null where a run without paths would not select the file, and where the result is no longer wanted; `failure` is
   * one sentence why the text cannot be linted.
   */
  lint(text: EditedText): Promise<LintedEdit | { readonly failure: string } | null>
  /** The text after all safe fixes; null where a run would not select the file or cannot lint it. */
  fix(text: Omit<EditedText, 'before'>): Promise<string | null>
  /** The errors in the configurations read so far. */
  errors(): readonly ConfigError[]
  /** Whether results depend on a file (absolute path) besides the documents and git. */
  dependsOn(path: string): boolean
}

/** What the texts are linted with: a run without paths. */
export type LinterRequest = Pick<
  RunRequest,
  'cwd' | 'env' | 'rules' | 'commandLine' | 'configPath' | 'noConfig' | 'noGit' | 'noIgnore' | 'ignorePath' | 'today'
>

/** Thrown where the facts are asked of a text that has changed since. */
class Outdated extends Error {}

/** Creates the linter; reads nothing yet. What it has read stays as it is: make a new one where that changes. */
export function createDocumentLinter(request: LinterRequest): DocumentLinter {
  const { rules } = request
  const configs = openConfigs(request)
  const templates = createTemplates()
  const inputs = createInputs(request)
  const planOf = createPlanner(request, configs, inputs)
  const today = () => request.today ?? localDayOf(new Date())
  const readEditedFacts = createEditedFacts(request)

  const createFacts =
    (plan: Plan, { contents, isCurrent, onLate }: Omit<EditedText, 'before'>): ReadFacts =>
    async (references) => {
      const facts = await readEditedFacts(plan, { contents, references, today: today(), onLate })
      if (!isCurrent()) throw new Outdated()
      return facts
    }

  // The start of the command leaves V8 without optimizing, which a server is soon better off with.
  const countCharacters = createOptimizingSwitch()

  const lint = async (text: EditedText) => {
    const plan = await planOf(text.path)
    if (plan === null || 'failure' in plan) return plan
    countCharacters(text.contents.length)
    const lintUncached = createLintUncached(rules, templates, today())
    const source = createSource(plan.path, text.contents)
    const linted = await lintUncached(plan, source, createFacts(plan, text), text.before)
    if ('failure' in linted) return linted
    const { entry: _, ...read } = linted
    return { ...read, plan, ...(await subtractBaseline(plan, read.result.findings, request)) }
  }

  return {
    async lint(text) {
      try {
        return await lint(text)
      } catch (error) {
        if (error instanceof Outdated) return null
        throw error
      }
    },
    async fix(text) {
      const plan = await planOf(text.path)
      if (plan === null || 'failure' in plan) return null
      const lintText = createLintText(createLintUncached(rules, templates, today()), today(), null)
      const tools = { lintText, readFacts: createFacts(plan, text), fix: 'preview', unsafe: false } as const
      const { linted, after } = await lintAndFix(plan, text.contents, tools)
      return 'failure' in linted ? null : after
    },
    errors: () => configs.errors(),
    dependsOn: inputs.has,
  }
}

/** Plans each file once; null for a file that a run without paths would not select. */
function createPlanner(
  { cwd, noIgnore, ignorePath }: LinterRequest,
  configs: Configs,
  inputs: Pick<ReturnType<typeof createInputs>, 'add'>,
): (path: string) => Promise<Plan | { readonly failure: string } | null> {
  const isSelected = createSelectionTest()
  const plans = new Map<string, Promise<Plan | { readonly failure: string } | null>>()

  const planFile = async (path: string): Promise<Plan | { readonly failure: string } | null> => {
    const selection = await configs.select(dirname(path))
    const options = {
      cwd,
      noIgnore,
      ignorePath: ignorePath ?? undefined,
      select: (folder: string) => configs.select(folder),
    }
    const config = await configs.resolve(path)
    if (!config) {
      const [error] = configs.errors()
      // Which files a broken configuration selects is not known.
      return error && isSelected(path, null) ? { failure: formatConfigError(error, cwd) } : null
    }
    if (!isSelected(path, selection) || (await findIgnore(path, options)) !== null) return null
    inputs.add(config)
    return { path: asTyped(cwd, path), config, settings: settingsOf(config) }
  }
  return (path) => {
    const known = plans.get(path) ?? planFile(path)
    plans.set(path, known)
    return known
  }
}

/** The configuration files, templates and baselines that were read. */
function createInputs({ cwd, commandLine, configPath, ignorePath }: LinterRequest) {
  const known = new Set<string>([defaultBaseline(null, cwd)])
  if (configPath !== null) known.add(configPath)
  if (ignorePath !== null) known.add(ignorePath)
  if (commandLine.template?.kind === 'file') known.add(commandLine.template.path)
  return {
    has: (path: string) => known.has(path),
    add({ chain, baseline }: ResolvedConfig) {
      if (baseline) known.add(baseline.value)
      if (chain) known.add(defaultBaseline(chain.file, cwd))
      for (const { file, paths } of chain?.layers ?? []) for (const path of [file, ...paths.values()]) known.add(path)
    },
  }
}

/** The findings that the baseline of a file does not have. */
async function subtractBaseline(
  { path, config }: Plan,
  findings: readonly Finding[],
  { cwd, commandLine }: LinterRequest,
): Promise<Pick<LintedEdit, 'findings' | 'problems'>> {
  const file = baselineOf(config, cwd)
  const result = { path, excerpts: null, template: null, findings, notes: [], failure: null, baselined: 0 }
  const run = { results: [result], baselines: new Map([[file, [result]]]), isChecked: () => true }
  const { results, problems } = await applyBaselines(run, 'apply', cwd, commandLine.baseline ?? null)
  const [left] = results
  return { findings: left?.findings ?? [], problems }
}
