import fc from 'fast-check'
import { EditMap } from 'micromark-util-edit-map'
import type { Event } from 'micromark-util-types'
import { describe, expect, it } from 'vitest'
import { quickenEdits } from '../../src/markdown/edit-map.ts'

const slow = EditMap.prototype.consume
quickenEdits()
const quick = EditMap.prototype.consume

/** Events are only moved about: numbers do for them. */
const asEvents = (numbers: readonly number[]) => [...numbers] as unknown as Event[]

describe('edits', () => {
  it("come to the same as by micromark's own hand", () => {
    expect(quick).not.toBe(slow)
    const edits = fc.array(
      fc.tuple(fc.nat(12), fc.nat(3), fc.array(fc.integer({ min: 100, max: 199 }), { maxLength: 3 })),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 12, maxLength: 16 }),
        edits,
        (events, changes) => {
          const [one, other] = [slow, quick].map((consume) => {
            const map = new EditMap()
            const list = asEvents(events)
            for (const [at, remove, add] of changes) map.add(at, remove, asEvents(add))
            consume.call(map, list)
            return list
          })
          expect(other).toEqual(one)
        },
      ),
    )
  })
})
