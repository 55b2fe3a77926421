import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

/** A command line and how to tell that it did its work. */
export interface Contender {
  readonly name: string
  readonly argv: readonly string[]
  readonly cwd: string
  readonly input?: string
  /** Done before each run, not timed. */
  readonly before?: () => void
  /** Exit statuses of a run that did its work. */
  readonly statuses: readonly number[]
  /** What its output must tell of what it found. */
  readonly proof: RegExp
}

/** What the runs of one contender took, in their order. */
export interface Measure {
  readonly milliseconds: readonly number[]
  /** The median in mebibytes; null where the system does not tell. */
  readonly peak: number | null
}

/** The environment of measured processes: whoever measures twice measures the same. */
export function createEnvironment(cache: string): NodeJS.ProcessEnv {
  // With certificates of its own Node takes three times as long to start; its options change what is measured.
  const { NODE_EXTRA_CA_CERTS: _certificates, NODE_OPTIONS: _options, ...env } = process.env
  return { ...env, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, FORCE_COLOR: '0', CI: '' }
}

/** Where processes are run: a folder for what is written, and their environment. */
export interface Track {
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
}

/** Runs every contender in turn, as often as asked and, to fill what is cached, once before. */
export function race(
  track: Track,
  contenders: readonly Contender[],
  { times, before = 1 }: { readonly times: number; readonly before?: number },
): Map<string, Measure> {
  const taken = new Map<string, Once[]>(contenders.map(({ name }) => [name, []]))
  for (let round = -before; round < times; round++) {
    for (const contender of contenders) {
      contender.before?.()
      const measure = time(track, contender)
      if (round >= 0) taken.get(contender.name)?.push(measure)
    }
    process.stderr.write('.')
  }
  return new Map(
    [...taken].map(([name, all]) => [
      name,
      {
        milliseconds: all.map((one) => one.milliseconds),
        peak: all.some((one) => one.peak === null)
          ? null
          : quantile(
              all.map((one) => one.peak ?? 0),
              0.5,
            ),
      },
    ]),
  )
}

/** The median of the ratios of each round, in which both ran under the same conditions, and their quartiles. */
export function compareMeasures(mine: Measure, other: Measure): { ratio: number; from: number; to: number } {
  const ratios = mine.milliseconds.map((one, round) => one / (other.milliseconds[round] ?? Number.NaN))
  return { ratio: quantile(ratios, 0.5), from: quantile(ratios, 0.25), to: quantile(ratios, 0.75) }
}

interface Once {
  readonly milliseconds: number
  readonly peak: number | null
}

function time({ folder, env }: Track, { name, argv, cwd, input, statuses, proof }: Contender): Once {
  const [command = '', ...args] = argv
  const timer = '/usr/bin/time'
  const timed = existsSync(timer)
  const report = join(folder, 'peak.txt')
  const start = performance.now()
  const ran = timed
    ? spawnSync(timer, ['-o', report, '-f', '%M', command, ...args], {
        cwd,
        env,
        input: input ?? '',
        maxBuffer: 1 << 30,
      })
    : spawnSync(command, args, { cwd, env, input: input ?? '', maxBuffer: 1 << 30 })
  const milliseconds = performance.now() - start
  const output = `${ran.stdout}${ran.stderr}`
  if (!statuses.includes(ran.status ?? -1) || !proof.test(output)) {
    throw new Error(`${name} did not do its work (exit status ${ran.status}): ${output.slice(-600)}`)
  }
  return { milliseconds, peak: timed ? Number(readFileSync(report, 'utf8').trim().split('\n').at(-1)) / 1024 : null }
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
