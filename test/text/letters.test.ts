import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashWord, hashWords, readWords } from '../../src/placeholders/word-hashes.ts'
import { europeanLetters, europeanMarks, isDense, isEuropean } from '../../src/text/letters.ts'
import { wordsOf } from '../../src/text/words.ts'

const characters = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code))

/** Characters that a test in code units may not agree with Unicode on. */
function unlike(asks: (character: string) => boolean, unicode: RegExp): string[] {
  return characters.filter((character) => asks(character) !== unicode.test(character))
}

describe('letters', () => {
  const letter = new RegExp(`[${europeanLetters}]`)
  const mark = new RegExp(`[${europeanMarks}]`)

  it('are those of Unicode wherever a text is European', () => {
    expect(
      unlike(
        (character) => (isEuropean(character) ? letter.test(character) : /[\p{L}\p{N}]/u.test(character)),
        /[\p{L}\p{N}]/u,
      ),
    ).toEqual([])
    expect(
      unlike((character) => (isEuropean(character) ? mark.test(character) : /\p{M}/u.test(character)), /\p{M}/u),
    ).toEqual([])
  })

  it('of scripts without spaces are recognised', () => {
    expect(unlike(isDense, /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u)).toEqual([])
  })

  it('are European beside any typography', () => {
    for (const text of [
      'A — “b” … ✅ → c',
      'Zuordnung über Häfen',
      'Описание прилива',
      '🤖 🎯 🚀',
      '├── src',
      'a\uFFFCb',
    ])
      expect(isEuropean(text)).toBe(true)
    for (const text of ['水位', '수위', 'στάθμη', '\u212a', '𝐀']) expect(isEuropean(text)).toBe(false)
  })
})

describe('words', () => {
  const text = fc.string({
    unit: fc.constantFrom(
      ..."aZ9éßſıİKЖж-'’ _.—“✅→…\u0301\ufe0f\u0482",
      '🤖',
      '🄀',
      '🯰',
      '𝐀',
      '字',
      'か',
      '수',
      '\ud83d',
      '\udc00',
    ),
  })

  it('are the same by the cheap expressions and by those for all scripts', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(wordsOf(any)).toEqual(any.toLowerCase().match(/[\p{L}\p{N}\p{M}]+(?:[-'’][\p{L}\p{N}\p{M}]+)*/gu) ?? [])
        const whole =
          /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu
        expect(readWords(any)).toEqual(any.toLowerCase().match(whole) ?? [])
        const units = any.replace(/[\uD800-\uDFFF]/g, ' ')
        expect(hashWords(any)).toEqual(readWords(units).map(hashWord))
      }),
      { numRuns: 3000 },
    )
  })
})
