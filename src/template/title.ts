import type { Document, Section } from '../document/document.ts'
import { languages } from '../languages/index.ts'
import { titleForms } from '../titles/titles.ts'

/**
 * The heading that names a template. Where several headings are of the first level, the first one is the title unless
 * it is a section itself: content comes before it, or its words are those of a first section, such as `Summary`.
 */
export function findTitle(document: Document): Section | null {
  if (document.title) return document.title
  const [first] = document.sections.filter((section) => section.kind === 'heading')
  if (!first || first.depth !== 1) return null
  const { root } = document
  if (root.fields.some(({ host }) => host !== 'front-matter') || root.blocks > 0) return null
  return isFirstTitle(first.title) ? null : first
}

let firstTitles: ReadonlySet<string> | undefined

function isFirstTitle(title: string): boolean {
  firstTitles ??= new Set(
    languages.flatMap((pack) => pack.template.firstTitles.flatMap((one) => titleForms(one)[0]?.form ?? [])),
  )
  const [form] = titleForms(title)
  return form !== undefined && firstTitles.has(form.form)
}
