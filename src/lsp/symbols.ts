import type { Section } from '../document/document.ts'
import type { LintedEdit } from '../run/document-linter.ts'
import type { SectionMatch } from '../template/align.ts'
import { addTo } from '../text/groups.ts'
import { toRange } from './positions.ts'
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from './protocol.ts'

/** The sections of a document as a tree, with the required sections that are missing where they belong. */
export function listSymbols({ document, alignment }: LintedEdit): DocumentSymbol[] {
  const { source } = document
  const missing = new Map<Section, SectionMatch[]>()
  for (const match of alignment?.sections ?? []) {
    if (match.present || match.wanted.optional || match.parent?.present === false) continue
    addTo(missing, match.parent?.found ?? document.title ?? document.root, match)
  }
  const describeMissing = ({ wanted, place }: SectionMatch): DocumentSymbol => {
    const range = toRange(source, place)
    const name = `${wanted.title} (missing)`
    return {
      name,
      detail: `required by template ${alignment?.template.name}`,
      kind: SymbolKind.Null,
      range,
      selectionRange: range,
    }
  }
  const list = (section: Section): DocumentSymbol[] =>
    [...section.children.map(describe), ...(missing.get(section) ?? []).map(describeMissing)].sort(
      (one, other) => one.range.start.line - other.range.start.line,
    )
  const describe = (section: Section): DocumentSymbol => ({
    // A symbol must have a name.
    name: section.title || '(no title)',
    kind: SymbolKind.String,
    range: toRange(source, { start: section.range.start, end: section.end }),
    selectionRange: toRange(source, section.range),
    children: list(section),
  })
  return list(document.root)
}

/** The same as a list, for clients that read no tree. */
export function flatten(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName === undefined ? {} : { containerName }) },
    ...flatten(children, uri, name),
  ])
}
