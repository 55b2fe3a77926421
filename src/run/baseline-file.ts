import { dirname, join } from 'node:path'
import type { ResolvedConfig } from '../config/resolve.ts'
import { repositoryRoot } from '../workspace/git/repository-root.ts'

const baselineName = '.system-patterns-lint-baseline.json'

/** The baseline file of a document, existing or not, absolute; `cwd` is the working directory. */
export function baselineOf({ baseline, chain }: Pick<ResolvedConfig, 'baseline' | 'chain'>, cwd: string): string {
  return baseline?.value ?? defaultBaseline(chain?.file ?? null, cwd)
}

/** The baseline where none is configured: beside the configuration file, or else at the root of the repository. */
export function defaultBaseline(configFile: string | null, cwd: string): string {
  return join(configFile === null ? (repositoryRoot(cwd) ?? cwd) : dirname(configFile), baselineName)
}
