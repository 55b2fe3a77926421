import { pageOf } from '../rule/page.ts'
import type { Rule } from '../rule/rule.ts'

/** The output of `--list-rules`: one line per rule. */
export function listRules(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map((rule) => rule.id.length))
  return rules.map(({ id, severity, docs }) => `${id.padEnd(width)}  ${severity.padEnd(5)}  ${docs.summary}\n`).join('')
}

/** The output of `--explain`: what a rule flags, why it matters, how to fix it, its options. */
export function explainRule(rule: Rule, version: string): string {
  const { id, severity, fixable, docs, options } = rule
  const lines = [
    `${id} (${severity}${fixable ? ', --fix' : ''})`,
    '',
    docs.summary,
    '',
    `Why: ${docs.why}`,
    '',
    `Fix: ${docs.fix}`,
  ]
  const named = Object.entries(options)
  if (named.length > 0)
    lines.push(
      '',
      'Options:',
      ...named.map(([name, option]) => `  ${name} (default ${JSON.stringify(option.default)}): ${option.summary}`),
    )
  const [example] = rule.examples.filter((one) => one.reports.length > 0)
  if (example) {
    lines.push(
      '',
      `For example: ${example.title}`,
      '',
      ...example.document
        .trimEnd()
        .split('\n')
        .map((line) => `    ${line}`),
      '',
      ...example.reports.map((report) => `  ${report}`),
    )
  }
  lines.push('', `More: ${pageOf(id, version)}`, '')
  return lines.join('\n')
}
