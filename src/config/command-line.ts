import type { Rule } from '../rule/rule.ts'
import { quote } from '../rule/sentence.ts'
import { checkValue, type Schema } from './check.ts'
import type { RuleValue } from './config.ts'
import { parseConfig } from './parse.ts'

/** What `--rule` sets, or one sentence what is wrong with it. */
export type RuleOption = { readonly id: string; readonly value: RuleValue } | { readonly fault: string }

const SEVERITIES: Readonly<Record<string, 'error' | 'warn' | 'off'>> = { error: 'error', warn: 'warn', off: 'off' }
const FORM = "write `--rule 'ID: error'`, `warn` or `off`, or `--rule 'ID: [error, {\"option\": …}]'`"

/** Reads the value of `--rule`: `ID: severity`, or `ID: [severity, {option: value}]` in YAML's or JSON's words. */
export async function parseRuleOption(text: string, schema: Schema, rules: readonly Rule[]): Promise<RuleOption> {
  const simple = /^\s*([\w-]+)\s*:\s*([a-z]+)\s*$/.exec(text)
  const severity = SEVERITIES[simple?.[2] ?? '']
  // The plain form needs no reader of YAML.
  if (simple?.[1] !== undefined && severity && rules.some((rule) => rule.id === simple[1])) {
    return { id: simple[1], value: severity }
  }
  const parsed = await parseConfig(text, 'yaml')
  const value = 'value' in parsed ? parsed.value : null
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { fault: `${quote(text)} sets no rule; ${FORM}` }
  }
  const [fault] = checkValue(schema, { rules: value })
  if (fault) return { fault: fault.sentence.replace('`rules.', '`') }
  const [[id, one] = ['', null], ...more] = Object.entries(value)
  if (more.length > 0) return { fault: `${quote(text)} sets ${more.length + 1} rules; name one with each \`--rule\`` }
  if (id === '') return { fault: `${quote(text)} sets no rule; ${FORM}` }
  // The schema has found no fault in it.
  return { id, value: one as RuleValue }
}
