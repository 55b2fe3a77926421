import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DocumentError } from '../../src/markdown/limits.ts'
import { lintText } from '../lint-text.ts'
import { documents } from './documents.ts'
import { checkInvariants } from './invariants.ts'
import { shapes } from './shapes.ts'

// `npm run hostile -- --minutes N --seed S` sets these.
const minutes = Number(process.env['HOSTILE_MINUTES'] ?? 0)
const seed = process.env['HOSTILE_SEED']
const full = minutes > 0 ? { numRuns: 10_000_000, interruptAfterTimeLimit: minutes * 60_000 } : { numRuns: 150 }

describe('a generated document', () => {
  it(
    'breaks no invariant',
    () => {
      const details = fc.check(fc.property(documents, checkInvariants), {
        ...full,
        ...(seed === undefined ? {} : { seed: Number(seed) }),
      })
      if (minutes > 0) console.log(`${details.numRuns} documents, seed ${details.seed}`)
      expect(details.counterexample, `seed ${details.seed}: ${String(details.errorInstance)}`).toBeNull()
    },
    minutes * 60_000 + 120_000,
  )
})

describe('a document of one repeated construct', () => {
  it.each(Object.entries(shapes))('%s is linted in time, or refused', (_, make) => {
    const text = make(16 * 1024)
    const start = process.cpuUsage().user
    try {
      lintText(text)
    } catch (error) {
      if (!(error instanceof DocumentError)) throw error
    }
    expect((process.cpuUsage().user - start) / 1000).toBeLessThan(3000)
  })
})
