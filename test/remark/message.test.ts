import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fixInRange } from '../../src/remark/message.ts'

const range = (text: string) =>
  fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))

it('a fix for the range of the message has the same effect, and that range includes the finding', () => {
  const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\n') })
  const arbitrary = texts.chain((text) =>
    fc.record({ text: fc.constant(text), found: range(text), at: range(text), wanted: texts }),
  )
  fc.assert(
    fc.property(arbitrary, ({ text, found, at, wanted }) => {
      const fix = fixInRange(text, found, { range: at, text: wanted })
      if (!fix) return
      expect(text.slice(0, fix.range.start) + fix.text + text.slice(fix.range.end)).toBe(
        text.slice(0, at.start) + wanted + text.slice(at.end),
      )
      expect(fix.range.start).toBeLessThanOrEqual(found.start)
      expect(fix.range.end).toBeGreaterThanOrEqual(found.end)
    }),
  )
})

it('a fix inside the finding does not change its range', () => {
  const fix = fixInRange(
    'Updated: 2024-01-01.',
    { start: 0, end: 20 },
    { range: { start: 9, end: 19 }, text: '2026-01-01' },
  )
  expect(fix).toEqual({ range: { start: 0, end: 20 }, text: 'Updated: 2026-01-01.' })
})

it('a fix in another place is left out, because the message must mark the finding', () => {
  expect(fixInRange('one two three', { start: 0, end: 3 }, { range: { start: 8, end: 13 }, text: 'four' })).toBeNull()
})
