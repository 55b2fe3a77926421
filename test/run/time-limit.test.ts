import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DocumentError } from '../../src/markdown/limits.ts'
import { withinTime } from '../../src/run/time-limit.ts'
import { plantTree } from '../workspace/tree.ts'

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

  it('leaves the handlers of signals as they were', () => {
    const handler = () => {}
    process.once('SIGTERM', handler)
    const before = process.rawListeners('SIGTERM')
    const during = withinTime(100_000, () => process.listenerCount('SIGTERM'))
    expect(during).toBe(0)
    expect(process.rawListeners('SIGTERM')).toEqual(before)
    process.removeListener('SIGTERM', handler)
    expect(process.listeners('SIGTERM')).not.toContain(handler)
  })
})

describe.skipIf(process.platform === 'win32')('the command, in the middle of a large document', () => {
  it.each([
    ['SIGINT', { code: 130, signal: null }],
    ['SIGTERM', { code: null, signal: 'SIGTERM' }],
  ] as const)('is ended by %s at once', async (signal, outcome) => {
    const text = 'Text with `code`, *emphasis* and [a link](a.md).\n\n'.repeat(80_000)
    const root = plantTree({ 'systemPatterns.md': text })
    const child = spawn(process.execPath, [resolve('dist/cli.cjs'), '--no-git'], { cwd: root, stdio: 'ignore' })
    const ended = new Promise((done) => child.on('exit', (code, by) => done({ code, signal: by })))
    await new Promise((ready) => setTimeout(ready, 1500))
    expect(child.exitCode).toBeNull()
    const sent = performance.now()
    child.kill(signal)
    expect(await ended).toEqual(outcome)
    // 200 ms where the machine does nothing else.
    expect(performance.now() - sent).toBeLessThan(1000)
  })
})
