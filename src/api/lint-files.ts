import { resolve, sep } from 'node:path'
import { rules } from '../../rules/index.ts'
import type { Schema } from '../config/check.ts'
import { checkSettings } from '../config/rule-settings.ts'
import { type FileResult, onlyErrors } from '../lint/finding.ts'
import { describeFile } from '../report/json.ts'
import { applyBaselines } from '../run/baselines.ts'
import { type RunRequest, run } from '../run/run.ts'
import { chooseTemplateByName, mustExist } from '../run/template-option.ts'
import { keepForReports } from './formatter.ts'
import type { LintFileResult, LintFilesOptions, LintFilesResult } from './public.ts'

const text: Schema = { type: 'string' }
const flag: Schema = { type: 'boolean' }

/** The options that the settings of a text do not have, and those that only they have. */
const ownOptions: Readonly<Record<string, Schema | undefined>> = {
  ...{ cwd: text, today: text, baseline: text, ignorePath: text, template: text },
  ...{ ignore: flag, git: flag, staged: flag, unsafe: flag, quiet: flag },
  config: { anyOf: [text, { enum: [false] }] },
  fix: { enum: ['write', 'preview'] },
  ...{ templates: undefined, dateOrder: undefined },
}

/** Lints files as the command does. */
export async function lintFiles(
  paths: string | readonly string[],
  options: LintFilesOptions,
): Promise<LintFilesResult> {
  checkSettings(rules, options, ownOptions)
  const request = await createRequest(paths, options)
  const outcome = await run(request)
  const { cwd } = request
  const { results, problems, notes } = await applyBaselines(outcome, 'apply', cwd, request.commandLine.baseline ?? null)
  const outputs = new Map(outcome.fixed.map(({ path, after }) => [path, after]))
  const kept = { cwd: cwd.split(sep).join('/'), today: outcome.today }
  const describe = (all: FileResult): LintFileResult => {
    const result = options.quiet ? onlyErrors(all) : all
    const output = outputs.get(result.path)
    const described = { ...describeFile(result, kept), ...(output === undefined ? {} : { output }) }
    keepForReports(described, { ...kept, result })
    return described
  }
  return {
    results: Array.from(results, describe),
    problems: [...outcome.problems, ...problems],
    notes: options.quiet ? [] : [...outcome.notes, ...notes],
  }
}

async function createRequest(paths: string | readonly string[], options: LintFilesOptions): Promise<RunRequest> {
  const { today, config, template } = options
  const cwd = resolve(options.cwd ?? '.')
  const pathOf = (path: string | undefined) => (path === undefined ? undefined : resolve(cwd, path))
  if (typeof config === 'string') mustExist('configuration', config, cwd)
  const place = { cwd, configPath: pathOf(config === false ? undefined : config) ?? null, noConfig: config === false }
  return {
    ...place,
    env: process.env,
    paths: typeof paths === 'string' ? [paths] : paths,
    stdin: null,
    rules,
    commandLine: {
      template: template === undefined ? undefined : await chooseTemplateByName(template, { ...place, rules }),
      maxAge: options.maxAge,
      rules: Object.entries(options.rules ?? {}).map(([id, value]) => ({ id, value })),
      baseline: pathOf(options.baseline),
    },
    noGit: options.git === false,
    noIgnore: options.ignore === false,
    ignorePath: pathOf(options.ignorePath) ?? null,
    staged: options.staged ?? false,
    fix: options.fix ?? 'none',
    unsafe: options.unsafe ?? false,
    today: today ?? null,
    summarized: true,
  }
}
