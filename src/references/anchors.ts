import type { Document } from '../document/document.ts'
import { readTargets, slugHeadings } from '../document/table-of-contents.ts'

const htmlHeading = /<h[1-6]\b[^<>]{0,200}>([^]{0,500}?)<\/h[1-6]>/gi

/** The anchors of a document, folded: slugs of its headings, explicit ids, and those that every page has. */
export function readAnchors(document: Document): Set<string> {
  const inHtml = [...document.source.text.matchAll(htmlHeading)].map(([, title = '']) => title.replace(/<[^<>]*>/g, ''))
  return new Set(
    [...slugHeadings(document).values(), ...inHtml, ...readTargets(document), 'top', 'readme', 'content'].map(
      foldAnchor,
    ),
  )
}

/** Sites differ in how they make a slug; letters and digits are the same everywhere. */
export function foldAnchor(anchor: string): string {
  return anchor
    .replace(/^user-content-/, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
