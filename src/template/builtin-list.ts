/** A built-in template: the file `builtin/<name>.md`. */
export interface BuiltinEntry {
  readonly name: string
  /** What it is known by, for the table in the README. */
  readonly summary: string
  /** Whether its titles are only topics, which a document may word in any way. */
  readonly free?: boolean
}

/** The built-in templates, in the order in which they are listed everywhere. `npm run generate` reads them. */
export const builtinList: readonly BuiltinEntry[] = [
  { name: 'tracked', summary: 'Created / Status / Author / Last Modified, table of contents, decision records' },
  { name: 'memory-bank', summary: 'twelve sections with plain `Label: value` bullets' },
  { name: 'blueprint', summary: 'twelve sections, tables, critical paths, bold labels' },
  { name: 'architecture', summary: 'patterns, components, decisions, roadmap' },
  { name: 'c4', summary: 'a C4-style diagram and a component breakdown' },
  { name: 'cline', summary: 'five topics; titles vary freely', free: true },
]
