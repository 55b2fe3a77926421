import type { Section } from './sections.ts'

/** A heading with the title of an earlier one of its level under the same parent. */
export interface Twin {
  readonly section: Section
  readonly first: Section
}

/** The headings that repeat a sibling's title; case, white space and a trailing colon do not tell titles apart. */
export function findTwins(sections: readonly Section[]): Twin[] {
  const firsts = new Map<Section | null, Map<string, Section>>()
  const twins: Twin[] = []
  for (const section of sections) {
    if (section.kind !== 'heading' || section.title === '') continue
    const siblings = firsts.get(section.parent) ?? new Map<string, Section>()
    firsts.set(section.parent, siblings)
    const key = `${section.depth} ${section.title.toLowerCase().replace(/\s*[:：]$/, '')}`
    const first = siblings.get(key)
    if (first) twins.push({ section, first })
    else siblings.set(key, section)
  }
  return twins
}
