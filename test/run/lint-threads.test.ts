import { availableParallelism } from 'node:os'
import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { rules } from '../../rules/index.ts'
import { createSource } from '../../src/document/source.ts'
import { createLintUncached, type Facts, type LintPlan } from '../../src/run/lint-text.ts'
import { serveThread, type ThreadData } from '../../src/run/lint-thread.ts'
import { type Concurrency, createLintThreads, type Thread } from '../../src/run/lint-threads.ts'
import { createTemplates } from '../../src/run/templates.ts'
import { defaultSettings } from '../lint-text.ts'

vi.mock('node:os', async (original) => ({
  ...(await original<typeof import('node:os')>()),
  availableParallelism: vi.fn(() => 8),
}))

const data: ThreadData = { today: '2026-03-05', summarized: false }
const plan: LintPlan = {
  config: { template: { value: { kind: 'auto' }, origin: { kind: 'default' } }, templates: new Map() },
  settings: defaultSettings,
}
const facts: Facts = { history: null, references: null, drift: null, note: null }
const noFacts = async () => facts
const lintHere = createLintUncached(rules, createTemplates(), data.today, false)
const opened: MessageChannel[] = []
afterEach(() => {
  for (const { port1 } of opened.splice(0)) port1.close()
})

/** Threads that are none: each serves over a channel, as a real one does. */
function startInProcess(started: Thread[] = []): Concurrency['start'] {
  return (given) => {
    const channel = new MessageChannel()
    opened.push(channel)
    serveThread(rules, given, channel.port2)
    const thread = Object.assign(channel.port1, { terminate: async () => channel.port1.close() }) as unknown as Thread
    started.push(thread)
    return thread
  }
}

const source = (index: number, text = `# Notes ${index}\n\n- TBD\n`) => createSource(`notes-${index}.md`, text)

describe('threads that lint', () => {
  it('give what the main thread gives, with what the cache keeps', async () => {
    const threads = createLintThreads({ threads: 2, start: startInProcess() }, data, lintHere)
    for (const text of ['# A\n\n- TBD\n', '\uFEFF# B\r\n\r\nTODO\r\n', '']) {
      const here = await lintHere(plan, source(1, text), noFacts)
      const there = await threads?.lint(plan, source(1, text), noFacts)
      expect(there).toHaveProperty('result')
      expect(here).toMatchObject(there ?? {})
    }
  })

  it('are started as work comes, up to the number that was asked for', async () => {
    const started: Thread[] = []
    const threads = createLintThreads({ threads: 3, start: startInProcess(started) }, data, lintHere)
    expect(started).toHaveLength(0)
    await threads?.lint(plan, source(1), noFacts)
    await threads?.lint(plan, source(2), noFacts)
    expect(started).toHaveLength(1)
    await Promise.all([3, 4, 5, 6, 7, 8].map((index) => threads?.lint(plan, source(index), noFacts)))
    expect(started).toHaveLength(3)
  })

  it('ask for facts about the references of a text', async () => {
    const threads = createLintThreads({ threads: 2, start: startInProcess() }, data, lintHere)
    const readFacts = vi.fn(noFacts)
    await threads?.lint(plan, source(1, '# T\n\n[flow](docs/flow.md)\n'), readFacts)
    expect(readFacts).toHaveBeenCalledOnce()
    expect(JSON.stringify(readFacts.mock.calls[0])).toContain('docs/flow.md')
  })

  it('fail with the text whose facts cannot be read, and lint the next', async () => {
    const threads = createLintThreads({ threads: 2, start: startInProcess() }, data, lintHere)
    const failing = threads?.lint(plan, source(1), async () => {
      throw new RangeError('git is gone')
    })
    await expect(failing).rejects.toThrow('git is gone')
    expect(await threads?.lint(plan, source(2), noFacts)).toHaveProperty('result')
  })

  it('report the error of a rule by its name and message', async () => {
    const fail = () => {
      throw new TypeError('broken')
    }
    const faulty = rules.map((rule) => ({ ...rule, check: fail, collect: fail }))
    const start: Concurrency['start'] = (given) => {
      const channel = new MessageChannel()
      opened.push(channel)
      serveThread(faulty as unknown as typeof rules, given, channel.port2)
      return Object.assign(channel.port1, { terminate: async () => {} }) as unknown as Thread
    }
    const threads = createLintThreads({ threads: 2, start }, data, lintHere)
    await expect(threads?.lint(plan, source(1), noFacts)).rejects.toMatchObject({ name: 'TypeError' })
  })

  it('are replaced when one ends with an error, which fails what it was given', async () => {
    const started: Thread[] = []
    const threads = createLintThreads({ threads: 2, start: startInProcess(started) }, data, lintHere)
    const lost = threads?.lint(plan, source(1), () => new Promise(() => {}))
    ;(started[0] as unknown as { emit(event: string, error: Error): void }).emit('error', new Error('out of memory'))
    await expect(lost).rejects.toThrow('out of memory')
    expect(await threads?.lint(plan, source(2), noFacts)).toHaveProperty('result')
    expect(started).toHaveLength(2)
  })
})

describe('without a number', () => {
  const auto = (start: Concurrency['start']) => createLintThreads({ threads: 'auto', start }, data, lintHere)

  it('there are no threads on fewer than four processors', () => {
    vi.mocked(availableParallelism).mockReturnValueOnce(3)
    expect(auto(startInProcess())).toBeNull()
    vi.mocked(availableParallelism).mockReturnValueOnce(4)
    expect(auto(startInProcess())).toMatchObject({ ahead: 6 })
  })

  it('the first characters are linted in the main thread', async () => {
    const started: Thread[] = []
    const threads = auto(startInProcess(started))
    await threads?.lint(plan, source(1, `# T\n\n${'Some words of a line.\n'.repeat(5000)}`), noFacts)
    expect(started).toHaveLength(0)
    await threads?.lint(plan, source(2), noFacts)
    expect(started).toHaveLength(1)
  })
})

it('one thread is the main one', () => {
  expect(createLintThreads({ threads: 1, start: startInProcess() }, data, lintHere)).toBeNull()
})
