import {
  addDays,
  type Context,
  type DatedContext,
  type DateOrder,
  dateOrder,
  defineDatedRule,
  quoteField,
} from '../src/rule/index.ts'

interface Options {
  readonly dateOrder: DateOrder | null
}

export default defineDatedRule({
  id: 'invalid-date',
  severity: 'error',
  fixable: false,
  docs: {
    summary:
      'Flags a created or modified date, or one that the template asks for, that is not a calendar date or in ' +
      'the future; also a modified date before the created one.',
    why:
      'A date that cannot be true makes every other date of the document doubtful, and no age can be computed from ' +
      'it.',
    fix: 'Correct the date. Tomorrow is accepted (time zones), and a `Next Review` or `Due Date` may be in the future.',
  },
  reads: ['today'],
  options: { dateOrder },
  messages: {
    notDate: ({ label, value }: { label: string; value: string }) =>
      `${quoteField(label, value)} is not a date; write a day such as 2026-01-31`,
    impossible: ({ label, value, fault }: { label: string; value: string; fault: string }) =>
      `${quoteField(label, value)} is not a calendar date (${fault}); correct it`,
    future: ({ label, value, today }: { label: string; value: string; today: string }) =>
      `${quoteField(label, value)} is in the future (today is ${today}); correct it`,
    reversed: ({ label, value, created }: { label: string; value: string; created: string }) =>
      `${quoteField(label, value)} is before the creation date (${created}); correct one of the two`,
  },
  examples: [
    {
      title: 'No such day',
      document: '# Notes\n\n**Last Modified:** 2025-02-30\n\n## Overview\n\nA tide table.\n',
      reports: ['3:20 `Last Modified: 2025-02-30` is not a calendar date (February 2025 has 28 days); correct it'],
    },
    {
      title: 'A date in the future',
      document: '# Notes\n\n*Last updated: March 5, 2031*\n',
      today: '2026-03-05',
      reports: ['3:16 `Last updated: March 5, 2031` is in the future (today is 2026-03-05); correct it'],
    },
    {
      title: 'Modified before created',
      document: '---\ncreated: 2025-06-01\nupdated: 2025-05-01\n---\n\n# Notes\n',
      reports: ['3:10 `updated: 2025-05-01` is before the creation date (2025-06-01); correct one of the two'],
    },
    {
      title: 'The date of a decision, which the template asks for',
      template: '# Notes\n\n## Decisions\n\n### [Decision]\n\n**Date:** [YYYY-MM-DD]\n\n**Due:** [YYYY-MM-DD]\n',
      document: '# Notes\n\n## Decisions\n\n### Store tides in SQLite\n\n**Date:** 2026-02-30\n\n**Due:** 2031-01-01\n',
      today: '2026-03-05',
      reports: ['7:11 `Date: 2026-02-30` is not a calendar date (February 2026 has 28 days); correct it'],
    },
    {
      title: 'A next review may be in the future',
      document: '# Notes\n\n**Next Review:** 2031-01-01\n',
      reports: [],
    },
  ],
  collect({ dates, leftovers, sectionPath, options }: Context<Options>) {
    const { created, modified, others } = dates(options.dateOrder)
    const own = [created, modified].flatMap((declared) => {
      if (!declared) return []
      const { kind, label, value, date, range, dateRange } = declared
      // An unfilled date is a finding of `leftover-placeholder`.
      const unfilled = !date && leftovers().some((one) => one.range.start < range.end && range.start < one.range.end)
      return unfilled
        ? []
        : [{ kind, label, value, date, range: date ? dateRange : range, section: sectionPath(range.start) }]
    })
    const dated = others.map(({ label, date, dateRange, isPast }) => {
      const kind = isPast ? ('past' as const) : ('any' as const)
      return { kind, label, value: date.text, date, range: dateRange, section: sectionPath(dateRange.start) }
    })
    return [...own, ...dated]
  },
  *check(collected, { today }: DatedContext<Options>) {
    const created = collected.find(({ kind }) => kind === 'created')?.date?.first ?? null
    for (const { kind, label, value, date, range, section } of collected) {
      const parts = { range, name: label, section }
      if (!date) yield { id: 'notDate', data: { label, value }, ...parts }
      else if (date.first === null) {
        const fault = date.fault ?? 'no such day'
        yield { id: 'impossible', data: { label, value: date.text, fault }, ...parts }
      } else if (kind !== 'any' && date.first > addDays(today, 1)) {
        yield { id: 'future', data: { label, value: date.text, today }, ...parts }
      } else if (kind === 'modified' && created !== null && date.last !== null && date.last < created) {
        yield { id: 'reversed', data: { label, value: date.text, created }, ...parts }
      }
    }
  },
})
