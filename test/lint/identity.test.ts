import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identify } from '../../src/lint/identity.ts'

const finding = (text: string, ruleId = 'leftover-placeholder', path = ['Overview']) => ({ ruleId, path, text })

describe('identify', () => {
  it('stays while case, white space and the text around it change', () => {
    const [before] = identify([finding('[Your  Name]')])
    expect(identify([finding('other'), finding('[your\nname]')])).toContain(before)
  })

  it('differs for other rules, sections and texts', () => {
    const elsewhere = finding('a', 'leftover-placeholder', ['A', 'B'])
    const all = [finding('a'), finding('b'), finding('a', 'stale-date'), elsewhere]
    expect(new Set(identify(all)).size).toBe(4)
  })

  it('counts equal ones in order, so that one more does not change the others', () => {
    const two = identify([finding('a'), finding('a')])
    expect(new Set(two).size).toBe(2)
    expect(identify([finding('a'), finding('a'), finding('a')]).slice(0, 2)).toEqual(two)
  })

  it('is unique for any findings', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '1', '\n', '\t', ' ', '#', '\ud800') })
    const anyFinding = fc.record({ ruleId: text, path: fc.array(text, { maxLength: 3 }), text })
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 12 }), (findings) => {
        expect(new Set(identify(findings)).size).toBe(findings.length)
      }),
    )
  })
})
