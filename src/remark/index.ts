import { stateOf } from './file-results.ts'
import type { RuleConfig, RulePlugin, SettingsPlugin } from './public.ts'
import listed from './rules.ts'
import { readSettings } from './settings.ts'

export type { Level, RuleConfig, RuleOptions, RulePlugin, Settings, SettingsPlugin } from './public.ts'
export * from './rules.ts'

/** Sets the template, the day and the files for all rules of a processor. */
export const systemPatternsLint: SettingsPlugin = function systemPatternsLint(settings) {
  stateOf(this).settings = readSettings(settings)
}

/** A preset for remark: every rule with its default severity, and the plugin for their settings. */
export interface Preset {
  plugins: (SettingsPlugin | [RulePlugin, RuleConfig])[]
}

const preset: Preset = { plugins: [systemPatternsLint, ...listed] }

export default preset
