import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildLibrary, type LibraryEntry, readManifest } from '../../src/dev/public-templates.ts'
import type { Document } from '../../src/document/document.ts'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { plainBlockOf } from '../../src/placeholders/plain-block.ts'
import data from '../../src/placeholders/public-templates.generated.json' with { type: 'json' }
import {
  digits,
  findPublicText,
  findPublicTexts,
  keyWidth,
  type PublicTemplates,
} from '../../src/placeholders/public-templates.ts'

const read = (text: string): Document => readDocument(createSource('notes.md', text))

const entry = (repo: string, kind = 'architecture'): LibraryEntry => ({
  file: 'x.md',
  repo,
  name: 'arc42 tides',
  kind,
})

const gauge = `# Tides

## Gauges

Describe every tide gauge, its place and who looks after it.

- **Keeper:** [Name of the keeper on duty]
- Which storms have moved the gauge since it was built?

## Tables

The tables are the part of the notes that pilots read first.
`

const library = (texts: readonly string[], filled: readonly string[] = []): PublicTemplates =>
  buildLibrary(
    texts.map((text, index) => ({ entry: entry(`tides/${index}`), document: read(text) })),
    filled.map(read),
  )

function findIn(text: string, templates = library([gauge])): string[] {
  const document = read(text)
  return [...findPublicTexts(document.textBlocks, (block) => findPublicText(plainBlockOf(block), templates))].map(
    ([block, { kind, family, from, to }]) => `${kind} ${family}: ${block.text.slice(from, to)}`,
  )
}

describe('the text of a public template', () => {
  it('is known in a document that is otherwise filled in', () => {
    expect(findIn(`# Harbour\n\n## Work\n\nTwo keepers.\n\n${gauge.split('\n')[4]}\n\nThey live ashore.\n`)).toEqual([
      'instruction arc42: Describe every tide gauge, its place and who looks after it.',
    ])
  })

  it('is the same for any case, white space, emphasis and punctuation', () => {
    const words = 'Describe every tide gauge its place and who looks after it'.split(' ')
    const dressed = words.map((word, index) =>
      // A line that begins with strong text begins with a label.
      index === 0
        ? fc.constantFrom(word, word.toUpperCase(), `*${word}*`)
        : fc.constantFrom(word, word.toUpperCase(), `**${word}**`, `*${word}*`, `${word},`, `“${word}”`),
    )
    fc.assert(
      fc.property(fc.tuple(...dressed), fc.constantFrom(' ', '\n', '  ', ' – '), (parts, space) => {
        expect(findIn(`# Harbour\n\n${parts.join(space)}\n`)).toHaveLength(1)
      }),
    )
  })

  it('is known by the first words of a sentence, wherever the sentence ends', () => {
    expect(findIn('# A\n\nWe own two. Describe every tide gauge, its place and who reads it. One is new.\n')).toEqual([
      'instruction arc42: Describe every tide gauge, its place and who reads it.',
    ])
    expect(findIn('# A\n\nDescribe every tide gauge, its place and our other instruments.\n')).toEqual([])
  })

  it('is a placeholder only between brackets', () => {
    expect(findIn('# A\n\n- **Keeper:** [name of the keeper, on duty]\n')).toEqual([
      'placeholder arc42: [name of the keeper, on duty]',
    ])
    expect(findIn('# A\n\n- **Keeper:** name of the keeper on duty\n')).toEqual([])
  })

  it('is no question that the author has kept above an answer', () => {
    const question = 'Which storms have moved the gauge since it was built?'
    expect(findIn(`# A\n\n${question}\n\n## B\n\nNone.\n`)).toEqual([`instruction arc42: ${question}`])
    expect(findIn(`# A\n\n${question}\n\nOnly the one of 1953.\n`)).toEqual([])
    expect(findIn(`# A\n\n- ${question}\n  - Only the one of 1953.\n`)).toEqual([])
    expect(findIn(`# A\n\n${question} Only the one of 1953.\n`)).toEqual([])
    expect(findIn(`# A\n\n- ${question}\n- Why?\n\nOnly the one of 1953.\n`)).toEqual([])
    expect(findIn(`# A\n\n- ${question}\n- Why?\n`)).toEqual([`instruction arc42: ${question}`])
  })

  it('is neither a heading, a task nor code', () => {
    const line = gauge.split('\n')[4]
    expect(findIn(`# A\n\n## ${line}\n\n- [ ] ${line}\n\n\`\`\`\n${line}\n\`\`\`\n`)).toEqual([])
  })
})

describe('a library', () => {
  const explanation = 'The tables are the part of the notes that pilots read first.'

  it('has an explanation where several repositories have it', () => {
    expect(findIn(`# A\n\n${explanation}\n`)).toEqual([])
    expect(findIn(`# A\n\n${explanation}\n`, library([gauge, gauge]))).toEqual([`instruction arc42: ${explanation}`])
  })

  it('has nothing that a filled document says', () => {
    const filled = `# Notes\n\n## Rules\n\n- Describe every tide gauge, its place and who looks after it.\n`
    expect(findIn(gauge, library([gauge], [filled])).filter((found) => found.includes('Describe'))).toEqual([])
  })

  it('has nothing of a template that is mostly content, and nothing that tells an agent what to do', () => {
    const content = `${gauge}\n${'The gauge is made of brass.\n\n'.repeat(20)}`
    expect(findIn(gauge, library([content]))).toEqual([])
    const rules = buildLibrary([{ entry: entry('tides/rules', 'agent-rules'), document: read(gauge) }], [])
    expect(rules.rows).toBe('')
  })

  it('names a template of no known family by its kind', () => {
    const named = buildLibrary([{ entry: { ...entry('a/b', 'rfc'), name: 'tides' }, document: read(gauge) }], [])
    expect(named.families).toEqual(['rfc'])
  })
})

describe('the library that is shipped', () => {
  const width = keyWidth + 1

  it('holds names of families, and hashes: no text', () => {
    expect(Object.keys(data)).toEqual(['families', 'begins', 'rows'])
    expect(data.families.join(' ')).toMatch(/^[a-z0-9 -]{1,600}$/)
    expect([...data.begins, ...data.rows].filter((digit) => !digits.includes(digit))).toEqual([])
    expect(data.rows.length % width).toBe(0)
    expect(data.rows.length / width).toBeGreaterThan(3000)
    expect(JSON.stringify(data).length).toBeLessThan(200_000)
  })

  it('is sorted, each key once, each with a family', () => {
    const keys = Array.from({ length: data.rows.length / width }, (_, row) =>
      data.rows.slice(row * width, row * width + keyWidth),
    )
    expect(keys.every((key, row) => row === 0 || (keys[row - 1] ?? '') < key)).toBe(true)
    for (let at = keyWidth; at < data.rows.length; at += width)
      expect(data.families[digits.indexOf(data.rows.charAt(at))]).toBeDefined()
  })

  const folder = '../shared/known-templates'
  it.skipIf(!existsSync(folder))('knows the templates that it is made from', () => {
    const texts = readManifest(folder)
      .filter(({ name }) => name === 'nygard' || name === 'merson')
      .map(({ file }) => readFileSync(`${folder}/${file}`, 'utf8'))
    expect(texts.length).toBeGreaterThan(20)
    const known = texts.filter(
      (text) => findPublicTexts(read(text).textBlocks, (block) => findPublicText(plainBlockOf(block))).size > 0,
    )
    expect(known.length).toBeGreaterThan(texts.length * 0.6)
  })
})
