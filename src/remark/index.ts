import { type RulePlugin, type SettingsPlugin, systemPatternsLint } from './plugin.ts'
import listed from './rules.ts'
import type { RuleConfig } from './settings.ts'

export { type RulePlugin, type SettingsPlugin, systemPatternsLint, type Transformer } from './plugin.ts'
export * from './rules.ts'
export type { Level, RuleConfig, RuleOptions, Settings } from './settings.ts'

/** The rules as a preset for remark: every one with its default severity, and the plugin that tells them all. */
export interface Preset {
  plugins: (SettingsPlugin | [RulePlugin, RuleConfig])[]
}

const preset: Preset = { plugins: [systemPatternsLint, ...listed] }

export default preset
