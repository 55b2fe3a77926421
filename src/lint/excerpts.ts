import type { Place, Source } from '../document/source.ts'
import type { Edit, Suggestion } from '../rule/rule.ts'

/**
 * The lines of a document's findings and the places of their edits: all that a report may show of the document, which
 * is not kept itself. Asking for another line or place throws, so that no report is silently wrong.
 */
export class Excerpts {
  readonly #lines: ReadonlyMap<number, string>
  readonly #places: ReadonlyMap<number, Place>

  constructor(lines: ReadonlyMap<number, string>, places: ReadonlyMap<number, Place>) {
    this.#lines = lines
    this.#places = places
  }

  /** The text of a 1-based line on which a finding starts, without its line ending. */
  lineText(line: number): string {
    return this.#lines.get(line) ?? notKept(`line ${line}`)
  }

  /** The line and column of an offset at which an edit starts or ends. */
  place(offset: number): Place {
    return this.#places.get(offset) ?? notKept(`offset ${offset}`)
  }
}

/** What excerpts are taken for: a finding. */
interface Excerpted {
  readonly line: number
  readonly fix: Edit | null
  readonly suggestions: readonly Suggestion[]
}

/** Takes out of a document what reports may show for its findings; `keep` may copy a text out of the document's. */
export function takeExcerpts(
  source: Source,
  findings: readonly Excerpted[],
  keep: (text: string) => string = (text) => text,
): Excerpts {
  const lines = new Map<number, string>()
  const places = new Map<number, Place>()
  for (const { line, fix, suggestions } of findings) {
    if (!lines.has(line)) lines.set(line, keep(source.lineText(line)))
    for (const { range } of [...(fix ? [fix] : []), ...suggestions.map((suggestion) => suggestion.fix)]) {
      for (const offset of [range.start, range.end]) places.set(offset, source.place(offset))
    }
  }
  return new Excerpts(lines, places)
}

function notKept(what: string): never {
  throw new Error(`${what} is in no excerpt: a report asks for text that no finding is about`)
}
