import { resolve } from 'node:path'
import { rules } from '../../rules/index.ts'
import type { CommandLine } from '../config/resolve.ts'
import { dayOf } from '../dates/calendar.ts'
import type { Concurrency } from '../run/lint-threads.ts'
import type { RunRequest } from '../run/run.ts'
import { chooseTemplateByName, mustExist } from '../run/template-option.ts'
import { UsageError } from '../run/usage-error.ts'
import { builtinNames } from '../template/builtin.ts'
import type { Args } from './args.ts'
import { build } from './build.ts'
import type { Ports } from './ports.ts'

const exclusive = [
  ['fix', 'fix-dry-run'],
  ['prune-baseline', 'write-baseline'],
  ['config', 'no-config'],
] as const

/**
 * Reads the request for a run from a command line.
 * @throws {UsageError} for an invalid value, or options that exclude each other
 */
export async function readRequest(
  args: Args,
  { cwd, env, readStdin, startThread }: Ports,
): Promise<Omit<RunRequest, 'onDocument'>> {
  const reading = args.has('stdin') || args.has('stdin-filename') || args.paths.includes('-')
  if (reading && args.paths.some((path) => path !== '-'))
    throw new UsageError('`--stdin` lints standard input only; remove the paths')
  if (reading && args.has('fix'))
    throw new UsageError('`--fix` cannot write standard input; use `--fix-dry-run` to print the changes')
  if (reading && args.has('staged')) throw new UsageError('`--staged` and `--stdin` exclude each other; remove one')
  if (args.has('unsafe') && !args.has('fix') && !args.has('fix-dry-run'))
    throw new UsageError('`--unsafe` needs `--fix` or `--fix-dry-run`; add one of them')
  for (const [one, other] of exclusive) {
    if (args.has(one) && args.has(other))
      throw new UsageError(`\`--${one}\` and \`--${other}\` exclude each other; remove one`)
  }
  if (args.paths.includes('')) throw new UsageError('Empty path; name a file, a folder or a glob')
  const path = (name: string) => {
    const value = args.text(name)
    return value === null ? null : resolve(cwd, value)
  }
  const config = args.text('config')
  if (config !== null) mustExist('configuration', config, cwd)
  const configs = { configPath: path('config'), noConfig: args.has('no-config') }
  const threads = readThreads(args)
  const template = args.text('template')
  const commandLine: CommandLine = {
    template: template === null ? undefined : await chooseTemplateByName(template, { cwd, rules, ...configs }),
    maxAge: args.number('max-age') ?? undefined,
    rules: await readRuleOptions(args.texts('rule')),
    baseline: path('baseline') ?? undefined,
  }
  return {
    cwd,
    env,
    paths: reading ? [] : args.paths,
    stdin: reading ? { path: args.text('stdin-filename') ?? '<stdin>', bytes: await readStdin() } : null,
    rules,
    commandLine,
    ...configs,
    noGit: args.has('no-git'),
    noIgnore: args.has('no-ignore'),
    ignorePath: path('ignore-path'),
    staged: args.has('staged'),
    build: args.has('no-cache') ? undefined : build,
    cacheLocation: await readCacheLocation(path('cache-location'), cwd),
    concurrency: startThread ? { threads, start: startThread } : null,
    fix: args.has('fix') ? 'write' : args.has('fix-dry-run') ? 'preview' : 'none',
    unsafe: args.has('unsafe'),
    today: readFixedDay(args, env),
  }
}

/** @throws {UsageError} for a value that `--concurrency` does not take */
function readThreads(args: Args): Concurrency['threads'] {
  const value = args.text('concurrency') ?? 'auto'
  if (value === 'auto') return value
  if (value === 'off') return 1
  if (!/^[1-9]\d{0,2}$/.test(value))
    throw new UsageError(
      `\`--concurrency\` must be \`auto\`, \`off\` or a number of threads from 1 to 999, not \`${value}\``,
    )
  return Number(value)
}

/** @throws {UsageError} for a folder that others may write to: a cache there would be ignored without a word */
async function readCacheLocation(location: string | null, cwd: string): Promise<string | null> {
  if (location === null) return null
  const { isOwnFolder } = await import('../workspace/cache/user-cache.ts')
  if (isOwnFolder(location, cwd)) return location
  throw new UsageError(
    `\`--cache-location\` must be a folder outside of the repository that only you can write to, not \`${location}\``,
  )
}

/** The day given by `--today` or `SOURCE_DATE_EPOCH`; null for the current day. */
export function readFixedDay(args: Args, env: NodeJS.ProcessEnv): string | null {
  return args.day('today') ?? readEpoch(env['SOURCE_DATE_EPOCH'])
}

/** The day of `SOURCE_DATE_EPOCH` (seconds since 1970, UTC; reproducible-builds.org); null where it is not set. */
function readEpoch(value: string | undefined): string | null {
  if (value === undefined || value === '') return null
  if (!/^\d{1,11}$/.test(value))
    throw new UsageError(`\`SOURCE_DATE_EPOCH\` must be seconds since 1970, not \`${value}\``)
  return dayOf(new Date(Number(value) * 1000))
}

async function readRuleOptions(texts: readonly string[]): Promise<NonNullable<CommandLine['rules']>> {
  if (texts.length === 0) return []
  const [{ parseRuleOption }, { createSchema }] = await Promise.all([
    import('../config/command-line.ts'),
    import('../config/schema.ts'),
  ])
  const schema = createSchema(rules, builtinNames)
  const options: { id: string; value: NonNullable<CommandLine['rules']>[number]['value'] }[] = []
  for (const text of texts) {
    const option = await parseRuleOption(text, schema, rules)
    if ('error' in option) throw new UsageError(option.error)
    options.push(option)
  }
  return options
}
