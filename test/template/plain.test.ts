import { describe, expect, it } from 'vitest'
import { hashWord, hashWords, readWords } from '../../src/placeholders/word-hashes.ts'
import { hasAsciiLettersOnly } from '../../src/text/letters.ts'
import { titleForms } from '../../src/titles/titles.ts'

const characters = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))

describe('a plain text', () => {
  it('has no letters but those of ASCII', () => {
    const letters = characters.filter(
      (one) => one > '\x7f' && hasAsciiLettersOnly(one) && /[\p{L}\p{M}\p{N}]/u.test(one.toLowerCase()),
    )
    expect(letters).toEqual([])
    expect(characters.filter(hasAsciiLettersOnly).length).toBeGreaterThan(1000)
  })

  it('has the words that any text has', () => {
    const whole =
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+/gu
    for (const one of characters) {
      const text = `Data${one}Flow 2 — “x”`
      const words = text.toLowerCase().match(whole) ?? []
      if (readWords(text).join() !== words.join()) expect(readWords(text), one).toEqual(words)
      if (hashWords(text).join() !== words.map(hashWord).join())
        expect(hashWords(text), one).toEqual(words.map(hashWord))
    }
  })
})

describe('a title', () => {
  it('is read without any symbol', () => {
    const symbols = characters.filter((one) =>
      /[\p{Extended_Pictographic}\p{So}\p{Sk}\u{FE0F}\u{20E3}\u{200B}-\u{200D}\u{2060}\u{FEFF}]/u.test(one),
    )
    expect(symbols.length).toBeGreaterThan(2500)
    for (const symbol of symbols) expect(titleForms(`${symbol}Data${symbol}Flow`)[0]?.form, symbol).toBe('data flow')
  })

  it('in Chinese, Japanese or Korean is distinguished from its translation, whatever its characters', () => {
    const letter = /(?=\p{L})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
    const letters = characters.filter((one) => letter.test(one) && letter.test(one.normalize('NFKD')))
    expect(letters.length).toBeGreaterThan(30000)
    const missed = letters.filter(
      (one) =>
        !titleForms(`${one} | Data Flow`).some(({ form, strength }) => form === 'data flow' && strength === 'whole'),
    )
    expect(missed).toEqual([])
  })
})
