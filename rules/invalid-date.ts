import { addDays, dateOrder, defineRule, quote } from '../src/rule/index.ts'

export default defineRule({
  id: 'invalid-date',
  severity: 'error',
  fixable: false,
  docs: {
    summary:
      'Flags a created or modified date that is no calendar date, lies in the future, or says modified before created.',
    why: 'A date that cannot be true makes every date of the document doubtful, and nothing can be held against it.',
    fix: 'Correct the date. A day in the future is allowed for (time zones); a `Next Review` may lie ahead.',
  },
  reads: ['today'],
  options: { dateOrder },
  messages: {
    none: ({ label, value }: { label: string; value: string }) =>
      `${quote(label)} is ${quote(value)}, which is no date; write a day such as 2026-01-31`,
    impossible: ({ label, value, fault }: { label: string; value: string; fault: string }) =>
      `${quote(label)} is ${quote(value)}, which is no calendar date (${fault}); correct it`,
    future: ({ label, value, today }: { label: string; value: string; today: string }) =>
      `${quote(label)} is ${quote(value)}, which lies in the future (today is ${today}); correct it`,
    reversed: ({ label, value, created }: { label: string; value: string; created: string }) =>
      `${quote(label)} is ${quote(value)}, before the document was created (${created}); correct one of the two`,
  },
  examples: [
    {
      title: 'No such day',
      document: '# Notes\n\n**Last Modified:** 2025-02-30\n\n## Overview\n\nA tide table.\n',
      reports: [
        '3:20 `Last Modified` is `2025-02-30`, which is no calendar date (February 2025 has 28 days); correct it',
      ],
    },
    {
      title: 'A date in the future',
      document: '# Notes\n\n*Last updated: March 5, 2031*\n',
      today: '2026-03-05',
      reports: ['3:16 `Last updated` is `March 5, 2031`, which lies in the future (today is 2026-03-05); correct it'],
    },
    {
      title: 'Modified before created',
      document: '---\ncreated: 2025-06-01\nupdated: 2025-05-01\n---\n\n# Notes\n',
      reports: ['3:10 `updated` is `2025-05-01`, before the document was created (2025-06-01); correct one of the two'],
    },
    {
      title: 'A next review may lie ahead',
      document: '# Notes\n\n**Next Review:** 2031-01-01\n',
      reports: [],
    },
  ],
  *check({ dates, today, leftovers }) {
    const { modified, created } = dates
    for (const declared of [created, modified]) {
      if (!declared) continue
      const { label, value, date, range, dateRange } = declared
      if (!date) {
        const standIn = leftovers.some((one) => one.range.start < range.end && range.start < one.range.end)
        if (!standIn) yield { id: 'none', data: { label, value }, range }
      } else if (date.first === null) {
        yield {
          id: 'impossible',
          data: { label, value: date.text, fault: date.fault ?? 'there is no such day' },
          range: dateRange,
        }
      } else if (date.first > addDays(today, 1)) {
        yield { id: 'future', data: { label, value: date.text, today }, range: dateRange }
      } else if (
        declared === modified &&
        created?.date?.first &&
        date.last !== null &&
        date.last < created.date.first
      ) {
        yield { id: 'reversed', data: { label, value: date.text, created: created.date.first }, range: dateRange }
      }
    }
  },
})
