import { mapResults, onlyErrors } from '../lint/finding.ts'
import { prepareTally, tally } from '../report/tally.ts'
import { applyBaselines } from '../run/baselines.ts'
import type { RunRequest, RunResult } from '../run/run.ts'
import { pause } from '../workspace/pause.ts'
import type { Args } from './args.ts'
import type { Run } from './outputs.ts'

/** A run without the findings of baselines, and with `--quiet` without warnings and notes. */
export async function selectReported(
  outcome: RunResult,
  args: Args,
  request: Omit<RunRequest, 'onDocument'>,
): Promise<Run> {
  const mode = args.has('write-baseline') ? 'write' : args.has('prune-baseline') ? 'prune' : 'apply'
  const { results, problems, notes } = await applyBaselines(
    outcome,
    mode,
    request.cwd,
    request.commandLine.baseline ?? null,
  )
  await prepareTally(results, pause)
  const { warnings: tallied } = tally(results)
  return {
    results: args.has('quiet') ? mapResults(results, onlyErrors) : results,
    problems: [...outcome.problems, ...problems],
    fixed: outcome.fixed,
    today: outcome.today,
    notes: [...outcome.notes, ...notes],
    warnings: tallied,
  }
}
