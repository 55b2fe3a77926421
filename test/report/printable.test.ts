import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toJson } from '../../src/report/to-json.ts'
import { printable } from '../../src/text/printable.ts'

const steering = ['\u0000', '\t', '\n', '\r', '\u001b', '\u007f', '\u0085', '\u009b', '\u2028']
steering.push('\u202e', '\u2066', '\ud800', '\udc00')
const RAW = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\p{Cs}]/u

describe('printable', () => {
  it.each(steering)('writes %j out', (character) => {
    const escaped = `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
    expect(printable(`a${character}b`)).toBe(`a${escaped}b`)
  })

  it('leaves letters, accents, emoji and the marks of right-to-left prose alone', () => {
    const text = 'é 你好 😀 👩‍👩‍👧 שלום\u200f مرحبا\u061c \u00a0 \\u001b'
    expect(printable(text)).toBe(text)
  })
})

describe('toJson', () => {
  it('is parsed to the same value, without an unprintable character', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...steering))), (value) => {
        const json = [...toJson(value)].join('')
        expect(JSON.parse(json)).toEqual(value)
        expect(json).not.toMatch(RAW)
      }),
    )
  })
})
