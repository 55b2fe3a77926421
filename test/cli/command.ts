import { main } from '../../src/cli/main.ts'
import { environment } from '../workspace/temporary.ts'

/** What a command said and how it ended. */
export interface Outcome {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command in-process, as if typed in a folder, on a fixed day unless the arguments name another. */
export async function command(
  cwd: string,
  argv: readonly string[],
  more: { stdin?: string; env?: NodeJS.ProcessEnv; isTTY?: boolean } = {},
): Promise<Outcome> {
  const said = { stdout: '', stderr: '' }
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      said[name] += text
    },
    isTTY: more.isTTY ?? false,
    columns: more.isTTY ? 100 : undefined,
  })
  const status = await main(argv, {
    cwd,
    env: {
      ...environment,
      SOURCE_DATE_EPOCH: '1795132800',
      NO_COLOR: undefined,
      FORCE_COLOR: undefined,
      CI: undefined,
      ...more.env,
    },
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    readStdin: async () => new TextEncoder().encode(more.stdin ?? ''),
  })
  return { status, ...said }
}
