import type { Day } from '../dates/calendar.ts'
import type { DateOrder } from '../dates/dates.ts'
import { readDeclaredDates } from '../dates/declared.ts'
import type { Document } from '../document/document.ts'
import type { Range } from '../document/source.ts'
import type { History } from '../rule/rule.ts'
import type { Alignment, SectionMatch } from '../template/align.ts'
import { findDatedFields } from '../template/dated-fields.ts'

/** What a report that shows whole documents needs of one besides its findings. */
export interface DocumentSummary extends TextSummary {
  /** The day of the last change of its content in git; null where git is not used or has no history of it. */
  readonly changed: Day | null
  /** How many days old its date may be; null where no rule that is on has a limit. */
  readonly maxAge: number | null
}

/** The part of a summary that depends on the text alone; plain JSON, for the result cache. */
export interface TextSummary {
  /** The sections of its template, in the template's order; none where no template matches. */
  readonly sections: readonly SectionSummary[]
  /** The date of the last change that the document states; null without one that can be read. */
  readonly modified: { readonly label: string; readonly day: Day } | null
}

/** A section of the template, and what the document has for it. */
export interface SectionSummary {
  readonly title: string
  /** 1 for a section at the top, 2 for one below it. */
  readonly level: number
  /** `absent`: not there and not required, because it is optional or the section above it is missing. */
  readonly state: 'there' | 'empty' | 'missing' | 'absent'
  /** The section with its sub-sections; null where it is not there, or only as a label. */
  readonly range: Range | null
}

/** A rule that is on, as far as a summary needs it. */
interface Setting {
  readonly options: Readonly<Record<string, unknown>>
}

/** Summarises a document. Pure. */
export function summarize(document: Document, alignment: Alignment | null, settings: readonly Setting[]): TextSummary {
  const order = optionOf<DateOrder | null>(settings, 'dateOrder') ?? null
  const { modified } = readDeclaredDates(document, order, alignment ? findDatedFields(alignment) : [])
  const day = modified?.date?.last ?? null
  return {
    sections: alignment?.sections.map(summarizeSection) ?? [],
    modified: modified && day !== null ? { label: modified.label, day } : null,
  }
}

/** Adds what depends on git and the settings. */
export function completeSummary(
  summary: TextSummary,
  { settings, history }: { readonly settings: readonly Setting[]; readonly history: History | null },
): DocumentSummary {
  return {
    ...summary,
    changed: history?.status === 'known' ? history.changed : null,
    maxAge: optionOf<number>(settings, 'maxAge') ?? null,
  }
}

function summarizeSection(match: SectionMatch): SectionSummary {
  const { wanted, parent, present, empty, found } = match
  const missed = !wanted.optional && parent?.present !== false
  return {
    title: wanted.title,
    level: wanted.path.length,
    state: present ? (empty ? 'empty' : 'there') : missed ? 'missing' : 'absent',
    range: found && { start: found.range.start, end: found.end },
  }
}

/** The value of an option that rules share; undefined where no rule that is on has it. */
function optionOf<Value>(settings: readonly Setting[], name: 'maxAge' | 'dateOrder'): Value | undefined {
  return settings.find(({ options }) => Object.hasOwn(options, name))?.options[name] as Value | undefined
}
