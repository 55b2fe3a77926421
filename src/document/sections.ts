import type { Section } from './document.ts'

/** The titles from the outermost section to this one, without the title of the document. */
export function sectionPath(section: Section): string[] {
  const path: string[] = []
  for (let at: Section | null = section; at && at.kind !== 'root'; at = at.parent) {
    if (!isDocumentTitle(at)) path.unshift(at.title)
  }
  return path
}

/** Whether this heading is the title of the document: the only H1, with everything else under it. */
export function isDocumentTitle(section: Section): boolean {
  if (section.kind !== 'heading' || section.depth !== 1 || section.parent?.kind !== 'root') return false
  const [first, second] = section.parent.children
  return first === section && (second === undefined || second.depth !== 1)
}

/** Whether a heading has nothing under it: no block of its own and no sub-section. */
export function isEmpty(section: Section): boolean {
  return section.blocks === 0 && section.children.length === 0
}
