import { describe, expect, it } from 'vitest'
import data from '../../src/titles/aliases.generated.json' with { type: 'json' }
import { conceptsOf } from '../../src/titles/aliases.ts'
import { compileAliases, listForms } from '../../src/titles/compile-aliases.ts'
import { looseForm } from '../../src/titles/loose-form.ts'
import { titleForms } from '../../src/titles/titles.ts'

describe('the aliases', () => {
  it('are generated from the language packs as they are (update with `npm run generate`)', () => {
    expect(data).toEqual(compileAliases())
  })

  it('name their concept when a document writes them', () => {
    for (const { id, exact } of listForms()) {
      for (const form of exact) {
        expect(form).not.toBe('')
        expect(
          titleForms(form).flatMap((one) => conceptsOf(one)),
          form,
        ).toContain(id)
      }
    }
  })

  it('do not join what a template has as two sections', () => {
    const apart = [
      [
        'design pattern',
        'architecture pattern',
        'error handling pattern',
        'performance pattern',
        'scalability pattern',
      ],
      [
        'architecture',
        'data architecture',
        'security architecture',
        'integration architecture',
        'deployment architecture',
      ],
      ['data flow', 'data model', 'storage strategy', 'data consistency'],
      ['horizontal scaling', 'vertical scaling', 'scaling strategy'],
    ]
    for (const forms of apart) {
      const concepts = forms.flatMap((form) => conceptsOf({ form, strength: 'whole' }))
      expect(new Set(concepts).size, forms.join()).toBe(concepts.length)
    }
  })

  it('keep a title that consists of weak words', () => {
    expect(looseForm('overview')).toBe('overview')
    expect(looseForm('key technical decision')).toBe('decision')
    expect(looseForm('核心设计模式')).toBe('设计模式')
  })
})
