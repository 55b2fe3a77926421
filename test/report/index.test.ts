import { expect, it } from 'vitest'
import { formats, isFormat, loadReporter } from '../../src/report/index.ts'

it('knows the formats in the order of the help', () => {
  expect(formats.join('|')).toBe('pretty|unix|json|sarif|junit|checkstyle|github|gitlab|markdown|html')
})

it('knows what is no format', () => {
  expect(formats.every(isFormat)).toBe(true)
  expect(['xml', 'constructor', 'toString', ''].filter(isFormat)).toEqual([])
})

it('loads each', async () => {
  for (const format of formats) expect(await loadReporter(format)).toBeTypeOf('function')
})
