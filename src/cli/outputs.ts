import { dirname, resolve } from 'node:path'
import { rules } from '../../rules/index.ts'
import type { Format } from '../report/format.ts'
import { formats, isFormat, loadReporter } from '../report/index.ts'
import type { ReportContext } from '../report/report.ts'
import { prepareTally, tally } from '../report/tally.ts'
import { count } from '../rule/sentence.ts'
import { version } from '../rule/version.ts'
import type { RunResult } from '../run/run.ts'
import { UsageError } from '../run/usage-error.ts'
import { pause } from '../workspace/pause.ts'
import type { Args } from './args.ts'
import type { Ports, Stream } from './ports.ts'
import { readFixedDay } from './request.ts'

/** A run as it is reported: without what `--quiet` and baselines hide. */
export interface Run extends Pick<RunResult, 'results' | 'problems' | 'notes' | 'fixed' | 'today'> {
  /** The warnings that `--max-warnings` counts, hidden ones too; all that are reported where it is missing. */
  readonly warnings?: number
}

/** A requested report: its format and its file, null for standard output. */
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
      const { suggestName } = await import('../text/nearest.ts')
      const next = suggestName(name, formats, `use one of ${formats.join(', ')}`)
      throw new UsageError(`Unknown format \`${name}\`; ${next}`)
    }
    outputs.push({ format: name, path: rest.length > 0 ? rest.join(':') : null })
  }
  const file = args.text('output-file')
  const placed = outputs.map((output) => ({ ...output, path: output.path ?? file }))
  if (new Set(placed.map((output) => output.path)).size < placed.length) {
    throw new UsageError('Two reports have the same destination; give each its own file: `--format sarif:report.sarif`')
  }
  return placed
}

/**
 * Writes the requested reports, and everything else to standard error; the result is the exit status. More than
 * `maxWarnings` warnings fail; null for no limit.
 */
export async function writeOutputs(
  run: Run,
  args: Args,
  ports: Ports,
  outputs: readonly Output[],
  maxWarnings: number | null,
): Promise<number> {
  const { env, stdout, stderr } = ports
  // With a fixed clock a run is repeatable, and its reports too.
  const fixedDay = readFixedDay(args, env)
  const preview = args.has('fix-dry-run')
  if (preview) await writeDiff(run, stdout)
  await prepareTally(run.results, pause)
  const problems = [...run.problems]
  for (const { format, path } of outputs) {
    // Where no document could be linted, the message on standard error is enough for people.
    if (format === 'pretty' && run.results.length === 0 && problems.length > 0) continue
    const report = await loadReporter(format)
    // With a diff on standard output the report goes to standard error.
    const stream = preview ? stderr : stdout
    const context: ReportContext = {
      rules,
      version,
      cwd: resolve(ports.cwd),
      color: path === null && wantsColor(args, env, stream),
      width: path === null ? stream.columns : undefined,
      hiddenWarnings: run.warnings === undefined ? 0 : run.warnings - tally(run.results).warnings,
      maxFindings: args.number('max-findings') ?? undefined,
      root: env['GITHUB_WORKSPACE'] ?? env['CI_PROJECT_DIR'],
      today: run.today,
      time: fixedDay === null ? new Date().toISOString().slice(0, 19) : `${fixedDay}T00:00:00`,
    }
    try {
      const pieces = report(run.results, context)
      if (path === null) await writePieces(pieces, stream)
      else problems.push(...(await writeReport(resolve(ports.cwd, path), path, [...pieces].join(''))))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      problems.push(reportTooLong(format))
    }
  }
  const { errors, warnings: reported, failures } = tally(run.results)
  const warnings = run.warnings ?? reported
  const tooMany = maxWarnings !== null && warnings > maxWarnings
  const limit = tooMany ? [`Too many warnings: ${warnings} (maximum ${maxWarnings})`] : []
  await writeMessages({ ...run, notes: [...run.notes, ...limit] }, problems, args, stderr)
  if (problems.length > 0 || failures > 0) return 2
  return errors > 0 || tooMany ? 1 : 0
}

/** Characters of a report that are written at a time. */
const blockSize = 64 * 1024

/** Writes a report as it is made. */
async function writePieces(pieces: Iterable<string>, stream: Stream): Promise<void> {
  let block = ''
  for (const piece of pieces) {
    await pause()
    block += piece
    if (block.length < blockSize) continue
    stream.write(block)
    block = ''
  }
  stream.write(block)
}

function reportTooLong(format: Format): string {
  return `Cannot create report ${format}: longer than a string can be; lint fewer documents at once`
}

async function writeReport(absolute: string, path: string, text: string): Promise<string[]> {
  const [{ writeFileAtomically }, { reasonOf }, { repositoryRoot }] = await Promise.all([
    import('../workspace/files/write.ts'),
    import('../workspace/files/system-error.ts'),
    import('../workspace/git/repository-root.ts'),
  ])
  try {
    await writeFileAtomically(absolute, text, { within: repositoryRoot(dirname(absolute)) })
    return []
  } catch (error) {
    return [`Cannot write ${path}: ${reasonOf(error)}`]
  }
}

/** Writes fixes, notes and problems to standard error. */
async function writeMessages(run: Run, problems: readonly string[], args: Args, stderr: Stream): Promise<void> {
  const { notes } = run
  if (problems.length + run.fixed.length + notes.length === 0) return
  const { printable } = await import('../text/printable.ts')
  const would = args.has('fix-dry-run') ? 'Would fix' : 'Fixed'
  for (const { path, count: number } of run.fixed) {
    stderr.write(`${would} ${count(number, 'finding')} in ${printable(path)}\n`)
  }
  for (const note of notes) stderr.write(`${printable(note)}\n`)
  for (const problem of problems) stderr.write(`system-patterns-lint: ${printable(problem)}\n`)
}

/** Writes the changes of fixes as a unified diff for `git apply`. */
async function writeDiff(run: Run, stdout: Stream): Promise<void> {
  if (run.fixed.length === 0) return
  const [{ createTwoFilesPatch }, { printable }] = await Promise.all([import('diff'), import('../text/printable.ts')])
  for (const { path, before, after } of run.fixed) {
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
