import { DocumentError, findExcess } from '../markdown/limits.ts'
import { parse } from '../markdown/parse.ts'
import type { Document } from './document.ts'
import { findDuplicateSections } from './duplicate-sections.ts'
import { findEmptyLabels, findEmptySections } from './empty-content.ts'
import { type ReadDocument, readTree } from './read-tree.ts'
import type { Source } from './source.ts'
import { readContents } from './table-of-contents.ts'

/**
 * Reads a source into a document.
 * @throws {DocumentError} and nothing else, for a text with more in one another than anybody writes
 */
export function readDocument(source: Source): Document {
  const excess = findExcess(source.text)
  if (excess !== null) throw new DocumentError(excess)
  try {
    return addLazyParts(readTree(source, parse(source.text)))
  } catch (error) {
    // The parser and the tree are walked by recursion: what the scan did not foresee ends the stack here.
    if (error instanceof RangeError)
      throw new DocumentError('Is nested too deeply to be read; flatten its lists, quotes or links')
    throw error
  }
}

/** Reads a source into a document; null for one that `readDocument` refuses. */
export function readDocumentOrNull(source: Source): Document | null {
  try {
    return readDocument(source)
  } catch (error) {
    if (error instanceof DocumentError) return null
    throw error
  }
}

/** Adds what is worked out at the first look, and only then. */
function addLazyParts(read: ReadDocument): Document {
  const document: Document = {
    ...read,
    get emptySections() {
      return remember(document, 'emptySections', findEmptySections(document))
    },
    get emptyLabels() {
      return remember(document, 'emptyLabels', findEmptyLabels(document))
    },
    get duplicateSections() {
      return remember(document, 'duplicateSections', findDuplicateSections(document.sections))
    },
    get contents() {
      return remember(document, 'contents', readContents(document))
    },
  }
  return document
}

/** Puts a value in the place of the getter that worked it out. */
function remember<K extends keyof Document>(document: Document, name: K, value: Document[K]): Document[K] {
  Object.defineProperty(document, name, { value, enumerable: true })
  return value
}
