import fc from 'fast-check'
import picomatch from 'picomatch'
import { describe, expect, test } from 'vitest'
import { compileGlob, compileGlobs, globBase, isGlob } from '../../src/globs/glob.ts'

describe('compileGlob', () => {
  test.each([
    ['**/systemPatterns.md', 'systemPatterns.md', true],
    ['**/systemPatterns.md', 'a/b/systemPatterns.md', true],
    ['**/*.md', '.kilocode/rules/memory-bank/x.md', true],
    ['docs/*.md', 'docs/a/b.md', false],
    ['docs/**/*.md', 'docs/b.md', true],
    ['./docs/*.md', 'docs/b.md', true],
    ['docs\\**\\*.md', 'docs/a/b.md', true],
    ['{a,b/{c,d}}.md', 'b/d.md', true],
    ['{a,b/{c,d}}.md', 'b.md', false],
    ['[ab]?.md', 'bz.md', true],
    ['[!ab].md', 'a.md', false],
    ['[*].md', '*.md', true],
    ['[*].md', 'x.md', false],
    ['docs/**', 'docs/.a/b', true],
    ['docs/**', 'docs', false],
    ['[x.md', '[x.md', true],
    ['{x}.md', '{x}.md', true],
  ])('%s on %s: %s', (glob, path, expected) => {
    expect(compileGlob(glob)(path)).toBe(expected)
  })

  test('ignores case where asked', () => {
    expect(compileGlob('**/SYSTEM[-_]patterns.md', { fold: true })('a/system_Patterns.MD')).toBe(true)
  })

  test('agrees with picomatch on globs as people write them', () => {
    const name = fc.constantFrom('a', 'b', 'ab', '.a', 'a.md', 'b.md')
    const part = fc.constantFrom('a', '*', 'a*', '*.md', '?', '[ab]', '{a,b}', '**')
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }).filter((parts) => parts.at(-1) !== '**'),
        fc.array(name, { minLength: 1, maxLength: 4 }),
        (parts, names) => {
          const [glob, path] = [parts.join('/'), names.join('/')]
          expect([glob, path, compileGlob(glob)(path)]).toEqual([glob, path, picomatch(glob, { dot: true })(path)])
        },
      ),
      { numRuns: 3000 },
    )
  })

  test('takes little time for hostile globs', () => {
    expect(compileGlob(`${'*a'.repeat(100)}b`)('a'.repeat(255))).toBe(false)
    expect(compileGlob(`${'**/a/'.repeat(100)}b`)('a/'.repeat(500))).toBe(false)
    expect(typeof compileGlob('{a,b}'.repeat(40))('ab'.repeat(20))).toBe('boolean')
    expect(compileGlob('{'.repeat(10_000))('x')).toBe(false)
  })
})

test('compileGlobs leaves out what a glob with ! names', () => {
  const matches = compileGlobs(['**/*.md', '!**/drafts/**'])
  expect([matches('a/b.md'), matches('a/drafts/b.md')]).toEqual([true, false])
})

test('isGlob and globBase say what is a glob and where its search starts', () => {
  expect([isGlob('a/b.md'), isGlob('a/*.md'), isGlob('{a,b}.md')]).toEqual([false, true, true])
  expect([globBase('docs/a/*.md'), globBase('**/x.md'), globBase('a/{b,c}/d.md')]).toEqual(['docs/a', '', 'a'])
})
