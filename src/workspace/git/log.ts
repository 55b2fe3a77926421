import { type GitPlace, startGit } from './git-process.ts'

/** What a commit did to one path. Hashes of blobs; all zeros where the path is not there. */
export interface Touch {
  /** One for each parent; for a merge only of paths that differ from every parent. */
  readonly before: readonly string[]
  readonly after: string
  /** Whether both sides are plain files, not symbolic links or submodules. */
  readonly plain: boolean
}

/** A commit of the log. */
export interface LogRecord {
  readonly commit: string
  /** As in the log: in one limited to paths, the nearest ancestors that touch them. */
  readonly parents: readonly string[]
  /** The author's calendar day, `YYYY-MM-DD`. */
  readonly day: string
  /** By path, see `pathKey`. */
  readonly touches: ReadonlyMap<string, Touch>
}

const MOST_AHEAD = 20_000
const MOST_LIMITS = 3

/** The bytes of a path as a string, as the log's records name it. */
export function pathKey(path: string): string {
  return Buffer.from(path, 'utf8').toString('latin1')
}

/**
 * The paths or folders to which git itself should limit a log of these keys; none where a whole log is faster.
 * One to three limits make a long history quick; but git compares each entry of each tree with each of them, so that
 * with sixteen paths in wide folders a limited log takes three times as long as a whole one, with 1,000 a hundred.
 */
function chooseLimits(keys: ReadonlySet<string>): string[] {
  if (keys.size <= MOST_LIMITS) return [...keys]
  const folders = new Set([...keys].map((key) => key.slice(0, Math.max(0, key.lastIndexOf('/')))))
  return folders.has('') || folders.size > MOST_LIMITS ? [] : [...folders]
}

/** The path of a `pathKey`. */
function keyPath(key: string): string {
  return Buffer.from(key, 'latin1').toString('utf8')
}

/** Whether a hash means that there is no object. */
export function isZero(oid: string): boolean {
  return /^0+$/.test(oid)
}

/** A log that git is writing. */
export interface Log {
  /** Whether git leaves out commits that touch none of the paths. */
  readonly isLimited: boolean
  /** The records, newest first, in batches as they come; rejects with a `GitFailure`. Can be read only once. */
  readRuns(): AsyncGenerator<LogRecord[]>
  stop(): void
}

/** Starts a log of the tips for these keys; for one tip and few keys, git itself limits the log to them. */
export function startLog(place: GitPlace, tips: readonly string[], keys: ReadonlySet<string>): Log {
  const limits = tips.length === 1 ? chooseLimits(keys) : []
  const git = startGit(place, [
    'log',
    '-z',
    '--raw',
    '--no-abbrev',
    '-c',
    '--no-renames',
    '-O/dev/null',
    '--no-ext-diff',
    '--no-textconv',
    '--no-color',
    '--no-notes',
    '--date=short',
    '--format=%H %P%x00%ad',
    ...(limits.length > 0 ? ['--parents'] : []),
    '--stdin',
    '--',
    ...limits.map(keyPath),
  ])
  git.child.stdin.end(`${tips.join('\n')}\n`)
  const parser = createLogParser(keys)
  // git runs ahead while the caller compares texts; a pipe alone would stop it after a hundred commits.
  const { stdout } = git.child
  let ahead: LogRecord[] = []
  let wake = () => {}
  stdout.on('data', (chunk: Buffer) => {
    ahead.push(...parser.read(chunk.toString('latin1')))
    if (ahead.length > MOST_AHEAD) stdout.pause()
    wake()
  })
  let over = false
  const end = () => {
    over = true
    wake()
  }
  git.ended.then(end, end)
  async function* readRuns() {
    try {
      for (;;) {
        const records = ahead
        if (records.length > 0) {
          ahead = []
          stdout.resume()
          yield records
        } else if (over) break
        else await new Promise<void>((resolve) => (wake = resolve))
      }
      await git.ended
      const last = parser.end()
      if (last.length > 0) yield last
    } finally {
      git.stop()
    }
  }
  return { isLimited: limits.length > 0, readRuns, stop: git.stop }
}

function createLogParser(keys: ReadonlySet<string>) {
  let rest = ''
  let touch: string | null = null
  let header: string[] | null = null
  let current: (LogRecord & { touches: Map<string, Touch> }) | null = null

  const read = (text: string): LogRecord[] => {
    const done: LogRecord[] = []
    const tokens = (rest + text).split('\0')
    rest = tokens.pop() ?? ''
    for (const token of tokens) {
      if (touch !== null) {
        if (keys.has(token)) current?.touches.set(token, parseTouch(touch))
        touch = null
      } else if (header !== null) {
        const [commit = '', ...parents] = header
        current = { commit, parents, day: token, touches: new Map() }
        header = null
      } else {
        const line = token.startsWith('\n') ? token.slice(1) : token
        if (line.startsWith(':')) touch = line
        else if (line !== '') {
          if (current !== null) done.push(current)
          current = null
          header = line.split(' ').filter((word) => word !== '')
        }
      }
    }
    return done
  }
  return { read, end: (): LogRecord[] => (current === null ? [] : [current]) }
}

/** `:mode mode hash hash M`, with a colon, a mode and a hash more for each further parent. */
function parseTouch(line: string): Touch {
  let parents = 0
  while (line[parents] === ':') parents++
  const words = line.slice(parents).split(' ')
  const modes = words.slice(0, parents + 1)
  const hashes = words.slice(parents + 1, 2 * parents + 2)
  const plain = modes.every((mode) => mode.startsWith('100') || mode === '000000')
  return { before: hashes.slice(0, parents), after: hashes[parents] ?? '', plain }
}
