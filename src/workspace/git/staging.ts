import { readFileSync } from 'node:fs'
import { readChanged, readIndexed, type StagedText, stageTexts } from './index-file.ts'
import type { Places } from './places.ts'

/** Reads and writes the index. Every method rejects with a `GitFailure` where git fails. */
export interface Staging {
  /** The texts of what is staged, null for a file that is not in the index or there as at HEAD. */
  readStaged(files: readonly string[]): Promise<Map<string, string | null>>
  /** The files whose working text differs from the index in more than line endings; an untracked file is among them. */
  findUnstaged(files: readonly string[]): Promise<Set<string>>
  /**
   * Writes texts into the index alone, file modes kept; the working tree stays as it is. Rejects for a file not in the
   * index, for a locked index, and during `git commit PATH`, whose index is thrown away.
   */
  stage(texts: readonly StagedText[]): Promise<void>
}

/** Creates the access to the indexes of repositories. */
export function createStaging({ groupOrFail }: Places): Staging {
  return {
    async readStaged(files) {
      const texts = new Map<string, string | null>()
      for (const { place, asked } of await groupOrFail(files)) {
        const found = await readChanged(
          place,
          asked.map(({ path }) => path),
        )
        asked.forEach(({ file }, index) => texts.set(file, found[index] ?? null))
      }
      return texts
    },
    async findUnstaged(files) {
      const unstaged = new Set<string>()
      for (const { place, asked } of await groupOrFail(files)) {
        const found = await readIndexed(
          place,
          asked.map(({ path }) => path),
        )
        for (const [index, { file, real }] of asked.entries()) {
          const working = readWorking(real)
          const staged = found[index] ?? null
          if (working === null || staged === null || unifyEnds(working) !== unifyEnds(staged)) unstaged.add(file)
        }
      }
      return unstaged
    },
    async stage(texts) {
      const byFile = new Map(texts.map(({ file, text }) => [file, text]))
      for (const { place, asked } of await groupOrFail([...byFile.keys()])) {
        await stageTexts(
          place,
          asked.map(({ file, path }) => ({ file: path, text: byFile.get(file) ?? '' })),
        )
      }
    },
  }
}

/** The text of a file in the working tree; null where it cannot be read. */
export function readWorking(real: string): string | null {
  try {
    return readFileSync(real, 'utf8')
  } catch {
    return null
  }
}

function unifyEnds(text: string): string {
  return text.replace(/\r\n/g, '\n')
}
