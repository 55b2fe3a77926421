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
      'Flags a created or modified date that is not a calendar date, is in the future, or has modified before created.',
    why: 'A date that cannot be true makes every other date of the document doubtful, and no age can be computed from it.',
    fix: 'Correct the date. Tomorrow is accepted (time zones), and a `Next Review` may be in the future.',
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
      title: 'A next review may be in the future',
      document: '# Notes\n\n**Next Review:** 2031-01-01\n',
      reports: [],
    },
  ],
  collect({ dates, leftovers, sectionPath, options }: Context<Options>) {
    const { created, modified } = dates(options.dateOrder)
    return [created, modified].flatMap((declared) => {
      if (!declared) return []
      const { kind, label, value, date, range, dateRange } = declared
      // An unfilled date is a finding of `leftover-placeholder`.
      const unfilled = !date && leftovers().some((one) => one.range.start < range.end && range.start < one.range.end)
      return unfilled
        ? []
        : [{ kind, label, value, date, range: date ? dateRange : range, section: sectionPath(range.start) }]
    })
  },
  *check(collected, { today }: DatedContext<Options>) {
    const created = collected.find(({ kind }) => kind === 'created')?.date?.first ?? null
    for (const { kind, label, value, date, range, section } of collected) {
      const parts = { range, name: label, section }
      if (!date) yield { id: 'notDate', data: { label, value }, ...parts }
      else if (date.first === null) {
        const fault = date.fault ?? 'no such day'
        yield { id: 'impossible', data: { label, value: date.text, fault }, ...parts }
      } else if (date.first > addDays(today, 1)) {
        yield { id: 'future', data: { label, value: date.text, today }, ...parts }
      } else if (kind === 'modified' && created !== null && date.last !== null && date.last < created) {
        yield { id: 'reversed', data: { label, value: date.text, created }, ...parts }
      }
    }
  },
})
