import type { Place, Range, Source } from '../document/source.ts'
import type { Edit, Suggestion } from '../rule/rule.ts'

/**
 * The lines of a document's findings and the places of their edits: all that a report may show of the document, because
 * its text is not kept. Reading another line or place throws, so that no report is silently wrong.
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

/** The parts of a finding that excerpts are taken for. */
interface Excerpted {
  readonly line: number
  readonly fix: Edit | null
  readonly suggestions: readonly Suggestion[]
}

/** Collects the excerpts of a document for its findings. `keep` may copy a text, to release the document's. */
export function takeExcerpts(
  source: Source,
  findings: readonly Excerpted[],
  keep: (text: string) => string = (text) => text,
): Excerpts {
  return new Excerpts(takeLines(source, findings, keep), takePlaces(source, findings.flatMap(listEdits)))
}

/** Excerpts as plain JSON: lines by number, and places as offset, line and column. */
export interface KeptExcerpts {
  readonly lines: readonly (readonly [number, string])[]
  readonly places: readonly (readonly [number, number, number])[]
}

/** What a result cache keeps of a document, so that a report of the same findings needs no more of it. */
export function keepExcerpts(
  source: Source,
  findings: readonly (Excerpted & { readonly range: Range })[],
): KeptExcerpts {
  const ranges = findings.flatMap((finding) => [finding.range, ...listEdits(finding)])
  const places = [...takePlaces(source, ranges)].map(([offset, { line, column }]) => [offset, line, column] as const)
  return { lines: [...takeLines(source, findings)], places }
}

function takeLines(source: Source, findings: readonly Excerpted[], keep = (text: string) => text): Map<number, string> {
  const lines = new Map<number, string>()
  for (const { line } of findings) if (!lines.has(line)) lines.set(line, keep(source.lineText(line)))
  return lines
}

function takePlaces(source: Source, ranges: readonly Range[]): Map<number, Place> {
  const offsets = new Set(ranges.flatMap(({ start, end }) => [start, end]))
  return new Map([...offsets].map((offset) => [offset, source.place(offset)]))
}

/** The ranges of all edits of a finding. */
function listEdits({ fix, suggestions }: Excerpted): Range[] {
  return [...(fix ? [fix] : []), ...suggestions.map((suggestion) => suggestion.fix)].map(({ range }) => range)
}

/** A document of which excerpts are kept; it is read where more is asked. */
export function createKeptSource(path: string, kept: KeptExcerpts, read: () => Source): Source {
  let known: Source | null = null
  const whole = () => (known ??= read())
  const lines = new Map(kept.lines)
  const places = new Map(kept.places.map(([offset, line, column]) => [offset, { line, column }]))
  return {
    path,
    get text() {
      return whole().text
    },
    get bom() {
      return whole().bom
    },
    get eol() {
      return whole().eol
    },
    get lineCount() {
      return whole().lineCount
    },
    lineRange: (line) => whole().lineRange(line),
    lineText: (line) => lines.get(line) ?? whole().lineText(line),
    place: (offset) => places.get(offset) ?? whole().place(offset),
  }
}

function notKept(what: string): never {
  throw new Error(`${what} is in no excerpt: a report asks for text that no finding is about`)
}
