import { resolve } from 'node:path'
import { type Format, formats, isFormat, loadReporter } from '../report/index.ts'
import type { ReportContext, Reporter } from '../report/report.ts'
import { tally } from '../report/tally.ts'
import type { Rule } from '../rule/rule.ts'
import { count } from '../rule/sentence.ts'
import type { RunResult } from '../run/run.ts'
import { UsageError } from '../run/usage-error.ts'
import type { Args } from './args.ts'
import type { Ports, Stream } from './main.ts'
import { readFixedDay } from './request.ts'

/** A run as it is reported: narrowed by `--quiet` and baselines. */
export interface Run extends Pick<RunResult, 'results' | 'problems' | 'fixedFiles'> {
  /** What the user should know of the run as a whole. */
  readonly remarks?: readonly string[]
  /** Warnings that `--max-warnings` counts; all that are reported where it is not given. */
  readonly warnings?: number
}

/** A report that is asked for: its format, and the file it goes to, null for standard output. */
export interface Output {
  readonly format: Format
  readonly path: string | null
}

/**
 * Reads `--format NAME[:PATH]` and `--output-file`.
 * @throws {UsageError} for an unknown format, or two reports for one place
 */
export async function readOutputs(args: Args): Promise<readonly Output[]> {
  const asked = args.texts('format')
  const outputs: Output[] = []
  for (const text of asked.length > 0 ? asked : ['pretty']) {
    const [name = '', ...rest] = text.split(':')
    if (!isFormat(name)) {
      const { nearestName } = await import('../text/nearest.ts')
      const nearest = nearestName(name, formats)
      throw new UsageError(
        `Unknown format \`${name}\`${nearest === null ? `; known are ${formats.join(', ')}` : `, did you mean \`${nearest}\`?`}`,
      )
    }
    outputs.push({ format: name, path: rest.length > 0 ? rest.join(':') : null })
  }
  const file = args.text('output-file')
  const placed = outputs.map((output) => ({ ...output, path: output.path ?? file }))
  if (new Set(placed.map((output) => output.path)).size < placed.length) {
    throw new UsageError('Two reports go to one place; give each a file of its own: `--format sarif:report.sarif`')
  }
  return placed
}

/** What reports are made with. */
export interface Making {
  readonly outputs: readonly Output[]
  /** `--max-warnings`; null where any number may pass. */
  readonly mostWarnings: number | null
  readonly rules: readonly Rule[]
  readonly version: string
  /** Absolute. */
  readonly root: string
}

/** Writes every report that is asked for, and tells on stderr what is no report; the result is the exit status. */
export async function writeOutputs(
  run: Run,
  args: Args,
  ports: Ports,
  { outputs, mostWarnings, rules, version, root }: Making,
): Promise<number> {
  const { env, stdout, stderr } = ports
  // With a fixed clock the same run gives the same report.
  const fixedDay = readFixedDay(args, env)
  const preview = args.has('fix-dry-run')
  if (preview) await writeDiff(run, stdout)
  const problems = [...run.problems]
  for (const { format, path } of outputs) {
    // Where nothing could be looked at, the sentence on stderr says all there is to say to people.
    if (format === 'pretty' && run.results.length === 0 && problems.length > 0) continue
    const report = await loadReporter(format)
    // With a diff on standard output the report makes room for it.
    const stream = preview ? stderr : stdout
    const context: ReportContext = {
      rules,
      version,
      cwd: root,
      color: path === null && wantsColor(args, env, stream),
      width: path === null ? stream.columns : undefined,
      root: env['GITHUB_WORKSPACE'] ?? env['CI_PROJECT_DIR'],
      time: fixedDay === null ? new Date().toISOString().slice(0, 19) : `${fixedDay}T00:00:00`,
    }
    const text = makeReport(report, run, context)
    if (text === null) problems.push(sayTooLong(format))
    else if (path === null) stream.write(text)
    else problems.push(...(await writeReport(resolve(ports.cwd, path), path, text)))
  }
  await tellRest(run, problems, args, stderr)
  const { errors, warnings, failures } = tally(run.results)
  if (problems.length > 0 || failures > 0) return 2
  return errors > 0 || (mostWarnings !== null && (run.warnings ?? warnings) > mostWarnings) ? 1 : 0
}

/** Null where it would be longer than a string can be. */
function makeReport(report: Reporter, { results }: Run, context: ReportContext): string | null {
  try {
    return report(results, context)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function sayTooLong(format: Format): string {
  return `Report \`${format}\`: Is longer than one text can be; mend what \`--fix\` mends, or lint fewer documents at once`
}

async function writeReport(absolute: string, path: string, text: string): Promise<string[]> {
  const [{ writeFileAtomically }, { sayWhy }] = await Promise.all([
    import('../workspace/files/write.ts'),
    import('../workspace/files/read.ts'),
  ])
  try {
    await writeFileAtomically(absolute, text)
    return []
  } catch (error) {
    return [`Report \`${path}\`: ${sayWhy(error)}`]
  }
}

/** What was mended, what a run should know, what went wrong: nothing on a run that is well. */
async function tellRest(run: Run, problems: readonly string[], args: Args, stderr: Stream): Promise<void> {
  const remarks = run.remarks ?? []
  if (problems.length + run.fixedFiles.length + remarks.length === 0) return
  const { printable } = await import('../report/printable.ts')
  const would = args.has('fix-dry-run') ? 'Would fix' : 'Fixed'
  for (const { path, applied } of run.fixedFiles) {
    stderr.write(`${would} ${count(applied.length, 'finding')} in ${printable(path)}\n`)
  }
  for (const remark of remarks) stderr.write(`${printable(remark)}\n`)
  for (const problem of problems) stderr.write(`system-patterns-lint: ${printable(problem)}\n`)
}

/** The changes of fixes as one unified diff, as `git apply` reads it. */
async function writeDiff(run: Run, stdout: Stream): Promise<void> {
  if (run.fixedFiles.length === 0) return
  const [{ createTwoFilesPatch }, { printable }] = await Promise.all([import('diff'), import('../report/printable.ts')])
  for (const { path, before, after } of run.fixedFiles) {
    const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, { context: 3 })
    const lines = patch.replace(/^=+\r?\n/, '').split('\n')
    stdout.write(lines.map((line) => printable(line.replace(/\r$/, ''))).join('\n'))
  }
}

/** `--color` and `--no-color`, then `NO_COLOR` (no-color.org) and `FORCE_COLOR`, then whether it is a terminal. */
function wantsColor(args: Args, env: NodeJS.ProcessEnv, stream: Stream): boolean {
  if (args.has('no-color')) return false
  if (args.has('color')) return true
  if (env['NO_COLOR']) return false
  if (env['FORCE_COLOR'] !== undefined) return !['0', 'false'].includes(env['FORCE_COLOR'])
  return stream.isTTY && env['TERM'] !== 'dumb'
}
