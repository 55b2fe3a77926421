import {
  addDays,
  type Context,
  count,
  type DatedContext,
  type DateOrder,
  type Day,
  dateOrder,
  daysBetween,
  defineDatedRule,
  quoteField,
  suggest,
  writeLike,
} from '../src/rule/index.ts'

interface Options {
  readonly maxAge: number
  readonly dateOrder: DateOrder | null
  readonly rubberStamp: boolean
}

export default defineDatedRule({
  id: 'stale-date',
  severity: 'warn',
  fixable: true,
  tag: 'deprecated',
  docs: {
    summary:
      "Flags a Last Modified date that is older than `maxAge`, or older than the last change of the document's " +
      'content in git.',
    why: 'The date tells a reader whether to trust the rest. A date older than the content is wrong.',
    fix:
      "Review the document and update the date. `--fix` writes today's date, in the form of the old one, where the " +
      'content has changed since; it never does so because of age alone.',
  },
  reads: ['today', 'git'],
  options: {
    maxAge: {
      default: 90,
      summary: 'How many days old the date may be.',
      schema: { type: 'integer', minimum: 0 },
    },
    dateOrder,
    rubberStamp: {
      default: false,
      summary: 'Whether to report a commit that changes the date and nothing else.',
      schema: { type: 'boolean' },
    },
  },
  messages: {
    old: ({
      label,
      value,
      day,
      age,
      maxAge,
    }: {
      label: string
      value: string
      day: string
      age: number
      maxAge: number
    }) =>
      `${quoteField(label, value)} is ${count(age, 'day')} old ` +
      `(${value === day ? '' : `${day}, `}maximum ${maxAge}); review the document and update the date`,
    outdated: ({
      label,
      value,
      changed,
      commit,
    }: {
      label: string
      value: string
      changed: Day
      commit: string | null
    }) => `Content last changed on ${changed}, after ${quoteField(label, value)}${inCommit(commit)}; update the date`,
    uncommitted: ({ label, value, today }: { label: string; value: string; today: Day }) =>
      `Content has uncommitted changes, after ${quoteField(label, value)}; change the date to ${today}`,
    undated: ({ changed, age, maxAge }: { changed: Day; age: number; maxAge: number }) =>
      `Content last changed on ${changed}, ${count(age, 'day')} ago (maximum ${maxAge}); review the document`,
    stamped: ({ label, value, commit }: { label: string; value: string; commit: string | null }) =>
      `${quoteField(label, value)} changed without a change of the content${inCommit(commit)}; ` +
      'say what was reviewed or restore the date',
  },
  examples: [
    {
      title: 'The date is old',
      document: '# Notes\n\n**Last Modified:** 2025-12-01\n\n## Overview\n\nA tide table.\n',
      today: '2026-03-05',
      reports: [
        '3:20 `Last Modified: 2025-12-01` is 94 days old (maximum 90); review the document and update the date',
      ],
      suggested: '# Notes\n\n**Last Modified:** 2026-03-05\n\n## Overview\n\nA tide table.\n',
    },
    {
      title: 'A date in words, in another language',
      document: '# Notizen\n\n*Zuletzt aktualisiert: 1. Dezember 2025*\n',
      today: '2026-03-05',
      options: { maxAge: 30 },
      reports: [
        '3:24 `Zuletzt aktualisiert: 1. Dezember 2025` is 94 days old (2025-12-01, maximum 30); review the ' +
          'document and update the date',
      ],
      suggested: '# Notizen\n\n*Zuletzt aktualisiert: 5. März 2026*\n',
    },
    {
      title: 'The content was committed after the date',
      document: '# Notes\n\nLast updated: March 1, 2026\n\n## Overview\n\nA tide table.\n',
      today: '2026-03-25',
      history: { status: 'known', changed: '2026-03-20', commit: '1a2b3c4', uncommitted: false, stamp: null },
      reports: [
        '3:15 Content last changed on 2026-03-20, after `Last updated: March 1, 2026` (commit 1a2b3c4); update ' +
          'the date',
      ],
      fixed: '# Notes\n\nLast updated: March 25, 2026\n\n## Overview\n\nA tide table.\n',
    },
    {
      title: 'A difference of one day may come from time zones',
      document: '# Notes\n\nLast updated: 2026-03-19\n',
      today: '2026-03-25',
      history: { status: 'known', changed: '2026-03-20', commit: '1a2b3c4', uncommitted: false, stamp: null },
      reports: [],
    },
  ],
  collect({ document, dates, alignment, sectionPath, options }: Context<Options>) {
    const { modified } = dates(options.dateOrder)
    if (!modified) {
      const asksForDate = alignment?.head.some((field) => field.wanted.dated) === true
      const range = document.title?.range ?? { start: 0, end: 0 }
      return { modified: null, asksForDate, range, section: sectionPath(range.start) }
    }
    const { label, date, dateRange: range } = modified
    return { modified: { label, date }, asksForDate: false, range, section: sectionPath(range.start) }
  },
  *check({ modified, asksForDate, range, section }, { options, today, history }: DatedContext<Options>) {
    const { maxAge } = options
    const known = history?.status === 'known' ? history : null
    if (!modified) {
      const age = known && !asksForDate ? daysBetween(known.changed, today) : 0
      if (known && age > maxAge) yield { id: 'undated', data: { changed: known.changed, age, maxAge }, range, section }
      return
    }
    const { label, date } = modified
    if (!date || date.first === null || date.last === null) return
    const parts = { range, name: label, section }
    const day = date.first === date.last ? date.first : date.first.slice(0, 7)
    const value = date.text
    const age = daysBetween(date.last, today)
    if (known && addDays(date.last, 1) < known.changed) {
      const fix = { range, text: writeLike(date, today) }
      const { changed, commit } = known
      yield known.uncommitted
        ? { id: 'uncommitted', data: { label, value, today }, ...parts, fix }
        : { id: 'outdated', data: { label, value, changed, commit }, ...parts, fix }
    } else if (options.rubberStamp && known?.stamp) {
      yield { id: 'stamped', data: { label, value, commit: known.stamp.commit }, ...parts }
    } else if (age > maxAge) {
      const edits = suggest([`Change the date to ${today}`, { range, text: writeLike(date, today) }])
      yield { id: 'old', data: { label, value, day, age, maxAge }, ...parts, ...edits }
    }
  },
})

function inCommit(commit: string | null): string {
  return commit === null ? '' : ` (commit ${commit})`
}
