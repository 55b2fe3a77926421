import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { main } from '../../src/cli/main.ts'
import { environment } from '../workspace/temporary.ts'

/** What a command wrote and how it ended. */
export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

interface Surroundings {
  readonly stdin?: string
  readonly env?: NodeJS.ProcessEnv
  readonly isTTY?: boolean
}

/** The built command, where the test run is about it; `test/vitest.config.ts` sets this. */
const built = process.env['TEST_COMMAND']

/** Runs the command as if typed in a folder, on a fixed day unless the arguments name another. */
export async function command(cwd: string, argv: readonly string[], more: Surroundings = {}): Promise<Outcome> {
  const env = {
    ...environment,
    SOURCE_DATE_EPOCH: '1795132800',
    NO_COLOR: undefined,
    FORCE_COLOR: undefined,
    CI: undefined,
    ...more.env,
  }
  // Only the command from source takes a terminal as an argument.
  return built === undefined || more.isTTY ? runSource(cwd, argv, env, more) : runBuilt(built, cwd, argv, env, more)
}

async function runSource(
  cwd: string,
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  { stdin = '', isTTY = false }: Surroundings,
): Promise<Outcome> {
  const written = { stdout: '', stderr: '' }
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      written[name] += text
    },
    isTTY,
    columns: isTTY ? 100 : undefined,
  })
  const status = await main(argv, {
    cwd,
    env,
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    readStdin: async () => new TextEncoder().encode(stdin),
  })
  return { status, ...written }
}

function runBuilt(
  path: string,
  cwd: string,
  argv: readonly string[],
  env: NodeJS.ProcessEnv,
  { stdin = '' }: Surroundings,
): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(path), ...argv], {
    cwd,
    env,
    input: stdin,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  })
  return { status: status ?? -1, stdout, stderr }
}
