import { isDay } from '../dates/calendar.ts'
import type { Setting } from '../lint/lint.ts'
import type { Rule } from '../rule/rule.ts'
import { quote } from '../rule/sentence.ts'
import { memberOf } from '../text/record.ts'
import type { Schema } from './check.ts'
import { checkConfig } from './check-options.ts'
import { type Settings, sharedOptions } from './config.ts'
import { createSchema } from './schema.ts'

/** The part of a configuration that names no files. */
export type PlainSettings = Pick<Settings, 'rules' | (typeof sharedOptions)[number]>

/** The enabled rules with all their options, for a caller that reads no configuration file; for checked settings. */
export function enabledRules(rules: readonly Rule[], settings: PlainSettings): Setting[] {
  return rules.flatMap((rule): Setting[] => {
    const value = settings.rules?.[rule.id] ?? rule.severity
    const [severity, given = {}] = typeof value === 'string' ? [value] : value
    if (severity === 'off') return []
    const options: Record<string, unknown> = {}
    for (const [name, option] of Object.entries(rule.options)) {
      const shared = sharedOptions.find((one) => one === name)
      options[name] = given[name] ?? (shared && settings[shared]) ?? option.default
    }
    return [{ rule, severity, options }]
  })
}

/**
 * Checks settings from a program against the schema of a configuration, with the properties of `more` added, or removed
 * where `more` has undefined.
 * @throws {TypeError} one sentence: the first error
 */
export function checkSettings(
  rules: readonly Rule[],
  value: unknown,
  more: Readonly<Record<string, Schema | undefined>>,
): void {
  const schema = createSchema(rules, [])
  const { template, templates, maxAge, dateOrder, rules: setRules } = schema.properties ?? {}
  const own = Object.entries({ template, templates, maxAge, dateOrder, rules: setRules, ...more })
  const properties = Object.fromEntries(own.flatMap(([name, one]) => (one ? [[name, one] as const] : [])))
  const [error] = checkConfig({ ...schema, properties }, rules, value)
  if (error) throw new TypeError(error.message.replace(/^The configuration /, 'The settings '))
  const today = memberOf(value, 'today')
  if (typeof today === 'string' && !isDay(today))
    throw new TypeError(`\`today\` must be a date such as 2026-01-31, not ${quote(today)}`)
}
