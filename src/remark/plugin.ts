import { lintRule } from 'unified-lint-rule'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import { pageOf } from '../rule/page.ts'
import type { Rule } from '../rule/rule.ts'
import { version } from '../rule/version.ts'
import { type FileVerdict, judgeFile, rosterOf } from './file-results.ts'
import { addMessage } from './message.ts'
import type { RuleConfig, RulePlugin } from './public.ts'
import { readRuleConfig } from './settings.ts'

/** Makes a plugin of a rule: its messages have the source `remark-lint` and the rule's id. */
export function createPlugin(rule: Rule): RulePlugin {
  const origin = `remark-lint:${rule.id}`
  const lintPlugin = lintRule<Node, FileVerdict>({ origin, url: pageOf(rule.id, version) }, (tree, file, verdict) => {
    for (const finding of verdict.findings) {
      if (finding.ruleId === rule.id) addMessage(file, tree, verdict.source, finding, rule)
    }
  })

  function plugin(this: object, config?: RuleConfig | null) {
    // At once, so that a fault is told where the plugin is used and not on each file.
    readRuleConfig(rule, config)
    const roster = rosterOf(this)
    roster.configs.set(rule, config)
    return (tree: Node, file: VFile): undefined => {
      const verdict = judgeFile(roster, tree, file)
      const setting = verdict?.settings.find((one) => one.rule === rule)
      if (!verdict || !setting) return
      lintPlugin([setting.severity, verdict])?.(tree, file, () => undefined)
    }
  }
  return Object.defineProperty(plugin, 'name', { value: origin })
}
