import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { createSource } from '../../src/document/source.ts'
import type { FileResult } from '../../src/lint/finding.ts'
import { createLetGo } from '../../src/run/compact-result.ts'

const text = `# Tides\n\n[Name] of the harbour.\n${'More of it.\n'.repeat(1000)}`

function resultOf(source: FileResult['source']): FileResult {
  const place = { line: 3, column: 1, endLine: 3, endColumn: 7, range: { start: 9, end: 15 } }
  const finding = {
    ruleId: 'leftover-placeholder',
    severity: 'error' as const,
    message: 'Leftover placeholder `[Name]`',
    path: ['Tides'],
    text: '[Name]',
  }
  return {
    path: 'a.md',
    source,
    template: null,
    notes: [],
    failure: null,
    baselined: 0,
    findings: [{ ...finding, ...place, fix: { range: { start: 9, end: 16 }, text: '' } }],
  }
}

describe('a result without its document', () => {
  it('has the lines of its findings and the places of their repairs', () => {
    const result = createLetGo()(resultOf(createSource('a.md', text)))
    expect(result.source?.lineText(3)).toBe('[Name] of the harbour.')
    expect([result.source?.place(9), result.source?.place(16)]).toEqual([
      { line: 3, column: 1 },
      { line: 3, column: 8 },
    ])
    expect(result.findings).toEqual(resultOf(null).findings)
  })

  it('does not keep the document', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const letGo = createLetGo()
    const lint = () => {
      const source = createSource('a.md', text)
      return { result: letGo(resultOf(source)), document: new WeakRef(source) }
    }
    const { result, document } = lint()
    // What a weak reference was made to stays until the turn is over.
    await wait(1)
    collect()
    expect(document.deref()).toBeUndefined()
    expect(result.source?.lineText(3)).toContain('harbour')
  })
})
