import { readDocumentOrNull } from '../document/read.ts'
import { createSource } from '../document/source.ts'
import { foldAnchor, readAnchors } from './anchors.ts'
import type { DeadReference, Reference } from './reference.ts'
import type { Repository } from './repository.ts'
import { isAboutPast } from './wording.ts'

/** A reference to something that is there. */
export interface ExistingReference {
  readonly reference: Reference
  readonly path: string
}

/** What references may name inside of a file. */
interface Inside {
  readonly lines: number
  /** Null where it is no Markdown. */
  readonly anchors: ReadonlySet<string> | null
}

/** Files are read once, however many documents refer to them. */
const known = new WeakMap<Repository, Map<string, Inside | null>>()

/** The references to a line or an anchor that their file lacks. */
export async function checkInside(
  references: readonly ExistingReference[],
  repository: Repository,
): Promise<DeadReference[]> {
  const files = known.get(repository) ?? new Map<string, Inside | null>()
  known.set(repository, files)
  const dead: DeadReference[] = []
  for (const { reference, path } of references) {
    const { line, anchor } = reference.target
    if (line === null && (anchor === null || !isMarkdown(path))) continue
    let file = files.get(path)
    if (file === undefined) {
      file = readInside(path, await repository.readText(path))
      files.set(path, file)
    }
    if (file === null) continue
    if (line !== null) {
      if (line > file.lines && !isAboutPast(reference)) dead.push({ reference, why: 'line', lines: file.lines })
    } else if (file.anchors?.has(foldAnchor(anchor ?? '')) === false) dead.push({ reference, why: 'anchor' })
  }
  return dead
}

function readInside(path: string, text: string | null): Inside | null {
  if (text === null) return null
  const document = isMarkdown(path) ? readDocumentOrNull(createSource(path, text)) : null
  return { lines: countLines(text), anchors: document && readAnchors(document) }
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path)
}

function countLines(text: string): number {
  const lines = text.split(/\r\n|[\r\n]/)
  return lines.at(-1) === '' ? lines.length - 1 : lines.length
}
