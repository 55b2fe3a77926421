import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../src/dates/calendar.ts'
import { type DateOptions, readDates, writeLike } from '../../src/dates/dates.ts'

/** Written date, the day it names, and the same form for 9 November 2026 (a Monday). */
const DAYS: readonly [text: string, day: string, written: string, options?: DateOptions][] = [
  ['2025-03-05', '2025-03-05', '2026-11-09'],
  ['2025-12-17', '2025-12-17', '2026-11-09'],
  ['2025-3-5', '2025-03-05', '2026-11-9'],
  ['2025-08-03 23:45:01', '2025-08-03', '2026-11-09'],
  ['2025-08-03 23:45', '2025-08-03', '2026-11-09'],
  ['2025-07-23T10:00:00Z', '2025-07-23', '2026-11-09'],
  ['2025-07-23T23:30:00.123456+02:00', '2025-07-23', '2026-11-09'],
  ['2025-07-23T10:00-0500', '2025-07-23', '2026-11-09'],
  ['2025-07-23T100000Z', '2025-07-23', '2026-11-09'],
  ['2025-07-23 10:00 UTC+3', '2025-07-23', '2026-11-09'],
  ['2025-07-23 10:00:00 (MSK)', '2025-07-23', '2026-11-09'],
  ['2025-07-23T10:00A', '2025-07-23', '2026-11-09'],
  ['2025-07-23 10:00 PT', '2025-07-23', '2026-11-09'],
  ['2025-07-23 10:00 (Europe/Berlin)', '2025-07-23', '2026-11-09'],
  ['2025-07-23 10:00:00 America/Argentina/Salta', '2025-07-23', '2026-11-09'],
  ['1960-01-01', '1960-01-01', '2026-11-09'],
  ['2025/03/05', '2025-03-05', '2026/11/09'],
  ['2025/3/5', '2025-03-05', '2026/11/9'],
  ['2025.03.05', '2025-03-05', '2026.11.09'],
  ['2025. 3. 5', '2025-03-05', '2026. 11. 9'],
  ['05.03.2025', '2025-03-05', '09.11.2026'],
  ['5.3.2025', '2025-03-05', '9.11.2026'],
  ['17.12.2025', '2025-12-17', '09.11.2026'],
  ['5.3.2025', '2025-03-05', '9.11.2026', { order: 'mdy' }],
  ['3/5/2025', '2025-03-05', '11/9/2026'],
  ['03/05/2025', '2025-03-05', '11/09/2026'],
  ['3/5/2025', '2025-05-03', '9/11/2026', { order: 'dmy' }],
  ['3/5/2025', '2025-03-05', '11/9/2026', { order: 'mdy', language: 'de' }],
  ['3/5/2025', '2025-05-03', '9/11/2026', { language: 'es' }],
  ['3/5/2025', '2025-03-05', '11/9/2026', { order: 'ymd' }],
  ['03-05-2025', '2025-05-03', '09-11-2026', { order: 'dmy' }],
  ['1/23/2025', '2025-01-23', '11/9/2026'],
  // Day first by itself; the ninth of November would be read as September.
  ['23/1/2025', '2025-01-23', '2026-11-09'],
  ['23/1/2025', '2025-01-23', '9/11/2026', { order: 'dmy' }],
  ['1/23/2025', '2025-01-23', '2026-11-09', { order: 'dmy' }],
  ['1. 5. 2025', '2025-05-01', '9. 11. 2026'],
  ['2025‑03‑05', '2025-03-05', '2026‑11‑09'],
  ['March 5, 2025', '2025-03-05', 'November 9, 2026'],
  ['March 5,2025', '2025-03-05', 'November 9,2026'],
  ['2025-03-05 - 10:30', '2025-03-05', '2026-11-09'],
  ['March 05, 2025', '2025-03-05', 'November 09, 2026'],
  ['Mar. 5 2025', '2025-03-05', 'Nov. 9 2026'],
  ['Mar 5, 2025', '2025-03-05', 'Nov 9, 2026'],
  ['Sept. 5, 2025', '2025-09-05', 'Nov. 9, 2026'],
  ['MARCH 5, 2025', '2025-03-05', 'NOVEMBER 9, 2026'],
  ['march 5, 2025', '2025-03-05', 'november 9, 2026'],
  ['5 March 2025', '2025-03-05', '9 November 2026'],
  ['5 March, 2025', '2025-03-05', '9 November, 2026'],
  ['5th of March 2025', '2025-03-05', '9th of November 2026'],
  ['1st March 2025', '2025-03-01', '9th November 2026'],
  ['March 22nd, 2025', '2025-03-22', 'November 9th, 2026'],
  ['05-Mar-2025', '2025-03-05', '09-Nov-2026'],
  ['2025-Mar-05', '2025-03-05', '2026-Nov-09'],
  ['2025 March 5', '2025-03-05', '2026 November 9'],
  ['Friday, April 4th 2025, 8:16:03 am', '2025-04-04', 'Monday, November 9th 2026'],
  ['Fri, 04 Apr 2025 08:16:03 +0000', '2025-04-04', 'Mon, 09 Nov 2026'],
  ['Fri Apr 04 2025', '2025-04-04', 'Mon Nov 09 2026'],
  ['Fri Apr  4 10:00:00 UTC 2025', '2025-04-04', 'Mon Nov  9 2026'],
  ['Fri Apr 4 10:00:00 PM +0200 2025', '2025-04-04', 'Mon Nov 9 2026'],
  ['Friday, 2025-04-04', '2025-04-04', 'Monday, 2026-11-09'],
  ['April 4, 2025 (Friday)', '2025-04-04', 'November 9, 2026 (Monday)'],
  ['April 4, 2025 at 8:16 PM UTC', '2025-04-04', 'November 9, 2026'],
  ['5. März 2025', '2025-03-05', '9. November 2026'],
  ['5. MÄRZ 2025', '2025-03-05', '9. NOVEMBER 2026'],
  ['5. Maerz 2025', '2025-03-05', '9. November 2026'],
  ['Mittwoch, 5. März 2025', '2025-03-05', 'Montag, 9. November 2026'],
  ['Donnerstag, den 5. Juni 2025', '2025-06-05', 'Montag, den 9. November 2026'],
  ['5.3.2025 10:00 Uhr', '2025-03-05', '9.11.2026'],
  ['Mi., 05.03.2025', '2025-03-05', 'Mo., 09.11.2026', { language: 'de' }],
  ['5. Dez. 2025', '2025-12-05', '9. Nov. 2026'],
  ['5. August 2025 um 10:30', '2025-08-05', '9. November 2026'],
  ['3 de agosto de 2025', '2025-08-03', '9 de noviembre de 2026'],
  ['3 de agosto del 2025', '2025-08-03', '9 de noviembre del 2026'],
  ['3 de Agosto de 2025', '2025-08-03', '9 de Noviembre de 2026'],
  ['3 de agosto de 2025', '2025-08-03', '9 de novembro de 2026', { language: 'pt' }],
  ['1º de março de 2025', '2025-03-01', '9 de novembro de 2026'],
  ['sexta-feira, 4 de abril de 2025', '2025-04-04', 'segunda-feira, 9 de novembro de 2026', { language: 'pt' }],
  ['viernes, 4 de abril de 2025', '2025-04-04', 'lunes, 9 de noviembre de 2026'],
  ['1er août 2025', '2025-08-01', '9 novembre 2026'],
  ['1er aout 2025', '2025-08-01', '9 novembre 2026'],
  ['5 févr. 2025', '2025-02-05', '9 nov. 2026'],
  ['mercredi 5 mars 2025', '2025-03-05', 'lundi 9 novembre 2026'],
  ['5 mars 2025 à 10h30', '2025-03-05', '9 novembre 2026'],
  ['5 marzo 2025', '2025-03-05', '9 novembre 2026', { language: 'it' }],
  ['5 gennaio 2025', '2025-01-05', '9 novembre 2026'],
  ['17 Ekim 2025', '2025-10-17', '9 Kasım 2026'],
  ['4 Nisan 2025 Cuma', '2025-04-04', '9 Kasım 2026 Pazartesi'],
  ['17 EKİM 2025', '2025-10-17', '9 KASIM 2026'],
  ['17 AĞUSTOS 2025', '2025-08-17', '9 KASIM 2026'],
  ['17 Mayıs 2025', '2025-05-17', '9 Kasım 2026'],
  ['17 MAYIS 2025', '2025-05-17', '9 KASIM 2026'],
  ['17 agustos 2025', '2025-08-17', '9 kasım 2026'],
  ['28 февраля 2026', '2026-02-28', '9 ноября 2026'],
  ['5 мая 2025', '2025-05-05', '9 ноября 2026'],
  ['5 МАЯ 2025', '2025-05-05', '9 НОЯБРЯ 2026'],
  ['5 мар. 2025', '2025-03-05', '9 ноя. 2026'],
  ['пятница, 4 апреля 2025', '2025-04-04', 'понедельник, 9 ноября 2026'],
  ['2025年3月5日', '2025-03-05', '2026年11月9日'],
  ['2025年03月05日', '2025-03-05', '2026年11月09日'],
  ['2025 年 3 月 5 日', '2025-03-05', '2026 年 11 月 9 日'],
  ['2025年3月5号', '2025-03-05', '2026年11月9号'],
  ['2025年3月5日（水）', '2025-03-05', '2026年11月9日（月）', { language: 'ja' }],
  ['2025/03/05(水)', '2025-03-05', '2026/11/09(月)'],
  ['2025年3月5日（星期三）', '2025-03-05', '2026年11月9日（星期一）'],
  ['2025年3月5日 星期三', '2025-03-05', '2026年11月9日 星期一'],
  ['2025年3月5日周三', '2025-03-05', '2026年11月9日周一'],
  ['2025年3月5日水曜日', '2025-03-05', '2026年11月9日月曜日'],
  ['2025년 3월 5일 수요일', '2025-03-05', '2026년 11월 9일 월요일'],
  ['2025年3月5日 10:30', '2025-03-05', '2026年11月9日'],
  ['２０２５年３月５日', '2025-03-05', '２０２６年１１月９日'],
  ['2025년 3월 5일', '2025-03-05', '2026년 11월 9일'],
]

/** Written month, its first and last day, and the same form for November 2026. */
const MONTHS: readonly [text: string, first: string, last: string, written: string, options?: DateOptions][] = [
  ['2024-06', '2024-06-01', '2024-06-30', '2026-11'],
  ['2024/02', '2024-02-01', '2024-02-29', '2026/11'],
  ['06/2024', '2024-06-01', '2024-06-30', '11/2026'],
  ['06.2024', '2024-06-01', '2024-06-30', '11.2026', { language: 'de' }],
  ['2024-06-XX', '2024-06-01', '2024-06-30', '2026-11-XX'],
  ['2024-06-??', '2024-06-01', '2024-06-30', '2026-11-??'],
  ['January 2024', '2024-01-01', '2024-01-31', 'November 2026'],
  ['Jan 2024', '2024-01-01', '2024-01-31', 'Nov 2026'],
  ['Sep. 2024', '2024-09-01', '2024-09-30', 'Nov. 2026'],
  ['May, 2024', '2024-05-01', '2024-05-31', 'November, 2026'],
  ['May of 2024', '2024-05-01', '2024-05-31', 'November of 2026'],
  ['Januar 2024', '2024-01-01', '2024-01-31', 'November 2026'],
  ['Mai 2024', '2024-05-01', '2024-05-31', 'November 2026'],
  ['mai 2024', '2024-05-01', '2024-05-31', 'novembre 2026', { language: 'fr' }],
  ['Janeiro 2024', '2024-01-01', '2024-01-31', 'Novembro 2026'],
  ['enero de 2024', '2024-01-01', '2024-01-31', 'noviembre de 2026'],
  ['février 2024', '2024-02-01', '2024-02-29', 'novembre 2026'],
  ['Ocak 2024', '2024-01-01', '2024-01-31', 'Kasım 2026'],
  ['Январь 2024', '2024-01-01', '2024-01-31', 'Ноябрь 2026'],
  ['2025年3月', '2025-03-01', '2025-03-31', '2026年11月'],
  ['2025년 3월', '2025-03-01', '2025-03-31', '2026년 11월'],
]

const NO_DAYS: readonly [text: string, fault: string][] = [
  ['2025-02-30', 'February 2025 has 28 days'],
  ['2025-13-01', 'there is no month 13'],
  ['2025-00-10', 'there is no month 0'],
  ['2024-13-XX', 'there is no month 13'],
  ['31 April 2025', 'April 2025 has 30 days'],
  ['April 31st, 2025', 'April 2025 has 30 days'],
  ['February 29, 2025', 'February 2025 has 28 days'],
  ['0 March 2025', 'March 2025 has 31 days'],
  ['31.04.2025', 'April 2025 has 30 days'],
  ['2/30/2025', 'February 2025 has 28 days'],
  ['13/13/2025', 'there is no month 13'],
  ['2025年2月30日', 'February 2025 has 28 days'],
  ['30 февраля 2025', 'February 2025 has 28 days'],
]

const NONE = [
  '',
  'no date at all',
  '2025',
  'in 2025 we moved',
  '5 March 25',
  '05.03.25',
  '3/5/25',
  '25-03-05',
  "March '25",
  'v1.2.2025',
  'version 1.2.2025',
  'Version: 2025.03.05',
  'v2025.03.05',
  'v 2025.3.5',
  '1.2.3.2025',
  '10.12.2025.4',
  '2025.3.5.1',
  'logs/2025-03-05/app',
  '/2025/03/05/post',
  'docs/2025/03/05',
  'C:\\2025-03-05',
  '2025-03-05-notes',
  '2025-03-05.md',
  'backup-2025-03-05',
  '2025-03-05_1',
  'x2025-03-05',
  '2025-03-05x',
  '12025-03-05',
  '2025-03-051',
  '2025-03-055',
  '20250305',
  '2024-25',
  '2020-2025',
  '2024-6',
  '1899-12-31',
  '2200-01-01',
  '9999-12-31',
  '1024-06-01',
  'CVE-2024-12',
  'api-version=2024-06-01',
  'pkg@2024-06-01',
  '#2024-06-01',
  '12:2025-03-05',
  '13.2025',
  '13/2024',
  '06.2024',
  '12.2024',
  'we set 2025 as the year',
  'they ago 2025',
  'out 2025',
  'Foo 5, 2025',
  '5 Foo 2025',
  '5 of 2025',
  'RFC 2119',
  'port 2025-tcp',
  'March 5-7',
  '2025-XX-XX',
  'YYYY-MM-DD',
  'March\n2025',
  '2024-06-01-02',
  '550e8400-e29b-2025-06-01a',
  '2,025-03-05',
]

describe('readDates', () => {
  test.each(DAYS)('reads `%s` as %s', (text, day, _, options) => {
    const [date, ...rest] = readDates(text, options)
    expect(rest).toEqual([])
    expect(date).toMatchObject({ start: 0, end: text.length, text, first: day, last: day, fault: null })
  })

  test.each(MONTHS)('reads `%s` as the days from %s to %s', (text, first, last, _, options) => {
    expect(readDates(text, options)).toMatchObject([{ start: 0, end: text.length, text, first, last, fault: null }])
  })

  test.each(NO_DAYS)('says why `%s` is no day: %s', (text, fault) => {
    expect(readDates(text)).toMatchObject([{ start: 0, end: text.length, first: null, last: null, fault }])
  })

  test.each(NONE)('finds none in `%s`', (text) => {
    expect(readDates(text)).toEqual([])
  })

  test('finds several, left to right, with their places', () => {
    const text = 'v1.0 (2024-12-19) – 5 März 2025, 2025-06-01/x, then 2025年8月8日更新，28.02.2026г.'
    const dates = readDates(text)
    expect(dates.map((date) => date.text)).toEqual(['2024-12-19', '5 März 2025', '2025年8月8日', '28.02.2026'])
    expect(dates.map(({ start, end }) => text.slice(start, end))).toEqual(dates.map((date) => date.text))
  })

  test.each([
    ['2024-01-02 – 2024-02-03', ['2024-01-02', '2024-02-03']],
    ['Updated:2025-01-02.', ['2025-01-02']],
    ['“2025-01-02”, 更新于2025-01-03。', ['2025-01-02', '2025-01-03']],
    ['2025-03\n05', ['2025-03-01']],
    ['5-7 March 2025', ['2025-03-07']],
    ['on Sun and sat 5 March 2025', ['2025-03-05']],
    ["17 Ekim 2025'te", ['2025-10-17']],
    ['2025-01-02 10:00 2025-01-03', ['2025-01-02', '2025-01-03']],
    ['😀 2025-01-02 😀', ['2025-01-02']],
    ['[2025-12-27 11:48:00]', ['2025-12-27']],
    ['2025-01-02T99', []],
    ['_5 March 2025_ and _2025-01-02_', ['2025-03-05', '2025-01-02']],
    ['5 March 2025 sat down, 6 March 2025 Friday', ['2025-03-05', '2025-03-06']],
  ])('in `%s` finds %j', (text, days) => {
    expect(readDates(text).map(({ first }) => first)).toEqual(days)
  })

  test('reads decomposed letters', () => {
    expect(readDates('5 août 2025'.normalize('NFD'))).toMatchObject([{ first: '2025-08-05' }])
  })
})

describe('writeLike', () => {
  test.each(DAYS)('writes another day as `%s` is written', (text, _day, written, options) => {
    expect(readDates(text, options).map((date) => writeLike(date, '2026-11-09'))).toEqual([written])
  })

  test.each(MONTHS)('writes another month as `%s` is written', (text, _first, _last, written, options) => {
    expect(readDates(text, options).map((date) => writeLike(date, '2026-11-09'))).toEqual([written])
  })

  test.each(NO_DAYS)('writes a day over `%s`, which is none', (text) => {
    const [date] = readDates(text)
    const again = date && readDates(writeLike(date, '2026-11-09'))[0]
    expect(again?.first).toBe(text.endsWith('XX') ? '2026-11-01' : '2026-11-09')
  })

  test('changes nothing where the day is the same', () => {
    for (const text of ['2025-07-23T10:00:00Z', 'Monday, July 23rd 2025, 8:16 am']) {
      expect(readDates(text).map((date) => writeLike(date, '2025-07-23'))).toEqual([text])
    }
  })

  test('spells the ordinals of a language', () => {
    const [english] = readDates('March 5th, 2025')
    const [french] = readDates('1er août 2025')
    const ends = ['01', '02', '03', '04', '11', '12', '13', '21', '22', '23', '30']
    expect(ends.map((end) => english && writeLike(english, `2026-01-${end}`).slice(8).replace(', 2026', ''))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '23rd',
      '30th',
    ])
    expect(french && [writeLike(french, '2026-02-01'), writeLike(french, '2026-02-02')]).toEqual([
      '1er février 2026',
      '2 février 2026',
    ])
  })

  const day = fc.integer({ min: 0, max: 84_000 }).map((count) => addDays('1970-01-01', count))
  const order = fc.constantFrom('dmy', 'mdy', 'ymd', null)

  test('is read again as the day that was written, and writing it twice is writing it once', () => {
    const written = fc.constantFrom(
      ...DAYS.map(([text, , , options]) => ({ text, language: options?.language })),
      ...NO_DAYS.flatMap(([text]) => (text.endsWith('XX') ? [] : [{ text, language: undefined }])),
    )
    fc.assert(
      fc.property(written, day, order, (form, wanted, by) => {
        const options: DateOptions = { language: form.language, order: by }
        const [date] = readDates(form.text, options)
        const text = date ? writeLike(date, wanted) : ''
        const again = readDates(text, options)
        expect(again).toMatchObject([{ text, first: wanted, last: wanted }])
        expect(again.map((each) => writeLike(each, wanted))).toEqual([text])
      }),
      { numRuns: 3000 },
    )
  })

  test('keeps a month a month', () => {
    fc.assert(
      fc.property(fc.constantFrom(...MONTHS), day, (row, wanted) => {
        const [date] = readDates(row[0], row[4])
        const text = date ? writeLike(date, wanted) : ''
        const [again] = readDates(text, row[4])
        expect(again?.first).toBe(`${wanted.slice(0, 7)}-01`)
        expect(again?.last?.slice(0, 7)).toBe(wanted.slice(0, 7))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('hostile text', () => {
  const alphabet = fc.constantFrom(
    '2025',
    '1',
    '31',
    '12',
    '-',
    '/',
    '.',
    ' ',
    ':',
    'T',
    'Z',
    'th',
    'March',
    'de',
    'Ekim',
    '年',
    '月',
    '日',
    '월',
    ',',
    '(',
    ')',
    '水',
    'Fri',
    '\n',
    'İ',
    '😀',
    '\ud800',
    'XX',
    '+02:00',
    '３',
  )

  test('never throws; dates lie inside the text, in order, and can be written', () => {
    const mixed = fc.array(alphabet, { maxLength: 30 }).map((parts) => parts.join(''))
    const text = fc.oneof(fc.string({ unit: 'binary' }), mixed)
    fc.assert(
      fc.property(text, (hostile) => {
        let from = 0
        for (const date of readDates(hostile)) {
          expect(date.start).toBeGreaterThanOrEqual(from)
          expect(date.text).toBe(hostile.slice(date.start, date.end))
          expect(date.end).toBeGreaterThan(date.start)
          expect((date.first === null) === (date.fault !== null)).toBe(true)
          expect(readDates(writeLike(date, '2026-11-09'))[0]?.first).toMatch(/^2026-11-0[19]$/)
          from = date.end
        }
      }),
      { numRuns: 5000 },
    )
  })

  test.each([
    ['digits', '1'.repeat(200_000)],
    ['blanks', ' '.repeat(200_000)],
    ['blanks before a date', `${' '.repeat(200_000)}2025-01-01`],
    ['slashed ones', '1/'.repeat(100_000)],
    ['years', '2025 '.repeat(40_000)],
    ['years and dots', '2025.'.repeat(40_000)],
    ['letters', `${'a'.repeat(200_000)} 2025`],
    ['month names', 'March '.repeat(40_000)],
    ['dates', '5 March 2025 '.repeat(15_000)],
    ['combining marks', `5 a${'\u0301'.repeat(200_000)} 2025`],
  ])('is not held up by %s', (_name, text) => {
    // Time in the square of the length would run into the timeout of the test.
    expect(readDates(text).length).toBeLessThanOrEqual(15_000)
  })
})
