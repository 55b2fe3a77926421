import { isDay } from '../document/calendar.ts'
import { checkMaxAge } from '../lint/settle.ts'
import type { Rule, Severity } from '../rule/rule.ts'
import type { RuleOptions, Settings } from './public.ts'

const LEVELS = new Map<unknown, Severity | 'on'>([
  [false, 'off'], [0, 'off'], ['off', 'off'], [true, 'on'], ['on', 'on'], [1, 'warn'], ['warn', 'warn'], [2, 'error'], ['error', 'error'],
])

/**
 * Reads what a rule's plugin is told.
 * @throws {TypeError} one sentence, where it is no such thing
 */
export function readRuleConfig(rule: Rule, config: unknown): { readonly severity: Severity; readonly options: RuleOptions } {
  const list: readonly unknown[] = Array.isArray(config) ? config : isRecord(config) ? ['on', config] : [config ?? 'on']
  const level = LEVELS.get(list[0])
  const options = list[1] ?? {}
  if (level === undefined) {
    throw new TypeError(`Rule \`${rule.id}\` is set to ${JSON.stringify(list[0])}; give \`error\`, \`warn\` or \`off\``)
  }
  if (!isRecord(options)) throw new TypeError(`Rule \`${rule.id}\` has options ${JSON.stringify(options)}; give an object`)
  // Who turns a rule on that is off by default has asked for it.
  const own = rule.severity === 'off' ? 'warn' : rule.severity
  return { severity: level === 'on' ? own : level, options }
}

/**
 * Checks settings that came from a configuration file.
 * @throws {TypeError} one sentence, where one is wrong
 */
export function readSettings(value: unknown): Settings {
  if (value === undefined || value === null) return {}
  if (!isRecord(value)) throw wrong('systemPatternsLint', value, 'an object')
  for (const [name, given] of Object.entries(value)) {
    const check = CHECKS.get(name)
    if (!check) throw new TypeError(`There is no setting \`${name}\`; there are ${[...CHECKS.keys()].map((key) => `\`${key}\``).join(', ')}`)
    if (given !== undefined) check(name, given)
  }
  return value
}

const CHECKS = new Map<string, (name: string, value: unknown) => void>([
  ['template', (name, value) => must(typeof value === 'string', name, value, 'a name or a path')],
  ['templates', (name, value) => must(isRecord(value) && isTexts(Object.values(value)), name, value, 'paths by name')],
  ['files', (name, value) => must(value === 'default' || value === 'all' || isTexts(value), name, value, '`all` or a list of globs')],
  ['today', (name, value) => must(typeof value === 'string' && isDay(value), name, value, 'a day as `YYYY-MM-DD`')],
  ['maxAge', (_, value) => void checkMaxAge(value)],
  ['rules', (name, value) => must(isRecord(value), name, value, 'severities by rule id')],
])

function must(right: boolean, name: string, value: unknown, wanted: string): void {
  if (!right) throw wrong(name, value, wanted)
}

function wrong(name: string, value: unknown, wanted: string): TypeError {
  return new TypeError(`\`${name}\` is ${JSON.stringify(value)}; give ${wanted}`)
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string')
}
