import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { command } from './command.ts'

const folder = resolve('fixtures/documents')
const named = (ending: string) => readdirSync(folder).filter((name) => name.endsWith(ending))

/** The line and the rule of each finding, as a report in the format `unix` has them. */
async function findingsOf(name: string) {
  const { status, stdout } = await command(folder, ['--no-git', '--format', 'unix', name])
  const found = stdout.matchAll(/^[^:\n]+:(\d+):.*\[([\w-]+)\]$/gm)
  return { status, found: [...found].map(([, line = '', id = '']) => ({ line, id })) }
}

describe('the documents of the fixtures', () => {
  it.each(named('-filled.md'))('%s has no findings', async (name) => {
    expect(await command(folder, ['--no-git', name])).toEqual({
      status: 0,
      stdout: '1 document checked, no findings\n',
      stderr: '',
    })
  })

  it.each(named('.faults.txt'))('%s lists what is found in its document', async (name) => {
    const { status, found } = await findingsOf(name.replace('.faults.txt', '.md'))
    const faults = readFileSync(resolve(folder, name), 'utf8').trim().split('\n')
    const missed = faults.filter((fault) => {
      const [line, id] = fault.split(' ')
      return !found.some((one) => one.id === id && (line === '-' || line === one.line))
    })
    expect(missed).toEqual([])
    expect(status).toBe(1)
  })
})
