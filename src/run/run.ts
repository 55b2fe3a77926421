import { resolve } from 'node:path'
import { type Configs, formatConfigError } from '../config/configs.ts'
import type { CommandLine, ResolvedConfig } from '../config/resolve.ts'
import { type Day, localDayOf } from '../dates/calendar.ts'
import { createSource, type Source } from '../document/source.ts'
import type { Results } from '../lint/finding.ts'
import { needs, type Setting } from '../lint/lint.ts'
import type { History, Rule } from '../rule/rule.ts'
import { count } from '../rule/sentence.ts'
import { addTo } from '../text/groups.ts'
import { findDocuments, findIgnore } from '../workspace/files/find.ts'
import { readText } from '../workspace/files/read.ts'
import { pause } from '../workspace/pause.ts'
import { baselineOf } from './baseline-file.ts'
import { readHistories } from './histories.ts'
import { type FixedFile, type FullResult, lintFile, type Tools } from './lint-file.ts'
import { createLintText, createLintUncached, createLintUnchanged, type LintNew, type ReadFacts } from './lint-text.ts'
import { type Concurrency, createLintThreads } from './lint-threads.ts'
import { openConfigs } from './open-configs.ts'
import { type KeptResult, keepResult, unpackResults } from './packed-results.ts'
import { asTyped, type Plan, settingsOf } from './plan.ts'
import { createReferenceReader } from './references.ts'
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
  /** `--cache-location`, absolute. */
  readonly cacheLocation?: string | null
  /** Whether results have summaries, for a report that shows them; false by default. */
  readonly summarized?: boolean
  /** Threads that lint beside the main one; none by default. Documents that are fixed are linted one after another. */
  readonly concurrency?: Concurrency | null
  /** Called after each document. */
  readonly onResult?: (plan: Plan, result: FullResult) => void
  /** Called before each document. */
  readonly onDocument?: (done: number, all: number, path: string) => void
}

/** What a run has found and done. */
export interface RunResult {
  readonly results: Results
  /**
   * One sentence for each thing that kept the linter from its work: a path that does not exist, an error in a config.
   */
  readonly problems: readonly string[]
  /** Notes about the run as a whole: named files that are ignored. */
  readonly notes: readonly string[]
  /** Texts before and after fixes, written or not. */
  readonly fixed: readonly FixedFile[]
  /** The baseline files, existing or not, with the results that they apply to. */
  readonly baselines: ReadonlyMap<string, Results>
  readonly today: Day
  /** How many results came from the cache. */
  readonly cacheHits: number
  /** `maxWarnings` of the configuration of the working directory; null for no limit. */
  readonly maxWarnings: number | null
  /** Whether a rule is on for a file; true for a rule that does not exist. */
  isChecked(path: string, ruleId: string): boolean
}

/** With fewer documents, reading and writing the cache takes longer than linting them. */
const fewestCached = 8

/** Lints many files: the only place where effects meet. A problem with one never stops the others. */
export async function run(request: RunRequest): Promise<RunResult> {
  const { cwd, rules } = request
  const today = request.today ?? localDayOf(new Date())
  const configs = openConfigs(request)
  const templates = createTemplates()
  const asked = request.commandLine.template
  const refused = asked?.kind === 'file' ? await templates.load(asked, new Map()) : null
  if (refused && 'failure' in refused) return emptyRun(refused.failure, today)
  const { paths, problems, notes } = await listPaths(request, configs)
  const own = await configs.runSettings(cwd)
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
  const build = own.cache || request.cacheLocation ? request.build : undefined
  const cache =
    build === undefined || request.stdin || plans.length < fewestCached
      ? null
      : (await import('./result-cache.ts')).openResultCache(
          { cwd, env: cacheEnvironment(request), version: build, summarized: request.summarized ?? false },
          templates,
        )
  // A fix needs the text, and what is staged is in no file.
  const mayStayUnread = request.fix === 'none' && !request.staged && own.cacheStrategy === 'metadata'
  const lintUncached = createLintUncached(rules, templates, today, request.summarized)
  const threads =
    request.concurrency && request.fix === 'none'
      ? createLintThreads(request.concurrency, { today, summarized: request.summarized ?? false }, lintUncached)
      : null
  const countCharacters = createOptimizingSwitch()
  const countAndLint: LintNew = (plan, source, readFacts) => {
    countCharacters(source.text.length)
    return (threads?.lint ?? lintUncached)(plan, source, readFacts)
  }
  const lintText = createLintText(countAndLint, today, cache)
  const readReferences = createReferenceReader(request, texts)
  const linted = await lintPlans(request, plans, {
    texts,
    lintText,
    ahead: threads?.ahead ?? 1,
    lintUnchanged: cache && mayStayUnread ? createLintUnchanged(today, cache, createReader(cwd)) : null,
    readFacts: async (plan, found) => {
      const asked = histories.then((known) => known.get(plan.path) ?? null)
      const [history, facts] = await Promise.all([asked, readReferences(plan, found, asked)])
      return { ...facts, history }
    },
  }).finally(() => Promise.all([texts.close(), threads?.close()]))
  await cache?.flush()
  const faults = configs.errors().map((error) => formatConfigError(error, cwd))
  return {
    ...linted,
    problems: [...faults, ...problems, ...linted.unwritten],
    notes,
    today,
    cacheHits: cache?.hits() ?? 0,
    maxWarnings: own.maxWarnings,
    isChecked: ruleTest(plans, rules),
  }
}

/** Reads the text of a file of which an earlier run has kept the result; empty where it is gone since. */
function createReader(cwd: string): (path: string) => Source {
  return (path) => {
    const read = readText(resolve(cwd, path))
    return createSource(path, 'contents' in read ? read.contents : '')
  }
}

/** What documents are linted with. */
interface LintTools extends Pick<Tools, 'texts' | 'lintText' | 'lintUnchanged'> {
  /** How many documents may be under way at once. */
  readonly ahead: number
  readFacts(plan: Plan, references: Parameters<ReadFacts>[0]): ReturnType<ReadFacts>
}

async function lintPlans(
  request: RunRequest,
  plans: readonly Plan[],
  { readFacts, ahead, ...tools }: LintTools,
): Promise<Pick<RunResult, 'results' | 'fixed' | 'baselines'> & { readonly unwritten: readonly string[] }> {
  const { cwd, fix, unsafe } = request
  const results: KeptResult[] = []
  const fixed: FixedFile[] = []
  const unwritten: string[] = []
  const baselines = new Map<string, KeptResult[]>()
  const lint = (plan: Plan) => lintFile(plan, { ...tools, readFacts: readFacts.bind(null, plan), fix, unsafe })
  const underWay = new Map<Plan, ReturnType<typeof lint>>()
  for (const [index, plan] of plans.entries()) {
    await pause()
    request.onDocument?.(results.length, plans.length, plan.path)
    for (const next of plans.slice(index + underWay.size, index + ahead)) {
      const linting = lint(next)
      underWay.set(next, linting)
      // What stops it stops the run when its turn comes.
      linting.catch(() => {})
    }
    const { result, isUnchanged = false, fixed: fixedFile, problem } = await (underWay.get(plan) ?? lint(plan))
    underWay.delete(plan)
    const kept = keepResult(result, isUnchanged, index)
    results.push(kept)
    if (fixedFile) fixed.push(fixedFile)
    if (problem !== null) unwritten.push(problem)
    request.onResult?.(plan, result)
    addTo(baselines, baselineOf(plan.config, cwd), kept)
  }
  return {
    results: unpackResults(results),
    fixed,
    unwritten,
    baselines: new Map([...baselines].map(([file, some]) => [file, unpackResults(some)])),
  }
}

function emptyRun(problem: string, today: Day): RunResult {
  const none = { results: [], notes: [], fixed: [], baselines: new Map(), cacheHits: 0, maxWarnings: null }
  return { ...none, problems: [problem], today, isChecked: () => true }
}

function ruleTest(plans: readonly Plan[], rules: readonly Rule[]): RunResult['isChecked'] {
  const known = new Set(rules.map((rule) => rule.id))
  const settings = new Map(plans.map((plan) => [plan.path, plan.settings]))
  return (path, ruleId) => {
    const own = settings.get(path)
    return own === undefined || !known.has(ruleId) || own.some(({ rule }) => rule.id === ruleId)
  }
}

/** The environment with another place for the caches of the user. */
function cacheEnvironment({ env, cacheLocation }: RunRequest): NodeJS.ProcessEnv {
  return cacheLocation === null || cacheLocation === undefined
    ? env
    : { ...env, XDG_CACHE_HOME: cacheLocation, LOCALAPPDATA: cacheLocation }
}

async function listPaths(
  request: RunRequest,
  configs: Configs,
): Promise<{ paths: readonly string[]; problems: readonly string[]; notes: readonly string[] }> {
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
    return request.staged && request.paths.length === 0
      ? { paths: found.paths, problems: [], notes: [] }
      : { ...found, notes: ignoredNotes(found.ignored) }
  }
  // An editor sends whatever is saved: ignored files are ignored here too.
  const ignored = await findIgnore(stdin.path, options)
  return { paths: ignored === null ? [asTyped(cwd, stdin.path)] : [], problems: [], notes: [] }
}

const mostIgnoredNotes = 3

/** A hook may name hundreds of ignored files: some are enough to find out why. */
function ignoredNotes(ignored: readonly { readonly path: string; readonly by: string }[]): string[] {
  const notes = ignored
    .slice(0, mostIgnoredNotes)
    .map(({ path, by }) => `\`${path}\` is ignored by ${by}; pass \`--no-ignore\` to check it`)
  const more = ignored.length - notes.length
  return more > 0 ? [...notes, `${count(more, 'more named file')} ignored`] : notes
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
    await pause()
    const config = await configs.resolve(resolve(request.cwd, path))
    if (!config || !(await texts.has(path))) continue
    const known = settings.get(config) ?? settingsOf(config)
    settings.set(config, known)
    plans.push({ path, config, settings: known })
  }
  return plans
}
