import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'

/** How to start git for one repository: the program, the folder and the environment. */
export interface GitPlace {
  readonly program: string
  readonly root: string
  readonly env: NodeJS.ProcessEnv
  /** Milliseconds without output after which a process is killed. */
  readonly timeout: number
}

/** A git process that failed; `said` is what it wrote to standard error, `code` null where it was killed. */
export class GitFailure extends Error {
  readonly said: string
  readonly code: number | null
  constructor(said: string, code: number | null) {
    super(
      said.split('\n', 1)[0]?.replace(/^fatal: /, '') ||
        (code === null ? 'git was stopped' : `git ended with status ${code}`),
    )
    this.said = said
    this.code = code
  }
}

// These override the repository's configuration: git runs nothing, fetches nothing, and quotes and colours nothing.
const SAFE = [
  '--no-pager',
  '--literal-pathspecs',
  '--no-optional-locks',
  ...[
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.quotePath=false',
    'log.showSignature=false',
    'log.showRoot=true',
    'log.follow=false',
    'diff.relative=false',
    'diff.external=',
    'protocol.allow=never',
  ].flatMap((setting) => ['-c', setting]),
]

// The user's own settings that decide whether git may read a repository at all.
const KEPT = [
  /^GIT_CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM|COUNT|PARAMETERS|KEY_\d+|VALUE_\d+)$/,
  /^GIT_(?:EXEC_PATH|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM)$/,
]

/**
 * The environment for git: no variable that points it at another repository, another index or a program of its own,
 * no prompt, no fetching, English messages.
 */
export function cleanEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const clean: NodeJS.ProcessEnv = {}
  for (const [name, value] of Object.entries(env)) {
    if (!name.toUpperCase().startsWith('GIT_') || KEPT.some((kept) => kept.test(name))) clean[name] = value
  }
  return {
    ...clean,
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    // Git before 2.45 ignores the line above; with every transport refused it cannot fetch either.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_PAGER: 'cat',
    // git log would flush after each commit.
    GIT_FLUSH: '0',
    LC_ALL: 'C',
    LANGUAGE: '',
  }
}

/** The absolute path of git on the PATH of `env`, or null. Never a program in the working directory. */
export function findGit(env: NodeJS.ProcessEnv): string | null {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH')
  const file = process.platform === 'win32' ? 'git.exe' : 'git'
  for (const folder of (name === undefined ? '' : (env[name] ?? '')).split(delimiter)) {
    if (!isAbsolute(folder)) continue
    const path = join(folder, file)
    try {
      accessSync(path, constants.X_OK)
      if (statSync(path).isFile()) return path
    } catch {
      // Not in this folder.
    }
  }
  return null
}

/** A running git: `ended` settles when it has ended, and rejects with a `GitFailure` where it failed by itself. */
export interface GitProcess {
  readonly child: ChildProcessWithoutNullStreams
  readonly ended: Promise<void>
  /** Ends the process; it has then not failed. */
  stop(): void
}

/**
 * Starts git with settings under which it runs no program that the repository names. A process that should write output
 * and writes none for the time of `place` is killed.
 */
export function startGit(place: GitPlace, args: readonly string[], isAwaited = () => true): GitProcess {
  // Loaded with the first process: a run that starts none, as with `--no-git`, is faster without it.
  const { spawn } = process.getBuiltinModule('node:child_process')
  const child = spawn(place.program, [...SAFE, ...args], { cwd: place.root, env: place.env, windowsHide: true })
  let said = ''
  let stopped = false
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    if (said.length < 4096) said += text
  })
  // A process that ends early closes its input; its status shows the failure.
  child.stdin.on('error', () => {})
  const ended = new Promise<void>((resolve, reject) => {
    const watch = watchOutput(child, place.timeout, isAwaited, () => {
      child.kill('SIGKILL')
      // A process that git has started may keep them open.
      for (const stream of [child.stdout, child.stderr]) stream.destroy()
      reject(new GitFailure(`git gave no output for ${place.timeout / 1000} seconds`, null))
    })
    child.on('error', (error) => {
      watch.end()
      reject(new GitFailure(error.message, null))
    })
    child.on('close', (code) => {
      watch.end()
      if (stopped || code === 0) resolve()
      else reject(new GitFailure(said.trim(), code))
    })
  })
  ended.catch(() => {})
  const stop = () => {
    stopped = true
    child.stdin.destroy()
    child.stdout.destroy()
    child.kill()
  }
  return { child, ended, stop }
}

/** Calls `onSilence` where a process gives no output for so many milliseconds. */
function watchOutput(
  { stdout }: ChildProcessWithoutNullStreams,
  milliseconds: number,
  isAwaited: () => boolean,
  onSilence: () => void,
): { end(): void } {
  // In parts: while this process is busy, only one of them passes.
  const parts = 10
  let silent = 0
  stdout.on('data', () => {
    silent = 0
  })
  const timer = setInterval(() => {
    silent = isAwaited() && !stdout.isPaused() ? silent + 1 : 0
    if (silent === parts) onSilence()
  }, milliseconds / parts)
  return { end: () => clearInterval(timer) }
}

/** Runs git to its end with `input` on standard input and gives what it wrote; rejects with a `GitFailure`. */
export async function runGit(
  place: GitPlace,
  args: readonly string[],
  input: string | Uint8Array = '',
): Promise<Buffer> {
  const { child, ended } = startGit(place, args)
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stdin.end(input)
  await ended
  return Buffer.concat(chunks)
}
