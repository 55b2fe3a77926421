import data from './builtin.generated.json' with { type: 'json' }
import type { Template } from './template.ts'

/** The built-in templates, in the order of the contract; read from `builtin/*.md` by `npm run generate`. */
export const builtinTemplates: readonly Template[] = data as readonly Template[]

/** Their names. */
export const builtinNames: readonly string[] = builtinTemplates.map((template) => template.name)
