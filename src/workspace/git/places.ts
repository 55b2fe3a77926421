import { pause } from '../pause.ts'
import { cleanEnvironment, findGit, GitFailure, type GitPlace } from './git-process.ts'
import { createLocator, type Located, type Repository } from './repository.ts'

/** A file as it was asked for, and where it lies. */
export interface Asked extends Located {
  readonly file: string
}

/** Where files lie, and how git is run there. */
export interface Places {
  /** Null for a file in no repository. */
  locate(file: string): Located | null
  /** Null where there is no git on the PATH. */
  placeOf(repository: Repository): GitPlace | null
  /** The files by repository, those without one in `outside`. */
  group(files: readonly string[]): Promise<{
    readonly outside: readonly string[]
    readonly groups: readonly { readonly repository: Repository; readonly asked: readonly Asked[] }[]
  }>
  /** The groups of files with a place to run git for them; rejects with a `GitFailure` where there is none. */
  groupOrFail(files: readonly string[]): Promise<{ readonly place: GitPlace; readonly asked: readonly Asked[] }[]>
}

/** Looks for repositories and for git; `timeout` is the milliseconds that a process may take without output. */
export function createPlaces(cwd: string, env: NodeJS.ProcessEnv, timeout: number): Places {
  let program: string | null | undefined
  const locate = createLocator(cwd, env)
  const clean = cleanEnvironment(env)

  const placeOf = (repository: Repository): GitPlace | null => {
    program ??= findGit(env)
    const { root, variables } = repository
    return program === null ? null : { program, root, env: { ...clean, ...variables }, timeout }
  }

  const group = async (files: readonly string[]) => {
    const outside: string[] = []
    const groups = new Map<string, { repository: Repository; asked: Asked[] }>()
    for (const file of new Set(files)) {
      await pause()
      const located = locate(file)
      if (located === null) outside.push(file)
      else {
        const { repository } = located
        const key = `${repository.root}\0${repository.gitDir}`
        const found = groups.get(key)
        if (found === undefined) groups.set(key, { repository, asked: [{ ...located, file }] })
        else found.asked.push({ ...located, file })
      }
    }
    return { outside, groups: [...groups.values()] }
  }

  /** The groups of files with a place to run git for them; rejects if there is none. */
  const groupOrFail = async (files: readonly string[]) => {
    const { outside, groups } = await group(files)
    if (outside[0] !== undefined) throw new GitFailure(`\`${outside[0]}\` is in no git repository`, null)
    return groups.map(({ repository, asked }) => {
      const place = placeOf(repository)
      if (place === null) throw new GitFailure('git is not on the PATH', null)
      return { place, asked }
    })
  }

  return { locate, placeOf, group, groupOrFail }
}
