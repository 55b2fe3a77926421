import { rosterOf } from './file-results.ts'
import type { RuleConfig, RulePlugin, SettingsPlugin } from './public.ts'
import listed from './rules.ts'
import { readSettings } from './settings.ts'

export type { Level, RuleConfig, RuleOptions, RulePlugin, Settings, SettingsPlugin } from './public.ts'
export * from './rules.ts'

/** Tells all rules of a processor their template, the day, and which files are documents. */
export const systemPatternsLint: SettingsPlugin = function systemPatternsLint(settings) {
  rosterOf(this).settings = readSettings(settings)
}

/** The rules as a preset for remark: every one with its default severity, and the plugin that tells them all. */
export interface Preset {
  plugins: (SettingsPlugin | [RulePlugin, RuleConfig])[]
}

const preset: Preset = { plugins: [systemPatternsLint, ...listed] }

export default preset
