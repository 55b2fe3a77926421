import type { Rule } from '../rule/rule.ts'
import { quote } from '../rule/sentence.ts'
import { isRecord } from '../text/record.ts'
import type { Schema } from './check.ts'
import { checkConfig } from './check-options.ts'
import type { RuleValue } from './config.ts'
import { parseConfig } from './parse.ts'

/** What `--rule` sets, or one sentence that says what is wrong with it. */
export type RuleOption = { readonly id: string; readonly value: RuleValue } | { readonly error: string }

const severities = ['error', 'warn', 'off'] as const
const remedy = "write `--rule 'ID: error'`, `warn` or `off`, or `--rule 'ID: [error, {\"option\": …}]'`"

/** Reads the value of `--rule`: `ID: severity`, or `ID: [severity, {option: value}]` as YAML or JSON. */
export async function parseRuleOption(text: string, schema: Schema, rules: readonly Rule[]): Promise<RuleOption> {
  const simple = /^\s*([\w-]+)\s*:\s*([a-z]+)\s*$/.exec(text)
  const severity = severities.find((one) => one === simple?.[2])
  // The simple form does not need the YAML parser.
  if (simple?.[1] !== undefined && severity && rules.some((rule) => rule.id === simple[1])) {
    return { id: simple[1], value: severity }
  }
  const parsed = await parseConfig(text, 'yaml')
  const value = 'value' in parsed ? parsed.value : null
  if (!isRecord(value)) {
    return { error: `${quote(text)} does not set a rule; ${remedy}` }
  }
  const [error] = checkConfig(schema, rules, { rules: value })
  if (error) return { error: error.message.replace('`rules.', '`') }
  const [[id, one] = ['', null], ...more] = Object.entries(value)
  if (more.length > 0) return { error: `${quote(text)} sets ${more.length + 1} rules; name one with each \`--rule\`` }
  if (id === '') return { error: `${quote(text)} does not set a rule; ${remedy}` }
  // Checked against the schema above.
  return { id, value: one as RuleValue }
}
