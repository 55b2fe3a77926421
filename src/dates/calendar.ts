/** A calendar day `YYYY-MM-DD` of the proleptic Gregorian calendar, years 0001 to 9999: strings compare as days do. */
export type Day = string

const MS_PER_DAY = 86_400_000

/** Whether a text is a `Day` that exists: `2025-02-30` does not. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return false
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month)
}

/** The number of days of a month (1–12) of a year; 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** The day of a year, a month (1–12) and a day of the month that exist. */
export function makeDay(year: number, month: number, day: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Year, month (1–12) and day of the month of a `Day`. */
export function splitDay(day: Day): { year: number; month: number; day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}

/** Whole days from `from` to `to`: negative where `to` is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((startOf(to) - startOf(from)) / MS_PER_DAY)
}

/** The day `count` days after a day; before it where `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return dayOf(new Date(startOf(day) + count * MS_PER_DAY))
}

/** The day of the week of a day: 0 is Sunday, 6 is Saturday. */
export function weekdayOf(day: Day): number {
  return new Date(startOf(day)).getUTCDay()
}

/** The day on which a moment falls in UTC: the same on every machine. */
export function dayOf(moment: Date): Day {
  return makeDay(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate())
}

/** The day on which a moment falls by the clock and zone of this machine: what an author here would write down. */
export function localDayOf(moment: Date): Day {
  return makeDay(moment.getFullYear(), moment.getMonth() + 1, moment.getDate())
}

function startOf(day: Day): number {
  const parts = splitDay(day)
  const start = new Date(0)
  // Not Date.UTC: it takes the years 0 to 99 for 1900 to 1999.
  start.setUTCFullYear(parts.year, parts.month - 1, parts.day)
  return start.getTime()
}
