import { expect, test } from 'vitest'
import { parseRuleOption } from '../../src/config/command-line.ts'
import { createSchema } from '../../src/config/schema.ts'
import { rules, templates } from './rules.ts'

const schema = createSchema(rules, templates)
const form = "write `--rule 'ID: error'`, `warn` or `off`, or `--rule 'ID: [error, {\"option\": …}]'`"

test.each([
  ['stale-date: off', { id: 'stale-date', value: 'off' }],
  [' stale-date:warn ', { id: 'stale-date', value: 'warn' }],
  ['"stale-date": "error"', { id: 'stale-date', value: 'error' }],
  ['stale-date: [error, {maxAge: 3}]', { id: 'stale-date', value: ['error', { maxAge: 3 }] }],
  ['{"stale-date": ["error", {"maxAge": 3}]}', { id: 'stale-date', value: ['error', { maxAge: 3 }] }],
  ['stale-dat: off', { error: 'Unknown rule `stale-dat`; did you mean `stale-date`?' }],
  [
    'stale-date: warning',
    { error: '`stale-date` must be `error`, `warn` or `off`, not `warning`; did you mean `warn`?' },
  ],
  ['stale-date: [warn, {maxage: 3}]', { error: 'Unknown option `maxage` of `stale-date`; did you mean `maxAge`?' }],
  ['stale-date', { error: `\`stale-date\` does not set a rule; ${form}` }],
  ['', { error: `\`\` does not set a rule; ${form}` }],
  [
    '{stale-date: off, section-order: off}',
    { error: '`{stale-date: off, section-order: off}` sets 2 rules; name one with each `--rule`' },
  ],
  ['{', { error: `\`{\` does not set a rule; ${form}` }],
])('%j', async (text, value) => {
  expect(await parseRuleOption(text, schema, rules)).toEqual(value)
})
