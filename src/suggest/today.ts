import type { Day } from '../dates/calendar.ts'
import { readAllLetters } from '../dates/date-forms.ts'
import { cutEnd } from '../text/words.ts'

const part = /[\p{Lu}\p{Ll}\d]+/gu

/**
 * A day in the form of a placeholder for a date: `21.11.2026` for `TT.MM.JJJJ` or `[DD.MM.YYYY]`. A placeholder without
 * a year of four, a month of two and a day of two characters gives `2026-11-21`.
 */
export function writeToday(placeholder: string, today: Day): string {
  const form = cutEnd(placeholder, /[\])}>\s]/).replace(/^[[({<\s]+/, '')
  const [year = '', month = '', day = ''] = today.split('-')
  const parts = form.match(part) ?? []
  const isYear = (text: string) => text.length === 4
  const isMonth = (text: string) => new RegExp(`^[${readAllLetters().month}]{2}$`, 'u').test(text)
  const hasMonth = parts.filter(isMonth).length === 1
  const isForm =
    parts.length === 3 && parts.filter(isYear).length === 1 && parts.every(({ length }) => length % 2 === 0)
  if (!isForm || !(hasMonth || isYear(parts[0] ?? ''))) return today
  let index = -1
  return form.replace(part, (text) => {
    index++
    if (isYear(text)) return year
    return (hasMonth ? isMonth(text) : index === 1) ? month : day
  })
}
