import {
  addDays,
  type Context,
  count,
  type Day,
  dateOrder,
  daysBetween,
  defineRule,
  quote,
  writeLike,
} from '../src/rule/index.ts'

interface Options {
  readonly maxAge: number
  readonly dateOrder: 'dmy' | 'mdy' | 'ymd' | null
  readonly rubberStamp: boolean
}

export default defineRule({
  id: 'stale-date',
  severity: 'warn',
  fixable: true,
  docs: {
    summary:
      "Flags a Last Modified date that is older than `maxAge`, or older than the last change of the document's content in git.",
    why: 'The date is what tells a reader whether to believe the rest. A date that content has overtaken tells a story.',
    fix: "Review the document and date it. `--fix` puts today in the date's own form where the content has changed since, never because of mere age.",
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
      summary: 'Whether a commit that moves the date and changes nothing else is told.',
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
      `${quote(label)} ${named(value, day)} is ${count(age, 'day')} ago, more than ${maxAge}; review the document and date it`,
    overtaken: ({
      label,
      value,
      day,
      changed,
      commit,
    }: {
      label: string
      value: string
      day: string
      changed: Day
      commit: string | null
    }) =>
      `${quote(label)} ${named(value, day)} is older than the content, last changed ${changed}${commit === null ? '' : ` in ${commit}`}; review the document and date it`,
    uncommitted: ({ label, value, day, today }: { label: string; value: string; day: string; today: Day }) =>
      `${quote(label)} ${named(value, day)} is older than the content, changed and not yet committed; date it ${today}`,
    forgotten: ({ changed, age, maxAge }: { changed: Day; age: number; maxAge: number }) =>
      `Content was last changed ${changed}, ${count(age, 'day')} ago, more than ${maxAge}; review the document`,
    stamped: ({ label, value, commit }: { label: string; value: string; commit: string | null }) =>
      `${quote(label)} ${quote(value)} was moved ${commit === null ? 'without' : `in ${commit} without`} any change of the content; say what was reviewed, or leave the date`,
  },
  examples: [
    {
      title: 'The date is old',
      document: '# Notes\n\n**Last Modified:** 2025-12-01\n\n## Overview\n\nA tide table.\n',
      today: '2026-03-05',
      reports: ['3:20 `Last Modified` `2025-12-01` is 94 days ago, more than 90; review the document and date it'],
    },
    {
      title: 'A date in words, in another language',
      document: '# Notizen\n\n*Zuletzt aktualisiert: 1. Dezember 2025*\n',
      today: '2026-03-05',
      options: { maxAge: 30 },
      reports: [
        '3:24 `Zuletzt aktualisiert` `1. Dezember 2025` (2025-12-01) is 94 days ago, more than 30; review the document and date it',
      ],
    },
    {
      title: 'Content was committed later than the date says',
      document: '# Notes\n\nLast updated: March 1, 2026\n\n## Overview\n\nA tide table.\n',
      today: '2026-03-25',
      history: { status: 'known', changed: '2026-03-20', commit: '1a2b3c4', uncommitted: false, stamp: null },
      reports: [
        '3:15 `Last updated` `March 1, 2026` (2026-03-01) is older than the content, last changed 2026-03-20 in 1a2b3c4; review the document and date it',
      ],
      fixed: '# Notes\n\nLast updated: March 25, 2026\n\n## Overview\n\nA tide table.\n',
    },
    {
      title: 'A day of difference is a matter of time zones',
      document: '# Notes\n\nLast updated: 2026-03-19\n',
      today: '2026-03-25',
      history: { status: 'known', changed: '2026-03-20', commit: '1a2b3c4', uncommitted: false, stamp: null },
      reports: [],
    },
  ],
  *check({ document, dates, alignment, options, today, history }: Context<Options>) {
    const { modified } = dates
    const known = history?.status === 'known' ? history : null
    if (!modified) {
      const asked = alignment?.head.some((field) => field.wanted.dated) === true
      const age = known && !asked ? daysBetween(known.changed, today) : 0
      if (known && age > options.maxAge) {
        const range = document.title?.range ?? { start: 0, end: 0 }
        yield { id: 'forgotten', data: { changed: known.changed, age, maxAge: options.maxAge }, range }
      }
      return
    }
    const { label, date, dateRange: range } = modified
    if (!date || date.first === null || date.last === null) return
    const day = date.first === date.last ? date.first : date.first.slice(0, 7)
    const value = date.text
    if (known && addDays(date.last, 1) < known.changed) {
      const fix = { range, text: writeLike(date, today) }
      yield known.uncommitted
        ? { id: 'uncommitted', data: { label, value, day, today }, range, fix }
        : { id: 'overtaken', data: { label, value, day, changed: known.changed, commit: known.commit }, range, fix }
    } else if (options.rubberStamp && known?.stamp) {
      yield { id: 'stamped', data: { label, value, commit: known.stamp.commit }, range }
    } else if (daysBetween(date.last, today) > options.maxAge) {
      yield {
        id: 'old',
        data: { label, value, day, age: daysBetween(date.last, today), maxAge: options.maxAge },
        range,
      }
    }
  },
})

/** A date as written, and as a day where it is written otherwise. */
function named(value: string, day: string): string {
  return value === day ? quote(value) : `${quote(value)} (${day})`
}
