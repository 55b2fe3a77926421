import type { Example, Rule } from '../rule/rule.ts'

/** The table of rules, as README and the rules' own index show it; `folder` is the way to the rules' pages. */
export function writeRulesTable(rules: readonly Rule[], folder: string): string {
  const rows = rules.map(
    ({ id, severity, fixable, docs }) =>
      `| [\`${id}\`](${folder}${id}.md) | ${severity} | ${fixable ? 'yes' : ''} | ${docs.summary} |`,
  )
  return ['| rule | default | `--fix` | |', '|---|---|---|---|', ...rows, ''].join('\n')
}

/** The page of a rule: what it does, why, how to fix it, options, examples. */
export function writeRulePage(rule: Rule): string {
  const options = Object.entries(rule.options)
  return `${[
    `<!-- Written by \`npm run generate\` from rules/${rule.id}.ts -->`,
    '',
    `# ${rule.id}`,
    '',
    rule.docs.summary,
    '',
    `Default: \`${rule.severity}\`.${rule.fixable ? ' `--fix` fixes some findings.' : ''}`,
    '',
    '## Why',
    '',
    rule.docs.why,
    '',
    '## How to fix it',
    '',
    rule.docs.fix,
    '',
    ...(options.length === 0
      ? []
      : [
          '## Options',
          '',
          '| option | default | |',
          '|---|---|---|',
          ...options.map(
            ([name, option]) => `| \`${name}\` | \`${JSON.stringify(option.default)}\` | ${option.summary} |`,
          ),
          '',
        ]),
    '## Examples',
    '',
    ...rule.examples.flatMap(writeExample),
  ]
    .join('\n')
    .trimEnd()}\n`
}

function writeExample(example: Example<object>): string[] {
  const lead = example.reports.length === 0 ? ['No finding in:'] : []
  const settings = [
    ...(example.options ? [`options \`${JSON.stringify(example.options)}\``] : []),
    ...(example.today ? [`today is ${example.today}`] : []),
    ...(example.history?.status === 'known' ? [`the content was last changed ${example.history.changed}`] : []),
  ]
  return [
    `### ${example.title}`,
    '',
    ...(settings.length > 0 ? [`With ${settings.join(', ')}:`, ''] : []),
    ...(example.template ? ['Template:', '', ...fence(example.template), ''] : []),
    ...(lead.length > 0 ? [...lead, ''] : example.template ? ['Document:', ''] : []),
    ...fence(example.document),
    '',
    ...(example.reports.length > 0 ? [...fence(example.reports.join('\n'), 'text'), ''] : []),
    ...(example.fixed === undefined ? [] : ['After `--fix`:', '', ...fence(example.fixed), '']),
    ...(example.suggested === undefined ? [] : ['After `--fix --unsafe`:', '', ...fence(example.suggested), '']),
  ]
}

/** A text in a fence that is longer than any run of backticks in it. */
function fence(text: string, language = 'markdown'): string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((match) => match[0].length))
  const mark = '`'.repeat(longest + 1)
  return [`${mark}${language}`, text.trimEnd(), mark]
}
