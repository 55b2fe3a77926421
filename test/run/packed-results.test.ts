import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { createSource } from '../../src/document/source.ts'
import type { FullResult } from '../../src/run/lint-file.ts'
import { keepResult, packResult, unpackResults } from '../../src/run/packed-results.ts'

const text = `# Tides\n\n[Name] of the harbour.\n${'More of it.\n'.repeat(1000)}`

const suggestions = [{ desc: 'Remove the line', fix: { range: { start: 9, end: 31 }, text: '' } }]

function resultOf(source: FullResult['source']): FullResult {
  const place = { line: 3, column: 1, endLine: 3, endColumn: 7, range: { start: 9, end: 15 } }
  const finding = {
    ruleId: 'leftover-placeholder',
    severity: 'error' as const,
    message: 'Leftover placeholder `[Name]`',
    path: ['Tides'],
    text: '[Name]',
    suggestions: [],
    detector: null,
    dateForm: null,
  }
  return {
    path: 'a.md',
    source,
    template: null,
    notes: [],
    failure: null,
    baselined: 0,
    findings: [{ ...finding, ...place, fix: { range: { start: 9, end: 16 }, text: '' }, suggestions }],
  }
}

describe.each([
  ['packed', false],
  ['of an unchanged document', true],
])('a result without its document, %s,', (_, isUnchanged) => {
  const keep = (full: FullResult) => {
    const [result] = unpackResults([keepResult(full, isUnchanged, 0)])
    if (!result) throw new Error('A result is lost')
    return result
  }

  it('has the lines of its findings and the places of their edits', () => {
    const result = keep(resultOf(createSource('a.md', text)))
    expect(result.excerpts?.lineText(3)).toBe('[Name] of the harbour.')
    expect([9, 16, 31].map((offset) => result.excerpts?.place(offset))).toEqual([
      { line: 3, column: 1 },
      { line: 3, column: 8 },
      { line: 3, column: 23 },
    ])
    expect(result.findings).toEqual(resultOf(null).findings)
  })

  it('throws where it is asked for a line or a place that it does not have', () => {
    const { excerpts } = keep(resultOf(createSource('a.md', text)))
    expect(() => excerpts?.lineText(1)).toThrow('line 1')
    expect(() => excerpts?.place(0)).toThrow('offset 0')
    const empty = keep({ ...resultOf(createSource('a.md', text)), findings: [] })
    expect(() => empty.excerpts?.lineText(3)).toThrow('line 3')
  })
})

describe('a packed result', () => {
  it('has a text that several of its findings share once', () => {
    const result = resultOf(createSource('a.md', text))
    const long = { range: { start: 9, end: 16 }, text: '- [Harbour](#harbour)\n'.repeat(1000) }
    const findings = result.findings.flatMap((finding) => [
      { ...finding, fix: long },
      { ...finding, fix: long, suggestions: [{ desc: 'Rewrite the list', fix: long }] },
    ])
    const packed = packResult({ ...result, findings })
    expect(packed.length).toBeLessThan(1.5 * long.text.length)
    const [kept] = unpackResults([packed])
    expect(kept?.findings).toEqual(findings)
  })

  it('does not keep the document', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const lint = () => {
      const source = createSource('a.md', text)
      return { packed: packResult(resultOf(source)), document: new WeakRef(source) }
    }
    const { packed, document } = lint()
    // What a weak reference was made to stays until the turn is over.
    await wait(1)
    collect()
    expect(document.deref()).toBeUndefined()
    const [result] = unpackResults([packed])
    expect(result?.excerpts?.lineText(3)).toContain('harbour')
  })
})
