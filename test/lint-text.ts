import { rules } from '../rules/index.ts'
import { readDocument } from '../src/document/read.ts'
import { createSource } from '../src/document/source.ts'
import type { Setting } from '../src/lint/lint.ts'
import { type DocumentRequest, type DocumentResult, lintDocument } from '../src/lint/lint-document.ts'
import type { Rule } from '../src/rule/rule.ts'
import { builtinTemplates } from '../src/template/builtin.ts'
import { readTemplate } from '../src/template/read.ts'
import type { Template } from '../src/template/template.ts'

/** A built-in template by name. */
export function builtin(name: string): Template {
  const template = builtinTemplates.find((one) => one.name === name)
  if (!template) throw new Error(`no built-in template ${name}`)
  return template
}

/** A template out of its text. */
export function templateOf(text: string, name = 'template'): Template {
  return readTemplate(name, readDocument(createSource(name, text)))
}

/** A rule that is on, with its defaults. */
export function settingOf(rule: Rule, options: object = {}): Setting {
  const defaults = Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]))
  return { rule, severity: rule.severity === 'off' ? 'warn' : rule.severity, options: { ...defaults, ...options } }
}

/** The rules that are on by default. */
export const defaultSettings: readonly Setting[] = rules
  .filter((rule) => rule.severity !== 'off')
  .map((rule) => settingOf(rule))

/** Lints a text, by default with the default rules, on a fixed day, against the template that fits. */
export function lintText(text: string, more: Partial<Omit<DocumentRequest, 'document'>> = {}): DocumentResult {
  return lintDocument({
    document: readDocument(createSource('systemPatterns.md', text)),
    template: builtinTemplates,
    settings: defaultSettings,
    ruleIds: rules.map((rule) => rule.id),
    today: '2026-11-20',
    history: null,
    ...more,
  })
}
