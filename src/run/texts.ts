import { dirname, resolve } from 'node:path'
import { decodeText, type ReadText, readText } from '../workspace/files/read.ts'
import { reasonOf } from '../workspace/files/system-error.ts'
import type { Git } from '../workspace/git/git.ts'
import { repositoryRoot } from '../workspace/git/repository-root.ts'
import { UsageError } from './usage-error.ts'

/** The texts of a run: from the disk, from git's index, or standard input. */
export interface Texts {
  /** Whether there is a text: with `--staged` only of what is staged, in the index and not as at HEAD. */
  has(path: string): Promise<boolean>
  read(path: string): Promise<ReadText>
  /** Writes a fixed text back, if the file still holds `before`; null where that succeeded. */
  write(path: string, text: string, before: string): Promise<Unwritten | null>
  /** Texts that are not in a file, by path. */
  readonly given: ReadonlyMap<string, string>
  /** The git access of the run. */
  git(): Promise<Git>
  /** Ends what the git access keeps open. */
  close(): Promise<void>
}

/** Why a text was not written, in one sentence: an error of the system, or a reason not to try. */
export interface Unwritten {
  readonly isError: boolean
  readonly message: string
}

/** What the texts of a run are read from. */
export interface TextsRequest {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  readonly stdin: { readonly path: string; readonly bytes: Uint8Array } | null
  readonly staged: boolean
  readonly fix: 'none' | 'write' | 'preview'
}

/**
 * Makes the texts of a run over these paths; reads nothing yet. With `--staged` reading throws a `UsageError` where git
 * cannot tell what is staged.
 */
export function createTexts(request: TextsRequest, paths: readonly string[]): Texts {
  const { cwd, env, stdin, staged } = request
  let opened: Promise<Git> | null = null
  const git = () => (opened ??= import('../workspace/git/git.ts').then(({ createGit }) => createGit({ cwd, env })))
  const close = async () => (await opened)?.close()
  const writeDisk = async (path: string, text: string, expected?: string): Promise<Unwritten | null> => {
    const { writeFileAtomically } = await import('../workspace/files/write.ts')
    const absolute = resolve(cwd, path)
    try {
      // A link out of the repository is read where it is named, and never written.
      const within = repositoryRoot(dirname(absolute)) ?? dirname(absolute)
      await writeFileAtomically(absolute, text, { within, ...(expected === undefined ? {} : { expected }) })
      return null
    } catch (error) {
      return { isError: true, message: `Cannot write ${path}: ${reasonOf(error)}` }
    }
  }

  if (stdin) {
    const read = decodeText(stdin.bytes)
    const [path = stdin.path] = paths
    return {
      has: async () => true,
      read: async () => read,
      write: async () => ({ isError: true, message: 'Cannot write standard input' }),
      given: 'contents' in read ? new Map([[path, read.contents]]) : new Map(),
      git,
      close,
    }
  }
  if (!staged) {
    return {
      has: async () => true,
      read: async (path) => readText(resolve(cwd, path)),
      write: (path, text, before) => writeDisk(path, text, before),
      given: new Map(),
      git,
      close,
    }
  }

  let index: Promise<Map<string, string | null>> | null = null
  let unstaged: Promise<Set<string>> | null = null
  const readIndex = () =>
    (index ??= git()
      .then((one) => one.readStaged(paths))
      .catch((error: unknown) => {
        throw new UsageError(
          `Cannot read the git index for \`--staged\`: ${error instanceof Error ? error.message : String(error)}`,
        )
      }))
  return {
    has: async (path) => (await readIndex()).get(path) !== null,
    async read(path) {
      const contents = (await readIndex()).get(path) ?? null
      return contents === null ? { failure: 'Not staged; stage it with `git add`' } : { contents }
    },
    async write(path, text, before) {
      unstaged ??= git().then((one) => one.findUnstaged(paths))
      if ((await unstaged).has(path)) {
        return { isError: false, message: 'Not fixed: the file has changes that are not staged; stage or stash them' }
      }
      // Staged first: where git refuses, as with `index.lock`, the file is not changed either.
      try {
        await (await git()).stage([{ file: path, text }])
      } catch (error) {
        return { isError: true, message: `Cannot stage ${path}: ${reasonOf(error)}` }
      }
      const refusal = await writeDisk(path, text)
      if (refusal !== null) await (await git()).stage([{ file: path, text: before }])
      return refusal
    },
    given: new Map(),
    git,
    close,
  }
}
