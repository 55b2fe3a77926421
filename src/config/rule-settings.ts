import type { Setting } from '../lint/lint.ts'
import type { Rule } from '../rule/rule.ts'
import { checkValue, type Schema } from './check.ts'
import { type Settings, SHARED_OPTIONS } from './config.ts'
import { createSchema } from './schema.ts'

/** The part of a config that stands for itself: no paths, nothing to find or to extend. */
export type PlainSettings = Pick<Settings, 'rules' | (typeof SHARED_OPTIONS)[number]>

/** The rules that are on, with every option, for a caller that reads no config file; the settings have been checked. */
export function settleRules(rules: readonly Rule[], settings: PlainSettings): Setting[] {
  return rules.flatMap((rule): Setting[] => {
    const value = settings.rules?.[rule.id] ?? rule.severity
    const [severity, given = {}] = typeof value === 'string' ? [value] : value
    if (severity === 'off') return []
    const options: Record<string, unknown> = {}
    for (const [name, option] of Object.entries(rule.options)) {
      const shared = SHARED_OPTIONS.find((one) => one === name)
      options[name] = given[name] ?? (shared && settings[shared]) ?? option.default
    }
    return [{ rule, severity, options }]
  })
}

/**
 * Holds settings that a program gives against the schema of a config, and what `more` adds to it.
 * @throws {TypeError} one sentence: the first fault
 */
export function checkSettings(rules: readonly Rule[], value: unknown, more: Readonly<Record<string, Schema>>): void {
  const schema = createSchema(rules, [])
  const { template, templates, maxAge, dateOrder, rules: setRules } = schema.properties ?? {}
  const own = Object.entries({ template, templates, maxAge, dateOrder, rules: setRules, ...more })
  const properties = Object.fromEntries(own.flatMap(([name, one]) => (one ? [[name, one] as const] : [])))
  const [fault] = checkValue({ ...schema, properties }, value)
  if (fault) throw new TypeError(fault.sentence.replace(/^The config /, 'The settings '))
}
