import { join } from 'node:path'
import { rules } from '../../rules/index.ts'
import { type RunRequest, type RunResult, run } from '../../src/run/run.ts'

/** Lints all documents below `notes` of a folder without git, with its cache beside them. */
export function runNotes(folder: string, more: Partial<RunRequest> = {}): Promise<RunResult> {
  return run({
    cwd: join(folder, 'notes'),
    env: { XDG_CACHE_HOME: join(folder, 'cache'), LOCALAPPDATA: join(folder, 'cache') },
    paths: [],
    stdin: null,
    rules,
    commandLine: { template: undefined, maxAge: undefined, rules: [], baseline: undefined },
    configPath: null,
    noConfig: false,
    noGit: true,
    noIgnore: false,
    ignorePath: null,
    staged: false,
    fix: 'none',
    unsafe: false,
    today: '2026-03-05',
    build: 'test',
    ...more,
  } as RunRequest)
}
