import { enabledRules } from '../config/rule-settings.ts'
import { readDocument } from '../document/read.ts'
import { createSource } from '../document/source.ts'
import { takeExcerpts } from '../lint/excerpts.ts'
import { lintDocument } from '../lint/lint-document.ts'
import { report } from '../report/pretty.ts'
import type { Rule } from '../rule/rule.ts'
import type { Template } from '../template/template.ts'

const mostLines = 13

/** The beginning and the end of what the command says of a document on a fixed day, as a fence. */
export function drawPicture(
  { rules, templates }: { rules: readonly Rule[]; templates: readonly Template[] },
  path: string,
  text: string,
  today: string,
): string {
  const source = createSource(path, text)
  const settings = enabledRules(rules, {})
  const ruleIds = rules.map((rule) => rule.id)
  const result = lintDocument({
    document: readDocument(source),
    template: templates,
    settings,
    ruleIds,
    today,
    history: null,
  })
  const results = [{ path, excerpts: takeExcerpts(source, result.findings), failure: null, baselined: 0, ...result }]
  const lines = report(results, { rules, version: '', color: false, cwd: '/' }).trimEnd().split('\n')
  return [
    '```text',
    `$ npx system-patterns-lint ${path}`,
    ...lines.slice(0, mostLines),
    '  …',
    '',
    lines.at(-1),
    '```',
    '',
  ].join('\n')
}
