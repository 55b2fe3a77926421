import { expect, test } from 'vitest'
import { nearestName } from '../../src/text/nearest.ts'

const names = ['missing-section', 'missing-field', 'stale-date', 'stale-toc', 'warn', 'off', 'error']

test.each([
  ['missing-sections', 'missing-section'],
  ['MissingSection', 'missing-section'],
  ['missing_feild', 'missing-field'],
  ['warning', 'warn'],
  ['eror', 'error'],
  ['stale-dates', 'stale-date'],
  ['no-html', null],
  ['', null],
  ['x'.repeat(100_000), null],
])('%s: %s', (wanted, near) => {
  expect(nearestName(wanted, names)).toBe(near)
})
