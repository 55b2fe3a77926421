import type { Rule } from '../rule/rule.ts'
import { quote } from '../rule/sentence.ts'
import { memberOf } from '../text/record.ts'
import { checkValue, type Schema, type SchemaError } from './check.ts'
import type { KeyPath } from './config.ts'

/** Checks a configuration against its schema, and valid options with the check of their rule. Never throws. */
export function checkConfig(schema: Schema, rules: readonly Rule[], value: unknown): SchemaError[] {
  const errors = checkValue(schema, value)
  return errors.length > 0 ? errors : [...optionErrors(rules, value)]
}

function* optionErrors(rules: readonly Rule[], config: unknown): Generator<SchemaError> {
  yield* settingErrors(rules, memberOf(config, 'rules'), ['rules'])
  const overrides = memberOf(config, 'overrides')
  if (!Array.isArray(overrides)) return
  for (const [index, override] of overrides.entries()) {
    yield* settingErrors(rules, memberOf(override, 'rules'), ['overrides', index, 'rules'])
  }
}

function* settingErrors(rules: readonly Rule[], settings: unknown, path: KeyPath): Generator<SchemaError> {
  for (const rule of rules) {
    const setting = memberOf(settings, rule.id)
    if (!Array.isArray(setting)) continue
    for (const [name, option] of Object.entries(rule.options)) {
      const value = memberOf(setting[1], name)
      const clause = value === undefined ? null : (option.check?.(value) ?? null)
      if (clause === null) continue
      yield {
        path: [...path, rule.id, 1, name],
        on: 'value',
        message: `Option ${quote(name)} of ${quote(rule.id)}: ${clause}`,
      }
    }
  }
}
