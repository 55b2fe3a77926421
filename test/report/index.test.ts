import { expect, it } from 'vitest'
import { formats, isFormat, loadReporter } from '../../src/report/index.ts'

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
