import { expect, it } from 'vitest'
import { formats, isFormat, loadReporter } from '../../src/report/index.ts'
import { context, everything } from './results.ts'

it('never loses a format', () => {
  const documented = ['pretty', 'unix', 'json', 'sarif', 'junit', 'checkstyle', 'github', 'gitlab', 'markdown', 'html']
  expect(formats).toEqual(expect.arrayContaining(documented))
})

it('recognises a name that is not a format', () => {
  expect(formats.every(isFormat)).toBe(true)
  expect(['xml', 'constructor', 'toString', ''].filter(isFormat)).toEqual([])
})

it('loads each', async () => {
  for (const format of formats) expect(await loadReporter(format)).toBeTypeOf('function')
})

it('makes no report of many documents as a whole', async () => {
  const many = Array.from({ length: 40 }, () => everything).flat()
  // The first is always short; the second has its tables in one piece.
  for (const format of formats.filter((name) => name !== 'markdown' && name !== 'html')) {
    const pieces = [...(await loadReporter(format))(many, context)]
    expect(Math.max(...pieces.map(({ length }) => length)), format).toBeLessThan(pieces.join('').length / 10)
  }
})
