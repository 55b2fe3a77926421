import { expect, it } from 'vitest'
import { writeToday } from '../../src/suggest/today.ts'

it.each([
  ['YYYY-MM-DD', '2026-11-21'],
  ['[YYYY-MM-DD]', '2026-11-21'],
  ['20XX-XX-XX', '2026-11-21'],
  ['TT.MM.JJJJ', '21.11.2026'],
  ['[DD/MM/YYYY]', '21/11/2026'],
  ['MM/DD/YYYY', '11/21/2026'],
  ['ГГГГ-ММ-ДД', '2026-11-21'],
  ['YYYY年MM月DD日', '2026年11月21日'],
  ['[Date]', '2026-11-21'],
  ['YYYY-MM-DD HH:mm', '2026-11-21'],
  ['DD MMM YYYY', '2026-11-21'],
  ['', '2026-11-21'],
])('%s becomes %s', (form, written) => {
  expect(writeToday(form, '2026-11-21')).toBe(written)
})
