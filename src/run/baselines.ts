import { dirname, relative, resolve, sep } from 'node:path'
import { shorten } from '../config/load.ts'
import {
  applyBaseline,
  type Baseline,
  createBaseline,
  pruneBaseline,
  readBaseline,
  replaceInBaseline,
  writeBaseline,
} from '../lint/baseline.ts'
import { type FileResult, mapResults, type Results } from '../lint/finding.ts'
import { count } from '../rule/sentence.ts'
import { cannotRead, pathExists, readText } from '../workspace/files/read.ts'
import { reasonOf } from '../workspace/files/system-error.ts'
import { writeFileAtomically } from '../workspace/files/write.ts'
import { repositoryRoot } from '../workspace/git/repository-root.ts'
import type { RunResult } from './run.ts'

/** Results without the findings of baselines, and what to say about the baselines. */
export interface BaselinedRun {
  readonly results: Results
  readonly problems: readonly string[]
  readonly notes: readonly string[]
}

/** Applies, writes or prunes the baselines of a run. */
export async function applyBaselines(
  run: Pick<RunResult, 'results' | 'baselines' | 'isChecked'>,
  mode: 'apply' | 'write' | 'prune',
  cwd: string,
  /** The file of `--baseline`, absolute; null where it was not given. */
  named: string | null = null,
): Promise<BaselinedRun> {
  /** By path. */
  const changed = new Map<string, FileResult>()
  const problems: string[] = []
  const notes: string[] = []
  for (const [file, results] of run.baselines) {
    const name = shorten(file, cwd)
    const options = {
      pathOf: (path: string) => relative(dirname(file), resolve(cwd, path)).split(sep).join('/'),
      isGone: (path: string) => !pathExists(resolve(dirname(file), path)),
    }
    const known = await load(file, name)
    if ('problem' in known) {
      problems.push(known.problem)
      continue
    }
    if (mode === 'write') {
      const next = known.baseline
        ? replaceInBaseline(known.baseline, results, options)
        : createBaseline(results, options)
      const failure = await save(file, name, next)
      if (failure === null) {
        notes.push(`Recorded ${count(total(next), 'finding')} in ${name}; only new findings are reported from now on`)
        for (const result of results)
          changed.set(result.path, { ...result, findings: [], baselined: result.findings.length })
      } else problems.push(failure)
      continue
    }
    if (!known.baseline) {
      if (mode === 'prune' || file === named)
        problems.push(`Cannot read baseline ${name}: no such file; run \`--write-baseline\` to create it`)
      continue
    }
    const applied = applyBaseline(results, known.baseline, options)
    for (const result of applied.results) changed.set(result.path, result)
    const pathOf = new Map(applied.results.map(({ path }) => [options.pathOf(path), path]))
    // A rule that is off finds nothing, which fixes nothing.
    const fixed = applied.prunable.filter(({ path, rule }) => run.isChecked(pathOf.get(path) ?? path, rule))
    const gone = total({ entries: fixed })
    if (gone === 0) continue
    if (mode === 'prune') {
      const failure = await save(file, name, pruneBaseline(known.baseline, fixed))
      if (failure === null) notes.push(`Removed ${count(gone, 'fixed finding')} from ${name}`)
      else problems.push(failure)
    } else {
      notes.push(`${count(gone, 'finding')} in ${name} ${gone === 1 ? 'is' : 'are'} fixed; run \`--prune-baseline\``)
    }
  }
  return { results: mapResults(run.results, (result) => changed.get(result.path) ?? result), problems, notes }
}

async function load(
  file: string,
  name: string,
): Promise<{ readonly baseline: Baseline | null } | { readonly problem: string }> {
  if (!pathExists(file)) return { baseline: null }
  const read = readText(file)
  if ('failure' in read) return { problem: cannotRead(`baseline ${name}`, read.failure) }
  const baseline = readBaseline(read.contents)
  return 'fault' in baseline ? { problem: cannotRead(`baseline ${name}`, baseline.fault) } : { baseline }
}

async function save(file: string, name: string, baseline: Baseline): Promise<string | null> {
  try {
    // Never through a link out of the repository.
    const within = repositoryRoot(dirname(file)) ?? dirname(file)
    await writeFileAtomically(file, writeBaseline(baseline), { within })
    return null
  } catch (error) {
    return `Cannot write baseline ${name}: ${reasonOf(error)}`
  }
}

function total(baseline: Baseline): number {
  return baseline.entries.reduce((sum, entry) => sum + entry.count, 0)
}
