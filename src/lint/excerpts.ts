import type { Place, Range, Source } from '../document/source.ts'
import type { Edit, Suggestion } from '../rule/rule.ts'
import { once } from '../text/once.ts'

/**
 * The lines of a document's findings and the places of their edits: all that a report may show of the document, because
 * its text is not kept. Reading another line or place throws, so that no report is silently wrong.
 */
export interface Excerpts {
  /** The text of a 1-based line on which a finding starts, without its line ending. */
  lineText(line: number): string
  /** The line and column of an offset at which an edit starts or ends. */
  place(offset: number): Place
}

/** The parts of a finding that excerpts are taken for. */
interface Excerpted {
  readonly line: number
  readonly fix: Edit | null
  readonly suggestions: readonly Suggestion[]
}

/** Collects the excerpts of a document for its findings. */
export function takeExcerpts(source: Source, findings: readonly Excerpted[]): KeptExcerpts {
  return { lines: takeLines(source, findings), places: takePlaces(source, findings.flatMap(listEdits)) }
}

/** Excerpts to read from. */
export function openExcerpts(kept: KeptExcerpts): Excerpts {
  const { lines, places } = mapExcerpts(kept)
  return {
    lineText: (line) => lines().get(line) ?? notKept(`line ${line}`),
    place: (offset) => places().get(offset) ?? notKept(`offset ${offset}`),
  }
}

/** Made only for reports that show lines. */
function mapExcerpts({ lines, places }: KeptExcerpts) {
  return {
    lines: once(() => new Map(lines)),
    places: once(() => new Map(places.map(([offset, line, column]) => [offset, { line, column }]))),
  }
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
  return { lines: takeLines(source, findings), places: takePlaces(source, ranges) }
}

function takeLines(source: Source, findings: readonly Excerpted[]): KeptExcerpts['lines'] {
  const lines = new Set(findings.map(({ line }) => line))
  return [...lines].map((line) => [line, source.lineText(line)])
}

function takePlaces(source: Source, ranges: readonly Range[]): KeptExcerpts['places'] {
  const offsets = new Set(ranges.flatMap(({ start, end }) => [start, end]))
  return [...offsets].map((offset) => {
    const { line, column } = source.place(offset)
    return [offset, line, column]
  })
}

/** The ranges of all edits of a finding. */
function listEdits({ fix, suggestions }: Excerpted): Range[] {
  return [...(fix ? [fix] : []), ...suggestions.map((suggestion) => suggestion.fix)].map(({ range }) => range)
}

/** A document of which excerpts are kept; it is read where more is asked. */
export function createKeptSource(path: string, kept: KeptExcerpts, read: () => Source): Source {
  let known: Source | null = null
  const whole = () => (known ??= read())
  const { lines, places } = mapExcerpts(kept)
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
    lineText: (line) => lines().get(line) ?? whole().lineText(line),
    place: (offset) => places().get(offset) ?? whole().place(offset),
  }
}

function notKept(what: string): never {
  throw new Error(`${what} is in no excerpt: a report asks for text that no finding is about`)
}
