import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RunRequest, RunResult } from '../../src/run/run.ts'
import { readText } from '../../src/workspace/files/read.ts'
import { readStamp } from '../../src/workspace/files/stamp.ts'
import { runNotes } from './notes-run.ts'

vi.mock('../../src/workspace/files/read.ts', async (original) => {
  const real = await original<typeof import('../../src/workspace/files/read.ts')>()
  return { ...real, readText: vi.fn(real.readText) }
})

const text = readFileSync('fixtures/documents/tracked-left-behind.md', 'utf8')
const count = 12
let folder = ''
const path = (index: number) => join(folder, `notes/project-${index}/systemPatterns.md`)
const config = () => join(folder, 'notes/.system-patterns-lintrc.json')

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'unchanged-')))
  for (let index = 0; index < count; index++) {
    mkdirSync(join(folder, `notes/project-${index}`), { recursive: true })
    writeFileSync(path(index), `${text}\n\nDocument ${index}.\n`)
  }
  // The files are some time old.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
})
afterEach(() => {
  vi.useRealTimers()
  rmSync(folder, { recursive: true, force: true })
})

/** Lints all documents. Gives what a report would show and how many of them were read. */
async function lint(more: Partial<RunRequest> = {}) {
  vi.mocked(readText).mockClear()
  const result = await runNotes(folder, more)
  const read = vi.mocked(readText).mock.calls.filter(([path]) => path.endsWith('systemPatterns.md'))
  return { shown: show(result), read: read.length, hits: result.cacheHits }
}

function show({ results }: RunResult) {
  return Array.from(results, ({ excerpts, ...result }) => [
    result,
    result.findings.map(({ line, fix }) => [
      excerpts?.lineText(line),
      fix && [excerpts?.place(fix.range.start), excerpts?.place(fix.range.end)],
    ]),
  ])
}

// On a Mac the cache is in the home folder, whatever the environment says.
describe.skipIf(process.platform === 'darwin' && process.env['CI'] === undefined)('unchanged files', () => {
  it('are not read, with the same reports', async () => {
    const first = await lint()
    const again = await lint()
    expect(again).toEqual({ shown: first.shown, read: 0, hits: count })
    expect(JSON.stringify(first.shown).length).toBeGreaterThan(10_000)
  })

  it('have the findings of another day', async () => {
    await lint()
    const later = await lint({ today: '2036-03-05' })
    expect(later.shown).toEqual((await lint({ today: '2036-03-05', build: undefined })).shown)
    expect(later.hits).toBe(count)
  })

  it('are distinguished from one of the same size whose time was set back', async () => {
    const { shown } = await lint()
    const { atime, mtime } = statSync(path(3))
    writeFileSync(path(3), `${text.replace('\n## ', '\n##x')}\n\nDocument 3.\n`)
    utimesSync(path(3), atime, mtime)
    const again = await lint()
    expect(again).toMatchObject({ read: 1, hits: count - 1 })
    expect(again.shown).not.toEqual(shown)
  })

  it('are read for a fix, under another configuration, and with `cacheStrategy: content`', async () => {
    await lint()
    expect((await lint({ fix: 'preview' })).read).toBe(count)
    writeFileSync(config(), JSON.stringify({ rules: { 'stale-date': 'off' } }))
    expect((await lint()).read).toBe(count)
    expect((await lint()).read).toBe(0)
    writeFileSync(config(), JSON.stringify({ cacheStrategy: 'content', rules: { 'stale-date': 'off' } }))
    expect(await lint()).toMatchObject({ read: count, hits: count })
  })

  it('that were renamed onto each other are distinguished', async () => {
    await lint()
    const texts = [3, 4].map((index) => readFileSync(path(index), 'utf8'))
    writeFileSync(path(3), texts[1] ?? '')
    writeFileSync(path(4), texts[0] ?? '')
    const again = await lint()
    expect(again.shown).toEqual((await lint({ build: undefined })).shown)
  })
})

describe('the stamp of a file', () => {
  it('is none while a change could leave it as it is', () => {
    const now = statSync(path(1)).mtimeMs
    expect(readStamp(path(1), now + 1000)).toBe(null)
    expect(readStamp(path(1), now + 3000)).toMatch(/^\d+ \d+ \d+ \d+ \d+$/)
    expect(readStamp(path(1), now - 60_000)).toBe(null)
    expect(readStamp(folder)).toBe(null)
    expect(readStamp(join(folder, 'gone.md'))).toBe(null)
  })
})
