import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Change, compareMerge, compareTexts } from '../../../src/workspace/git/compare-texts.ts'

/** The change that the callback is asked about, null where it is not asked. */
function seeChange(before: string, after: string): Change | null {
  let seen: Change | null = null
  compareTexts(before, after, (change) => {
    seen = change
    return true
  })
  return seen
}

describe('comparing two texts', () => {
  test('shows the changed lines with their numbers in either text', () => {
    const before = 'a\n\ndate 1\nb\nc\nd\n'
    const after = 'a\n\n\ndate 2\nb\nc\nnew\nd\n'
    expect(seeChange(before, after)).toEqual({
      before,
      after,
      removed: [{ line: 3, text: 'date 1' }],
      added: [
        { line: 4, text: 'date 2' },
        { line: 7, text: 'new' },
      ],
    })
  })

  test('knows lines that end in carriage returns', () => {
    expect(seeChange('a\rb 1\rc', 'a\rb 2\rc')).toMatchObject({ removed: [{ line: 2 }], added: [{ line: 2 }] })
    expect(seeChange('a\r\nb 1\r\nc', 'a\nb 2\nc')).toMatchObject({ removed: [{ line: 2 }], added: [{ line: 2 }] })
  })

  test('a change of very many lines is content without asking', () => {
    const many = Array.from({ length: 100 }, (_, index) => `line ${index}`).join('\n')
    expect(compareTexts('', many, () => true)).toBe('content')
    expect(compareTexts(many, many.replaceAll('line', 'row'), () => true)).toBe('content')
  })

  const line = fc.constantFrom('a', 'b', 'c', 'a b', '', ' ', 'date')
  const lines = fc.array(line, { maxLength: 14 })
  const ends = fc.constantFrom('\n', '\r\n', '\r')

  test('the changed lines taken out of both texts leave the same text', () => {
    fc.assert(
      fc.property(lines, lines, ends, ends, (old, now, oldEnd, nowEnd) => {
        const before = old.join(oldEnd)
        const after = now.join(nowEnd)
        const change = seeChange(before, after)
        const without = (all: readonly string[], gone: readonly { line: number; text: string }[] = []) => {
          for (const { line: number, text } of gone) expect(all[number - 1]).toBe(text)
          return all
            .filter((_, index) => !gone.some((one) => one.line === index + 1))
            .join('')
            .replace(/\s/g, '')
        }
        expect(without(old, change?.removed)).toBe(without(now, change?.added))
      }),
    )
  })

  test('white space never counts', () => {
    fc.assert(
      fc.property(lines, ends, (all, end) => {
        const squeezed = all.join('\n').replace(/\s/g, '')
        expect(['none', 'space']).toContain(compareTexts(all.join(end), squeezed, () => false))
      }),
    )
  })
})

describe('comparing a merge', () => {
  const never = () => false

  test('lines that come from a parent are none of its own', () => {
    expect(compareMerge(['a\nb\n', 'b\nc\n'], 'a\nb\nc\n', never)).toBe('none')
  })

  test('a line of its own, or one dropped that every parent has, is content', () => {
    expect(compareMerge(['a\nb\n', 'b\nc\n'], 'a\nb\nnew\n', never)).toBe('content')
    expect(compareMerge(['a\nb\n', 'b\nc\n'], 'a\nc\n', never)).toBe('content')
    expect(compareMerge(['a\nb\n', 'b\nc\n'], 'a\nb\nnew\n', ({ added }) => added[0]?.text === 'new')).toBe('dates')
  })
})
