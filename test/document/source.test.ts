import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSource } from '../../src/document/source.ts'

describe('a source', () => {
  it('counts lines by every line ending of CommonMark', () => {
    const source = createSource('a.md', 'one\ntwo\r\nthree\rfour')
    expect(source.lineCount).toBe(4)
    expect([1, 2, 3, 4].map(source.lineText)).toEqual(['one', 'two', 'three', 'four'])
    expect(source.eol).toBe('\n')
  })

  it('leaves a byte-order mark out of text, offsets and columns', () => {
    const source = createSource('a.md', '\uFEFF# Title')
    expect(source.bom).toBe(true)
    expect(source.text).toBe('# Title')
    expect(source.place(2)).toEqual({ line: 1, column: 3 })
  })

  it('counts columns in UTF-16 code units', () => {
    const source = createSource('a.md', '🏗️ x')
    expect(source.place(source.text.indexOf('x'))).toEqual({ line: 1, column: 5 })
  })

  it('takes the nearest line and place for those that are not there', () => {
    const source = createSource('a.md', 'one\ntwo')
    expect(source.lineText(0)).toBe('one')
    expect(source.lineText(99)).toBe('two')
    expect(source.place(99)).toEqual({ line: 2, column: 4 })
    expect(source.place(-1)).toEqual({ line: 1, column: 1 })
  })

  it('finds back every offset', () => {
    const text = fc
      .array(fc.constantFrom('a', 'é', '🏗️', '\t', '\n', '\r', '\r\n', '漢'), { maxLength: 40 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.nat(80), (written, at) => {
        const source = createSource('a.md', written)
        const offset = Math.min(at, written.length)
        const { line, column } = source.place(offset)
        expect(source.lineRange(line).start + column - 1).toBe(offset)
      }),
    )
  })
})
