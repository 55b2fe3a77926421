import { GitFailure } from './git-process.ts'

/** Why git has no history of a file. */
export type UnknownReason = 'no-git' | 'no-repository' | 'shallow' | 'untracked' | 'refused' | 'failed'

/** A file without a known history; `sentence` says why and what to do, the same for all files with one cause. */
export interface UnknownHistory {
  readonly status: 'unknown'
  readonly reason: UnknownReason
  readonly sentence: string
}

const SENTENCES: Record<UnknownReason, (detail: string) => string> = {
  'no-git': () =>
    'git is not on the PATH, so dates and references are not checked against history; install git, or pass `--no-git`',
  'no-repository': () =>
    'No git repository here, so dates and references are not checked against history; run `git init`, or pass ' +
    '`--no-git`',
  shallow: () =>
    'Shallow clone, whose history does not tell every change and rename; set `fetch-depth: 0` where CI checks out, ' +
    'or run `git fetch --unshallow`',
  untracked: () => 'git does not track this file, so its last change is not known; run `git add` on it',
  refused: (root) =>
    `git refuses to read \`${root}\`, which another user owns; ` +
    `run \`git config --global --add safe.directory '${root}'\``,
  failed: (detail) => `git cannot tell the last change: ${detail}`,
}

/** The reason where commits are present and their texts are not. */
export const MISSING_TEXTS = 'this clone lacks old texts: clone without `--filter`, or pass `--no-git`'

/** The reason where git stores a text in another form than the working tree. */
export const NO_TEXT = 'it keeps the file through a filter such as LFS, or as bytes: pass `--no-git`'

/** An unknown history with its sentence; `detail` is the refused folder or what failed. */
export function unknown(reason: UnknownReason, detail = ''): UnknownHistory {
  // A path or git's own words must not break the line.
  const line = detail.replace(/[\x00-\x1f\x7f]+/g, ' ').trim()
  return { status: 'unknown', reason, sentence: SENTENCES[reason](line) }
}

/** The unknown history for a failure of git; throws any other error. */
export function explainFailure(error: unknown, root: string): UnknownHistory {
  if (!(error instanceof GitFailure)) throw error
  const { said } = error
  if (/dubious ownership|unsafe repository/.test(said)) return unknown('refused', root)
  if (/not a git repository/.test(said)) return unknown('no-repository')
  if (/promisor remote|lazy fetching/.test(said)) return unknown('failed', MISSING_TEXTS)
  return unknown('failed', error.message)
}

/** Why references are not checked against history, in one sentence; throws any error that is not a failure of git. */
export function explainReferenceFailure(error: unknown, root: string): string {
  const { reason, sentence } = explainFailure(error, root)
  if (reason !== 'failed') return sentence
  return /revision 'HEAD'|argument 'HEAD'|any commits/.test(sentence)
    ? 'No commit in the repository yet, so references are not checked against history; commit the files'
    : sentence.replace('the last change', 'which files were renamed or deleted')
}
