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
import type { FileResult } from '../lint/finding.ts'
import { count } from '../rule/sentence.ts'
import { isThere, readText, sayWhy } from '../workspace/files/read.ts'
import { writeFileAtomically } from '../workspace/files/write.ts'
import type { RunResult } from './run.ts'

/** Results after baselines, and what to tell the user. */
export interface BaselinedRun {
  readonly results: readonly FileResult[]
  readonly problems: readonly string[]
  readonly remarks: readonly string[]
}

/** Applies the baselines of a run, or writes or prunes them. */
export async function applyBaselines(
  run: RunResult,
  mode: 'apply' | 'write' | 'prune',
  cwd: string,
): Promise<BaselinedRun> {
  const changed = new Map<FileResult, FileResult>()
  const problems: string[] = []
  const remarks: string[] = []
  for (const [file, results] of run.baselines) {
    const name = shorten(file, cwd)
    const options = {
      pathOf: (path: string) => relative(dirname(file), resolve(cwd, path)).split(sep).join('/'),
      isGone: (path: string) => !isThere(resolve(dirname(file), path)),
    }
    const known = await load(file, name)
    if ('problem' in known) {
      problems.push(known.problem)
      continue
    }
    if (mode === 'write') {
      const next = known.baseline
        ? replaceInBaseline(known.baseline, results, options)
        : createBaseline(
            results.filter((one) => one.failure === null),
            options,
          )
      problems.push(...(await save(file, name, next)))
      remarks.push(`Recorded ${count(total(next), 'finding')} in ${name}; from now on only new findings are reported`)
      for (const result of results) changed.set(result, { ...result, findings: [], baselined: result.findings.length })
      continue
    }
    if (!known.baseline) {
      if (mode === 'prune') problems.push(`Baseline \`${name}\` does not exist; \`--write-baseline\` writes one`)
      continue
    }
    const applied = applyBaseline(results, known.baseline, options)
    results.forEach((result, index) => changed.set(result, applied.results[index] ?? result))
    const gone = total({ entries: applied.prunable })
    if (gone === 0) continue
    if (mode === 'prune') {
      problems.push(...(await save(file, name, pruneBaseline(known.baseline, applied.prunable))))
      remarks.push(`Removed ${count(gone, 'fixed finding')} from ${name}`)
    } else
      remarks.push(
        `${count(gone, 'finding')} in ${name} ${gone === 1 ? 'is' : 'are'} fixed; \`--prune-baseline\` removes ${gone === 1 ? 'it' : 'them'}`,
      )
  }
  return { results: run.results.map((result) => changed.get(result) ?? result), problems, remarks }
}

async function load(
  file: string,
  name: string,
): Promise<{ readonly baseline: Baseline | null } | { readonly problem: string }> {
  if (!isThere(file)) return { baseline: null }
  const read = readText(file)
  if ('failure' in read) return { problem: `Baseline \`${name}\`: ${read.failure}` }
  const baseline = readBaseline(read.contents)
  return 'fault' in baseline ? { problem: `Baseline \`${name}\`: ${baseline.fault}` } : { baseline }
}

async function save(file: string, name: string, baseline: Baseline): Promise<string[]> {
  try {
    await writeFileAtomically(file, writeBaseline(baseline))
    return []
  } catch (error) {
    return [`Baseline \`${name}\`: ${sayWhy(error)}`]
  }
}

function total(baseline: Baseline): number {
  return baseline.entries.reduce((sum, entry) => sum + entry.count, 0)
}
