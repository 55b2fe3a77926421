import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { describe } from 'vitest'

/** What a program left behind: its exit status (null if a signal ended it) and what it wrote. */
export interface Outcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** How to run a program: the folder, variables beside the usual ones, and what it reads. */
export interface Setting {
  readonly cwd: string
  readonly env?: NodeJS.ProcessEnv
  readonly input?: string
}

/** Runs a program to its end. Fails only if the program cannot be started. */
export function execute(program: string, args: readonly string[], { cwd, env, input = '' }: Setting): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: { ...quietEnvironment(), ...env } })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, stdout, stderr }))
    // A program that does not read its input closes the pipe: no fault.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}

/** Runs a program that must succeed, and gives what it wrote to standard output. */
export async function succeed(program: string, args: readonly string[], setting: Setting): Promise<string> {
  const { status, stdout, stderr } = await execute(program, args, setting)
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}\n${stdout}${stderr}`)
  return stdout
}

// The tests may themselves run inside a git hook, an npm script or a CI job, which must not leak into what they run.
function quietEnvironment(): NodeJS.ProcessEnv {
  const leaking = /^(?:GIT_|GITHUB_|PRE_COMMIT|HUSKY|LEFTHOOK|VITEST|npm_(?:package|lifecycle|command))/
  const leaks = (name: string) => leaking.test(name) || ['SKIP', 'INIT_CWD', 'NODE_OPTIONS'].includes(name)
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !leaks(name))),
    LC_ALL: 'C.UTF-8',
    NO_COLOR: '1',
    FORCE_COLOR: '0',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_AUTHOR_NAME: 'Test',
    GIT_AUTHOR_EMAIL: 'test@example.com',
    GIT_COMMITTER_NAME: 'Test',
    GIT_COMMITTER_EMAIL: 'test@example.com',
  }
}

/** Something that tests need: a program on the PATH, or a part of one with its own way to find out. */
export type Need = string | { readonly name: string; readonly isThere: () => boolean }

/** Tests that need programs: where one is missing they are skipped, and their name says which. */
export function describeWith(needs: readonly Need[], name: string, tests: () => void): void {
  // The recipes are for POSIX shells; what they call runs on Windows too and is tested elsewhere.
  const missing = process.platform === 'win32' ? 'POSIX shell' : needs.find((need) => !isThere(need))
  if (missing === undefined) describe(name, tests)
  else describe.skip(`${name} (skipped: no ${typeof missing === 'string' ? missing : missing.name})`, tests)
}

function isThere(need: Need): boolean {
  return typeof need === 'string' ? findProgram(need) !== null : need.isThere()
}

/** The path of a program on the PATH; null where it is not there. */
export function findProgram(name: string): string | null {
  const paths = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name))
  const isProgram = (path: string) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  }
  return paths.find(isProgram) ?? null
}
