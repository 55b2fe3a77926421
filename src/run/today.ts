import { type Day, makeDay } from '../document/calendar.ts'

/** The day by the clock and zone of this machine: what an author here would write down. */
export function localDay(now: Date): Day {
  return makeDay(now.getFullYear(), now.getMonth() + 1, now.getDate())
}
