import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compilePatterns } from '../../src/languages/patterns.ts'
import { hasPhrase, matchesPhrase } from '../../src/text/phrases.ts'

const pieces = fc.constantFrom('to', 'be', 'tobe', ' ', '  ', '\n', '*', 'é', '名', '𝒳', '.', '-', '1', 'added')
const phrases = fc
  .array(fc.constantFrom('to', 'be', 'é', '名', '1', ' ', '*', '-'), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join('').replace(/ +/g, ' ').replace(/\*+/g, '*').trim())
  .filter((phrase) => /^[^* ]/.test(phrase))
const texts = fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join(''))

describe('a phrase', () => {
  it('is found where the expression of its pattern finds it', () => {
    fc.assert(
      fc.property(phrases, texts, (phrase, text) => {
        expect(matchesPhrase(text, 0, phrase)).toBe(compilePatterns([phrase], 'start').test(text))
        expect(matchesPhrase(text, 0, phrase, true)).toBe(compilePatterns([phrase], 'whole').test(text))
      }),
      { numRuns: 3000 },
    )
  })

  it('is found anywhere from the edge of a word on', () => {
    expect(hasPhrase('this will be added  here', 'be added here')).toBe(true)
    expect(hasPhrase('maybe added here', 'be added here')).toBe(false)
    expect(hasPhrase('will be described below', 'be describ* below')).toBe(true)
    expect(hasPhrase('will be added', 'be add')).toBe(false)
  })
})
