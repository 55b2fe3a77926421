import { languages } from '../languages/index.ts'
import { addTo } from '../text/groups.ts'
import { once } from '../text/once.ts'
import { plainForm } from './titles.ts'

/** The groups of titles that mean the same to which a form belongs, as numbers. */
export function sameTitleGroups(form: string): readonly number[] {
  return groupsByForm().get(form) ?? []
}

const groupsByForm = once(() => {
  const groups = new Map<string, number[]>()
  const lists = languages.flatMap((pack) => pack.template.sameTitles)
  for (const [number, titles] of lists.entries()) {
    for (const form of new Set(titles.map(plainForm))) addTo(groups, form, number)
  }
  return groups
})
