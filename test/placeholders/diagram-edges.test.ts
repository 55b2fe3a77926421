import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hashEdges, isGeneric, readEdges } from '../../src/placeholders/diagram-edges.ts'

function edges(text: string): string[] {
  return readEdges(text).map(({ from, to }) => `${from} > ${to}`)
}

describe('readEdges', () => {
  it('puts labels in place of names, wherever they are given', () => {
    expect(
      edges('graph TD\n  A[Tide Gauge] --> B[(Store)]\n  B --> C{Is it late?}\n  C -->|yes| D((Alarm))\n'),
    ).toEqual(['tide gauge > store', 'store > is it late', 'is it late > alarm'])
    expect(edges('A --> B\nA[Gauge]\nB[Store]')).toEqual(['gauge > store'])
  })

  it('reads chains, several nodes at once, text on arrows, dotted and thick ones', () => {
    expect(edges('a --> b --> c')).toEqual(['a > b', 'b > c'])
    expect(edges('a & b --> c')).toEqual(['a > c', 'b > c'])
    expect(edges('a -- sends --> b')).toEqual(['a > b'])
    expect(edges('a -.-> b\nb ==> c')).toEqual(['a > b', 'b > c'])
  })

  it('reads drawings in text', () => {
    expect(edges('Gauge A ---> Store B\n   |\n   v\nPhone C <--> Web D')).toEqual([
      'gauge a > store b',
      'phone c > web d',
    ])
    expect(edges('ゲージ → 倉庫')).toEqual(['ゲージ > 倉庫'])
  })

  it('does not take a hyphen, a heading or a style for an edge', () => {
    expect(edges('graph LR\nsubgraph one-two\nstyle A fill:#fff\n- item\nread-only')).toEqual([])
  })
})

describe('hashEdges', () => {
  it('is the same turned, re-indented, renamed and in another order', () => {
    const one = hashEdges('graph TD\n    A[Gauge] --> B[Store]\n    B --> C[Phone]\n')
    expect(one).toHaveLength(2)
    expect(hashEdges('flowchart LR\nx2[Store]-->x3[Phone];\nx1[Gauge]-->x2;\n')).toEqual(one)
    expect(hashEdges('graph TD\nA[Gauge] --> B[Store]\nA --> C[Phone]')).not.toEqual(one)
  })
})

describe('isGeneric', () => {
  it('holds for names with a letter or number only', () => {
    expect(isGeneric('A[Component A] --> B[Component B]\nA --> C[Component C]')).toBe(true)
    expect(isGeneric('A[Component A] --> B[Tide Gauge]\nA --> C[Component C]')).toBe(false)
  })
})

describe('any text', () => {
  it('is read without throwing', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('-', '>', '<', '=', '[', ']', '(', ')', '{', '|', '&', ' ', '\n', 'a', '→', '"'),
        }),
        (text) => {
          hashEdges(text)
          isGeneric(text)
        },
      ),
    )
  })

  it.each(['-', '-->|', 'a & ', '[', '-- a ', '─', '~~~'])('is read to its end, however much: %j', (piece) => {
    expect(hashEdges(`${piece.repeat(80)}\n`.repeat(500)).length).toBeLessThanOrEqual(40_000)
  })
})
