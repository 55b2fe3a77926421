import type { Document } from '../document/document.ts'
import { readTargets, slugHeadings } from '../document/table-of-contents.ts'

/** The anchors of a document, folded: slugs of its headings, explicit ids, and those that every page has. */
export function readAnchors(document: Document): Set<string> {
  return new Set(
    [...slugHeadings(document).values(), ...readTargets(document), 'top', 'readme', 'content'].map(foldAnchor),
  )
}

/** Sites differ in how they make a slug; letters and digits are the same everywhere. */
export function foldAnchor(anchor: string): string {
  return anchor
    .replace(/^user-content-/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
