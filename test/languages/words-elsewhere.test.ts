import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((path) => !/^src\/(?:languages|dev)\//.test(path))

/** The source without comments; a `//` inside a string or expression follows no blank. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/ .*$/gm, '$1')
}

describe('the source outside the language packs', () => {
  it('is found', () => {
    expect(files.length).toBeGreaterThan(150)
  })

  it('has no word with letters beyond ASCII', () => {
    const found = files.flatMap((file) =>
      [...withoutComments(readFileSync(file, 'utf8')).matchAll(/[\p{L}\p{M}]+/gu)]
        .filter(([word]) => /[^\0-\x7f]/.test(word))
        .map(([word]) => `${file}: ${word}`),
    )
    expect(found).toEqual([])
  })
})

describe('the packs', () => {
  it('have no line of more than 120 characters', () => {
    const long = readdirSync('src/languages').flatMap((file) =>
      readFileSync(join('src/languages', file), 'utf8')
        .split('\n')
        .flatMap((line, at) => (line.length > 120 ? [`${file}:${at + 1}`] : [])),
    )
    expect(long).toEqual([])
  })
})
