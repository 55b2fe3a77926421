import type { DuplicateSection, Section } from './document.ts'
import { OBJECT } from './inline.ts'

/**
 * Finds the headings that repeat the title of a sibling. White space and a trailing colon are ignored; so is case,
 * unless the title has code in it.
 */
export function findDuplicateSections(sections: readonly Section[]): DuplicateSection[] {
  const firsts = new Map<Section | null, Map<string, Section>>()
  const duplicates: DuplicateSection[] = []
  for (const section of sections) {
    if (section.kind !== 'heading' || section.title === '') continue
    const siblings = firsts.get(section.parent) ?? new Map<string, Section>()
    firsts.set(section.parent, siblings)
    const hasCode = section.textBlocks[0]?.text.includes(OBJECT) === true
    const title = section.title.replace(/[:：]$/, '').trimEnd()
    const key = `${section.depth} ${hasCode ? title : title.toLowerCase()}`
    const first = siblings.get(key)
    if (first) duplicates.push({ section, first })
    else siblings.set(key, section)
  }
  return duplicates
}
