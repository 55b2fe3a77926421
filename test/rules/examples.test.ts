import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import { applyFixes, fixOrSuggestion } from '../../src/lint/fix.ts'
import { runExample } from './run-example.ts'

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('has an example with a finding', () => {
    expect(rule.examples.some((example) => example.reports.length > 0)).toBe(true)
  })

  it.each(rule.examples.map((example) => [example.title, example] as const))('%s', async (_title, example) => {
    const findings = await runExample(rule, example)
    expect(findings.map(({ line, column, message }) => `${line}:${column} ${message}`)).toEqual(example.reports)
    if (example.suggested !== undefined)
      expect(applyFixes(example.document, findings, fixOrSuggestion).text).toBe(example.suggested)
    if (example.fixed === undefined) return
    const { text, applied } = applyFixes(example.document, findings)
    expect(text).toBe(example.fixed)
    expect(applied.length).toBeGreaterThan(0)
    if (example.history === undefined) expect(await runExample(rule, example, text)).toEqual([])
  })

  it('writes sentences of one line without a full stop', async () => {
    const findings = await Promise.all(rule.examples.map((example) => runExample(rule, example)))
    for (const { message } of findings.flat()) {
      expect(message).toMatch(/^[^\n]*[^\n.]$/)
      expect(message.split('`').length % 2).toBe(1)
    }
  })

  it('says what it flags, why it matters and what to do', () => {
    expect(rule.docs.summary).toMatch(/^Flags .*\.$/)
    expect(rule.docs.why).toMatch(/\.$/)
    expect(rule.docs.fix).toMatch(/\.$/)
    expect(rule.fixable).toBe(rule.examples.some((example) => example.fixed !== undefined))
  })
})
