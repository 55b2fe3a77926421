import { describe, expect, it } from 'vitest'
import { compilePatterns, type PatternPlace, patternSource, spellOut } from '../../src/languages/patterns.ts'

describe('spellOut', () => {
  it.each([
    ['updated', ['updated']],
    ['last (updated/changed)', ['last updated', 'last changed']],
    ['updated[ on]', ['updated on', 'updated']],
    [
      '[date ](a/b)[ (on/at)]',
      [
        'date a on',
        'date a at',
        'date a',
        'date b on',
        'date b at',
        'date b',
        'a on',
        'a at',
        'a',
        'b on',
        'b at',
        'b',
      ],
    ],
    ['n/a', ['n/a']],
    ['describ*', ['describ*']],
    ['a \\(b\\/c\\)', ['a (b/c)']],
    ['(a/a)', ['a']],
  ])('lists every phrase of `%s`', (pattern, phrases) => {
    expect(spellOut(pattern)).toEqual(phrases)
  })

  it.each(['(a', 'a)', '[a/b', 'a]', '(a]', '[(a]'])('refuses brackets without a partner: `%s`', (pattern) => {
    expect(() => spellOut(pattern)).toThrow(/Unmatched/)
  })
})

describe('patternSource', () => {
  it('matches exactly the phrases of the pattern', () => {
    const pattern = '[date ]last (updated/changed)[ (on/at)]'
    const expression = new RegExp(`^(?:${patternSource(pattern)})$`, 'u')
    expect(spellOut(pattern).filter((phrase) => !expression.test(phrase))).toEqual([])
    expect(['last', 'date last', 'last updated on at', 'lastupdated'].filter((text) => expression.test(text))).toEqual(
      [],
    )
  })

  it('takes every other character literally', () => {
    expect(new RegExp(`^${patternSource('a.b? {c} \\[d\\] $ n/a')}$`, 'u').test('a.b? {c} [d] $ n/a')).toBe(true)
    expect(new RegExp(`^${patternSource('a.b')}$`, 'u').test('axb')).toBe(false)
  })
})

describe('compilePatterns', () => {
  it.each<[PatternPlace, string, boolean]>([
    ['whole', 'To Be Done', true],
    ['whole', 'to be done soon', false],
    ['start', 'to be done soon', true],
    ['start', 'is to be done', false],
    ['start', 'to be doner', false],
    ['end', 'it is to  be\ndone', true],
    ['end', 'unto be done', false],
    ['end', 'to be done soon', false],
    ['anywhere', 'this is to be done.', true],
    ['anywhere', 'unto be done', false],
    ['anywhere', 'to be done2', false],
    ['anywhere', 'describing this', true],
    ['anywhere', 'redescribe', false],
    ['anywhere', 'これは未定です', true],
  ])('%s: `%s` matches: %s', (place, text, matches) => {
    expect(compilePatterns(['to be done', 'describ*', '未定'], place).test(text)).toBe(matches)
  })

  it('matches nothing where there are no patterns', () => {
    expect(compilePatterns([], 'anywhere').test('')).toBe(false)
  })

  it('takes linear time on hostile text', () => {
    const expression = compilePatterns(['[a ](a/b)* [a/b ]c*', 'a*a*'], 'anywhere')
    const text = `${'a '.repeat(50_000)}${'a'.repeat(200_000)}${' '.repeat(100_000)}`
    const start = performance.now()
    expression.test(text)
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
