import type { IsOnlyDates } from './compare-texts.ts'
import type { History } from './found-history.ts'
import { type HeadHistory, readHeadHistory } from './head-history.ts'
import { createPlaces } from './places.ts'
import {
  findGap,
  type OpenReferencesOptions,
  openReferenceRepository,
  type ReferencesOf,
} from './reference-repository.ts'
import { type HistoryOptions, readRepository } from './repository-histories.ts'
import { readRepositoryState } from './repository-state.ts'
import { createStaging, type Staging } from './staging.ts'
import { unknown } from './unknown-history.ts'

export type { History, KnownHistory } from './found-history.ts'
export type { HistoryOptions } from './repository-histories.ts'

/** The repositories around the linted files. Paths are absolute or relative to `cwd`; results are keyed as given. */
export interface Git extends Staging {
  /**
   * Finds each file's last change of content; the results are in the order of the files. Two processes for each
   * repository (`git log`, `git cat-file`), none where no file lies in one, one more for each generation of renames
   * that is followed. Never rejects for git's failures.
   */
  readHistories(files: readonly string[], options: HistoryOptions): Promise<Map<string, History>>
  /**
   * The history of one file at HEAD, for texts of it that are still being written: uses git once for any number of
   * texts. Never rejects for git's failures.
   */
  readHeadHistory(file: string, isOnlyDates: IsOnlyDates): Promise<HeadHistory>
  /** A text that changes when HEAD or the index of a file's repository moves; without a process. */
  stateOf(file: string): string
  /**
   * The repository of a file for resolving references, and the file's path in it; null where there is none. The same
   * object for all files of one repository, until `close`. With `noGit` it is only the working tree.
   */
  openReferences(file: string, options: OpenReferencesOptions): ReferencesOf | null
  /** Has references look again at what is in the working tree. */
  forgetFiles(): void
  /** Ends the processes that wait for requests about references. */
  close(): void
}

/** What `createGit` needs from outside. */
export interface GitOptions {
  readonly cwd: string
  readonly env: NodeJS.ProcessEnv
  /** Milliseconds that a git process may take without output, 10,000 by default. */
  readonly timeout?: number
}

/** Creates the access to git; starts no process yet. Nothing that a repository's configuration names is ever run. */
export function createGit({ cwd, env, timeout = 10_000 }: GitOptions): Git {
  const places = createPlaces(cwd, env, timeout)
  const { locate, placeOf, group } = places
  const opened = new Map<string, ReferencesOf['repository']>()

  return {
    openReferences(file, { noGit, ...options }) {
      const located = locate(file)
      if (located === null) return null
      const { root } = located.repository
      let repository = opened.get(root)
      if (repository === undefined) {
        const place = noGit ? null : placeOf(located.repository)
        repository = openReferenceRepository(root, place, {
          ...options,
          gap: findGap(place, located.repository, noGit),
        })
        opened.set(root, repository)
      }
      return { repository, path: located.path }
    },
    forgetFiles() {
      for (const repository of opened.values()) repository.forgetFiles()
    },
    close() {
      for (const repository of opened.values()) repository.close()
      opened.clear()
    },
    async readHistories(files, options) {
      const { outside, groups } = await group(files)
      const histories = new Map<string, History>()
      for (const file of outside) histories.set(file, unknown('no-repository'))
      for (const { repository, asked } of groups) {
        const place = placeOf(repository)
        if (place === null) for (const { file } of asked) histories.set(file, unknown('no-git'))
        else await readRepository(place, repository, asked, options, histories)
      }
      return new Map(files.map((file) => [file, histories.get(file) ?? unknown('failed')]))
    },
    async readHeadHistory(file, isOnlyDates) {
      const located = locate(file)
      const place = located && placeOf(located.repository)
      if (located === null) return () => unknown('no-repository')
      if (place === null) return () => unknown('no-git')
      return readHeadHistory(place, located.repository, located, isOnlyDates)
    },
    stateOf(file) {
      const located = locate(file)
      return located === null ? '' : readRepositoryState(located.repository)
    },
    ...createStaging(places),
  }
}
