import data from './builtin.generated.json' with { type: 'json' }
import type { Template } from './template.ts'

/** The built-in templates, in the order of the contract; read from `builtin/*.md` by `npm run generate`. */
export const builtinTemplates: readonly Template[] = data as readonly Template[]

/** Templates of the user and the built-in ones, except those whose name one of the user's has. */
export function withBuiltin(own: readonly Template[]): readonly Template[] {
  return [...own, ...builtinTemplates.filter(({ name }) => !own.some((template) => template.name === name))]
}

/** The names of the built-in templates. */
export const builtinNames: readonly string[] = builtinTemplates.map((template) => template.name)
