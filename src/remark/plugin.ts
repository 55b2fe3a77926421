import { lintRule } from 'unified-lint-rule'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import { pageOf } from '../rule/page.ts'
import type { Rule } from '../rule/rule.ts'
import { version } from '../rule/version.ts'
import { type FileFindings, lintFile, stateOf } from './file-results.ts'
import { addMessage } from './message.ts'
import type { RuleConfig, RulePlugin } from './public.ts'
import { readRuleConfig } from './settings.ts'

/** Creates the plugin of a rule: its messages have the source `remark-lint` and the id of the rule. */
export function createPlugin(rule: Rule): RulePlugin {
  const origin = `remark-lint:${rule.id}`
  const lintPlugin = lintRule<Node, FileFindings>({ origin, url: pageOf(rule.id, version) }, (tree, file, result) => {
    for (const finding of result.findings) {
      if (finding.ruleId === rule.id) addMessage(file, tree, result.source, finding, rule)
    }
  })

  function plugin(this: object, config?: RuleConfig | null) {
    // Checked here, so that an error is thrown once and not for each file.
    readRuleConfig(rule, config)
    const state = stateOf(this)
    state.configs.set(rule, config)
    return (tree: Node, file: VFile): undefined => {
      const result = lintFile(state, tree, file)
      const setting = result?.settings.find((one) => one.rule === rule)
      if (!result || !setting) return
      const { severity } = result.findings.find((finding) => finding.ruleId === rule.id) ?? setting
      lintPlugin([severity, result])?.(tree, file, () => undefined)
    }
  }
  return Object.defineProperty(plugin, 'name', { value: origin })
}
