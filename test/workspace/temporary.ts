import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createGit, type History, type HistoryOptions } from '../../src/workspace/git/git.ts'
import { findGit } from '../../src/workspace/git/git-process.ts'

export const TODAY = '2026-07-01'

const outside = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_')))

/** An environment without the machine's own configuration of git. */
export const environment: NodeJS.ProcessEnv = {
  ...outside,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
}

const identity = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Charles',
  GIT_COMMITTER_EMAIL: 'charles@example.org',
}

const folders: string[] = []

/** A new temporary folder; `removeFolders` takes it away. */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'system-patterns-')))
  folders.push(folder)
  return folder
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

export function runGit(cwd: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string {
  const settings = ['-c', 'protocol.file.allow=always', '-c', 'init.defaultBranch=main', '-c', 'gc.auto=0']
  return execFileSync('git', [...settings, ...args], {
    cwd,
    env: { ...environment, ...identity, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** A repository to play with; dates are git's own, a bare day means noon in UTC. */
export interface Playground {
  readonly root: string
  git(...args: string[]): string
  write(path: string, text: string): void
  read(path: string): string
  /** Writes and commits; undefined as text removes the file. */
  commit(day: string, files?: Record<string, string | undefined>): string
  /** The history of one file, under its own path. */
  history(path: string, options?: Partial<HistoryOptions>, env?: NodeJS.ProcessEnv): Promise<History>
  histories(
    paths: readonly string[],
    options?: Partial<HistoryOptions>,
    env?: NodeJS.ProcessEnv,
  ): Promise<Map<string, History>>
}

export const isOnlyDates: HistoryOptions['isOnlyDates'] = ({ removed, added }) =>
  [...removed, ...added].every(({ text }) => /^Last Modified: /.test(text))

export function openPlayground(root: string): Playground {
  const histories: Playground['histories'] = (paths, options = {}, env = environment) =>
    createGit({ cwd: root, env }).readHistories(paths, { isOnlyDates, today: TODAY, staged: false, ...options })
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return {
    root,
    git: (...args) => runGit(root, args),
    write,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    commit(day, files = {}) {
      for (const [path, text] of Object.entries(files)) {
        if (text === undefined) rmSync(join(root, path))
        else write(path, text)
      }
      const date = day.length === 10 ? `${day}T12:00:00+00:00` : day
      runGit(root, ['add', '-A'])
      runGit(root, ['commit', '-q', '--allow-empty', '-m', 'x'], { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date })
      return runGit(root, ['rev-parse', 'HEAD']).trim()
    },
    histories,
    async history(path, options, env) {
      const found = (await histories([path], options, env)).get(path)
      if (found === undefined) throw new Error(`no answer for ${path}`)
      return found
    },
  }
}

export function makeRepository(...options: string[]): Playground {
  const root = makeFolder()
  runGit(root, ['init', '-q', ...options])
  return openPlayground(root)
}

/** An environment whose git notes its calls; `calls` gives them. */
export function countCalls(): { env: NodeJS.ProcessEnv; calls: () => string[] } {
  const folder = makeFolder()
  const log = join(folder, 'calls')
  writeFileSync(log, '')
  const real = findGit(environment)
  const note = `for a; do case $a in log|cat-file|[a-z]*-*|diff|show|status) echo $a >> '${log}'; break;; esac; done`
  writeFileSync(join(folder, 'git'), `#!/bin/sh\n${note}\nexec '${real}' "$@"\n`)
  chmodSync(join(folder, 'git'), 0o755)
  return {
    env: { ...environment, PATH: `${folder}:${environment.PATH}` },
    calls: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line !== ''),
  }
}

/** A document of several paragraphs, its date and one of them as given. */
export function makeDocument(date: string, paragraph = 'first'): string {
  const rest = Array.from({ length: 8 }, (_, index) => `Paragraph ${index} stays as it is.\n`).join('\n')
  return `# Notes\n\nLast Modified: ${date}\n\n${rest}\nThe ${paragraph} version.\n`
}
