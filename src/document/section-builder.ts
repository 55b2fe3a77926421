import type { Item, Section } from './document.ts'
import type { Range } from './source.ts'

/** The model while it is being built. */
type Building<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] }
/** A section while it is being read. */
export type OpenSection = Omit<Building<Section>, 'children' | 'parent'> & {
  children: OpenSection[]
  parent: OpenSection | null
}
/** A list item while it is being read. */
export type OpenItem = Omit<Building<Item>, 'children'> & { children: Item[] }

/** A section with nothing in it yet. */
export function openSection(
  kind: Section['kind'],
  title: string,
  depth: number,
  range: Range,
  titleRange: Range,
  parent: OpenSection | null,
): OpenSection {
  return {
    kind,
    title,
    depth,
    range,
    titleRange,
    parent,
    children: [],
    end: range.end,
    ownEnd: range.end,
    blocks: 0,
    fields: [],
    items: [],
    tables: [],
    fences: [],
    images: [],
    textBlocks: [],
  }
}

/** Sets where each section ends: where the next one begins that is not inside it. Iterative: depth is the author's. */
export function closeSections(root: OpenSection, end: number): void {
  const open: { section: OpenSection; end: number }[] = [{ section: root, end }]
  for (let entry = open.pop(); entry; entry = open.pop()) {
    entry.section.end = entry.end
    entry.section.children.forEach((child, index, all) => {
      open.push({ section: child, end: all[index + 1]?.range.start ?? entry.end })
    })
  }
}
