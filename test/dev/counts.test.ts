import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'

const script = fileURLToPath(new URL('../../src/dev/counts.ts', import.meta.url))

function count(report: unknown, status: number): Promise<{ status: unknown; output: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'counts-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'tests.json')
  if (report !== null) writeFileSync(path, typeof report === 'string' ? report : JSON.stringify(report))
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', script, path, String(status)], (error, output) =>
      resolve({ status: error?.code ?? 0, output }),
    )
  })
}

const file = (...tests: string[]) => ({
  status: tests.includes('failed') ? 'failed' : 'passed',
  assertionResults: tests.map((status) => ({ status })),
})
const report = (passed: number, failed: number, skipped: number, testResults: object[]) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: skipped,
  numTodoTests: 0,
  testResults,
})

describe('the closing line of a run', () => {
  it('gives what the runner counted', async () => {
    const green = report(2, 0, 0, [file('passed', 'passed')])
    expect(await count(green, 0)).toEqual({ status: 0, output: '2 passed, 0 failed\n' })
    const red = report(1, 1, 1, [file('passed', 'failed', 'skipped')])
    expect(await count(red, 1)).toEqual({ status: 0, output: '1 passed, 1 failed, 1 skipped\n' })
  })

  it('counts a file that could not be loaded as failed', async () => {
    const unloaded = { status: 'failed', assertionResults: [] }
    const red = report(1, 0, 0, [file('passed'), unloaded])
    expect(await count(red, 1)).toEqual({ status: 0, output: '1 passed, 1 failed\n' })
  })

  it('gives no counts where the run failed and no test did, or where it broke off', async () => {
    const green = report(1, 0, 0, [file('passed')])
    for (const [given, status] of [
      [green, 1],
      [null, 1],
      [null, 0],
      ['{"numPassed', 0],
    ] as const) {
      const closing = await count(given, status)
      expect(closing.output).not.toMatch(/\d+ (?:passed|failed)/)
      expect(closing.status).toBe(1)
    }
  })
})
