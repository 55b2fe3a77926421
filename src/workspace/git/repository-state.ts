import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { readGitFile } from './read-git-file.ts'
import type { Repository } from './repository.ts'

/**
 * What tells that HEAD or the index of a repository has moved: equal texts mean that neither has. Reads a few entries
 * of the git folder and starts no process.
 */
export function readRepositoryState({ gitDir, variables }: Repository): string {
  const head = readGitFile(join(gitDir, 'HEAD')) ?? ''
  const common = resolve(gitDir, readGitFile(join(gitDir, 'commondir'))?.trim() ?? '')
  const reference = /^ref: ([^\r\n]+)/.exec(head)?.[1]
  return [
    head,
    reference === undefined ? '' : readGitFile(join(common, reference)),
    stampOf(join(common, 'packed-refs')),
    stampOf(variables['GIT_INDEX_FILE'] ?? join(gitDir, 'index')),
    stampOf(join(common, 'shallow')),
  ].join('\n')
}

function stampOf(path: string): string {
  const about = statSync(path, { throwIfNoEntry: false })
  return about ? `${about.mtimeMs} ${about.size} ${about.ino}` : ''
}
