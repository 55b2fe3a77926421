import { isAbsolute, relative, resolve, sep } from 'node:path'
import { type Configs, createConfigs, formatConfigError } from '../config/configs.ts'
import { type CommandLine, type ResolvedConfig, valuesOf } from '../config/resolve.ts'
import { type Day, localDayOf } from '../dates/calendar.ts'
import type { FileResult } from '../lint/finding.ts'
import { needs, type Setting } from '../lint/lint.ts'
import type { History, Rule } from '../rule/rule.ts'
import { builtinNames } from '../template/builtin.ts'
import { addTo } from '../text/groups.ts'
import { createConfigFiles } from '../workspace/files/config-files.ts'
import { findDocuments, findIgnore } from '../workspace/files/find.ts'
import { BASELINE_FILE } from './baseline-file.ts'
import { createCompactResult } from './compact-result.ts'
import { readHistories } from './histories.ts'
import { type FixedFile, lintFile } from './lint-file.ts'
import { createLintText, createLintUncached, type Plan } from './lint-text.ts'
import { createTemplates } from './templates.ts'
import { createTexts, type Texts } from './texts.ts'
import { createOptimizingSwitch } from './v8-flags.ts'

/** What a run is asked for. */
export interface RunRequest {
  /** Absolute. */
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** Files, folders and globs as typed; none for every document below `cwd`. */
  readonly paths: readonly string[]
  /** A text to lint instead of files, and the path it is linted as. */
  readonly stdin: { readonly path: string; readonly bytes: Uint8Array } | null
  /** Every rule there is. */
  readonly rules: readonly Rule[]
  readonly commandLine: CommandLine
  /** `--config`, absolute. */
  readonly configPath: string | null
  readonly noConfig: boolean
  readonly noGit: boolean
  readonly noIgnore: boolean
  /** `--ignore-path`, absolute. */
  readonly ignorePath: string | null
  /** Lint what is in git's index, compared with HEAD. */
  readonly staged: boolean
  /** `write` writes the fixed files, `preview` only reports the change. */
  readonly fix: 'none' | 'write' | 'preview'
  /** Whether fixes include the first suggestion of each finding. */
  readonly unsafe: boolean
  /** A fixed day; null for today by the clock of this machine. */
  readonly today: Day | null
  /** Identifies this build of the package in the result cache; without it there is no cache. */
  readonly build?: string | undefined
  /** Called before each document. */
  readonly onDocument?: (done: number, all: number, path: string) => void
}

/** What a run has found and done. */
export interface RunResult {
  readonly results: readonly FileResult[]
  /** One sentence for each thing that kept the linter from its work: a path that does not exist, an error in a config. */
  readonly problems: readonly string[]
  /** Texts before and after fixes, written or not. */
  readonly fixed: readonly FixedFile[]
  /** The baseline files, existing or not, with the results that they apply to. */
  readonly baselines: ReadonlyMap<string, readonly FileResult[]>
  readonly today: Day
  /** How many results came from the cache. */
  readonly cacheHits: number
}

/** With fewer documents, reading and writing the cache takes longer than linting them. */
const fewestCached = 8

/** Lints many files: the only place where effects meet. A problem with one never stops the others. */
export async function run(request: RunRequest): Promise<RunResult> {
  const { cwd, rules } = request
  const today = request.today ?? localDayOf(new Date())
  const configs = createConfigs({
    files: createConfigFiles(cwd),
    rules,
    templates: builtinNames,
    cwd,
    commandLine: request.commandLine,
    configPath: request.configPath ?? undefined,
    noConfig: request.noConfig,
  })
  const templates = createTemplates()
  const asked = request.commandLine.template
  const refused = asked?.kind === 'file' ? await templates.load(asked, new Map()) : null
  if (refused && 'failure' in refused)
    return { results: [], problems: [refused.failure], fixed: [], baselines: new Map(), today, cacheHits: 0 }
  const { paths, problems } = await listPaths(request, configs)
  const texts = createTexts(request, paths)
  const plans = await planFiles(request, paths, configs, texts)
  const asking = request.noGit ? [] : plans.filter((plan) => needs(plan.settings, 'git'))
  // Not awaited here: the first document is read while git walks its history.
  const histories: Promise<ReadonlyMap<string, History>> =
    asking.length === 0
      ? Promise.resolve(new Map())
      : readHistories(
          asking.map((plan) => plan.path),
          { request, today, texts },
        )
  // Lets git start: what follows does not yield.
  if (asking.length > 0) await new Promise((resolve) => setImmediate(resolve))
  const { build } = request
  const cache =
    build === undefined || request.stdin || plans.length < fewestCached
      ? null
      : (await import('./result-cache.ts')).openResultCache({ cwd, env: request.env, version: build }, templates)
  const lintUncached = createLintUncached(rules, templates, today)
  const count = createOptimizingSwitch()
  const countAndLint: typeof lintUncached = (plan, source, history) => {
    count(source.text.length)
    return lintUncached(plan, source, history)
  }
  const lintText = createLintText(countAndLint, today, cache)
  const compact = createCompactResult()
  const results: FileResult[] = []
  const fixed: FixedFile[] = []
  const baselines = new Map<string, FileResult[]>()
  const pause = createPause()
  for (const plan of plans) {
    await pause()
    request.onDocument?.(results.length, plans.length, plan.path)
    const { result: full, fixed: fixedFile } = await lintFile(plan, {
      texts,
      lintText,
      history: async () => (await histories).get(plan.path) ?? null,
      fix: request.fix,
      unsafe: request.unsafe,
    })
    const result = compact(full)
    results.push(result)
    if (fixedFile) fixed.push(fixedFile)
    const baseline = plan.config.baseline?.value ?? resolve(plan.config.chain?.folder ?? cwd, BASELINE_FILE)
    addTo(baselines, baseline, result)
  }
  await cache?.flush()
  const faults = configs.errors().map((error) => formatConfigError(error, cwd))
  return { results, problems: [...faults, ...problems], fixed, baselines, today, cacheHits: cache?.hits() ?? 0 }
}

/** Lets signals in between two documents, but not so often that it takes time. */
function createPause(): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < 50) return
    await new Promise((resolve) => setImmediate(resolve))
    last = performance.now()
  }
}

async function listPaths(
  request: RunRequest,
  configs: Configs,
): Promise<{ paths: readonly string[]; problems: readonly string[] }> {
  const { cwd, stdin, noIgnore, ignorePath } = request
  const options = {
    cwd,
    noIgnore,
    ignorePath: ignorePath ?? undefined,
    select: (folder: string) => configs.select(folder),
    inherit: configs.inherit,
  }
  if (!stdin) {
    const found = await findDocuments(request.paths, options)
    // A repository without documents has nothing to lint: a hook must not stop its commits.
    return request.staged && request.paths.length === 0 ? { paths: found.paths, problems: [] } : found
  }
  // An editor sends whatever is saved: ignored files are ignored here too.
  const ignored = await findIgnore(stdin.path, options)
  return { paths: ignored === null ? [asTyped(cwd, stdin.path)] : [], problems: [] }
}

async function planFiles(
  request: RunRequest,
  paths: readonly string[],
  configs: Configs,
  texts: Texts,
): Promise<Plan[]> {
  const plans: Plan[] = []
  const settings = new Map<ResolvedConfig, readonly Setting[]>()
  for (const path of paths) {
    const config = await configs.resolve(resolve(request.cwd, path))
    if (!config || !(await texts.has(path))) continue
    const known = settings.get(config) ?? settingsOf(config)
    settings.set(config, known)
    plans.push({ path, config, settings: known })
  }
  return plans
}

function settingsOf(config: ResolvedConfig): Setting[] {
  return config.rules.flatMap(({ rule, severity, options }) =>
    severity.value === 'off' ? [] : [{ rule, severity: severity.value, options: valuesOf(options) }],
  )
}

/** A path relative to the working directory with forward slashes, as it would be typed; one above it stays absolute where it was. */
function asTyped(cwd: string, path: string): string {
  const typed = isAbsolute(path) ? relative(cwd, path) : path
  return (typed.startsWith('..') && isAbsolute(path) ? path : typed).split(sep).join('/')
}
