import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { RunRequest, RunResult } from '../../src/run/run.ts'
import { runNotes } from './notes-run.ts'

const text = readFileSync('fixtures/documents/tracked-left-behind.md', 'utf8')
const count = 12
let folder = ''
const path = (index: number) => join(folder, `notes/project-${index}/systemPatterns.md`)

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'result-cache-')))
  for (let index = 0; index < count; index++) {
    mkdirSync(join(folder, `notes/project-${index}`), { recursive: true })
    writeFileSync(path(index), `${text}\n\nDocument ${index}.\n`)
  }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const show = ({ results }: RunResult) => JSON.stringify([...results])
const lint = (more: Partial<RunRequest> = {}) => runNotes(folder, more)

describe.skipIf(process.platform === 'darwin' && process.env['CI'] === undefined)(
  'documents that have not changed',
  () => {
    it('are not read again, with the same results', async () => {
      const first = await lint()
      const again = await lint()
      expect([first.cacheHits, again.cacheHits]).toEqual([0, count])
      expect(show(again)).toBe(show(first))
    })

    it('are not read again when others have changed', async () => {
      await lint()
      writeFileSync(path(3), `${text}\n\nChanged.\n`)
      expect((await lint()).cacheHits).toBe(count - 1)
    })

    it('are not read again on another day, with the findings of that day', async () => {
      await lint()
      const later = await lint({ today: '2036-03-05' })
      expect(later.cacheHits).toBe(count)
      expect(show(later)).toBe(show(await lint({ today: '2036-03-05', build: undefined })))
    })

    it('are read again under another configuration, build or template', async () => {
      writeFileSync(join(folder, 'notes/template.md'), '# Notes\n\n## Tides\n')
      const config = (template: string) =>
        writeFileSync(join(folder, 'notes/.system-patterns-lintrc.json'), JSON.stringify({ template }))
      await lint()
      config('./template.md')
      expect((await lint()).cacheHits).toBe(0)
      expect((await lint()).cacheHits).toBe(count)
      writeFileSync(join(folder, 'notes/template.md'), '# Notes\n\n## Currents\n')
      expect((await lint()).cacheHits).toBe(0)
      expect((await lint({ build: 'other' })).cacheHits).toBe(0)
    })

    it('are read again without a cache', async () => {
      await lint()
      expect((await lint({ build: undefined })).cacheHits).toBe(0)
    })
  },
)
