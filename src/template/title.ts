import type { Document, Section } from '../document/document.ts'
import { languages } from '../languages/index.ts'
import { once } from '../text/once.ts'
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

const firstTitles = once(() => new Set(languages.flatMap(({ template }) => template.firstTitles.flatMap(mainForm))))

function isFirstTitle(title: string): boolean {
  return mainForm(title).some((form) => firstTitles().has(form))
}

/** The first form of a title, which is of all of it; none where nothing of it is left. */
function mainForm(title: string): string[] {
  return titleForms(title)
    .slice(0, 1)
    .map(({ form }) => form)
}
