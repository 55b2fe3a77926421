import { basename } from 'node:path'
import { GitFailure, type GitPlace, runGit } from './git-process.ts'
import { decodeBlob, openObjects } from './objects.ts'

/** A text for the index. */
export interface StagedText {
  readonly file: string
  readonly text: string
}

/** The texts of paths in the index, in their order, null for one that is missing; one process. */
export async function readIndexed(place: GitPlace, paths: readonly string[]): Promise<(string | null)[]> {
  const objects = openObjects(
    place,
    paths.some((path) => path.includes('\n')),
  )
  try {
    return (await objects.read(paths.map((path) => `:0:${path}`))).map(decodeBlob)
  } finally {
    objects.close()
  }
}

/** The texts of paths in the index where they are not as at HEAD, in their order, null for the others; one process. */
export async function readChanged(place: GitPlace, paths: readonly string[]): Promise<(string | null)[]> {
  const objects = openObjects(
    place,
    paths.some((path) => path.includes('\n')),
  )
  try {
    const texts = (await objects.read(paths.flatMap((path) => [`:0:${path}`, `HEAD:${path}`]))).map(decodeBlob)
    return paths.map((_, index) => {
      const [staged = null, head = null] = texts.slice(2 * index, 2 * index + 2)
      return staged === head ? null : staged
    })
  } finally {
    objects.close()
  }
}

/** Puts texts into the index under paths from the root; rejects with a `GitFailure`, the index then as it was. */
export async function stageTexts(place: GitPlace, texts: readonly StagedText[]): Promise<void> {
  if (texts.length === 0) return
  // The index that `git commit PATH` shows its hooks is thrown away afterwards, and the real one keeps the old text.
  if (basename(place.env.GIT_INDEX_FILE ?? '').startsWith('next-index-')) {
    const sentence = '`git commit PATH` loses what a hook stages: run `git add` and a plain `git commit`'
    throw new GitFailure(sentence, null)
  }
  const listed = await runGit(place, ['ls-files', '-s', '-z', '--', ...texts.map(({ file }) => file)])
  const modes = new Map<string, string>()
  for (const entry of listed.toString('utf8').split('\0')) {
    const [facts = '', path = ''] = splitAt(entry, entry.indexOf('\t'))
    const [mode = '', , stage] = facts.split(' ')
    if (stage === '0') modes.set(path, mode)
  }
  const lines: string[] = []
  for (const { file, text } of texts) {
    const mode = modes.get(file)
    if (mode === undefined) throw new GitFailure(`\`${file}\` is not in the index, or in conflict there`, null)
    // Without a path git applies no filter, so the text is stored as it was read.
    const oid = (await runGit(place, ['hash-object', '-w', '--stdin'], text)).toString('latin1').trim()
    lines.push(`${mode} ${oid} 0\t${file}\0`)
  }
  await runGit(place, ['update-index', '-z', '--index-info'], lines.join(''))
}

function splitAt(text: string, index: number): [string, string] {
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)]
}
