import { invalidTemplateMessage } from '../config/load.ts'
import type { TemplateChoice } from '../config/resolve.ts'
import { readDocument } from '../document/read.ts'
import { createSource } from '../document/source.ts'
import { DocumentError } from '../markdown/limits.ts'
import { builtinTemplates, withBuiltin } from '../template/builtin.ts'
import { readTemplate, TemplateError } from '../template/read.ts'
import type { Template } from '../template/template.ts'
import { cannotRead, readText } from '../workspace/files/read.ts'

/** Templates of a run, each read once. */
export interface Templates {
  /** The template of a choice, or for `auto` those to choose from; or one sentence why there is none. */
  load(choice: TemplateChoice, configured: ReadonlyMap<string, { readonly value: string }>): Promise<Loaded>
}

/** A template, a list to choose from, or why there is none. */
export type Loaded = { readonly template: Template | readonly Template[] } | { readonly failure: string }

/** Makes the templates of a run; reads nothing yet. */
export function createTemplates(): Templates {
  const files = new Map<string, Promise<{ template: Template } | { failure: string }>>()
  const lists = new WeakMap<object, Promise<Loaded>>()

  const loadFile = (name: string, path: string) => {
    const known = files.get(path)
    if (known) return known
    const loading = readTemplateFile(name, path)
    files.set(path, loading)
    return loading
  }

  const loadAll = async (configured: ReadonlyMap<string, { readonly value: string }>): Promise<Loaded> => {
    const own: Template[] = []
    for (const [name, { value }] of configured) {
      const loaded = await loadFile(name, value)
      if ('failure' in loaded) return loaded
      own.push(loaded.template)
    }
    return { template: withBuiltin(own) }
  }

  return {
    async load(choice, configured) {
      if (choice.kind === 'file') return loadFile(choice.name, choice.path)
      if (choice.kind === 'builtin') {
        const template = builtinTemplates.find((one) => one.name === choice.name)
        return template ? { template } : { failure: `Unknown template \`${choice.name}\`` }
      }
      const known = lists.get(configured)
      if (known) return known
      const loading = loadAll(configured)
      lists.set(configured, loading)
      return loading
    },
  }
}

async function readTemplateFile(name: string, path: string): Promise<{ template: Template } | { failure: string }> {
  const read = readText(path)
  if ('failure' in read) return { failure: cannotRead(`template ${name}`, read.failure) }
  try {
    return { template: readTemplate(name, readDocument(createSource(path, read.contents))) }
  } catch (error) {
    if (error instanceof DocumentError || error instanceof TemplateError) {
      return { failure: invalidTemplateMessage(name, error) }
    }
    throw error
  }
}
