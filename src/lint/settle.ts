import type { Rule } from '../rule/rule.ts'
import type { Setting } from './lint.ts'

/**
 * A rule with what it is told, its other options at their defaults.
 * @throws {TypeError} one sentence, where the rule has no such option
 */
export function settleRule(rule: Rule, severity: 'error' | 'warn', given: Readonly<Record<string, unknown>> = {}): Setting {
  const names = Object.keys(rule.options)
  const unknown = Object.keys(given).find((name) => !names.includes(name))
  if (unknown !== undefined) {
    const known = names.length === 0 ? 'it has none' : `it has ${names.map((name) => `\`${name}\``).join(', ')}`
    throw new TypeError(`Rule \`${rule.id}\` has no option \`${unknown}\`; ${known}`)
  }
  const defaults = Object.fromEntries(names.map((name) => [name, rule.options[name]?.default]))
  return { rule, severity, options: { ...defaults, ...given } }
}

/**
 * The rule of an id.
 * @throws {TypeError} one sentence, where there is none
 */
export function findRule(rules: readonly Rule[], id: string): Rule {
  const rule = rules.find((one) => one.id === id)
  if (!rule) throw new TypeError(`There is no rule \`${id}\`; the rules are ${rules.map((one) => `\`${one.id}\``).join(', ')}`)
  return rule
}

/**
 * A number of days as `maxAge` takes it.
 * @throws {TypeError} one sentence, where it is none
 */
export function checkMaxAge(value: unknown): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value
  throw new TypeError(`\`maxAge\` is ${JSON.stringify(value)}; give a whole number of days`)
}
