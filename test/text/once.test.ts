import { describe, expect, it } from 'vitest'
import { oncePerData } from '../../src/text/once.ts'

describe('what is worked out about data', () => {
  it('is worked out once for data that is the same', () => {
    const made: string[] = []
    const describe = oncePerData(({ name, sizes }: { name: string; sizes: readonly number[] }) => {
      made.push(name)
      return `${name} ${sizes.length}`
    })
    const ask = (name: string, sizes: readonly number[]) => describe({ name, sizes })
    expect([ask('gauge', [1, 2]), ask('gauge', [1, 2]), ask('gauge', [1]), ask('mast', [1, 2])]).toEqual([
      ...['gauge 2', 'gauge 2', 'gauge 1', 'mast 2'],
    ])
    expect(made).toEqual(['gauge', 'gauge', 'mast'])
  })

  it('is kept where it is null too', () => {
    let count = 0
    const find = oncePerData((_: string): string | null => {
      count++
      return null
    })
    expect([find('gauge'), find('gauge'), count]).toEqual([null, null, 1])
  })

  it('is dropped when a million characters of other data came after it', () => {
    let count = 0
    const measure = oncePerData((text: string) => {
      count++
      return text.length
    })
    const long = 'x'.repeat(1000)
    measure('gauge')
    for (let at = 0; at < 1000; at++) measure(long + at)
    measure('gauge')
    expect(count).toBe(1002)
  })

  it('is kept while it is asked for, whatever else is asked', () => {
    let count = 0
    const measure = oncePerData((text: string) => {
      count++
      return text.length
    })
    const long = 'x'.repeat(1000)
    for (let at = 0; at < 2000; at++) {
      measure('gauge')
      measure(long + at)
    }
    expect(count).toBe(2001)
  })
})
