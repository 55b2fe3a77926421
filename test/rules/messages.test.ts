import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'
import type { Rule } from '../../src/rule/rule.ts'
import { runExample } from './run-example.ts'

const text = fc.oneof(
  fc.constantFrom('Data Flow', '[Name]', 'a `code` b', 'two\nlines', 'ends with a stop.', 'a; b', '', '…'.repeat(90)),
  fc.string({ unit: 'grapheme', maxLength: 90 }),
)
const day = fc.constantFrom('2025-02-03', '2026-11-20')
const number = fc.nat(500)

/**
 * What messages are made from: for each key of their data the values that rules give it. A key that is not listed has
 * any text where the examples of its rule have a text, any number where they have a number.
 */
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  prompt: fc.option(text),
  after: text,
  age: number,
  changed: day,
  columns: fc.array(text, { minLength: 1, maxLength: 3 }),
  commits: number,
  commit: fc.option(fc.constant('1a2b3c4')),
  created: day,
  day: fc.constantFrom('2025-02-03', '2025-02'),
  entry: text,
  fault: fc.constantFrom('February 2025 has 28 days', 'no such day'),
  id: text,
  isPublic: fc.boolean(),
  label: text,
  likeness: fc.constantFrom(1, 0.925, 0.8),
  line: number,
  lines: number,
  mark: fc.constantFrom('```', '~~~~'),
  maxAge: number,
  name: fc.constantFrom('system-patterns-lint-disable', 'lint ignore', 'system-patterns-lint: off'),
  most: fc.record({ path: text, commits: number }),
  named: number,
  near: text,
  nearest: fc.option(fc.constantFrom('stale-date')),
  path: text,
  sample: text,
  slug: text,
  template: fc.option(fc.constantFrom('tracked')),
  text,
  title: text,
  to: text,
  today: day,
  touched: number,
  value: fc.oneof(text, day),
}

/** Messages about something that has no name to quote. */
const nameless = new Set([
  'empty-section/blank',
  'leftover-placeholder/item',
  'stale-date/undated',
  'unclosed-fence/unclosed',
])

/** The data from which the examples of a rule make each of its messages. */
async function dataOfExamples(rule: Rule): Promise<Map<string, Record<string, unknown>>> {
  const seen = new Map<string, Record<string, unknown>>()
  const messages = Object.entries(rule.messages).map(([id, message]) => {
    const record = (data: object) => {
      seen.set(id, { ...seen.get(id), ...data })
      return message(data)
    }
    return [id, record] as const
  })
  const recording = { ...rule, messages: Object.fromEntries(messages) }
  for (const example of rule.examples) await runExample(recording, example)
  return seen
}

function valuesLike(value: unknown): fc.Arbitrary<unknown> {
  if (typeof value === 'string') return text
  if (typeof value === 'number') return number
  return typeof value === 'boolean' ? fc.boolean() : fc.constant(value)
}

/** A record that fails on a key it does not have: a message must not be made from `undefined`. */
function strict(record: Readonly<Record<string, unknown>>): object {
  return new Proxy(record, {
    get(target, key) {
      if (typeof key === 'string' && key in target) return target[key]
      throw new Error(`no example of the rule makes this message from \`${String(key)}\`: add one`)
    },
  })
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('the messages of %s', (ruleId, rule) => {
  it.each(Object.entries(rule.messages))('%s says what is wrong, with what, and what to do', async (id, message) => {
    const example = (await dataOfExamples(rule)).get(id) ?? {}
    const shown = Object.entries(example).map(([key, value]) => [key, valuesLike(value)] as const)
    fc.assert(
      fc.property(fc.record({ ...Object.fromEntries(shown), ...values }), (data) => {
        const sentence = message(strict(data))
        // Whatever a document says is in backticks, on one line: the rest is ours.
        const own = sentence.replace(/`[^`]*`/g, '`…`')
        expect(own).toMatch(/^(?:[A-Z]|`)[^;.?!\n]*(?<![,\s]); (?:did you mean `…`\?|[a-z][^;.?!\n]*[^\s;.?!,])$/)
        expect(sentence).not.toMatch(/\n|undefined|null|\bNaN\b/)
        expect(own.match(/\((?:[^()]*\()/)).toBeNull()
        if (!nameless.has(`${ruleId}/${id}`)) expect(own.slice(0, own.indexOf(';'))).toContain('`…`')
      }),
      { numRuns: 200 },
    )
  })
})
