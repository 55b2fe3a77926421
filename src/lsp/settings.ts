/** What an editor may set; everything else is read from the configuration of the project. */
export interface Settings {
  /** Whether a document is linted with each change, or when it is opened and saved. */
  readonly run: 'onType' | 'onSave'
  /** As `--template`: a name, or a path relative to the open folder; null for what the configuration says. */
  readonly template: string | null
}

/** The section of the settings in the editor's own configuration. */
export const settingsSection = 'system-patterns-lint'

const defaults: Settings = { run: 'onType', template: null }

/** Reads settings from what the client sent, the later before the earlier; what has another type counts as not set. */
export function readSettings(...sources: readonly unknown[]): Settings {
  return sources.reduce<Settings>((settings, source) => {
    if (typeof source !== 'object' || source === null) return settings
    const run = 'run' in source ? source.run : undefined
    const template = 'template' in source ? source.template : undefined
    return {
      run: run === 'onType' || run === 'onSave' ? run : settings.run,
      template: typeof template === 'string' ? template || null : settings.template,
    }
  }, defaults)
}
