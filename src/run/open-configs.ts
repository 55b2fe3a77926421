import { type Configs, type ConfigsOptions, createConfigs } from '../config/configs.ts'
import { builtinNames } from '../template/builtin.ts'
import { createConfigFiles } from '../workspace/files/config-files.ts'

/** What decides which configurations apply, as runs have it. */
export interface ConfigsRequest extends Pick<ConfigsOptions, 'cwd' | 'rules' | 'commandLine' | 'noConfig'> {
  /** Absolute; null without `--config`. */
  readonly configPath?: string | null
}

/** The configurations on disk, with the built-in templates; nothing is read yet. */
export function openConfigs({ cwd, rules, commandLine, configPath, noConfig }: ConfigsRequest): Configs {
  return createConfigs({
    files: createConfigFiles(cwd),
    rules,
    templates: builtinNames,
    cwd,
    ...(commandLine ? { commandLine } : {}),
    configPath: configPath ?? undefined,
    noConfig,
  })
}
