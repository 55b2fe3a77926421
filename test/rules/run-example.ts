import type { Finding } from '../../src/lint/finding.ts'
import type { Example, Rule } from '../../src/rule/rule.ts'
import { builtinNames } from '../../src/template/builtin.ts'
import { builtin, defaultSettings, lintText, settingOf, templateOf } from '../lint-text.ts'
import { resolveIn } from '../memory-repository.ts'

/** What a rule finds in its example, or in another text instead of the example's document. */
export async function runExample(
  rule: Rule,
  example: Example<object>,
  text = example.document,
): Promise<readonly Finding[]> {
  const { template, files, drift = null } = example
  return lintText(text, {
    // What a comment hides in vain is known when all rules have run.
    settings: rule.reads.includes('directives') ? defaultSettings : [settingOf(rule, example.options)],
    template: template === undefined ? [] : builtinNames.includes(template) ? builtin(template) : templateOf(template),
    today: example.today ?? '2026-03-05',
    history: example.history ?? null,
    references: files ? await resolveIn(files, text) : null,
    drift,
  }).findings
}
