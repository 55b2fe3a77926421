import type { Day } from '../../dates/calendar.ts'
import type { Results } from '../../lint/finding.ts'
import { tally } from '../tally.ts'
import { ageOf, isOverdue } from './ages.ts'
import type { Listed } from './listed.ts'
import { showNumber } from './markup.ts'

/** The numbers of the run. */
export function writeTotals(results: Results, documents: readonly Listed[], today: Day | undefined): string {
  const { documents: number, errors, warnings, failures, baselined } = tally(results)
  const asked = documents.flatMap(({ states }) => states).filter((state) => state !== 'absent')
  const filled = asked.filter((state) => state === 'there')
  const ages = today === undefined ? [] : documents.flatMap(({ summary }) => ageOf(summary, today) ?? [])
  const items = [
    total('Documents', number),
    total('Errors', errors, errors > 0 ? 'bad' : 'good'),
    total('Warnings', warnings, warnings > 0 ? 'fair' : 'good'),
    asked.length === 0 ? '' : total('Sections filled', filled.length, '', asked.length),
    ages.length === 0 ? '' : total('Documents too old', ages.filter(isOverdue).length, '', ages.length),
    failures === 0 ? '' : total('Could not be checked', failures, 'bad'),
    baselined === 0 ? '' : total('Findings in the baseline', baselined),
  ]
  return `<dl class="totals">${items.join('')}</dl>`
}

function total(name: string, number: number, look = '', of: number | null = null): string {
  const whole = of === null ? '' : ` <small>of ${showNumber(of)}</small>`
  return `<div class="total ${look}"><dt>${name}</dt><dd>${showNumber(number)}${whole}</dd></div>`
}
