import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lastMatch, readIgnoreLines } from '../../src/globs/ignore-lines.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ignore-lines-'))
  execFileSync('git', ['init', '-q', folder])
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What git says of each path, parents included. */
function askGit(text: string, paths: readonly string[]): string[] {
  writeFileSync(join(folder, '.gitignore'), text)
  try {
    const out = execFileSync('git', ['-C', folder, 'check-ignore', '--no-index', '-z', '--stdin'], {
      input: paths.join('\0'),
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    return out.toString().split('\0').filter(Boolean)
  } catch {
    return []
  }
}

function askOurs(text: string, paths: readonly string[]): string[] {
  const lines = readIgnoreLines(text)
  return paths.filter((path) => {
    const names = path.split('/')
    return names.some((_, index) => {
      const match = lastMatch(lines, names.slice(0, index + 1).join('/'), index < names.length - 1)
      return match !== null && !match.negated
    })
  })
}

describe('reads ignore files as git does', () => {
  const paths = ['a', 'b', 'a.md', 'a/b', 'a/b/c', 'b/a', 'b/a/a.md', 'x/b/a.md', '#a', '!a', 'a ', '[a', 'b/c/d/e']
  test.each([
    ['a'],
    ['a/'],
    ['/a'],
    ['*.md'],
    ['*.md\n!a.md'],
    ['a/*\n!a/b'],
    ['a\n!a/b'],
    ['**/a.md'],
    ['b/**'],
    ['b/**/e'],
    ['\\#a'],
    ['\\!a'],
    ['#a'],
    ['a\\ '],
    ['a '],
    ['[a'],
    ['\\[a'],
    ['[ab]'],
    ['[!a]'],
    ['[[:alpha:]]'],
    ['[]a]'],
    ['**'],
    ['/**'],
    ['a/**/'],
    ['/'],
    ['//'],
    ['!'],
    ['a\\'],
    ['b/*/d'],
    ['?'],
    ['[a-b].md'],
    ['a//b'],
    ['***'],
    ['b/***/e'],
    ['\ufeffa'],
    ['a\r'],
    ['\ta'],
    ['[[:nope:]]'],
    ['a**'],
    ['a**/b'],
    ['**a/b'],
    ['**b/a'],
    ['b/a**'],
  ])('%j', (text) => {
    expect(askOurs(text, paths)).toEqual(askGit(text, paths))
  })

  test('any lines', () => {
    const part = fc.constantFrom('a', 'b', '*', '**', '?', 'a*', '[ab]', '*.md', '')
    const line = fc
      .tuple(
        fc.constantFrom('', '', '!', '/'),
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '/'),
      )
      .map(([lead, parts, end]) => lead + parts.join('/') + end)
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
        const text = lines.join('\n')
        expect([text, askOurs(text, paths)]).toEqual([text, askGit(text, paths)])
      }),
      { numRuns: 300 },
    )
  })
})
