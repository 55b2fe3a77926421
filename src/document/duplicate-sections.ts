import { OBJECT } from './inline.ts'
import type { Section } from './sections.ts'

/** A heading with the title of an earlier one of its level under the same parent. */
export interface Twin {
  readonly section: Section
  readonly first: Section
}

/**
 * The headings that repeat a sibling's title; white space, a trailing colon and (but for titles with code in them) case
 * do not tell titles apart.
 */
export function findTwins(sections: readonly Section[]): Twin[] {
  const firsts = new Map<Section | null, Map<string, Section>>()
  const twins: Twin[] = []
  for (const section of sections) {
    if (section.kind !== 'heading' || section.title === '') continue
    const siblings = firsts.get(section.parent) ?? new Map<string, Section>()
    firsts.set(section.parent, siblings)
    const hasCode = section.textBlocks[0]?.text.includes(OBJECT) === true
    const title = section.title.replace(/\s*[:：]$/, '')
    const key = `${section.depth} ${hasCode ? title : title.toLowerCase()}`
    const first = siblings.get(key)
    if (first) twins.push({ section, first })
    else siblings.set(key, section)
  }
  return twins
}
