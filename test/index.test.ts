import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyFixes, lintText, type RuleId } from '../src/index.ts'
import * as engine from './lint-text.ts'

const today = '2026-11-20'
const stale = '# Notes\n\n**Last Modified:** 2026-09-01\n\n## Overview\n\nA.\n'
const ids = (result: ReturnType<typeof lintText>) => result.messages.map(({ ruleId }) => ruleId)

describe('lintText', () => {
  it.each(['tracked', 'c4', 'cline'])('finds in %s-left-behind.md what the engine finds', (name) => {
    const text = readFileSync(`fixtures/documents/${name}-left-behind.md`, 'utf8')
    const linted = engine.lintText(text)
    const { template, messages, notes, failure } = lintText(text, { today })
    expect({ template, notes, failure }).toEqual({ template: linted.template, notes: linted.notes, failure: null })
    expect(messages.map(({ ruleId, message, line, column }) => ({ ruleId, message, line, column }))).toEqual(
      linted.findings.map(({ ruleId, message, line, column }) => ({ ruleId, message, line, column })),
    )
  })

  it('gives a fix as offsets and the text to put there', () => {
    const text =
      '# Notes\n\n- [Overview](#overview)\n- [Flow](#flow)\n- [End](#end)\n\n## Overview\n\nA.\n\n## End\n\nB.\n'
    const [message] = lintText(text, { today }).messages
    expect(message).toMatchObject({ ruleId: 'stale-toc', severity: 1, line: 4, column: 3 })
    const [start, end] = message?.fix?.range ?? [0, 0]
    expect(text.slice(0, start) + (message?.fix?.text ?? '') + text.slice(end)).toBe(
      text.replace('- [Flow](#flow)\n', ''),
    )
  })

  it('gives messages whose fixes `applyFixes` applies, until there is nothing left to fix', () => {
    const text =
      '# Notes\n\n- [Overview](#overview)\n- [Flow](#flow)\n- [End](#end)\n\n## Overview\n\nA.\n\n## End\n\nB.\n'
    const fixed = applyFixes(text, lintText(text, { today }).messages)
    expect(fixed).toBe(text.replace('- [Flow](#flow)\n', ''))
    expect(lintText(fixed, { today }).messages).toEqual([])
  })

  it('takes settings by `RuleId`', () => {
    const id: RuleId = 'stale-date'
    expect(ids(lintText(stale, { today, maxAge: 30, rules: { [id]: 'off' } }))).toEqual([])
    // @ts-expect-error: no rule has this id
    expect(() => lintText(stale, { rules: { 'stale-dat': 'off' } })).toThrow('`stale-date`')
  })

  it('checks dates by the given day and age', () => {
    expect(ids(lintText(stale, { today }))).toEqual([])
    expect(ids(lintText(stale, { today, maxAge: 30 }))).toEqual(['stale-date'])
    expect(ids(lintText(stale, { today: '2027-01-01' }))).toEqual(['stale-date'])
  })

  it('sets rules otherwise', () => {
    const [message] = lintText(stale, { today, rules: { 'stale-date': ['error', { maxAge: 30 }] } }).messages
    expect(message).toMatchObject({ ruleId: 'stale-date', severity: 2 })
    expect(ids(lintText(stale, { today, maxAge: 30, rules: { 'stale-date': 'off' } }))).toEqual([])
  })

  it('checks a text against a template of its own, named by the options or by the text', () => {
    const templates = { ours: '# Ours\n\n## Tide Tables\n\n[Tables]\n' }
    const asked = lintText(stale, { today, templates, template: 'ours' })
    expect(asked).toMatchObject({ template: 'ours' })
    expect(asked.messages[0]?.message).toContain('Missing section `Tide Tables`')
    expect(lintText(`<!-- template: ours -->\n${stale}`, { today, templates }).template).toBe('ours')
  })

  it('notes that a text asks for a template that is not there, and takes what fits', () => {
    const { failure, notes } = lintText('<!-- template: trackd -->\n', { today })
    expect(failure).toBeNull()
    expect(notes[0]).toContain('`trackd`')
    expect(notes[0]).toContain('`tracked`')
  })

  it('says why it cannot lint a text that is nested too deeply', () => {
    const { failure, messages } = lintText('> '.repeat(20_000), { today })
    expect(failure).toContain('20,000 nested')
    expect(messages).toEqual([])
  })

  it.each([
    [{ today: 'tomorrow' }, '`today` must be a date such as 2026-01-31, not `tomorrow`'],
    [{ colour: true }, 'Unknown key `colour`'],
    [{ template: 'gone' }, '`gone`'],
    [{ templates: { empty: ' ' } }, 'Invalid template `empty` (line 1): the template is empty'],
    [{ maxAge: 1.5 }, '`maxAge` must be a whole number, not `1.5`'],
    [{ rules: { 'stale-dates': 'off' as const } }, 'Unknown rule `stale-dates`; did you mean `stale-date`?'],
    [
      { rules: { 'stale-date': ['warn', { maxage: 1 }] as const } },
      'Unknown option `maxage` of `stale-date`; did you mean `maxAge`?',
    ],
  ])('refuses %j', (options, sentence) => {
    expect(() => lintText('', options as object)).toThrow(sentence)
  })

  it('throws for no text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('#', ' ', '\n', '\r', '-', '[', ']', '(', '`', '<', '!', ':', '|', 'a', '2', '\uFEFF'),
        }),
        (text) => {
          lintText(text, { today })
        },
      ),
    )
  })
})
