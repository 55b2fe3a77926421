import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, dayOf, daysBetween, daysInMonth, isDay, splitDay, weekdayOf } from '../../src/dates/calendar.ts'

describe('calendar', () => {
  test.each(['2025-02-28', '2024-02-29', '2000-02-29', '1970-01-01', '2199-12-31', '0001-01-01'])(
    '%s is a day',
    (text) => expect(isDay(text)).toBe(true),
  )

  test.each([
    '2025-02-29',
    '1900-02-29',
    '2025-02-30',
    '2025-13-01',
    '2025-00-10',
    '2025-04-31',
    '2025-1-1',
    '2025-01-00',
    ' 2025-01-01',
    '2025-01-01T00:00',
    '',
    '0000-01-01',
    'YYYY-MM-DD',
  ])('`%s` is none', (text) => expect(isDay(text)).toBe(false))

  test('counts days over leap days, years and the change of clocks', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2025-02-28', '2025-03-01')).toBe(1)
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2)
    expect(daysBetween('2025-01-01', '2024-01-01')).toBe(-366)
    expect(daysBetween('0099-12-31', '0100-01-01')).toBe(1)
  })

  test('knows the length of months', () => {
    expect([1, 2, 4, 12].map((month) => daysInMonth(2025, month))).toEqual([31, 28, 30, 31])
    expect([0, 13, 99].map((month) => daysInMonth(2025, month))).toEqual([0, 0, 0])
  })

  test('takes the day of a moment in UTC', () => {
    expect(dayOf(new Date('2025-03-05T23:59:59Z'))).toBe('2025-03-05')
    expect(dayOf(new Date('2025-03-05T23:59:59-02:00'))).toBe('2025-03-06')
  })

  test('splits a day and names its weekday', () => {
    expect(splitDay('2025-04-04')).toEqual({ year: 2025, month: 4, day: 4 })
    expect(weekdayOf('2025-04-04')).toBe(5)
    expect(weekdayOf('1970-01-01')).toBe(4)
  })

  test('adding and counting days undo each other, and days compare as strings', () => {
    const day = fc.integer({ min: 0, max: 84_000 }).map((count) => addDays('1970-01-01', count))
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(isDay(a)).toBe(true)
        expect(addDays(a, daysBetween(a, b))).toBe(b)
        expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0)
      }),
    )
  })
})
