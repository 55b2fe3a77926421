import { languages } from '../languages/index.ts'
import { plainForm } from './titles.ts'

let groupsByForm: ReadonlyMap<string, readonly number[]> | undefined

/**
 * The groups of titles that mean the same to which a form belongs, as numbers. They are read at the first use: the
 * built-in templates do not need them.
 */
export function sameTitleGroups(form: string): readonly number[] {
  groupsByForm ??= readGroups()
  return groupsByForm.get(form) ?? []
}

function readGroups(): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>()
  const lists = languages.flatMap((pack) => pack.template.sameTitles)
  for (const [number, titles] of lists.entries()) {
    for (const form of new Set(titles.map(plainForm))) {
      const known = groups.get(form)
      if (known) known.push(number)
      else groups.set(form, [number])
    }
  }
  return groups
}
