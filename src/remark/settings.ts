import { rules } from '../../rules/index.ts'
import type { Schema } from '../config/check.ts'
import type { RuleValue } from '../config/config.ts'
import { checkSettings } from '../config/rule-settings.ts'
import type { Rule, Severity } from '../rule/rule.ts'
import { isRecord, memberOf } from '../text/record.ts'
import type { Settings } from './public.ts'

const severities = new Map<unknown, Severity | 'on'>([
  ...[false, 0, 'off'].map((level) => [level, 'off'] as const),
  ...[true, 'on', null, undefined].map((level) => [level, 'on'] as const),
  ...[1, 'warn'].map((level) => [level, 'warn'] as const),
  ...[2, 'error'].map((level) => [level, 'error'] as const),
])

const extraSettings: Readonly<Record<string, Schema>> = {
  files: {
    anyOf: [
      { type: 'string', minLength: 1 },
      { type: 'array', items: { type: 'string', minLength: 1 } },
    ],
  },
  today: { type: 'string' },
}

/**
 * Converts the settings of a rule from remark's form to that of a configuration.
 * @throws {TypeError} one sentence, where they are invalid
 */
export function readRuleConfig(rule: Rule, config: unknown): RuleValue {
  const value = translate(rule, config)
  checkSettings(rules, { rules: { [rule.id]: value } }, extraSettings)
  // Checked against the schema above.
  return value as RuleValue
}

/**
 * Checks settings from a configuration file; the rules in them keep remark's form.
 * @throws {TypeError} one sentence, where one is invalid
 */
export function readSettings(value: unknown): Settings {
  if (value === undefined || value === null) return {}
  const set = memberOf(value, 'rules')
  checkSettings(rules, isRecord(value) && isRecord(set) ? { ...value, rules: translateAll(set) } : value, extraSettings)
  return value as Settings
}

function translateAll(set: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const ruleOf = (id: string) => rules.find((rule) => rule.id === id)
  return Object.fromEntries(Object.entries(set).map(([id, config]) => [id, translate(ruleOf(id), config)]))
}

/** Levels as severities; the check reports what is neither. A rule that is off by default becomes a warning. */
function translate(rule: Rule | undefined, config: unknown): unknown {
  const list: readonly unknown[] = Array.isArray(config) ? config : isRecord(config) ? ['on', config] : [config]
  const [level, options] = list
  const severity = severities.get(level) ?? level
  const own = rule === undefined || rule.severity === 'off' ? 'warn' : rule.severity
  return [severity === 'on' ? own : severity, ...(options === undefined || options === null ? [] : list.slice(1))]
}
