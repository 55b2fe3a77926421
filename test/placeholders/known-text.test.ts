import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fingerprint, fingerprintBuiltin } from '../../src/dev/fingerprint.ts'
import { readDocument } from '../../src/document/read.ts'
import { createSource } from '../../src/document/source.ts'
import { knownEntries, makePrints, packPrints, unpackPrints } from '../../src/placeholders/fingerprints.ts'
import { indexPrints, knownPrints, printsOf, recognise } from '../../src/placeholders/known-text.ts'
import { plainBlockOf } from '../../src/placeholders/plain-block.ts'
import { hashWord, hashWords, readWords } from '../../src/placeholders/word-hashes.ts'
import { knowledgeOf } from '../../src/template/knowledge.ts'
import { builtin, templateOf } from '../lint-text.ts'

function recogniseIn(text: string, template: string) {
  const own = knowledgeOf(templateOf(template, 'own'))
  const [block] = readDocument(createSource('notes.md', text)).textBlocks
  return block ? recognise(plainBlockOf(block), [printsOf(own)], 'own') : null
}

describe('words', () => {
  it('are the same for any case, white space, emphasis and punctuation', () => {
    expect(readWords('Say **which** parts,\n  it has!')).toEqual(['say', 'which', 'parts', 'it', 'has'])
    expect(readWords('系统A架构')).toEqual(['系', '统', 'a', '架', '构'])
  })

  it('are hashed in one pass as they are one by one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(hashWords(text)).toEqual(readWords(text.replace(/[\uD800-\uDFFF]/g, ' ')).map(hashWord))
      }),
    )
  })
})

describe('recognise', () => {
  const template =
    '# A\n\n## B\n\n[Say in three sentences which parts run where and what each one owns]\n\n- [Approach]\n'

  it('knows a text re-wrapped, re-cased, emphasised', () => {
    expect(
      recogniseIn('[say in *three* sentences which\nparts run where; and WHAT each one owns.]', template),
    ).toMatchObject({ likeness: 1 })
  })

  it('says how much of a changed text is the same', () => {
    const near = recogniseIn('[Say in five sentences which parts run where and what each part owns]', template)
    expect(near?.likeness).toBeGreaterThan(0.8)
    expect(near?.likeness).toBeLessThan(0.95)
    expect(recogniseIn('[Say in five words who runs the parts and where they are owned]', template)).toBeNull()
  })

  it('knows a slot only between brackets', () => {
    expect(recogniseIn('Approach', template)).toBeNull()
    expect(recogniseIn('[Approach]', template)).not.toBeNull()
  })
})

describe('prints', () => {
  it('are packed and unpacked', () => {
    for (const name of ['tracked', 'c4']) {
      const prints = makePrints(builtin(name))
      expect(unpackPrints(name, packPrints(prints))).toEqual(prints)
    }
  })

  it('cost a few kilobytes a template', () => {
    for (const { prints } of knownEntries()) expect(prints.length).toBeLessThan(6000)
  })

  it('are unpacked without throwing, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        indexPrints(unpackPrints('any', btoa(String.fromCharCode(...bytes))))
      }),
    )
  })

  it('are found by their index', () => {
    expect(knownPrints().prints.length).toBeGreaterThan(400)
  })
})

describe('the generated file', () => {
  it('is in step with the built-in templates: npm run fingerprint', () => {
    const entries = new Map(knownEntries().map(({ name, prints }) => [name, prints]))
    for (const { name, prints } of fingerprintBuiltin()) expect(entries.get(name)).toBe(prints)
  })

  it('holds no words', () => {
    const text = readFileSync(new URL('../../src/placeholders/fingerprints.generated.json', import.meta.url), 'utf8')
    expect(text).toMatch(/^\[\n(?: {2}\{"name":"[\w/-]+","prints":"[A-Za-z0-9+/=]*"\},?\n)+\]\n$/)
  })

  it('names the template before the slash', () => {
    const { name, prints } = fingerprint('own/original', '# A\n\n## B\n\n[Say which parts the system has and why]\n')
    expect(unpackPrints(name, prints)[0]).toMatchObject({ template: 'own', entry: 'own/original' })
  })
})
