import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.ts'

const text = fc.oneof(
  fc.constantFrom('Data Flow', '[Name]', 'a `code` b', 'two\nlines', 'ends with a stop.', 'a; b', '', '…'.repeat(90)),
  fc.string({ unit: 'grapheme', maxLength: 90 }),
)
const day = fc.constantFrom('2025-02-03', '2026-11-20')
const number = fc.nat(500)

/** What messages are made from: for each key of their data the values that rules give it. */
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  advice: fc.option(text),
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

/** A record that fails on a key it does not have: a message must not be made from `undefined`. */
function strict(record: Readonly<Record<string, unknown>>): object {
  return new Proxy(record, {
    get(target, key) {
      if (typeof key === 'string' && key in target) return target[key]
      throw new Error(`no values are known for \`${String(key)}\`: add them to this test`)
    },
  })
}

const messages = rules.flatMap((rule) =>
  Object.entries(rule.messages).map(([id, message]) => [`${rule.id}/${id}`, message] as const),
)

describe('the message', () => {
  it.each(messages)('%s says what is wrong, with what, and what to do', (name, message) => {
    fc.assert(
      fc.property(fc.record(values), (data) => {
        const sentence = message(strict(data))
        // Whatever a document says is in backticks, on one line: the rest is ours.
        const own = sentence.replace(/`[^`]*`/g, '`…`')
        expect(own).toMatch(/^(?:[A-Z]|`)[^;.?!\n]*(?<![,\s]); (?:did you mean `…`\?|[a-z][^;.?!\n]*[^\s;.?!,])$/)
        expect(sentence).not.toMatch(/\n|undefined|null|\bNaN\b/)
        expect(own.match(/\((?:[^()]*\()/)).toBeNull()
        if (!nameless.has(name)) expect(own.slice(0, own.indexOf(';'))).toContain('`…`')
      }),
      { numRuns: 200 },
    )
  })
})
