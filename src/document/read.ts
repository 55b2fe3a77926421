import { DocumentError, findExcess } from '../markdown/limits.ts'
import { parse } from '../markdown/parse.ts'
import { parseAgain } from '../markdown/parse-again.ts'
import type { ReadDocument } from './builder.ts'
import { findConflict } from './conflict.ts'
import type { Document } from './document.ts'
import { findDuplicateSections } from './duplicate-sections.ts'
import { findEmptyLabels, findEmptySections, findEmptyTables, isEmptyDocument } from './empty-content.ts'
import { readTree } from './read-tree.ts'
import { createSource, type Source } from './source.ts'
import { readContents } from './table-of-contents.ts'
import { withinTime } from './time-limit.ts'

/**
 * Reads a source into a document. An earlier version of the document saves time and changes nothing else.
 * @throws {DocumentError} and nothing else, for a text that takes more than real documents do, or in which a merge has
 * left a conflict
 */
export function readDocument(source: Source, before: Document | null = null): Document {
  return withinTime(source.text.length, () => readChecked(source, before))
}

function readChecked(source: Source, before: Document | null): Document {
  const excess = findExcess(source.text)
  if (excess !== null) throw new DocumentError(excess)
  let read: ReadDocument
  try {
    const { text } = source
    read = readTree(source, before ? parseAgain(text, { text: before.source.text, tree: before.tree }) : parse(text))
  } catch (error) {
    // The parser and the reader are recursive: nesting that the limits did not foresee overflows the stack.
    if (error instanceof RangeError)
      throw new DocumentError('Is nested too deeply to be read; flatten its lists, quotes or links')
    throw error
  }
  const conflict = findConflict(source, () => read.fences.map(({ range }) => range))
  if (conflict !== null) throw new DocumentError(`Unresolved merge conflict on line ${conflict}; resolve it`)
  return addLazyParts(read)
}

/** Reads a source into a document; null for one that `readDocument` refuses. */
export function readDocumentOrNull(source: Source, before: Document | null = null): Document | null {
  try {
    return readDocument(source, before)
  } catch (error) {
    if (error instanceof DocumentError) return null
    throw error
  }
}

/** Adds the parts that are derived on their first use. */
function addLazyParts(read: ReadDocument): Document {
  const reread = (text: string) => readDocumentOrNull(createSource(read.source.path, text))
  const document: Document = {
    ...read,
    get isEmpty() {
      return settle(document, 'isEmpty', isEmptyDocument(document))
    },
    get emptySections() {
      return settle(document, 'emptySections', findEmptySections(document))
    },
    get emptyLabels() {
      return settle(document, 'emptyLabels', findEmptyLabels(document))
    },
    get emptyTables() {
      return settle(document, 'emptyTables', findEmptyTables(document))
    },
    get duplicateSections() {
      return settle(document, 'duplicateSections', findDuplicateSections(document.sections))
    },
    get contents() {
      return settle(document, 'contents', readContents(document, reread))
    },
  }
  return document
}

/** Replaces a getter with its value. */
function settle<K extends keyof Document>(document: Document, name: K, value: Document[K]): Document[K] {
  Object.defineProperty(document, name, { value, enumerable: true })
  return value
}
