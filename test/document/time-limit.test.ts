import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { resolve } from 'node:path'
import { remark } from 'remark'
import { VFile } from 'vfile'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { letSignalsEndWork, withinTime } from '../../src/document/time-limit.ts'
import { lintFiles, lintText } from '../../src/index.ts'
import { DocumentError } from '../../src/markdown/limits.ts'
import type * as Parse from '../../src/markdown/parse.ts'
import preset from '../../src/remark/index.ts'
import { plantTree } from '../workspace/tree.ts'

vi.mock('../../src/markdown/parse.ts', async (load) => {
  const { parse, ...others } = await load<typeof Parse>()
  const parseOrHang = (text: string) => {
    while (text.includes('# Endless'));
    return parse(text)
  }
  return { ...others, parse: parseOrHang }
})

describe('work on a large text', () => {
  it('gives its result, or throws what it throws', () => {
    expect(withinTime(100_000, () => 'done')).toBe('done')
    expect(() =>
      withinTime(100_000, () => {
        throw new DocumentError('refused')
      }),
    ).toThrow(new DocumentError('refused'))
  })

  it('is ended where it takes too long, expressions too', () => {
    const late = new DocumentError('Took more than 0.2 seconds; split the document')
    const endless = [
      () => {
        for (;;);
      },
      () => /^(?:a+)+$/.test(`${'a'.repeat(50)}b`),
    ]
    for (const work of endless) expect(() => withinTime(100_000, work, 0.2)).toThrow(late)
    expect(withinTime(100_000, () => 'the next one')).toBe('the next one')
  })

  it('leaves the handlers of signals to another program, and those of our own as they were', () => {
    const handler = () => {}
    process.once('SIGTERM', handler)
    const before = process.rawListeners('SIGTERM')
    const countDuring = () => withinTime(100_000, () => process.listenerCount('SIGTERM'))
    expect(countDuring()).toBe(before.length)
    letSignalsEndWork()
    expect(countDuring()).toBe(0)
    expect(process.rawListeners('SIGTERM')).toEqual(before)
    process.removeListener('SIGTERM', handler)
    expect(process.listeners('SIGTERM')).not.toContain(handler)
  })
})

describe('a document that takes too long', () => {
  const text = `# Endless\n\n${'Text.\n'.repeat(10_000)}`
  const failure = 'Took more than 10 seconds; split the document'
  const { Script } = process.getBuiltinModule('node:vm')
  const start = Script.prototype.runInThisContext
  beforeAll(() => {
    vi.spyOn(Script.prototype, 'runInThisContext').mockImplementation(function (
      this: typeof Script.prototype,
      options,
    ) {
      return start.call(this, options?.timeout === 10_000 ? { ...options, timeout: 100 } : options)
    })
  })
  afterAll(() => vi.restoreAllMocks())

  it('is abandoned by `lintText`', () => {
    expect(lintText(text)).toMatchObject({ failure, messages: [] })
    expect(lintText('# T\n').failure).toBeNull()
  })

  it('is abandoned by `lintFiles`, and the others are linted', async () => {
    const cwd = plantTree({ 'a/systemPatterns.md': text, 'b/systemPatterns.md': '# T\n\n```\nopen\n' })
    const { results } = await lintFiles([], { cwd, git: false })
    expect(results.map(({ messages }) => messages[0]?.message)).toEqual([failure, expect.stringContaining('fence')])
  })

  it('is abandoned by remark', async () => {
    const file = await remark()
      .use(preset)
      .process(new VFile({ path: 'systemPatterns.md', value: text }))
    expect(file.messages.map(String)).toEqual([expect.stringContaining(failure)])
  })
})

describe.skipIf(process.platform === 'win32')('the command, in the middle of a large document', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('is ended by %s at once', async (signal, status) => {
    const text = 'Text with `code`, *emphasis* and [a link](a.md).\n\n'.repeat(80_000)
    const root = plantTree({ 'systemPatterns.md': text })
    const child = spawn(process.execPath, [resolve('dist/cli.cjs'), '--no-git'], { cwd: root, stdio: 'ignore' })
    const ended = new Promise((done) =>
      child.on('exit', (code, by) => done(code ?? 128 + constants.signals[by ?? signal])),
    )
    await new Promise((ready) => setTimeout(ready, 1500))
    expect(child.exitCode).toBeNull()
    const sent = performance.now()
    child.kill(signal)
    // By the system, or by the command where it has just started.
    expect(await ended).toBe(status)
    // 200 ms where the machine does nothing else.
    expect(performance.now() - sent).toBeLessThan(1000)
  })
})
