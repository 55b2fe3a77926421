/** The names of documents, compared without regard to case: what is searched for where no configuration says. */
export const documentNames: readonly string[] = [
  'systemPatterns.md',
  'system-patterns.md',
  'system_patterns.md',
  'systemArchitecture.md',
  'architecture.md',
]

const lowerCaseNames = new Set(documentNames.map((name) => name.toLowerCase()))

/** Whether a path (forward slashes) has the name of a document. */
export function isDocument(path: string): boolean {
  return lowerCaseNames.has(path.slice(path.lastIndexOf('/') + 1).toLowerCase())
}
